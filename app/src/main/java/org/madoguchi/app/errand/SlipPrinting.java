package org.madoguchi.app.errand;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.device.Paper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints reception slips on the lobby's slip printer. A slip that doesn't come out costs nobody
 * anything: its code and number are on the screen. Thread-safe.
 */
public final class SlipPrinting {
  private static final Logger LOG = LoggerFactory.getLogger(SlipPrinting.class);

  private final Printer printer;
  private final Duration deadline;
  private final PaperWork paper;
  private final BranchThreads threads;

  /**
   * @param deadline until when the printer must have put it out
   */
  public SlipPrinting(Printer printer, Duration deadline, PaperWork paper, BranchThreads threads) {
    this.printer = printer;
    this.deadline = deadline;
    this.paper = paper;
    this.threads = threads;
  }

  /**
   * Where a slip says that it is from: municipality and post office, in Japanese.
   *
   * @param municipality five-digit code; one that isn't configured (any more) isn't named
   */
  public static String place(BranchConfig config, String municipality) {
    String branch = config.branch().name().ja();
    return Municipality.of(config.municipalities(), municipality)
        .map(m -> m.name().ja() + " ・ " + branch)
        .orElse(branch);
  }

  /**
   * What a slip says once more in the resident's language, in letters of that language.
   *
   * @param words in that language
   */
  public static SlipContent.SecondLanguage second(
      Texts words, String heading, List<String> lines, List<String> nextSteps) {
    Language language = words.language();
    boolean ownFace = language.japanese() || language.equals(Language.EN);
    return new SlipContent.SecondLanguage(
        language.locale(), ownFace ? List.of() : faces(language), heading, lines, nextSteps);
  }

  /** The Japanese names in it are set in a Japanese face. */
  private static List<String> faces(Language language) {
    return Stream.concat(
            LanguageProfile.of(language).faces().stream(),
            Stream.concat(Stream.of("Noto Sans"), LanguageProfile.of(Language.JA).faces().stream()))
        .distinct()
        .toList();
  }

  /**
   * Prints one and answers as soon as the slip printer has it, or has failed. The number is given
   * out already: whatever fails here, its code comes on the screen.
   *
   * @param id whose slip, 32 hexadecimal digits
   * @param notPrinted writes down why it didn't come out: a failure code, or empty; may throw
   *     {@link StoreFailure}
   * @return whether the printer took it
   */
  public boolean print(String id, SlipContent content, Consumer<String> notPrinted) {
    return threads.slip(
        taken -> {
          try {
            PrintOutcome outcome = printed(id, content, taken);
            taken.accept(outcome instanceof PrintOutcome.Completed);
            if (!(outcome instanceof PrintOutcome.Completed)) {
              notPrinted.accept(PrinterWords.notPrinted(outcome).map(FailureCode::code).orElse(""));
            }
          } catch (StoreFailure e) {
            LOG.error("a slip wasn't printed, and it can't be written down", e);
          }
        });
  }

  private PrintOutcome printed(String id, SlipContent content, Consumer<Boolean> taken) {
    return printer.print(
        new PrintJob("s-" + id.substring(0, 16), paper.slip(content), 1, deadline, Paper.SLIP),
        progress -> {
          if (progress instanceof PrintProgress.Accepted) {
            taken.accept(true);
          }
        });
  }
}
