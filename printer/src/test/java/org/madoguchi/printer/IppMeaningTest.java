package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobReport.Processing;
import org.madoguchi.printer.device.JobState;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterReport;
import org.madoguchi.printer.ipp.IppTransport;

/** The tables by which raw attributes become values. */
class IppMeaningTest {
  @ParameterizedTest
  @CsvSource({
    // stopped, accepting, reasons separated by blanks, problem or nothing
    "false, true, none,",
    "false, true, '',",
    "false, true, media-empty-report,",
    "false, true, media-empty-warning toner-low-warning,",
    "false, true, com.example.sleeping,",
    "false, true, media-needed-report, MEDIA_EMPTY",
    "false, true, media-empty-warning media-needed-warning, MEDIA_EMPTY",
    "false, true, media-empty, MEDIA_EMPTY",
    "true,  true, media-empty-warning, MEDIA_EMPTY",
    "true,  true, toner-low-report media-empty-error, MEDIA_EMPTY",
    "true,  true, cover-open-error media-jam-error media-empty-error, MEDIA_JAM",
    "false, true, door-open-error, COVER_OPEN",
    "false, true, interlock-open, COVER_OPEN",
    "true,  true, marker-supply-empty-error, OUT_OF_TONER",
    "false, true, toner-empty, OUT_OF_TONER",
    "true,  true, timed-out, UNREACHABLE",
    "true,  true, paused, STOPPED",
    "false, true, moving-to-paused, STOPPED",
    "false, true, com.example.fuser-error, STOPPED",
    "true,  true, none, STOPPED",
    "false, false, none, STOPPED",
  })
  void status(boolean stopped, boolean accepting, String reasons, PrinterProblem problem) {
    var report = new PrinterReport(stopped, List.of(reasons.split(" ")), accepting);
    assertEquals(
        problem == null ? new PrinterStatus.Ready() : new PrinterStatus.NeedsAttention(problem),
        IppMeaning.status(report));
  }

  @ParameterizedTest
  @CsvSource({
    // job-state, reason, processing, sheets completed (of 2), printer reason, expected
    "COMPLETED, none, BEGUN, -1, none, Completed[]",
    "COMPLETED, none, BEGUN, 0, none, Completed[]",
    "COMPLETED, none, BEGUN, 2, none, Completed[]",
    "COMPLETED, none, BEGUN, 1, none, InDoubt[problem=JOB_ABORTED]",
    "COMPLETED, job-completed-successfully, BEGUN, -1, media-empty-error, Completed[]",
    "COMPLETED, job-completed-with-errors, BEGUN, -1, none, InDoubt[problem=JOB_ABORTED]",
    "COMPLETED, queued-in-device, BEGUN, -1, none, InDoubt[problem=STOPPED]",
    "CANCELED, job-canceled-by-user, NEVER, -1, none, NotPrinted[problem=JOB_CANCELLED]",
    "CANCELED, job-canceled-at-device, BEGUN, 0, none, InDoubt[problem=JOB_CANCELLED]",
    "CANCELED, none, NOT_SAID, -1, none, InDoubt[problem=JOB_CANCELLED]",
    "ABORTED, aborted-by-system, NEVER, -1, none, NotPrinted[problem=JOB_ABORTED]",
    "ABORTED, aborted-by-system, BEGUN, 0, none, InDoubt[problem=JOB_ABORTED]",
    "PENDING, none, NEVER, -1, none, Accepted[]",
    "PENDING, none, NEVER, -1, media-jam-error, Waiting[problem=MEDIA_JAM]",
    "HELD, job-data-insufficient, NEVER, -1, none, Accepted[]",
    "PROCESSING, job-printing, BEGUN, -1, none, Printing[]",
    "PROCESSING, job-printing, BEGUN, -1, media-empty-warning, Printing[]",
    "PROCESSING, job-printing, BEGUN, -1, media-needed-warning, Waiting[problem=MEDIA_EMPTY]",
    "STOPPED, printer-stopped, BEGUN, -1, cover-open-error, Waiting[problem=COVER_OPEN]",
    "STOPPED, none, BEGUN, -1, none, Waiting[problem=STOPPED]",
    "UNKNOWN, none, NOT_SAID, -1, none, Accepted[]",
  })
  void job(
      JobState state,
      String reason,
      Processing processing,
      int sheets,
      String printerReason,
      String expected) {
    var job = new JobReport(7, state, List.of(reason), processing, sheets);
    var printer = new PrinterReport(false, List.of(printerReason), true);
    Object value =
        switch (IppMeaning.view(job, printer, 2)) {
          case IppMeaning.JobView.Settled(PrintOutcome outcome) -> outcome;
          case IppMeaning.JobView.UnderWay(PrintProgress progress) -> progress;
        };
    assertEquals(expected, value.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2, UNKNOWN",
    "3, PENDING",
    "4, HELD",
    "5, PROCESSING",
    "6, STOPPED",
    "7, CANCELED",
    "8, ABORTED",
    "9, COMPLETED",
    "10, UNKNOWN",
  })
  void job_state_numbers_of_rfc_8011(int code, JobState state) {
    assertEquals(state, JobState.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "ipp://mfp.branch.test/ipp/print, http://mfp.branch.test:631/ipp/print",
    "ipps://mfp.branch.test/ipp/print, https://mfp.branch.test:631/ipp/print",
    "ipp://192.0.2.7:8631, http://192.0.2.7:8631/",
  })
  void address(URI printer, URI http) {
    assertEquals(http, IppTransport.httpAddress(printer));
  }

  @Test
  void only_ipp_addresses() {
    assertThrows(
        IllegalArgumentException.class,
        () -> IppTransport.httpAddress(URI.create("http://mfp.branch.test/")));
  }
}
