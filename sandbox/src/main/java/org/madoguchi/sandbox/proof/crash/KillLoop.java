package org.madoguchi.sandbox.proof.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter;

/** Kills a branch again and again while it works, each time at another moment. */
public final class KillLoop {
  /** After this many kills at the latest another branch begins, so that its journal stays short. */
  private static final int MOST_EACH = 25;

  private static final int MOST = 40;

  private final List<String> mistakes = new ArrayList<>();
  private int kills;
  private int acknowledged;
  private int lost;
  private int twice;
  private boolean endedByItself;

  private KillLoop() {}

  /**
   * What came of it.
   *
   * @param acknowledged what the branch had said was done
   * @param lost of that, what its journal didn't know afterwards
   * @param doublePrints issuances that lie in the spool twice
   * @param mistakes everything that must not be, in words
   */
  public record Result(
      int kills, int acknowledged, int lost, int doublePrints, List<String> mistakes) {
    /** Whether nothing was lost, printed twice or settled wrongly. */
    public boolean holds() {
      return mistakes.isEmpty();
    }
  }

  /**
   * Where a branch prints.
   *
   * @param printer a real printer program; null: a folder
   * @param papers where its papers lie, and no other branch's
   * @param end ends what was begun for it
   */
  public record Spool(@Nullable URI printer, Path papers, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /** Gives each branch a place of its own to print. */
  @FunctionalInterface
  public interface Printing {
    /** Each at an {@code ippeveprinter} of its own. */
    Printing AT_IPPEVEPRINTER =
        branch -> {
          Path place = Files.createDirectories(branch.resolve("printer"));
          return switch (IppEvePrinter.start(place)) {
            case IppEvePrinter.Start.Running(IppEvePrinter running) ->
                new Spool(running.uri(), place.resolve("printed"), running::close);
            case IppEvePrinter.Start.NotAvailable(String why) -> throw new IOException(why);
          };
        };

    /** Folders. */
    Printing INTO_FOLDERS = branch -> new Spool(null, branch.resolve("spool"), () -> {});

    /**
     * Begins it.
     *
     * @param branch the branch's directory
     */
    Spool begin(Path branch) throws IOException;
  }

  /**
   * Kills.
   *
   * @param directory of its own
   */
  public static Result run(Path directory, int times, long seed, Printing printing)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    KillLoop loop = new KillLoop();
    int each = Math.min(MOST_EACH, (times + 1) / 2); // a short one sees a second branch too
    while (loop.kills < times && !loop.endedByItself) {
      Path branch = directory.resolve("branch-" + loop.kills / each);
      try (Spool spool = printing.begin(branch)) {
        loop.kill(branch, Math.min(each, times - loop.kills), random, spool);
      }
    }
    return new Result(
        loop.kills, loop.acknowledged, loop.lost, loop.twice, List.copyOf(loop.mistakes));
  }

  private void kill(Path branch, int times, SplittableRandom random, Spool spool)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(branch.toString(), "FULL"));
    if (spool.printer() != null) {
      arguments.add(spool.printer().toString());
    }
    for (int i = 0; i < times; i++) {
      Child.Said said = Child.killed(random, MOST, Map.of(), arguments);
      if (said.endedByItself()) {
        mistakes.add("the branch ended by itself, after " + said.lines());
        endedByItself = true;
        return;
      }
      kills++;
      Remains remains = new Remains(branch, CrashBranch.key());
      acknowledged += (int) said.lines().stream().filter(l -> l.startsWith("ACK ")).count();
      lost += remains.compare(said.lines());
      twice += remains.spool(spool.papers(), said.lines());
      remains.mistakes().forEach(m -> mistakes.add("kill " + kills + ": " + m));
    }
  }
}
