package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.printer.PrintOutcome.Completed;
import org.madoguchi.printer.PrintOutcome.InDoubt;
import org.madoguchi.printer.PrintOutcome.NotPrinted;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.device.PrinterProblem;

/** Printers that differ from the book in ways that people have reported. */
@Timeout(30)
class OddPrinterTest {
  private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);
  private static final String NAME = "m1-0123456789abcdef";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private FakeIppServer server;
  private IppPrinter printer;
  private final List<PrintProgress> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws IOException {
    server = new FakeIppServer();
    printer = another();
  }

  @AfterEach
  void close() {
    printer.close();
    server.close();
  }

  /** As after a restart of the program: it remembers nothing. */
  private IppPrinter another() {
    return new IppPrinter(
        "MFP",
        server.uri(),
        new PollClock(InstantSource.system(), Thread::sleep, Duration.ofMillis(10)));
  }

  private PrintOutcome print(Duration deadline) {
    return printer.print(new PrintJob(NAME, PDF, 2, deadline), told::add);
  }

  private PrintOutcome follow(JobTicket ticket, Duration since) {
    return printer.follow(
        new SentJob(NAME, 2, SHORT, ticket, Instant.now().minus(since)), told::add);
  }

  private JobTicket ticket() {
    return told.stream()
        .flatMap(
            now ->
                now instanceof PrintProgress.Sending(JobTicket given) && given != null
                    ? java.util.stream.Stream.of(given)
                    : java.util.stream.Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  // ---- history

  @ParameterizedTest
  @CsvSource({"clientErrorNotFound", "serverErrorOperationNotSupported"})
  void one_that_tells_no_jobs_prints_what_was_never_sent(String how) {
    server.habits.refused.put(
        Operation.getJobs,
        how.equals("clientErrorNotFound")
            ? Status.clientErrorNotFound
            : Status.serverErrorOperationNotSupported);
    assertEquals(new Completed(), print(LONG));
    assertEquals(new Completed(), print(LONG), "and doesn't get it twice");
    assertEquals(1, server.documents());
  }

  @Test
  void one_that_tells_no_jobs_leaves_in_doubt_what_may_have_been_sent() {
    server.habits.refused.put(Operation.getJobs, Status.clientErrorNotFound);
    assertInstanceOf(
        InDoubt.class, printer.follow(new SentJob(NAME, 2, SHORT, null, Instant.now()), told::add));
    assertEquals(JobLookup.UNKNOWN, printer.find(NAME));
    assertEquals(0, server.documents(), "to follow never sends");
  }

  @Test
  void one_that_keeps_names_back_doesnt_prove_absence() {
    server.habits.shownName = _ -> null;
    server.addJob("whatever", JobState.completed);
    assertEquals(JobLookup.UNKNOWN, printer.find(NAME));
  }

  // ---- names

  @ParameterizedTest
  @CsvSource({"cut", "kept back", "Print", "numbered", "upper case"})
  void one_that_shows_other_names_is_watched_by_its_number(String how) {
    server.habits.shownName =
        name ->
            switch (how) {
              case "cut" -> name.substring(0, 12);
              case "kept back" -> null;
              case "Print" -> "Print";
              case "numbered" -> "17 - " + name;
              default -> name.toUpperCase(java.util.Locale.ROOT);
            };
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.documents());
  }

  @Test
  void its_number_is_told_before_the_first_byte() {
    Consumer<PrintProgress> look =
        now -> {
          told.add(now);
          if (now instanceof PrintProgress.Sending) {
            assertEquals(0, server.documents());
          }
        };
    assertEquals(new Completed(), printer.print(new PrintJob(NAME, PDF, 2, LONG), look));
    assertEquals(server.jobs().getFirst().id, ticket().id());
  }

  @Test
  void what_cant_be_written_down_isnt_sent() {
    Consumer<PrintProgress> fails =
        now -> {
          if (now instanceof PrintProgress.Sending) {
            throw new IllegalStateException("the disk is full");
          }
        };
    assertThrows(
        IllegalStateException.class, () -> printer.print(new PrintJob(NAME, PDF, 2, LONG), fails));
    assertEquals(0, server.documents());
    assertEquals(JobState.canceled, server.jobs().getFirst().state);
  }

  // ---- after a restart of the program

  @Test
  void a_renamed_job_is_known_again_by_number_and_time() {
    server.habits.shownName = _ -> "Print";
    server.habits.tellsTimes = true;
    assertEquals(new Completed(), print(LONG));
    printer.close();
    printer = another();
    server.habits.upTime += 60;
    assertEquals(new Completed(), follow(ticket(), Duration.ofSeconds(60)));
    assertEquals(1, server.documents());
  }

  @Test
  void a_number_that_came_again_after_a_restart_of_the_printer_is_not_believed() {
    server.habits.shownName = _ -> "Print";
    server.habits.tellsTimes = true;
    assertEquals(new Completed(), print(LONG));
    JobTicket first = ticket();
    printer.close();
    printer = another();
    server.forgetJobs();
    server.addJob("another's", JobState.completed).createdAt = 35;
    server.habits.upTime = 100;
    assertInstanceOf(InDoubt.class, follow(first, Duration.ofHours(1)));
  }

  @Test
  void without_name_and_time_a_number_alone_is_not_believed_later() {
    server.habits.shownName = _ -> null;
    assertEquals(new Completed(), print(LONG));
    printer.close();
    printer = another();
    assertInstanceOf(InDoubt.class, follow(ticket(), Duration.ofSeconds(60)));
  }

  @Test
  void a_job_that_may_be_anothers_is_not_cancelled() {
    server.habits.shownName = _ -> null;
    server.afterDocument(JobState.processing);
    server.addJob("another's", JobState.processing);
    assertInstanceOf(InDoubt.class, follow(new JobTicket(1), Duration.ofSeconds(60)));
    assertEquals(JobState.processing, server.jobs().getFirst().state);
  }

  @Test
  void by_name_it_is_followed_to_its_end() {
    server.addJob(NAME, JobState.completed);
    assertEquals(
        new Completed(),
        printer.follow(new SentJob(NAME, 2, SHORT, null, Instant.now()), told::add));
  }

  // ---- operations, versions, settings

  @Test
  void without_create_job_it_prints_by_print_job() {
    server.habits.refused.put(Operation.createJob, Status.serverErrorOperationNotSupported);
    assertEquals(new Completed(), print(LONG));
    assertEquals(new PrintProgress.Sending(), told.getFirst());
    assertTrue(told.stream().anyMatch(PrintProgress.Numbered.class::isInstance));
    assertEquals(1, server.count(Operation.printJob));
  }

  @Test
  void the_answer_to_print_job_is_lost() {
    server.habits.refused.put(Operation.createJob, Status.serverErrorOperationNotSupported);
    server.faults(
        turn ->
            turn.operation().equals(Operation.printJob)
                ? FakeIppServer.Fault.CUT_AFTERWARDS
                : FakeIppServer.Fault.NONE);
    assertEquals(new Completed(), print(LONG), "by its name");
    assertEquals(1, server.documents());
  }

  @Test
  void the_answer_to_print_job_is_lost_and_no_job_is_told() {
    server.habits.refused.put(Operation.createJob, Status.serverErrorOperationNotSupported);
    server.habits.refused.put(Operation.getJobs, Status.serverErrorOperationNotSupported);
    server.faults(
        turn ->
            turn.operation().equals(Operation.printJob)
                ? FakeIppServer.Fault.CUT_AFTERWARDS
                : FakeIppServer.Fault.NONE);
    assertInstanceOf(InDoubt.class, print(LONG));
    assertInstanceOf(InDoubt.class, print(LONG));
    assertEquals(1, server.count(Operation.printJob), "it isn't sent again");
  }

  @Test
  void with_neither_it_says_so() {
    server.habits.refused.put(Operation.createJob, Status.serverErrorOperationNotSupported);
    server.habits.refused.put(Operation.validateJob, Status.serverErrorOperationNotSupported);
    server.habits.refused.put(Operation.printJob, Status.serverErrorOperationNotSupported);
    assertEquals(new NotPrinted(PrinterProblem.OPERATION_MISSING), print(LONG));
  }

  @ParameterizedTest
  @CsvSource({"0x0100", "0x0101", "0x0200"})
  void speaks_the_printers_version(String version) {
    server.habits.version = Integer.decode(version);
    assertEquals(new Completed(), print(LONG));
    assertEquals(1, server.documents());
  }

  @Test
  void a_version_that_nobody_speaks_is_told() {
    server.habits.version = 0x0300;
    assertEquals(new NotPrinted(PrinterProblem.IPP_VERSION), print(LONG));
  }

  @Test
  void a_strict_printer_gets_the_job_without_what_it_doesnt_know() {
    server.habits.unknownSettings.addAll(List.of("print-scaling", "job-sheets"));
    assertEquals(new Completed(), print(LONG));
    assertNull(server.template().getValue(Types.printScaling));
    assertEquals(1, server.template().getValue(Types.copies));
  }

  @Test
  void one_that_cant_be_told_one_copy_gets_nothing() {
    server.habits.unknownSettings.add("copies");
    assertEquals(new NotPrinted(PrinterProblem.SETTING_REFUSED), print(LONG));
    assertEquals(0, server.documents());
  }

  @Test
  void a_job_is_found_by_its_address() {
    server.habits.hidesNumber = true;
    assertEquals(new Completed(), print(LONG));
  }

  @Test
  void a_number_of_zero_in_an_answer_is_no_number() {
    server.habits.requestId = 0;
    assertEquals(new Completed(), print(LONG));
  }

  @Test
  void the_answer_to_another_question_is_not_believed() {
    server.habits.requestId = 4711;
    assertEquals(new NotPrinted(PrinterProblem.NOT_IPP), print(SHORT));
  }

  @Test
  void completed_before_every_page_is_out_is_in_doubt() {
    server.habits.impressions = 1;
    assertEquals(new InDoubt(PrinterProblem.JOB_ABORTED), print(LONG));
  }

  // ---- below IPP

  @ParameterizedTest
  @CsvSource({
    "401,LOGIN_REQUIRED",
    "403,FORBIDDEN",
    "404,WRONG_PATH",
    "405,NOT_IPP",
    "410,WRONG_PATH",
    "426,TLS_REQUIRED",
    "301,MOVED",
    "308,MOVED",
    "500,NOT_IPP",
    "503,BUSY"
  })
  void an_http_status_has_a_name_of_its_own(int status, PrinterProblem problem) {
    server.habits.httpStatus = status;
    assertEquals(new PrinterStatus.NeedsAttention(problem), printer.status());
    assertEquals(new NotPrinted(problem), print(SHORT));
    assertEquals(0, server.documents());
  }

  @Test
  void an_unknown_host_is_told() {
    printer.close();
    printer =
        new IppPrinter(
            "MFP",
            java.net.URI.create("ipp://no-such-host.invalid/ipp/print"),
            PollClock.everySecond());
    assertEquals(new PrinterStatus.NeedsAttention(PrinterProblem.HOST_UNKNOWN), printer.status());
  }
}
