package org.madoguchi.sandbox.proof.storm;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.madoguchi.app.custody.Digest;

/** Many worlds, each with a seed of its own that follows from the storm's. */
public final class Storm {
  /** Residents of one world: long enough for everything to meet, short enough to start over. */
  private static final int RESIDENTS = 100;

  private Storm() {}

  /** What came of a storm. */
  public record Result(Tally tally, String digest, double seconds) {}

  /**
   * Lets a storm happen.
   *
   * @param issuances how many residents come in all
   * @param seed the same gives the same storm, on any machine
   * @param odds how often things go wrong
   * @param mutant a faulty part, or none
   */
  public static Result run(long issuances, long seed, Odds odds, Mutant mutant) {
    return run(Town.build(), issuances, seed, odds, mutant);
  }

  /** The same in a town that is there already. */
  static Result run(Town town, long issuances, long seed, Odds odds, Mutant mutant) {
    long began = System.nanoTime();
    SplittableRandom seeds = new SplittableRandom(seed);
    Semaphore atWork = new Semaphore(Runtime.getRuntime().availableProcessors() * 2);
    List<Future<World.Outcome>> worlds = new ArrayList<>();
    Tally tally = new Tally();
    MessageDigest digest = Digest.sha256();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long left = issuances; left > 0; left -= RESIDENTS) {
        long own = seeds.nextLong();
        int residents = (int) Math.min(left, RESIDENTS);
        worlds.add(
            threads.submit(
                () -> {
                  atWork.acquire();
                  try {
                    return new World(town, own, residents, odds, mutant).run();
                  } finally {
                    atWork.release();
                  }
                }));
      }
      for (Future<World.Outcome> world : worlds) {
        World.Outcome outcome = world.get();
        tally.add(outcome.tally());
        digest.update(outcome.digest());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a world failed", e.getCause());
    }
    return new Result(
        tally, Chronicle.hex(digest.digest()), (System.nanoTime() - began) / 1_000_000_000.0);
  }
}
