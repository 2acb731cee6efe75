package org.madoguchi.sandbox.proof.storm;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Carries messages over a line that isn't always there; who asks waits on the agenda. */
final class Carrier {
  /** The branch's bound for an answer. */
  private static final long TIME_OUT = 15_000;

  private static final int LATEST = 60_000;

  private final Agenda agenda;
  private final RandomGenerator random;
  private int underWay;

  Carrier(Agenda agenda, RandomGenerator random) {
    this.agenda = agenda;
    this.random = random;
  }

  /** What can happen to a message on any line. */
  enum Trouble {
    NOT_REACHED,
    NO_ANSWER,
    TOO_LATE,
    TWICE
  }

  /** Whether a message is still on its way. */
  boolean busy() {
    return underWay > 0;
  }

  /**
   * Carries a message there and its answer back, or not.
   *
   * @param trouble null: none
   * @param work what is done at the far end
   * @param lost what the asker has without an answer
   */
  <T> T carried(@Nullable Trouble trouble, Supplier<? extends T> work, T lost) {
    underWay++;
    try {
      agenda.pause(100 + random.nextInt(900));
      return switch (trouble) {
        case null -> work.get();
        case NOT_REACHED -> lost;
        case NO_ANSWER -> {
          var _ = work.get();
          agenda.pause(TIME_OUT);
          yield lost;
        }
        case TOO_LATE -> {
          later(work);
          agenda.pause(TIME_OUT);
          yield lost;
        }
        case TWICE -> {
          var _ = work.get();
          agenda.pause(random.nextInt(2_000));
          yield work.get();
        }
      };
    } finally {
      underWay--;
    }
  }

  /** It arrives after everybody has stopped waiting for it. */
  private void later(Supplier<?> work) {
    underWay++;
    agenda.in(
        TIME_OUT + random.nextInt(LATEST),
        () -> {
          underWay--;
          var _ = work.get();
        });
  }
}
