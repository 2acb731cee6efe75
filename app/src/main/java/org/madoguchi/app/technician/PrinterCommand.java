package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.PrinterExamination;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.layout.TestPageLayout;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks an MFP what it can and can't do for the counter, and prints a test page if told to. */
@Command(
    name = "printer",
    description = "Ask an MFP what it can and can't do here; with --test-page it prints a page.",
    mixinStandardHelpOptions = true)
final class PrinterCommand implements Callable<Integer> {
  private static final Duration PAGE = Duration.ofMinutes(3);

  private final InstantSource clock;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
  private boolean json;

  @Option(names = "--test-page", description = "print one page, marked as no certificate")
  private boolean testPage;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Which printer. */
  static final class Source {
    @Option(names = "--config", paramLabel = "FILE", description = "[mfp] of a branch TOML")
    private @Nullable Path config;

    @Option(names = "--uri", paramLabel = "URI", description = "ipp:// or ipps:// address")
    private @Nullable String uri;
  }

  /**
   * @param clock stands on the test page
   */
  PrinterCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    PrinterConfig printer = printer(err);
    if (printer == null) {
      return ExitCode.USAGE;
    }
    try (var examination = new PrinterExamination(printer.uri(), printer.certificateSha256())) {
      PrinterVerdict verdict = PrinterVerdict.of(printer.uri(), examination.examine());
      if (testPage && verdict.canBeTried()) {
        switch (JapaneseFont.find()) {
          case JapaneseFont.Missing missing -> {
            err.println(missing.advice());
            return ExitCode.NO_READER;
          }
          case JapaneseFont.Found fonts -> print(printer, fonts, examination, verdict);
        }
      }
      return verdict.print(spec.commandLine().getOut(), err, json);
    }
  }

  private @Nullable PrinterConfig printer(PrintWriter err) {
    if (source.config != null) {
      return switch (ConfigReader.readMfp(source.config)) {
        case ConfigReading.Mistakes<PrinterConfig> m -> {
          m.mistakes().forEach(err::println);
          yield null;
        }
        case ConfigReading.Read<PrinterConfig> r -> r.value();
      };
    }
    String text = source.uri == null ? "" : source.uri;
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() != null && (scheme.equals("ipp") || scheme.equals("ipps"))) {
        return new PrinterConfig(uri, PAGE);
      }
    } catch (URISyntaxException e) {
      // said below
    }
    err.println(
        "--uri must be an address that begins with ipp:// or ipps://, not \"%s\"".formatted(text));
    return null;
  }

  private void print(
      PrinterConfig printer,
      JapaneseFont.Found fonts,
      PrinterExamination examination,
      PrinterVerdict verdict)
      throws InterruptedException {
    Instant now = clock.instant();
    String name = "test-" + Long.toString(now.toEpochMilli(), 36).toLowerCase(Locale.ROOT);
    byte[] page = new TestPageLayout(fonts).render(name, now.toString());
    JobTicket[] ticket = {null};
    PrintOutcome outcome;
    try (var mfp =
        new IppPrinter(
            "MFP", printer.uri(), PollClock.everySecond(), printer.certificateSha256())) {
      outcome =
          mfp.print(
              new PrintJob(name, page, 1, printer.deadline()), progress -> note(progress, ticket));
    }
    verdict.printed(
        outcome, name, ticket[0] == null ? null : examination.kept(name, ticket[0].id()));
  }

  private static void note(PrintProgress progress, JobTicket[] ticket) {
    switch (progress) {
      case PrintProgress.Sending sending -> ticket[0] = sending.ticket();
      case PrintProgress.Numbered numbered -> ticket[0] = numbered.ticket();
      case PrintProgress.Accepted _, PrintProgress.Waiting _, PrintProgress.Printing _ -> {}
    }
  }
}
