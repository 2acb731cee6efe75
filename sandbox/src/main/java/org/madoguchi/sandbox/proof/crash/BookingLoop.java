package org.madoguchi.sandbox.proof.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.sandbox.proof.storm.BoothJournal;

/**
 * Kills a branch again and again while two lobbies book at it, and holds its journal against what
 * they were told: no place twice, none lost, and what was given back is free.
 */
public final class BookingLoop {
  /** Acknowledgements of one process at most. */
  private static final int MOST = 60;

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final List<String> mistakes = new ArrayList<>();

  /** By case: what was said last, and what was begun after it. */
  private final Map<String, Said> said = new HashMap<>();

  private int kills;
  private int bookings;
  private int lost;
  private int twice;

  private BookingLoop() {}

  /**
   * What came of it.
   *
   * @param bookings acknowledged
   * @param lost acknowledged, and not in the journal, or there otherwise
   * @param twice places that two have
   * @param mistakes everything that must not be, in words
   */
  public record Result(int kills, int bookings, int lost, int twice, List<String> mistakes) {
    /** Whether nothing was lost or given twice. */
    public boolean holds() {
      return mistakes.isEmpty();
    }
  }

  /**
   * How a booking stands.
   *
   * @param slot null: cancelled
   */
  private record How(@Nullable LocalDateTime slot) {}

  /**
   * What is known of a booking.
   *
   * @param sure as it was answered
   * @param perhaps as it may be by now; null: nothing was begun since
   */
  private record Said(How sure, @Nullable How perhaps) {}

  /**
   * Kills until so much was booked.
   *
   * @param directory of its own
   */
  public static Result run(Path directory, int bookings, long seed)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    Files.createDirectories(directory);
    BookingLoop loop = new BookingLoop();
    // so far off that no run lasts until then
    String from = LocalDate.now(ZONE).plusDays(7).toString();
    BoothJournal journal = new BoothJournal();
    while (loop.bookings < bookings && loop.mistakes.isEmpty()) {
      Child.Said child =
          Child.killed(
              BookingBranch.class,
              random,
              MOST,
              Map.of(),
              List.of(directory.toString(), Long.toString(random.nextLong()), from));
      loop.kills++;
      if (child.endedByItself()) {
        loop.mistakes.add("the branch ended by itself, after " + child.lines());
      }
      loop.free(journal, child.lines());
      loop.hears(child.lines());
      journal = loop.read(directory);
      loop.compare(journal);
    }
    return new Result(loop.kills, loop.bookings, loop.lost, loop.twice, List.copyOf(loop.mistakes));
  }

  private BoothJournal read(Path directory) {
    new Store(directory.resolve("branch.sqlite")).close(); // SQLite recovers what was cut off
    BoothJournal journal = new BoothJournal();
    try (JournalReader reader = new JournalReader(directory)) {
      reader
          .verify(CrashBranch.key())
          .ifPresent(fault -> mistakes.add("the journal doesn't hold: " + fault));
      reader.export(journal::line);
    }
    return journal;
  }

  private void hears(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      boolean answered = words[0].equals("ACK");
      if (!answered && !words[0].equals("TRY")) {
        continue;
      }
      How how = new How(words.length > 3 ? LocalDateTime.parse(words[3]) : null);
      Said before = said.get(words[2]);
      if (words[1].equals("booked")) {
        bookings++;
      }
      said.put(
          words[2],
          answered || before == null ? new Said(how, null) : new Said(before.sure(), how));
    }
  }

  /** What a process finds free at its start is what the one before it has left. */
  private void free(BoothJournal journal, List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("FREE")) {
        LocalDateTime slot = LocalDateTime.parse(words[1]);
        long taken = journal.all().stream().filter(l -> l.taken() && l.slot().equals(slot)).count();
        if (Integer.parseInt(words[2]) != BookingBranch.PLACES - taken) {
          mistakes.add("kill " + kills + ": " + line + ", and taken are " + taken);
        }
      }
    }
  }

  private void compare(BoothJournal journal) {
    Set<String> taken = new HashSet<>();
    for (BoothJournal.Life life : journal.all()) {
      if (life.taken() && !taken.add(life.slot() + "/" + life.place())) {
        twice++;
        mistakes.add("kill " + kills + ": a place twice at " + life.slot());
      }
    }
    said.forEach(
        (id, known) -> {
          BoothJournal.Life life = journal.of(id);
          How stands = life == null ? null : new How(life.taken() ? life.slot() : null);
          if (!known.sure().equals(stands) && !(stands != null && stands.equals(known.perhaps()))) {
            lost++;
            mistakes.add("kill " + kills + ": " + id + " is " + stands + ", told was " + known);
          } else if (stands != null) {
            said.put(id, new Said(stands, null)); // what it was in the middle of is settled
          }
        });
  }
}
