package org.madoguchi.sandbox.city.mfp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintOutcome.Completed;
import org.madoguchi.printer.PrintOutcome.InDoubt;
import org.madoguchi.printer.PrintOutcome.NotPrinted;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;

/** The printer of the sandbox keeps the contract, and its switches do what they say. */
class FolderPrinterTest extends PrinterContract {
  @TempDir Path folder;
  private FolderPrinter printer;

  @BeforeEach
  void open() {
    printer = newPrinter();
  }

  private FolderPrinter newPrinter() {
    return new FolderPrinter(
        "MFP", folder.resolve("tray"), new VirtualTime().pace(Duration.ofSeconds(1)));
  }

  @Override
  Printer printer() {
    return printer;
  }

  @Override
  int printed(String jobName) throws IOException {
    return (int) files().stream().filter(name -> name.equals(jobName + ".pdf")).count();
  }

  private List<String> files() throws IOException {
    if (!Files.exists(folder.resolve("tray"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("tray"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  void loadPaper() {
    printer.turn(MfpFault.OUT_OF_PAPER, false);
  }

  @Override
  void takePaperOut() {
    printer.turn(MfpFault.OUT_OF_PAPER, true);
  }

  @Override
  Duration soon() {
    return Duration.ofSeconds(20);
  }

  private PrintOutcome print(PrintJob job) {
    return printer.print(job, told::add);
  }

  @ParameterizedTest
  @CsvSource({
    "OUT_OF_PAPER, NotPrinted[problem=MEDIA_EMPTY]",
    "COVER_OPEN, NotPrinted[problem=COVER_OPEN]",
    "JAM, InDoubt[problem=MEDIA_JAM]",
    "GONE, NotPrinted[problem=UNREACHABLE]",
    "BUSY, NotPrinted[problem=BUSY]",
    "LINK_CUT, InDoubt[problem=UNREACHABLE]",
    "SLOW, Completed[]",
  })
  void a_fault_that_nobody_mends(MfpFault fault, String outcome) throws IOException {
    PrintJob job = job(LONG);
    printer.turn(fault, true);
    assertEquals(Set.of(fault), printer.faults());
    assertEquals(outcome, print(job).toString());
    boolean comesOut = fault == MfpFault.LINK_CUT || fault == MfpFault.SLOW;
    assertEquals(comesOut ? 1 : 0, printed(job.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "OUT_OF_PAPER, MEDIA_EMPTY",
    "COVER_OPEN, COVER_OPEN",
    "JAM, MEDIA_JAM",
    "GONE, UNREACHABLE",
    "BUSY, BUSY",
    "LINK_CUT, UNREACHABLE",
  })
  void a_fault_that_somebody_mends(MfpFault fault, PrinterProblem problem) throws IOException {
    PrintJob job = job(LONG);
    printer.turn(fault, true);
    Consumer<PrintProgress> mend =
        now -> {
          told.add(now);
          if (now.equals(new PrintProgress.Waiting(problem))) {
            printer.turn(fault, false);
          }
        };
    assertEquals(new Completed(), printer.print(job, mend));
    assertEquals(1, told.stream().filter(new PrintProgress.Waiting(problem)::equals).count());
    assertEquals(1, printed(job.name()));
  }

  @Test
  void after_a_cut_link_the_job_is_found_when_the_link_is_back() {
    PrintJob job = job(LONG);
    printer.turn(MfpFault.LINK_CUT, true);
    assertEquals(new PrinterStatus.Ready(), printer.status(), "it breaks with the next document");
    assertEquals(new InDoubt(PrinterProblem.UNREACHABLE), print(job));
    assertEquals(new PrinterStatus.NeedsAttention(PrinterProblem.UNREACHABLE), printer.status());
    assertEquals(JobLookup.UNKNOWN, printer.find(job.name()));
    assertEquals(new InDoubt(PrinterProblem.UNREACHABLE), print(job), "still in doubt");
    printer.turn(MfpFault.LINK_CUT, false);
    assertEquals(JobLookup.COMPLETED, printer.find(job.name()));
    assertEquals(new Completed(), print(job));
  }

  @Test
  void a_sheet_that_is_out_makes_a_cancelled_job_doubtful() throws IOException {
    printer.turn(MfpFault.SLOW, true);
    assertEquals(
        new InDoubt(PrinterProblem.JOB_CANCELLED),
        print(new PrintJob("slow", PDF, 9, Duration.ofSeconds(25))));
    printer.turn(MfpFault.SLOW, false);
    assertEquals(new Completed(), print(new PrintJob("three sheets", PDF, 3, LONG)));
    assertEquals(List.of("three%20sheets.pdf"), files());
  }

  @Test
  void names_cannot_leave_the_folder() throws IOException {
    assertEquals(new Completed(), print(new PrintJob("../../etc/passwd", PDF, 1, LONG)));
    assertEquals(List.of("%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.pdf"), files());
    assertArrayEquals(PDF, Files.readAllBytes(folder.resolve("tray").resolve(files().getFirst())));
  }

  @Test
  void the_next_printer_in_the_same_folder_knows_what_was_printed() throws IOException {
    PrintJob job = job(LONG);
    print(job);
    printer = newPrinter();
    assertEquals(JobLookup.COMPLETED, printer.find(job.name()));
    assertEquals(new Completed(), print(job));
    assertEquals(1, printed(job.name()));
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_stopped_printer() throws IOException {
    Files.writeString(folder.resolve("tray"), "a file is in the way");
    assertEquals(new InDoubt(PrinterProblem.STOPPED), print(job(LONG)));
  }

  @Test
  void an_interrupt_ends_the_waiting_and_stays_set() {
    takePaperOut();
    Thread.currentThread().interrupt();
    assertEquals(new NotPrinted(PrinterProblem.JOB_CANCELLED), printer.print(job(LONG), told::add));
    assertEquals(true, Thread.interrupted());
  }
}
