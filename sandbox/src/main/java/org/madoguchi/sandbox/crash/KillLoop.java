package org.madoguchi.sandbox.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Kills a branch again and again while it works, each time at another moment. */
public final class KillLoop {
  /** After this many kills another branch begins, so that its journal stays short. */
  private static final int EACH = 25;

  private static final int MOST = 40;

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
   * Kills.
   *
   * @param directory of its own
   * @param printer a real printer program; null: a folder
   * @param printed where that program's papers lie
   */
  public static Result run(
      Path directory, int times, long seed, @Nullable URI printer, @Nullable Path printed)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    int acknowledged = 0;
    int lost = 0;
    int twice = 0;
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Path branch = directory.resolve("branch-" + i / EACH);
      List<String> arguments = new ArrayList<>(List.of(branch.toString(), "FULL"));
      if (printer != null) {
        arguments.add(printer.toString());
      }
      Child.Said said = Child.killed(random, MOST, Map.of(), arguments);
      if (said.endedByItself()) {
        mistakes.add("the branch ended by itself, after " + said.lines());
        break;
      }
      Remains remains = new Remains(branch, CrashBranch.key());
      acknowledged += (int) said.lines().stream().filter(l -> l.startsWith("ACK ")).count();
      lost += remains.compare(said.lines());
      // a real printer's spool holds the papers of the branches before as well
      if (printed == null) {
        twice += remains.spool(branch.resolve("spool"), said.lines());
      } else if (times <= EACH || i / EACH == 0) {
        twice += remains.spool(printed, said.lines());
      }
      int kill = i + 1;
      remains.mistakes().forEach(m -> mistakes.add("kill " + kill + ": " + m));
    }
    Files.createDirectories(directory);
    return new Result(times, acknowledged, lost, twice, List.copyOf(mistakes));
  }
}
