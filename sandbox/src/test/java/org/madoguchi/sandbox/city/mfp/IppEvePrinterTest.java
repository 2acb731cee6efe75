package org.madoguchi.sandbox.city.mfp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.MachineLock;

/** {@link IppPrinter} keeps the contract with a printer that others have written. */
class IppEvePrinterTest extends PrinterContract {
  @TempDir static Path folder;
  private static MachineLock lock;
  private static IppEvePrinter.Start start;
  private IppEvePrinter device;
  private IppPrinter printer;

  @BeforeAll
  static void holdMachine() throws IOException {
    lock = MachineLock.hold(MachineLock.IPPEVEPRINTER);
    start = IppEvePrinter.start(folder);
  }

  @AfterAll
  static void endDevice() throws IOException {
    if (start instanceof IppEvePrinter.Start.Running(IppEvePrinter running)) {
      running.close();
    }
    lock.close();
  }

  @BeforeEach
  void open() throws Exception {
    if (start instanceof IppEvePrinter.Start.Running(IppEvePrinter ended) && !ended.runs()) {
      ended.close();
      start = IppEvePrinter.start(folder);
    }
    switch (start) {
      case IppEvePrinter.Start.Running(IppEvePrinter running) -> device = running;
      case IppEvePrinter.Start.NotAvailable(String why) -> Assumptions.abort(why);
    }
    device.loadPaper();
    printer =
        new IppPrinter(
            "MFP",
            device.uri(),
            new PollClock(InstantSource.system(), Thread::sleep, Duration.ofMillis(50)));
  }

  @AfterEach
  void close() throws Exception {
    if (printer != null) {
      printer.close();
      Assumptions.assumeTrue(device.runs(), "ippeveprinter ended by itself in the middle");
      device.loadPaper();
    }
  }

  /** Its program has been seen to end when several connections came at once; that is not ours. */
  @Test
  @Override
  @SuppressWarnings("JUnitMethodInvoked") // the contract's own test, with one more way out
  void jobs_from_several_threads_come_out_one_after_another_and_once_each() throws Exception {
    try {
      super.jobs_from_several_threads_come_out_one_after_another_and_once_each();
    } catch (AssertionError e) {
      Assumptions.assumeTrue(device.runs(), "ippeveprinter ended by itself in the middle");
      throw e;
    }
  }

  @Override
  Printer printer() {
    return printer;
  }

  @Override
  int printed(String jobName) throws IOException {
    return (int)
        device.printed().stream()
            .filter(file -> file.getFileName().toString().matches("\\d+-" + jobName + "\\.pdf"))
            .count();
  }

  @Override
  void loadPaper() throws Exception {
    device.loadPaper();
  }

  @Override
  void takePaperOut() throws Exception {
    device.takePaperOut();
  }

  @Override
  Duration soon() {
    return Duration.ofSeconds(10);
  }

  @Test
  void every_byte_arrives() throws IOException {
    PrintJob job = job(LONG);
    printer.print(job, told::add);
    Path file =
        device.printed().stream()
            .filter(printed -> printed.toString().contains(job.name()))
            .findFirst()
            .orElseThrow();
    assertArrayEquals(PDF, Files.readAllBytes(file));
  }

  @Test
  void another_program_that_starts_later_does_not_print_it_again() throws IOException {
    PrintJob job = job(LONG);
    printer.print(job, told::add);
    try (var later = new IppPrinter("MFP", device.uri(), PollClock.everySecond())) {
      assertEquals(new PrintOutcome.Completed(), later.print(job, told::add));
    }
    assertEquals(1, printed(job.name()));
  }
}
