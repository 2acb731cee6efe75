package org.madoguchi.sandbox.city.mfp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's {@code ippeveprinter} (package cups-ipp-utils): a real IPP Everywhere printer, for tests
 * and the tour. Its sheets are copied into a folder. It needs D-Bus and Avahi on the machine; what
 * of them doesn't run is started, and ended together with the printer.
 *
 * <p>Thread rule: any thread.
 */
public final class IppEvePrinter implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(15);

  private final Deque<Process> started;
  private final int port;
  private final Path printed;

  private IppEvePrinter(Deque<Process> started, int port, Path printed) {
    this.started = started;
    this.port = port;
    this.printed = printed;
  }

  /** What came of starting it. */
  public sealed interface Start {
    /** It takes jobs. */
    record Running(IppEvePrinter printer) implements Start {}

    /** It can't be had on this machine. */
    record NotAvailable(String why) implements Start {}
  }

  /**
   * Starts it on a free port of the loopback interface.
   *
   * @param folder an empty folder of its own
   */
  public static Start start(Path folder) {
    if (!ChildProgram.installed("ippeveprinter")) {
      return new Start.NotAvailable(
          "ippeveprinter is not installed: apt-get install cups-ipp-utils");
    }
    Deque<Process> started = new ArrayDeque<>();
    try {
      Start start = start(folder, started);
      if (start instanceof Start.NotAvailable) {
        ChildProgram.endAll(started);
      }
      return start;
    } catch (IOException e) {
      ChildProgram.endAll(started);
      return new Start.NotAvailable("ippeveprinter can't be started: " + e.getMessage());
    } catch (InterruptedException e) {
      ChildProgram.endAll(started);
      Thread.currentThread().interrupt();
      return new Start.NotAvailable("interrupted");
    }
  }

  private static Start start(Path folder, Deque<Process> started)
      throws IOException, InterruptedException {
    Path spool = Files.createDirectories(folder.resolve("spool"));
    Path printed = Files.createDirectories(folder.resolve("printed"));
    Path log = folder.resolve("ippeveprinter.log");
    for (Daemon daemon : Daemon.NEEDED) {
      if (!daemon.running()) {
        Files.createDirectories(daemon.socket().getParent()); // a machine without systemd lacks it
        started.push(ChildProgram.start(log, daemon.command()));
        if (!ChildProgram.waitFor(daemon::running, START)) {
          return new Start.NotAvailable(daemon.command().getFirst() + " doesn't start");
        }
      }
    }
    int port = freePort();
    started.push(
        ChildProgram.start(
            log,
            List.of(
                "ippeveprinter",
                "-p",
                String.valueOf(port),
                "-d",
                spool.toString(),
                "-f",
                "application/pdf",
                "-c",
                copyCommand(folder, printed).toString(),
                "Madoguchi sandbox MFP")));
    var printer = new IppEvePrinter(started, port, printed);
    if (!ChildProgram.waitFor(() -> listens(port), START)) {
      return new Start.NotAvailable("ippeveprinter doesn't listen");
    }
    printer.loadPaper();
    return new Start.Running(printer);
  }

  /** Without a command the printer pretends to print for 5 to 15 s. */
  private static Path copyCommand(Path folder, Path printed) throws IOException {
    Path command = folder.resolve("print-to-folder");
    Files.writeString(
        command,
        """
        #!/bin/sh
        exec cp -- "$1" "%s/$IPP_JOB_ID-$(printf %%s "$IPP_JOB_NAME" | tr -c 'A-Za-z0-9_-' _).pdf"
        """
            .formatted(printed.toAbsolutePath()));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    return command.toAbsolutePath();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its address. */
  public URI uri() {
    return URI.create("ipp://localhost:" + port + "/ipp/print");
  }

  /** The jobs that came out, one file each, named by number and job name. */
  public List<Path> printed() throws IOException {
    try (Stream<Path> files = Files.list(printed)) {
      return files.sorted().toList();
    }
  }

  /** Whether the printer program still runs: it has been seen to end by itself. */
  public boolean runs() {
    return started.stream().allMatch(Process::isAlive);
  }

  /** Fills its A4 tray. */
  public void loadPaper() throws IOException, InterruptedException {
    setMedia("level1=250&level3=-2");
  }

  /** Takes the paper out: the next job waits. */
  public void takePaperOut() throws IOException, InterruptedException {
    setMedia("level1=0&level3=0");
  }

  /** Its form has no other interface; a tray that isn't named counts as empty. */
  private void setMedia(String levels) throws IOException, InterruptedException {
    URI form =
        URI.create(
            "http://localhost:"
                + port
                + "/media?size1=iso_a4_210x297mm&type1=stationery"
                + "&size3=na_number-10_4.125x9.5in&type3=envelope&"
                + levels);
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(form).timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
    }
  }

  /** Ends the printer and whatever was started for it. */
  @Override
  public void close() {
    ChildProgram.endAll(started);
  }
}
