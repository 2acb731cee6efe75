package org.madoguchi.municipality.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The officers' program in a process of its own, as {@code ./kiosk municipality} starts it. */
public final class OfficeProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String READY = "branches: ";
  private static final String PAGES = "officers: ";

  private final Process process;
  private final CompletableFuture<URI> branches = new CompletableFuture<>();
  private final CompletableFuture<URI> pages = new CompletableFuture<>();

  private OfficeProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it, with the classes of this process.
   *
   * @throws IOException if it says no address
   */
  public static OfficeProcess start(Path config) throws IOException, InterruptedException {
    OfficeProcess started =
        new OfficeProcess(
            new ProcessBuilder(
                    List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.madoguchi.municipality.Municipality",
                        "--config",
                        config.toString()))
                .redirectErrorStream(true)
                .start());
    Thread.ofVirtual().start(started::read);
    try {
      started.branches();
      return started;
    } catch (IOException | InterruptedException e) {
      started.close();
      throw e;
    }
  }

  private void read() {
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        if (line.startsWith(PAGES)) {
          pages.complete(URI.create(line.substring(PAGES.length())));
        }
        if (line.startsWith(READY)) {
          branches.complete(URI.create(line.substring(READY.length())));
        }
      }
      branches.completeExceptionally(new IOException("it ended; its last line: " + last));
    } catch (IOException e) {
      branches.completeExceptionally(e);
    }
  }

  /** Where branches call. */
  public URI branches() throws IOException, InterruptedException {
    try {
      return branches.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the officers' program doesn't start", e);
    }
  }

  /** Where officers' browsers call. */
  public URI pages() throws IOException, InterruptedException {
    branches(); // it is told before
    return pages.join();
  }

  /** Processor time so far; zero where the system doesn't tell. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.toHandle().destroy(); // unlike Process.destroy(), it leaves its output open to it
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
