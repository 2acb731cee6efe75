package org.madoguchi.app.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs of which each reads what the one before writes. A text goes in by a pipe and comes out
 * by one: never as an argument, which every user of the machine can read, nor by way of a disk.
 */
final class Pipe {
  /** A text of a screen takes tenths of a second; what takes longer hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Pipe() {}

  /**
   * Runs them.
   *
   * @throws IOException if one isn't there, fails, or doesn't end in 10 s
   */
  static byte[] through(String text, List<List<String>> programs)
      throws IOException, InterruptedException {
    List<Process> running =
        ProcessBuilder.startPipeline(
            programs.stream()
                .map(p -> new ProcessBuilder(p).redirectError(ProcessBuilder.Redirect.DISCARD))
                .toList());
    Thread watching =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(PATIENCE);
                    running.forEach(Process::destroyForcibly);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // it has ended by itself
                  }
                });
    try (InputStream out = running.getLast().getInputStream()) {
      try (OutputStream in = running.getFirst().getOutputStream()) {
        in.write(text.getBytes(StandardCharsets.UTF_8));
      }
      byte[] made = out.readNBytes(Recording.MOST_BYTES);
      for (Process process : running) {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            || process.exitValue() != 0) {
          throw new IOException(name(programs) + " can't speak");
        }
      }
      return made;
    } finally {
      watching.interrupt();
      running.forEach(Process::destroyForcibly);
    }
  }

  private static String name(List<List<String>> programs) {
    return programs.getLast().getFirst();
  }
}
