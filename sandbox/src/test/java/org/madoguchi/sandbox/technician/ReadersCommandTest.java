package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.app.technician.ExitCode;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.Listing;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;

@Timeout(20)
class ReadersCommandTest {
  private static final Listing EMPTY =
      new Listing.Readers(List.of(new NamedReader("Reader A", false)));
  private static final Listing WITH_CARD =
      new Listing.Readers(
          List.of(new NamedReader("Reader A", true), new NamedReader("Reader B", false)));

  /** Listings one after another; after the last one, the user interrupts. */
  private static final class Listings implements ReaderDirectory {
    private final Deque<Listing> left;
    private boolean closed;

    Listings(Listing... listings) {
      left = new ArrayDeque<>(List.of(listings));
    }

    @Override
    public Listing await(Duration bound) {
      Listing next = left.remove();
      if (left.isEmpty()) {
        Thread.currentThread().interrupt();
      }
      return next;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void oneLook() {
    var listings = new Listings(WITH_CARD, EMPTY);
    TechRun run = TechRun.listing(listings, "readers");
    assertEquals(ExitCode.OK, run.exit());
    assertEquals(List.of("card   Reader A", "empty  Reader B"), run.out().lines().toList());
    assertTrue(listings.closed);
  }

  @Test
  void eachChangeOnce() {
    TechRun run =
        TechRun.listing(
            new Listings(EMPTY, EMPTY, WITH_CARD, WITH_CARD, new Listing.ServiceDown()),
            "readers",
            "--watch");
    assertTrue(Thread.interrupted());
    assertEquals(
        List.of(
            "empty  Reader A",
            "card   Reader A",
            "empty  Reader B",
            "smart card service (pcscd): no answer"),
        run.out().lines().limit(4).toList());
    assertEquals(ExitCode.NO_READER, run.exit());
  }

  /** What to do stands in both languages. */
  @Test
  void serviceThatDoesNotAnswer() {
    TechRun run = TechRun.listing(new Listings(new Listing.ServiceDown(), EMPTY), "readers");
    assertTrue(run.out().contains("sudo "), run.out());
    assertTrue(run.out().contains("カードのサービス"), run.out());
  }

  @Test
  void readerThatIsMeant() {
    TechRun there =
        TechRun.listing(new Listings(WITH_CARD, EMPTY), "readers", "--reader", "Reader B");
    assertEquals(ExitCode.OK, there.exit());
    TechRun absent =
        TechRun.listing(new Listings(WITH_CARD, EMPTY), "readers", "--reader", "Reader [C");
    assertEquals(ExitCode.NO_READER, absent.exit());
    assertTrue(absent.err().contains("no reader on this machine fits \"Reader [C\""), absent.err());
  }

  @Test
  void none() {
    var none = new Listings(new Listing.Readers(List.of()), EMPTY);
    assertEquals(ExitCode.NO_READER, TechRun.listing(none, "readers").exit());
    var down = new Listings(new Listing.ServiceDown(), EMPTY);
    assertEquals(ExitCode.NO_READER, TechRun.listing(down, "readers").exit());
  }
}
