package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;

/**
 * How long it takes to hand a document over to a printer: this program, which asks before whether
 * the printer has the job and says after which one it was, in turn with CUPS' {@code ipptool},
 * which sends it and no more, at the same printer.
 */
public final class PrintBenchmark {
  /** Jobs of each before it is measured. */
  private static final int WARM = 20;

  private static final Duration BOUND = Duration.ofSeconds(30);

  private final PrintWriter out;
  private final URI uri;
  private final Path document;
  private final byte[] pdf;

  /**
   * @param out where the figures go
   * @param uri the printer; it prints at once
   * @param document a PDF of one page
   */
  public PrintBenchmark(PrintWriter out, URI uri, Path document) throws IOException {
    this.out = out;
    this.uri = uri;
    this.document = document;
    this.pdf = Files.readAllBytes(document);
  }

  /**
   * Prints, and tells.
   *
   * @param times jobs of each, at least 1
   * @return false if the printer didn't take one
   */
  public boolean run(int times) throws IOException, InterruptedException {
    Sample ours = new Sample();
    Sample peers = new Sample();
    PollClock pace = new PollClock(InstantSource.system(), Thread::sleep, Duration.ofMillis(20));
    try (IppPrinter printer = new IppPrinter("MFP", uri, pace)) {
      for (int i = 0; i < WARM + times; i++) {
        long submitted = submitted(printer, "benchmark-%06d".formatted(i));
        long tool = tool();
        if (submitted < 0 || tool < 0) {
          return false;
        }
        if (i >= WARM) {
          ours.add(submitted);
          peers.add(tool);
        }
      }
    }
    out.println("submitted: " + ours.text());
    out.println("ipptool, a process: " + peers.text());
    out.printf(Locale.ROOT, "ratio of the medians: %.2f%n", ours.median() / peers.median());
    return true;
  }

  /** From the call to the printer's word that it has the whole document, ns; -1 if it hasn't. */
  private long submitted(IppPrinter printer, String name) {
    long[] accepted = {-1};
    long begin = System.nanoTime();
    PrintOutcome outcome =
        printer.print(
            new PrintJob(name, pdf, 1, BOUND),
            progress -> {
              if (progress instanceof PrintProgress.Accepted) {
                accepted[0] = System.nanoTime() - begin;
              }
            });
    return outcome instanceof PrintOutcome.Completed ? accepted[0] : -1;
  }

  /** The whole process, ns; -1 if it didn't get its job through. */
  private long tool() throws IOException, InterruptedException {
    List<String> command =
        List.of("ipptool", "-q", "-f", document.toString(), uri.toString(), "create-job.test");
    for (int attempt = 0; attempt < 50; attempt++) {
      long begin = System.nanoTime();
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor();
      long end = System.nanoTime();
      Thread.sleep(Duration.ofMillis(50)); // the printer says that it is busy while it prints
      if (code == 0) {
        return end - begin;
      }
    }
    return -1;
  }
}
