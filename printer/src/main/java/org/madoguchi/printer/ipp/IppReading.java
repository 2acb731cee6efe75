package org.madoguchi.printer.ipp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobState;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterReport;

/** IPP answers as records: pure functions, no I/O. */
public final class IppReading {
  private static final int STOPPED = 5; // RFC 8011 5.4.11

  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,9})/?$");

  private IppReading() {}

  /** What an answer says of a job that was made or filled. */
  static JobAnswer job(LinkAnswer answer) {
    return job(answer, null);
  }

  /**
   * What an answer says of a job.
   *
   * @param asked the number that was asked for; null if the printer was to give it
   */
  static JobAnswer job(LinkAnswer answer, @Nullable Integer asked) {
    return switch (answer) {
      case LinkAnswer.Barred(PrinterProblem problem) -> new JobAnswer.Refused(problem);
      case LinkAnswer.Silent(PrinterProblem problem) -> new JobAnswer.NoAnswer(problem);
      case LinkAnswer.Spoke(IppAnswer ipp) -> {
        if (!ipp.successful()) {
          yield refusal(ipp.status());
        }
        IppGroup group = ipp.group(IppTag.JOB_GROUP);
        JobReport job = group == null ? null : report(group, asked);
        yield job == null
            ? new JobAnswer.NoAnswer(PrinterProblem.NOT_IPP)
            : new JobAnswer.Known(job);
      }
    };
  }

  /**
   * RFC 8011 B.1: a client error, busy and not accepting mean that nothing was begun; after another
   * server error that isn't known.
   */
  static JobAnswer refusal(int status) {
    PrinterProblem why = problem(status);
    boolean nothingBegun =
        IppStatus.clientError(status)
            || status == IppStatus.OPERATION_NOT_SUPPORTED
            || status == IppStatus.VERSION_NOT_SUPPORTED
            || status == IppStatus.NOT_ACCEPTING_JOBS;
    if (why == PrinterProblem.BUSY) {
      return new JobAnswer.Busy();
    }
    return nothingBegun ? new JobAnswer.Refused(why) : new JobAnswer.NoAnswer(why);
  }

  /** What an IPP status that isn't a success means. */
  static PrinterProblem problem(int status) {
    return switch (status) {
      case IppStatus.FORBIDDEN, IppStatus.NOT_AUTHORIZED -> PrinterProblem.FORBIDDEN;
      case IppStatus.NOT_AUTHENTICATED -> PrinterProblem.LOGIN_REQUIRED;
      case IppStatus.NOT_FOUND, IppStatus.GONE -> PrinterProblem.WRONG_PATH;
      case IppStatus.FORMAT_NOT_SUPPORTED -> PrinterProblem.FORMAT_REFUSED;
      case IppStatus.ATTRIBUTES_NOT_SUPPORTED, IppStatus.CONFLICTING_ATTRIBUTES ->
          PrinterProblem.SETTING_REFUSED;
      case IppStatus.OPERATION_NOT_SUPPORTED -> PrinterProblem.OPERATION_MISSING;
      case IppStatus.VERSION_NOT_SUPPORTED -> PrinterProblem.IPP_VERSION;
      case IppStatus.BUSY, IppStatus.TOO_MANY_JOBS -> PrinterProblem.BUSY;
      default ->
          IppStatus.clientError(status) ? PrinterProblem.JOB_ABORTED : PrinterProblem.STOPPED;
    };
  }

  /** What a printer says of itself. */
  public static PrinterReport printer(IppGroup group) {
    Integer state = group.integer("printer-state");
    return new PrinterReport(
        state != null && state == STOPPED,
        List.copyOf(group.texts("printer-state-reasons")),
        !Boolean.FALSE.equals(group.flag("printer-is-accepting-jobs")));
  }

  /** What it says of a job; null if the group names none. */
  static @Nullable JobReport report(IppGroup group) {
    return report(group, null);
  }

  private static @Nullable JobReport report(IppGroup group, @Nullable Integer asked) {
    Integer told = id(group);
    Integer id = told == null ? asked : told;
    if (id == null) {
      return null;
    }
    Integer state = group.integer("job-state");
    boolean speaksOfName = group.names().contains("job-name");
    String name = group.text("job-name");
    return new JobReport(
        id,
        speaksOfName ? name == null ? "" : name : null,
        state == null ? JobState.UNKNOWN : JobState.of(state),
        List.copyOf(group.texts("job-state-reasons")),
        group.told("time-at-processing")
            ? JobReport.Processing.BEGUN
            : group.saysNoValue("time-at-processing")
                ? JobReport.Processing.NEVER
                : JobReport.Processing.NOT_SAID,
        sheets(group),
        uuid(group),
        or0(group.integer("time-at-creation")),
        or0(group.integer("job-printer-up-time")));
  }

  /** Some printers name a new job by its address alone. */
  private static @Nullable Integer id(IppGroup group) {
    Integer id = group.integer("job-id");
    String uri = group.text("job-uri");
    if (id == null && uri != null) {
      Matcher number = LAST_NUMBER.matcher(uri);
      id = number.find() ? Integer.valueOf(number.group(1)) : null;
    }
    return id == null || id < 1 ? null : id;
  }

  /** Papers have one side each, so that sheets and impressions are the same number. */
  private static int sheets(IppGroup group) {
    int sheets = or0(group.integer("job-media-sheets-completed"));
    int impressions = or0(group.integer("job-impressions-completed"));
    if (sheets > 0 && impressions > 0) {
      return Math.min(sheets, impressions);
    }
    boolean said =
        group.told("job-media-sheets-completed") || group.told("job-impressions-completed");
    return said ? Math.max(sheets, impressions) : -1;
  }

  private static String uuid(IppGroup group) {
    String uuid = group.text("job-uuid");
    return uuid != null && uuid.matches("[0-9A-Za-z:-]{8,64}") ? uuid : "";
  }

  private static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
