package org.madoguchi.sandbox.proof.storm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What happens when, on a clock that jumps from event to event. Events of the same moment happen in
 * the order in which they were put down, so that a run depends on nothing but its seed.
 *
 * <p>Thread rule: the thread that runs it, and the strands that it gives its turn to.
 */
final class Agenda implements InstantSource {
  /** A Tuesday, ten in the morning at the branch. */
  static final Instant BEGIN = Instant.parse("2026-11-24T01:00:00Z");

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final List<Strand> strands = new ArrayList<>();
  private long now;
  private long numbered;
  private @Nullable Strand running;

  private record Event(long at, long number, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
  }

  @Override
  public Instant instant() {
    return BEGIN.plusMillis(now);
  }

  /** Milliseconds since the beginning. */
  long now() {
    return now;
  }

  /** Puts an event down. */
  void in(long milliseconds, Runnable what) {
    events.add(new Event(now + milliseconds, numbered++, what));
  }

  /** Lets the next event happen; false if there is none. */
  boolean step() {
    Event next = events.poll();
    if (next == null) {
      return false;
    }
    now = next.at();
    next.what().run();
    return true;
  }

  /** Begins something that may pause in the middle. */
  void strand(Runnable work) {
    Strand strand = new Strand(this, work);
    strands.add(strand);
    in(0, () -> turn(strand));
  }

  /** Lets a strand go on until it pauses or ends. */
  private void turn(Strand strand) {
    if (strand.ended()) {
      return;
    }
    running = strand;
    strand.turn();
    running = null;
    if (strand.ended()) {
      strands.remove(strand);
    }
  }

  /** Whether who asks is a strand, and so may wait. */
  boolean inStrand() {
    return running != null;
  }

  /** Called from within a strand: lets this much time go by, in which other things happen. */
  void pause(long milliseconds) {
    Strand strand = running;
    if (strand == null) {
      throw new IllegalStateException("nobody may wait outside a strand");
    }
    Event next = events.peek();
    if (next == null || next.at() > now + milliseconds) {
      now += milliseconds; // nothing happens meanwhile
      return;
    }
    in(milliseconds, () -> turn(strand));
    strand.pause();
  }

  /** The same for a duration. */
  void pause(Duration duration) {
    pause(duration.toMillis());
  }

  /**
   * The process dies: no strand goes on from where it stands, and none begins that one has wanted
   * to begin in its last moment.
   */
  void killStrands() {
    for (List<Strand> left = List.copyOf(strands); !left.isEmpty(); left = List.copyOf(strands)) {
      for (Strand strand : left) {
        strand.kill();
        turn(strand);
        if (!strand.ended()) {
          throw new IllegalStateException("a strand outlived its process", strand.where());
        }
      }
    }
  }
}
