package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.printer.FakeIppServer.Fault;
import org.madoguchi.printer.PrintOutcome.Completed;
import org.madoguchi.printer.PrintOutcome.InDoubt;
import org.madoguchi.printer.PrintOutcome.NotPrinted;
import org.madoguchi.printer.device.Paper;
import org.madoguchi.printer.device.PrinterProblem;

/** Each way in which a printer or its link can fail, and the value that it ends in. */
@Timeout(30)
class IppPrinterFaultTest {
  private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);
  private static final Duration LONG = Duration.ofSeconds(20);

  /** The bound where the deadline is what ends a job, by a clock that only waiting moves. */
  private static final Duration SHORT = Duration.ofMinutes(1);

  private FakeIppServer server;
  private IppPrinter printer;
  private final List<PrintProgress> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws IOException {
    server = new FakeIppServer();
    printer =
        new IppPrinter(
            "MFP",
            server.uri(),
            new PollClock(InstantSource.system(), Thread::sleep, Duration.ofMillis(10)));
  }

  @AfterEach
  void close() {
    printer.close();
    server.close();
  }

  /**
   * From now on time passes only where the printer is waited for, so that no slow machine comes to
   * a deadline early.
   */
  private VirtualTime byWaitingAlone() {
    var time = new VirtualTime();
    printer.close();
    printer = new IppPrinter("MFP", server.uri(), time.pace(SHORT.dividedBy(3)));
    return time;
  }

  private static PrintJob job(Duration deadline) {
    return new PrintJob("issuance-1-try-1", PDF, 2, deadline);
  }

  private PrintOutcome print(Duration deadline) {
    return printer.print(job(deadline), told::add);
  }

  private void fault(Operation operation, Fault fault) {
    server.faults(turn -> turn.operation().equals(operation) ? fault : Fault.NONE);
  }

  @Test
  void prints_once_with_everything_said_that_the_printer_could_choose_otherwise() {
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.documents());
    assertArrayEquals(PDF, server.jobs().getFirst().document);
    assertEquals("issuance-1-try-1", server.jobs().getFirst().name);
    assertEquals(1, server.template().getValue(Types.copies));
    assertEquals("one-sided", server.template().getValue(Types.sides));
    assertEquals("iso_a4_210x297mm", server.template().getValue(Types.media).asString());
    assertInstanceOf(PrintProgress.Sending.class, told.getFirst(), "told before the first byte");
  }

  @Test
  void a_slip_takes_the_paper_that_is_in_the_printer() {
    printer.print(new PrintJob("slip-1", PDF, 1, LONG, Paper.SLIP), told::add);
    assertEquals(null, server.template().getValue(Types.media));
  }

  @Test
  void a_name_that_the_printer_has_printed_is_not_sent_again() {
    server.addJob("issuance-1-try-1", JobState.completed);
    assertEquals(new Completed(), print(LONG));
    assertEquals(0, server.count(Operation.createJob) + server.count(Operation.sendDocument));
  }

  @Test
  void a_name_that_the_printer_gave_up_is_not_sent_again() {
    server.addJob("issuance-1-try-1", JobState.canceled);
    assertEquals(new InDoubt(PrinterProblem.JOB_CANCELLED), print(LONG));
    assertEquals(0, server.count(Operation.sendDocument));
  }

  @Test
  void a_name_that_was_sent_is_not_sent_again_even_if_the_printer_forgot_it() {
    assertEquals(new Completed(), print(LONG));
    server.forgetJobs();
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.count(Operation.sendDocument));
  }

  @Test
  void never_answers() {
    VirtualTime time = byWaitingAlone();
    server.faults(
        _ -> {
          time.pass(SHORT);
          return Fault.SILENCE;
        });
    assertEquals(new NotPrinted(PrinterProblem.UNREACHABLE), print(SHORT));
    assertEquals(new PrinterStatus.NeedsAttention(PrinterProblem.UNREACHABLE), printer.status());
    assertEquals(JobLookup.UNKNOWN, printer.find("issuance-1-try-1"));
  }

  @Test
  void nobody_listens() {
    byWaitingAlone();
    server.close();
    assertEquals(new NotPrinted(PrinterProblem.UNREACHABLE), print(SHORT));
  }

  @Test
  void answers_nonsense() {
    byWaitingAlone();
    server.faults(_ -> Fault.NONSENSE);
    assertEquals(new NotPrinted(PrinterProblem.NOT_IPP), print(SHORT));
    server.faults(_ -> Fault.HTTP_ERROR);
    assertEquals(new NotPrinted(PrinterProblem.NOT_IPP), print(SHORT));
    assertEquals(0, server.documents());
  }

  @Test
  void busy_twice() {
    server.faults(
        turn ->
            turn.operation().equals(Operation.createJob) && turn.nth() <= 2
                ? Fault.BUSY
                : Fault.NONE);
    assertEquals(new Completed(), print(LONG));
    assertEquals(new PrintProgress.Waiting(PrinterProblem.BUSY), told.getFirst());
    assertEquals(3, server.count(Operation.createJob));
    assertEquals(1, server.documents());
  }

  @Test
  void busy_until_the_deadline() {
    byWaitingAlone();
    fault(Operation.createJob, Fault.BUSY);
    assertEquals(new NotPrinted(PrinterProblem.BUSY), print(SHORT));
    assertEquals(0, server.documents());
  }

  @Test
  void the_answer_to_create_job_is_lost() {
    server.faults(
        turn ->
            turn.operation().equals(Operation.createJob) && turn.nth() == 1
                ? Fault.CUT_AFTERWARDS
                : Fault.NONE);
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.jobs().size(), "the job that was created is the one that is filled");
    assertEquals(1, server.documents());
  }

  @Test
  void dies_after_the_last_byte_and_prints() {
    fault(Operation.sendDocument, Fault.CUT_AFTERWARDS);
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.count(Operation.sendDocument));
    assertEquals(1, server.documents());
  }

  @Test
  void prints_while_it_still_owes_the_answer_to_send_document() {
    fault(Operation.sendDocument, Fault.SILENCE_AFTERWARDS);
    assertEquals(new Completed(), print(LONG), "the job is watched meanwhile");
    assertEquals(1, server.documents());
  }

  @Test
  void dies_after_the_last_byte_for_good() {
    server.faults(
        turn ->
            turn.operation().equals(Operation.sendDocument)
                ? Fault.CUT_AFTERWARDS
                : server.count(Operation.sendDocument) > 0 ? Fault.CUT_BEFORE : Fault.NONE);
    printer.close();
    printer = new IppPrinter("MFP", server.uri(), new VirtualTime().pace(Duration.ofSeconds(1)));
    assertEquals(new InDoubt(PrinterProblem.UNREACHABLE), print(Duration.ofMinutes(1)));
    assertEquals(
        new InDoubt(PrinterProblem.UNREACHABLE),
        print(Duration.ofMinutes(1)),
        "nor is it sent again while nobody can be asked");
    assertEquals(1, server.count(Operation.sendDocument));
    assertEquals(1, server.documents());
  }

  @Test
  void the_document_never_arrives() {
    fault(Operation.sendDocument, Fault.CUT_BEFORE);
    assertEquals(
        new NotPrinted(PrinterProblem.UNREACHABLE), print(LONG), "an empty job is proof enough");
    assertEquals(JobState.canceled, server.jobs().getFirst().state);
    assertEquals(1, server.count(Operation.sendDocument), "no retry");
  }

  @Test
  void the_document_is_refused() {
    fault(Operation.sendDocument, Fault.REFUSE);
    assertEquals(new NotPrinted(PrinterProblem.FORMAT_REFUSED), print(LONG));
    assertEquals(1, server.count(Operation.sendDocument));
    assertEquals(JobState.canceled, server.jobs().getFirst().state);
  }

  @Test
  void the_job_is_refused() {
    fault(Operation.createJob, Fault.REFUSE);
    assertEquals(new NotPrinted(PrinterProblem.FORMAT_REFUSED), print(LONG));
  }

  @Test
  void the_job_is_aborted_after_it_began() {
    server.afterDocument(JobState.aborted);
    assertEquals(new InDoubt(PrinterProblem.JOB_ABORTED), print(LONG));
  }

  @Test
  void out_of_paper_and_filled_again() {
    server.afterDocument(JobState.processingStopped);
    server.printer(PrinterState.stopped, "media-empty-error", "toner-low-report");
    Consumer<PrintProgress> fill =
        now -> {
          told.add(now);
          if (now.equals(new PrintProgress.Waiting(PrinterProblem.MEDIA_EMPTY))) {
            server.printer(PrinterState.idle, "none");
            server.finish(JobState.completed);
          }
        };
    assertEquals(new Completed(), printer.print(job(LONG), fill));
    assertTrue(told.contains(new PrintProgress.Waiting(PrinterProblem.MEDIA_EMPTY)));
  }

  @Test
  void out_of_paper_until_the_deadline() {
    byWaitingAlone();
    server.afterDocument(JobState.processingStopped);
    server.printer(PrinterState.stopped, "media-empty-error");
    assertEquals(new InDoubt(PrinterProblem.MEDIA_EMPTY), print(SHORT));
    assertEquals(JobState.canceled, server.jobs().getFirst().state, "it can't come out later");
    assertEquals(new PrinterStatus.NeedsAttention(PrinterProblem.MEDIA_EMPTY), printer.status());
  }

  @Test
  void waiting_behind_other_jobs_until_the_deadline() {
    byWaitingAlone();
    server.afterDocument(JobState.pending);
    assertEquals(
        new NotPrinted(PrinterProblem.JOB_CANCELLED),
        print(SHORT),
        "the printer says that it never began");
  }

  @Test
  void after_a_restart_the_printer_gives_our_number_to_another_job() {
    server.afterDocument(JobState.processing);
    Consumer<PrintProgress> restart =
        now -> {
          told.add(now);
          if (now instanceof PrintProgress.Printing) {
            server.forgetJobs();
            server.addJob("somebody else's", JobState.completed);
          }
        };
    assertEquals(new InDoubt(PrinterProblem.JOB_ABORTED), printer.print(job(LONG), restart));
  }

  @Test
  void after_a_restart_nobody_elses_job_is_cancelled() {
    byWaitingAlone();
    server.afterDocument(JobState.processing);
    Consumer<PrintProgress> restart =
        now -> {
          if (now instanceof PrintProgress.Printing) {
            server.forgetJobs();
            server.addJob("somebody else's", JobState.processing);
            server.addJob("issuance-1-try-1", JobState.processing);
          }
        };
    assertEquals(new InDoubt(PrinterProblem.JOB_CANCELLED), printer.print(job(SHORT), restart));
    assertEquals(
        List.of(JobState.processing, JobState.canceled),
        server.jobs().stream().map(job -> job.state).toList());
  }

  @Test
  void an_interrupt_cancels_the_job_and_stays_set() {
    server.afterDocument(JobState.processing);
    Consumer<PrintProgress> interrupt =
        now -> {
          if (now instanceof PrintProgress.Printing) {
            Thread.currentThread().interrupt();
          }
        };
    assertEquals(new InDoubt(PrinterProblem.JOB_CANCELLED), printer.print(job(LONG), interrupt));
    assertTrue(Thread.interrupted());
    assertEquals(JobState.canceled, server.jobs().getFirst().state);
  }

  @Test
  void cancel_from_outside() {
    server.afterDocument(JobState.processing);
    Consumer<PrintProgress> cancel =
        now -> {
          if (now instanceof PrintProgress.Printing) {
            printer.cancel("issuance-1-try-1");
          }
        };
    assertEquals(new InDoubt(PrinterProblem.JOB_CANCELLED), printer.print(job(LONG), cancel));
    assertEquals(JobLookup.ENDED_EARLY, printer.find("issuance-1-try-1"));
    assertEquals(JobLookup.ABSENT, printer.find("issuance-1-try-2"));
  }

  @Test
  void many_threads_one_name_one_document() throws InterruptedException {
    List<PrintOutcome> outcomes = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(Thread.ofVirtual().start(() -> outcomes.add(printer.print(job(LONG), _ -> {}))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(new Completed()), outcomes.stream().distinct().toList());
    assertEquals(8, outcomes.size());
    assertEquals(1, server.documents());
  }
}
