package org.madoguchi.sandbox.city.mfp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;

/** What holds for every {@link Printer}, simulated or real. */
@Timeout(60)
abstract class PrinterContract {
  static final byte[] PDF =
      ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
              + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
              + "3 0 obj<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R>>endobj "
              + "trailer<</Root 1 0 R/Size 4>>\n%%EOF\n")
          .getBytes(StandardCharsets.US_ASCII);
  static final Duration LONG = Duration.ofMinutes(2);

  final List<PrintProgress> told = new CopyOnWriteArrayList<>();

  abstract Printer printer();

  /** How often a job came out. */
  abstract int printed(String jobName) throws Exception;

  abstract void loadPaper() throws Exception;

  abstract void takePaperOut() throws Exception;

  /** A deadline that passes soon by this printer's clock. */
  abstract Duration soon();

  static PrintJob job(Duration deadline) {
    return new PrintJob("contract-" + UUID.randomUUID(), PDF, 1, deadline);
  }

  /** Something that a person does while a job waits for paper. */
  interface Act {
    void act() throws Exception;
  }

  Consumer<PrintProgress> whenOutOfPaper(Act act) {
    return now -> {
      told.add(now);
      if (now.equals(new PrintProgress.Waiting(PrinterProblem.MEDIA_EMPTY))) {
        try {
          act.act();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  @Test
  void prints_once_and_knows_it_afterwards() throws Exception {
    PrintJob job = job(LONG);
    assertEquals(JobLookup.ABSENT, printer().find(job.name()));
    assertEquals(new PrintOutcome.Completed(), printer().print(job, told::add));
    assertEquals(1, printed(job.name()));
    assertEquals(JobLookup.COMPLETED, printer().find(job.name()));
    assertInstanceOf(PrintProgress.Sending.class, told.getFirst());
    assertEquals(new PrintProgress.Accepted(), told.get(1));
  }

  @Test
  void a_name_is_never_printed_twice() throws Exception {
    PrintJob job = job(LONG);
    assertEquals(new PrintOutcome.Completed(), printer().print(job, told::add));
    assertEquals(new PrintOutcome.Completed(), printer().print(job, told::add));
    assertEquals(1, printed(job.name()));
  }

  @Test
  void names_are_not_mixed_up() throws Exception {
    PrintJob one = job(LONG);
    PrintJob other = new PrintJob("2-" + one.name(), PDF, 1, LONG);
    printer().print(one, told::add);
    assertEquals(JobLookup.ABSENT, printer().find(other.name()));
    assertEquals(new PrintOutcome.Completed(), printer().print(other, told::add));
    assertEquals(1, printed(one.name()));
    assertEquals(1, printed(other.name()));
  }

  @Test
  void is_ready() {
    assertEquals(new PrinterStatus.Ready(), printer().status());
    printer().cancel("never heard of");
    assertEquals(new PrinterStatus.Ready(), printer().status());
  }

  @Test
  void waits_for_paper_and_goes_on() throws Exception {
    PrintJob job = job(LONG);
    takePaperOut();
    PrintOutcome outcome =
        printer()
            .print(
                job,
                whenOutOfPaper(
                    () -> {
                      assertEquals(0, printed(job.name()));
                      assertEquals(JobLookup.ACTIVE, printer().find(job.name()));
                      assertEquals(
                          new PrinterStatus.NeedsAttention(PrinterProblem.MEDIA_EMPTY),
                          printer().status());
                      loadPaper();
                    }));
    assertEquals(new PrintOutcome.Completed(), outcome);
    assertTrue(told.contains(new PrintProgress.Waiting(PrinterProblem.MEDIA_EMPTY)));
    assertEquals(1, printed(job.name()));
  }

  @Test
  void without_paper_the_deadline_ends_it_and_no_second_one_comes_out_later() throws Exception {
    PrintJob job = job(soon());
    takePaperOut();
    PrintOutcome outcome = printer().print(job, told::add);
    assertFalse(outcome instanceof PrintOutcome.Completed);
    assertTrue(outcome.toString().contains("MEDIA_EMPTY"), outcome.toString());
    assertEquals(0, printed(job.name()));
    loadPaper();
    PrintJob next = job(LONG);
    assertEquals(new PrintOutcome.Completed(), printer().print(next, told::add));
    assertEquals(1, printed(next.name()));
    if (outcome instanceof PrintOutcome.NotPrinted) {
      assertEquals(0, printed(job.name()), "what was said not to be printed wasn't");
    }
    PrintOutcome again = printer().print(job, told::add);
    assertFalse(again instanceof PrintOutcome.Completed, "it was cancelled: " + again);
    assertTrue(printed(job.name()) <= 1);
  }

  @Test
  void can_be_cancelled_from_outside() throws Exception {
    PrintJob job = job(LONG);
    takePaperOut();
    PrintOutcome outcome =
        printer()
            .print(
                job,
                whenOutOfPaper(
                    () -> {
                      printer().cancel(job.name());
                      loadPaper();
                    }));
    assertTrue(outcome.toString().contains("JOB_CANCELLED"), outcome.toString());
    assertEquals(JobLookup.ENDED_EARLY, printer().find(job.name()));
  }

  @Test
  void jobs_from_several_threads_come_out_one_after_another_and_once_each() throws Exception {
    List<PrintJob> jobs = List.of(job(LONG), job(LONG), job(LONG));
    List<PrintOutcome> outcomes = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (PrintJob job : jobs) {
      for (int i = 0; i < 2; i++) {
        threads.add(Thread.ofVirtual().start(() -> outcomes.add(printer().print(job, told::add))));
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(6, outcomes.size());
    for (PrintOutcome outcome : outcomes) {
      assertInstanceOf(PrintOutcome.Completed.class, outcome);
    }
    for (PrintJob job : jobs) {
      assertEquals(1, printed(job.name()));
    }
  }
}
