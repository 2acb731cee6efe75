package org.madoguchi.sandbox.city.mfp;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Programs of the machine that are started and surely ended again. */
final class ChildProgram {
  private static final String FOLDERS = "/usr/bin:/usr/sbin:/bin:/sbin";

  private ChildProgram() {}

  static boolean installed(String program) {
    for (String folder : FOLDERS.split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  static Process start(Path log, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("PATH", FOLDERS);
    return builder
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Whether something gets true within a time. */
  static boolean waitFor(BooleanSupplier condition, Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(Duration.ofMillis(50));
    }
    return true;
  }

  /** The last one first; those that don't listen are killed after 3 s. */
  static void endAll(Deque<Process> processes) {
    boolean interrupted = Thread.interrupted();
    while (!processes.isEmpty()) {
      Process process = processes.pop();
      process.destroy();
      try {
        if (!process.waitFor(3, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        interrupted = true;
        process.destroyForcibly();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
