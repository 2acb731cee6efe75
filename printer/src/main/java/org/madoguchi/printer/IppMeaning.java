package org.madoguchi.printer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobState;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterReport;

/** What IPP attributes mean for a job that must settle: pure functions, no I/O. */
public final class IppMeaning {
  private IppMeaning() {}

  /** The state of a job. */
  sealed interface JobView {
    /** It may still print. */
    record UnderWay(PrintProgress progress) implements JobView {}

    /** Nothing more will happen to it. */
    record Settled(PrintOutcome outcome) implements JobView {}
  }

  /** Whether the printer can print now. */
  public static PrinterStatus status(PrinterReport printer) {
    PrinterProblem problem = problem(printer);
    if (problem == null && !printer.acceptingJobs()) {
      problem = PrinterProblem.STOPPED;
    }
    return problem == null ? new PrinterStatus.Ready() : new PrinterStatus.NeedsAttention(problem);
  }

  /**
   * What is in the way at the printer, the most telling first. By RFC 8011 5.4.12 a reason that
   * ends in -report or -warning doesn't keep a printer from printing (one tray of several is
   * empty), so it counts only when the printer has stopped. {@code media-needed} always counts: it
   * says that a job waits for paper, whatever its suffix.
   */
  static @Nullable PrinterProblem problem(PrinterReport printer) {
    Optional<PrinterProblem> worst =
        printer.reasons().stream()
            .filter(reason -> printer.stopped() || keepsFromPrinting(reason))
            .flatMap(reason -> problemOf(reason).stream())
            .min(Comparator.comparingInt(IppMeaning::rank));
    return worst.orElse(printer.stopped() ? PrinterProblem.STOPPED : null);
  }

  /** The state of the job; {@code sheets} is how many it should have. */
  public static JobView view(JobReport job, PrinterReport printer, int sheets) {
    return switch (job.state()) {
      case COMPLETED -> new JobView.Settled(completed(job, sheets));
      case CANCELED -> new JobView.Settled(endedEarly(job, PrinterProblem.JOB_CANCELLED));
      case ABORTED -> new JobView.Settled(endedEarly(job, PrinterProblem.JOB_ABORTED));
      case STOPPED -> {
        PrinterProblem problem = problem(printer);
        yield waiting(problem == null ? PrinterProblem.STOPPED : problem);
      }
      case PROCESSING -> {
        PrinterProblem problem = problem(printer);
        yield problem == null
            ? new JobView.UnderWay(new PrintProgress.Printing())
            : waiting(problem);
      }
      case PENDING, HELD, UNKNOWN -> {
        PrinterProblem problem = problem(printer);
        yield problem == null
            ? new JobView.UnderWay(new PrintProgress.Accepted())
            : waiting(problem);
      }
    };
  }

  /** The same job as the answer to "do you have it?". */
  static JobLookup lookup(JobState state) {
    return switch (state) {
      case COMPLETED -> JobLookup.COMPLETED;
      case CANCELED, ABORTED -> JobLookup.ENDED_EARLY;
      case PENDING, HELD, PROCESSING, STOPPED, UNKNOWN -> JobLookup.ACTIVE;
    };
  }

  private static JobView waiting(PrinterProblem problem) {
    return new JobView.UnderWay(new PrintProgress.Waiting(problem));
  }

  /**
   * Completed is what the printer says, so it is believed unless the same answer contradicts it:
   * errors, a queue that only handed the job on, or fewer sheets than the document has.
   */
  private static PrintOutcome completed(JobReport job, int sheets) {
    if (job.reasons().contains("job-completed-with-errors")) {
      return new PrintOutcome.InDoubt(PrinterProblem.JOB_ABORTED);
    }
    if (job.reasons().contains("queued-in-device")) {
      return new PrintOutcome.InDoubt(PrinterProblem.STOPPED);
    }
    if (job.sheetsCompleted() > 0 && job.sheetsCompleted() < sheets) {
      return new PrintOutcome.InDoubt(PrinterProblem.JOB_ABORTED);
    }
    return new PrintOutcome.Completed();
  }

  /**
   * Only the printer's own word that processing never began proves that no sheet came out. A count
   * of 0 proves nothing: many printers don't count.
   */
  private static PrintOutcome endedEarly(JobReport job, PrinterProblem problem) {
    return switch (job.processing()) {
      case NEVER -> new PrintOutcome.NotPrinted(problem);
      case BEGUN, NOT_SAID -> new PrintOutcome.InDoubt(problem);
    };
  }

  private static boolean keepsFromPrinting(String reason) {
    return reason.startsWith("media-needed")
        || !(reason.endsWith("-report") || reason.endsWith("-warning"));
  }

  private static String withoutSeverity(String reason) {
    return reason.replaceFirst("-(report|warning|error)$", "");
  }

  private static Optional<PrinterProblem> problemOf(String reason) {
    return switch (withoutSeverity(reason)) {
      case "media-jam" -> Optional.of(PrinterProblem.MEDIA_JAM);
      case "cover-open", "door-open", "interlock-open" -> Optional.of(PrinterProblem.COVER_OPEN);
      case "media-empty", "media-needed" -> Optional.of(PrinterProblem.MEDIA_EMPTY);
      case "toner-empty", "marker-supply-empty", "developer-empty" ->
          Optional.of(PrinterProblem.OUT_OF_TONER);
      case "shutdown", "timed-out", "connecting-to-device" ->
          Optional.of(PrinterProblem.UNREACHABLE);
      case "paused",
          "moving-to-paused",
          "stopping",
          "deactivated",
          "spool-area-full",
          "input-tray-missing",
          "output-tray-missing",
          "output-area-full",
          "marker-waste-full" ->
          Optional.of(PrinterProblem.STOPPED);
      // Makers add reasons of their own, mostly news: only an error among them is an obstacle.
      default -> reason.endsWith("-error") ? Optional.of(PrinterProblem.STOPPED) : Optional.empty();
    };
  }

  /** What a person should be told first: lower is more telling. */
  private static int rank(PrinterProblem problem) {
    return List.of(
            PrinterProblem.MEDIA_JAM,
            PrinterProblem.COVER_OPEN,
            PrinterProblem.MEDIA_EMPTY,
            PrinterProblem.OUT_OF_TONER,
            PrinterProblem.UNREACHABLE,
            PrinterProblem.STOPPED)
        .indexOf(problem);
  }
}
