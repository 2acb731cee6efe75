package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.doctor.DoctorReport;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.layout.ReportLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at every part of a branch's machine: each well, or with a failure code and its cure. */
@Command(
    name = "doctor",
    description =
        "Look at every part of the terminal: each is well, or has a failure code with its cure.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final TechDevices devices;
  private final InstantSource clock;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
  private Path config = Path.of("");

  @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
  private boolean json;

  @Option(names = "--out", paramLabel = "FILE.pdf", description = "write the report as a page")
  private @Nullable Path out;

  @Option(names = "--print", description = "print the report on the MFP")
  private boolean print;

  @Spec private CommandSpec spec = CommandSpec.create();

  DoctorCommand(TechDevices devices, InstantSource clock) {
    this.devices = devices;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    return switch (ConfigReader.read(config)) {
      case ConfigReading.Mistakes<BranchConfig> m -> {
        m.mistakes().forEach(err::println);
        err.flush();
        yield ExitCode.USAGE;
      }
      case ConfigReading.Read<BranchConfig>(BranchConfig branch) -> examine(branch, err);
    };
  }

  private int examine(BranchConfig branch, PrintWriter err)
      throws InterruptedException, IOException {
    JapaneseFont font = JapaneseFont.find();
    DoctorReport report = new DoctorVisit(devices, clock, font).at(branch);
    int exit = report.troubles() == 0 ? ExitCode.OK : ExitCode.OTHER_CARD;
    if (json) {
      PrintWriter told = spec.commandLine().getOut();
      told.println(report.json(exit));
      told.flush();
    } else {
      report.print(spec.commandLine().getOut());
    }
    if ((out != null || print) && font instanceof JapaneseFont.Found fonts) {
      return paper(report, fonts, branch.mfp(), exit, err);
    }
    return exit;
  }

  private int paper(
      DoctorReport report, JapaneseFont.Found fonts, PrinterConfig mfp, int exit, PrintWriter err)
      throws IOException {
    ReportLayout.Paged page = new ReportLayout(fonts).render(report.paper());
    if (out != null) {
      Files.write(out, page.pdf());
    }
    if (!print) {
      return exit;
    }
    String name = "doctor-" + Long.toString(clock.millis(), 36);
    try (Printer printer = DoctorVisit.printer(mfp)) {
      var job = new PrintJob(name, page.pdf(), page.sheets(), mfp.deadline());
      return PrinterWords.notPrinted(printer.print(job, _ -> {}))
          .map(
              code -> {
                err.println("the report: " + Findings.problem(code));
                err.flush();
                return ExitCode.TRANSPORT;
              })
          .orElse(exit);
    }
  }
}
