package org.madoguchi.sandbox.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product in a process of its own, looked at from outside. Linux only. One thread. */
public final class ProductProcess implements AutoCloseable {
  private static final Pattern FIRST = Pattern.compile("first lobby screen after (\\d+) ms");
  private static final Duration START = Duration.ofSeconds(60);

  /** Clock ticks of /proc a second: 100 on every Linux that Java runs on (proc(5), USER_HZ). */
  private static final double TICKS = 100;

  private final Process process;
  private final CompletableFuture<Long> first = new CompletableFuture<>();

  /**
   * Starts it.
   *
   * @param launcher {@code ./kiosk}
   * @param config branch configuration
   */
  public ProductProcess(Path launcher, Path config) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "run", "--config", config.toString());
    builder.redirectErrorStream(true);
    process = builder.start();
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String last = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        Matcher matcher = FIRST.matcher(line);
        if (matcher.find()) {
          first.complete(Long.parseLong(matcher.group(1)));
        }
      }
      first.completeExceptionally(
          new IOException("it ended without a screen; its last line: " + last));
    } catch (IOException e) {
      first.completeExceptionally(e);
    }
  }

  /**
   * Milliseconds from the start of the process to its first painted lobby screen, as it says
   * itself.
   */
  public long firstScreen() throws IOException, InterruptedException {
    try {
      return first.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the product doesn't start", e);
    }
  }

  /** Proportional set size, kB; empty where the system doesn't tell. */
  public OptionalLong proportionalSet() throws IOException {
    Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
    if (!Files.isReadable(file)) {
      return OptionalLong.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst();
  }

  /** Processor time so far, user and system, seconds. */
  public double processorSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
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
