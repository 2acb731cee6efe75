package org.madoguchi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.notices.BoothCalendar;
import org.madoguchi.app.notices.NoticePage;
import org.madoguchi.app.notices.NoticePaper;
import org.madoguchi.app.notices.OrdinanceNotice;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ClosedDaysEnd;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.PosterLayout;
import org.madoguchi.printer.layout.PosterLayout.Sheet;
import org.madoguchi.printer.layout.ReportLayout.Paged;
import org.madoguchi.printer.page.LetterSubstitute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes the notice that the ordinance asks each office to post and publish, from the configuration,
 * and the calendar of its booths.
 */
@Command(
    name = "notice",
    description = "Make the notice that the office must post, from the configuration.",
    mixinStandardHelpOptions = true)
final class NoticeCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
  private Path config = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where notice-a4.pdf, notice-a3.pdf, notice.html and booths.ics go")
  private Path out = Path.of("");

  @Option(names = "--print", description = "also print the A4 one on the MFP")
  private boolean print;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param clock tells the day that stands on it
   */
  NoticeCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Missing missing -> {
        err.println(missing.advice());
        yield Madoguchi.MISSING;
      }
      case JapaneseFont.Found fonts ->
          switch (ConfigReader.read(
              config, text -> LetterSubstitute.lacking(text, fonts.letters()))) {
            case ConfigReading.Mistakes<BranchConfig> m -> {
              m.mistakes().forEach(err::println);
              yield Madoguchi.USAGE;
            }
            case ConfigReading.Read<BranchConfig> r -> make(r.value(), fonts, err);
          };
    };
  }

  private int make(BranchConfig branch, JapaneseFont.Found fonts, PrintWriter err)
      throws IOException {
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, branch.branch().zone());
    ClosedDaysEnd.of(branch, day).forEach(end -> err.println(config + ": [hours]: " + end.words()));
    ConfigReader.pastDays(config, day).forEach(err::println);
    OrdinanceNotice notice = OrdinanceNotice.of(branch);
    List<PosterContent> contents =
        Language.OF_STAFF.stream().map(l -> NoticePaper.of(notice, l, day, false)).toList();
    PosterLayout layout = new PosterLayout(fonts);
    Paged onA4 = layout.render(contents, Sheet.A4);
    Files.createDirectories(out);
    keep("notice-a4.pdf", onA4.pdf());
    keep("notice-a3.pdf", layout.render(contents, Sheet.A3).pdf());
    for (Language language : Language.OF_STAFF) {
      keep(NoticePage.file(language), utf8(NoticePage.of(notice, language, day, false)));
    }
    if (!branch.booths().isEmpty()) {
      keep("booths.ics", utf8(BoothCalendar.of(branch, now)));
    }
    spec.commandLine().getOut().println(OrdinanceNotice.inGroups(notice.digest()));
    return print ? print(branch, onA4, now, err) : 0;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void keep(String name, byte[] content) throws IOException {
    Path file = out.resolve(name);
    Files.write(file, content);
    spec.commandLine().getOut().println(file);
  }

  private static int print(BranchConfig branch, Paged paper, Instant now, PrintWriter err) {
    Optional<FailureCode> why;
    try (var mfp = RunCommand.printer("MFP", branch.mfp())) {
      PrintJob job =
          new PrintJob(
              "notice-" + Long.toString(now.toEpochMilli(), 36),
              paper.pdf(),
              paper.sheets(),
              branch.mfp().deadline());
      why = PrinterWords.notPrinted(mfp.print(job, _ -> {}));
    }
    if (why.isEmpty()) {
      return 0;
    }
    FailureWords words = FailureWords.in(Language.EN);
    err.println(
        "%s %s %s".formatted(why.get().code(), words.words(why.get()), words.cure(why.get())));
    return Madoguchi.MISSING;
  }
}
