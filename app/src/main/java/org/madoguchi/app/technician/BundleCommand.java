package org.madoguchi.app.technician;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.store.StoreCopy;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.doctor.DoctorReport;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigExcerpt;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.printer.JapaneseFont;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts together what somebody far away needs to help, without anybody's data. */
@Command(
    name = "bundle",
    description =
        "Write a ZIP for whoever helps: the doctor's report, versions, configuration without names"
            + " and secrets, counts of the journal, logs.",
    mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {
  private final TechDevices devices;
  private final InstantSource clock;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
  private Path config = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "the bundle")
  private Path file = Path.of("");

  @Option(names = "--log", paramLabel = "FILE", description = "a log of the program; several go")
  private List<Path> logs = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  BundleCommand(TechDevices devices, InstantSource clock) {
    this.devices = devices;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("versions.txt", versions());
    parts.put("configuration/branch.txt", ConfigExcerpt.of(config));
    int number = 0;
    for (Path municipality : ConfigReader.municipalityFiles(config)) {
      number++;
      parts.put(
          "configuration/municipality-%d.txt".formatted(number), ConfigExcerpt.of(municipality));
    }
    switch (ConfigReader.read(config)) {
      case ConfigReading.Mistakes<BranchConfig> m -> {
        StringBuilder places = new StringBuilder("mistakes; ./kiosk tech check tells them:\n");
        m.mistakes()
            .forEach(each -> places.append("%d:%d%n".formatted(each.line(), each.column())));
        parts.put("configuration/mistakes.txt", places.toString());
      }
      case ConfigReading.Read<BranchConfig>(BranchConfig branch) -> branch(branch, parts);
    }
    for (int i = 0; i < logs.size(); i++) {
      parts.put("log-%d.txt".formatted(i + 1), LogExcerpt.of(logs.get(i)));
    }
    PrivateFiles.write(file, zip(parts));
    PrintWriter out = spec.commandLine().getOut();
    parts.keySet().forEach(part -> out.println("  " + part));
    out.println("書き出しました。送る前に中を見てください / written; look into it before you send it: " + file);
    out.flush();
    return ExitCode.OK;
  }

  private void branch(BranchConfig branch, Map<String, String> parts) throws InterruptedException {
    DoctorReport report = new DoctorVisit(devices, clock, JapaneseFont.find()).at(branch);
    var text = new StringWriter();
    report.print(new PrintWriter(text));
    parts.put("doctor.txt", text.toString());
    parts.put(
        "doctor.json", report.json(report.troubles() == 0 ? ExitCode.OK : ExitCode.OTHER_CARD));
    parts.put("journal.txt", journal(branch));
  }

  private static String journal(BranchConfig branch) {
    try (JournalReader journal = new JournalReader(branch.dataDirectory())) {
      return JournalCounts.of(
          journal, BranchKeys.load(branch.gateway()), branch.branch().id(), branch.branch().zone());
    } catch (StoreFailure | KeyMaterialException e) {
      return "not read (while the branch runs it holds it alone): "
          + e.getClass().getSimpleName()
          + "\n";
    }
  }

  private static String versions() {
    StringBuilder text = new StringBuilder();
    text.append("Madoguchi ").append(Build.id()).append('\n');
    text.append("store ").append(StoreCopy.KNOWN).append('\n');
    for (String name :
        List.of("java.runtime.version", "java.vm.name", "os.name", "os.version", "os.arch")) {
      text.append(name).append(' ').append(System.getProperty(name, "")).append('\n');
    }
    return text.toString();
  }

  /** Paths may bear the name of whoever installed it. */
  private String scrubbed(String text) {
    Path whole = config.toAbsolutePath().normalize();
    Path folder = whole.getParent() == null ? whole : whole.getParent();
    return text.replace(folder.toString(), "CONFIG")
        .replace(String.valueOf(config.getParent()), "CONFIG")
        .replace(System.getProperty("user.home", "/root"), "HOME");
  }

  private byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(scrubbed(part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
