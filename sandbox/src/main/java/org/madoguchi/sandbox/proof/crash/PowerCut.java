package org.madoguchi.sandbox.proof.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Cuts the power of a branch: after each cut its disk holds only what had been flushed. A shim in C
 * that is preloaded keeps that second disk, so it needs a C compiler and Linux.
 */
public final class PowerCut {
  private static final int MOST = 40;

  private PowerCut() {}

  /** Whether cuts can be acted here. */
  public sealed interface Shim {
    /** The compiled shim. */
    record Ready(Path library) implements Shim {}

    /** It can't be had. */
    record NotAvailable(String why) implements Shim {}
  }

  /** Compiles the shim into a directory. */
  public static Shim shim(Path directory) throws IOException, InterruptedException {
    Path source = directory.resolve("powercut.c");
    Path library = directory.resolve("powercut.so");
    try (InputStream in = PowerCut.class.getResourceAsStream("powercut.c")) {
      if (in == null) {
        throw new IllegalStateException("powercut.c is missing from the program");
      }
      Files.copy(in, source);
    }
    Process compiler;
    try {
      compiler =
          new ProcessBuilder(
                  "gcc",
                  "-O1",
                  "-shared",
                  "-fPIC",
                  "-o",
                  library.toString(),
                  source.toString(),
                  "-ldl")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return new Shim.NotAvailable("gcc is not installed: apt-get install gcc libc6-dev");
    }
    return compiler.waitFor(60, TimeUnit.SECONDS) && compiler.exitValue() == 0
        ? new Shim.Ready(library)
        : new Shim.NotAvailable("gcc can't compile the shim: apt-get install libc6-dev");
  }

  /**
   * Cuts.
   *
   * @param directory of its own
   * @param synchronous FULL, as the product, or NORMAL, as the mutant
   */
  public static KillLoop.Result run(
      Path directory, Shim.Ready shim, int times, long seed, String synchronous)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    int acknowledged = 0;
    int lost = 0;
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Path disk = Files.createDirectories(directory.resolve("disk-" + i)).toRealPath();
      Path shadow = Files.createDirectories(directory.resolve("shadow-" + i)).toRealPath();
      Child.Said said =
          Child.killed(
              random,
              MOST,
              Map.of(
                  "LD_PRELOAD", shim.library().toString(),
                  "POWERCUT_DISK", disk.toString(),
                  "POWERCUT_SHADOW", shadow.toString()),
              List.of(disk.toString(), synchronous));
      if (said.endedByItself()) {
        mistakes.add("the branch ended by itself, after " + said.lines());
        break;
      }
      Remains remains = new Remains(shadow, CrashBranch.key());
      acknowledged += (int) said.lines().stream().filter(l -> l.startsWith("ACK ")).count();
      lost += remains.compare(said.lines());
      int twice = remains.spool(disk.resolve("spool"), said.lines());
      int cut = i + 1;
      remains.mistakes().forEach(m -> mistakes.add("cut " + cut + ": " + m));
      if (twice > 0) {
        break;
      }
    }
    return new KillLoop.Result(times, acknowledged, lost, 0, List.copyOf(mistakes));
  }
}
