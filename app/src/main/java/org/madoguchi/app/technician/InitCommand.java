package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.ConfigCheck;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A first configuration from ten answers, and a test of what it names. */
@Command(
    name = "init",
    description =
        "Write a first configuration from answers to questions, check it, print test papers, and"
            + " tell what is still to be put there.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final int RANDOM_BYTES = 24;
  private static final Duration MFP = Duration.ofMinutes(5);
  private static final Duration SLIP = Duration.ofSeconds(30);

  private final TechDevices devices;
  private final InstantSource clock;
  private final SecureRandom random;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "a folder that isn't there yet")
  private Path folder = Path.of("");

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "TOML with a key for each question; nobody is asked")
  private @Nullable Path answersFile;

  @Option(names = "--test-papers", description = "print a test page and a test slip")
  private boolean testPapers;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param random draws the key store's password
   */
  InitCommand(TechDevices devices, InstantSource clock, SecureRandom random) {
    this.devices = devices;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (Files.exists(folder)) {
      err.println(folder + ": もうあります (is there already)");
      err.flush();
      return ExitCode.USAGE;
    }
    Map<InitQuestion, String> answers =
        answersFile == null
            ? InitAnswers.asked(devices.in(), out)
            : InitAnswers.of(answersFile, err);
    if (answers == null) {
      return ExitCode.USAGE;
    }
    Path municipality = Path.of(answer(answers, InitQuestion.MUNICIPALITY));
    if (!Files.isRegularFile(municipality)) {
      err.println(municipality + ": ありません (isn't there)");
      err.flush();
      return ExitCode.USAGE;
    }
    Path branch = write(answers, municipality);
    ConfigCheck check =
        ConfigCheck.of(
            List.of(branch),
            _ -> List.of(),
            LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    check.mistakes().forEach(out::println);
    boolean printed = !testPapers || papers(answers, out, err);
    NextSteps.print(check.missing(), out);
    out.println("それから / then:");
    for (String command :
        List.of(
            "./kiosk tech check " + branch,
            "./kiosk tech doctor --config " + branch,
            "./kiosk run --config " + branch + " --check",
            "./kiosk practice")) {
      out.println("    " + command);
    }
    out.flush();
    if (!check.mistakes().isEmpty()) {
      return CheckCommand.MISTAKES;
    }
    return printed ? ExitCode.OK : ExitCode.TRANSPORT;
  }

  private static String answer(Map<InitQuestion, String> answers, InitQuestion question) {
    return Objects.requireNonNull(answers.get(question), question.key());
  }

  /** Owner alone may look in: keys will lie here. */
  private Path write(Map<InitQuestion, String> answers, Path municipality) throws IOException {
    String text = template();
    for (InitQuestion question : InitQuestion.values()) {
      text = text.replace("@" + question.key() + "@", answer(answers, question));
    }
    PrivateFiles.directory(folder.resolve("keys"));
    Path branch = folder.resolve("branch.toml");
    PrivateFiles.write(branch, text.getBytes(StandardCharsets.UTF_8));
    PrivateFiles.write(folder.resolve("municipality.toml"), Files.readAllBytes(municipality));
    byte[] password = new byte[RANDOM_BYTES];
    random.nextBytes(password);
    PrivateFiles.write(
        folder.resolve("keys").resolve("branch.password"),
        (Base64.getEncoder().encodeToString(password) + "\n").getBytes(StandardCharsets.US_ASCII));
    return branch;
  }

  private static String template() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("branch-template.toml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private boolean papers(Map<InitQuestion, String> answers, PrintWriter out, PrintWriter err) {
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Missing missing -> {
        err.println(missing.advice());
        err.flush();
        yield false;
      }
      case JapaneseFont.Found fonts ->
          new TestPapers(DoctorVisit::printer, fonts, clock)
              .print(
                  printer(answers, InitQuestion.MFP, MFP),
                  printer(answers, InitQuestion.SLIP_PRINTER, SLIP),
                  answer(answers, InitQuestion.NAME_JA),
                  ZoneId.of("Asia/Tokyo"),
                  out);
    };
  }

  private static PrinterConfig printer(
      Map<InitQuestion, String> answers, InitQuestion which, Duration deadline) {
    return new PrinterConfig(java.net.URI.create(answer(answers, which)), deadline);
  }
}
