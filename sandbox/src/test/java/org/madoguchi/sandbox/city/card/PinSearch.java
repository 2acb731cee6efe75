package org.madoguchi.sandbox.city.card;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * A program of its own with a reader: it presents a password to the card, ends the dialogue and
 * looks for that password in all its memory, collected or not, Java's or native. The password is
 * nobody's and stands nowhere in the program; it is computed sign by sign.
 */
final class PinSearch {
  private static final int LENGTH = 16;
  private static final int CHUNK = 1 << 16;

  private PinSearch() {}

  /**
   * Prints what the card said and in how many places the password was found.
   *
   * @param arguments the reader's name; a {@link CardService}; {@code careless}: the caller of the
   *     library keeps its copy
   */
  public static void main(String[] arguments) throws Exception {
    collectable(); // so that what lies behind it isn't soon overwritten by other work
    byte[] typed = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      typed[i] = sign(i);
    }
    Pin pin = Pin.copyOf(typed);
    boolean careless = arguments.length > 2 && "careless".equals(arguments[2]);
    if (!careless) {
      Arrays.fill(typed, (byte) 0);
    }
    System.gc(); // as may happen while somebody types
    CardService way = CardService.valueOf(arguments[1]);
    CountDownLatch laid = new CountDownLatch(1);
    try (CardAccess access = new CardAccess(way.slot(ReaderName.of(arguments[0])))) {
      access.listen(
          status -> {
            if (status == ReaderStatus.CARD) {
              laid.countDown();
            }
          });
      if (!laid.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no card");
      }
      CardResult<PinAnswer> result =
          access.perform(card -> present(card, pin)).get(30, TimeUnit.SECONDS);
      System.out.println(result);
    }
    System.out.println(places());
    System.out.println(typed.length); // until here it is held
  }

  private static PinAnswer present(MyNumberCard card, Pin pin) throws CardLost {
    JpkiApplication jpki = card.jpki().orElseThrow();
    return jpki.verify(PinReference.DIGITAL_SIGNATURE, pin);
  }

  private static void collectable() {
    for (int i = 0; i < 30 << 10; i++) {
      if (new byte[1 << 10].length == 0) {
        throw new IllegalStateException();
      }
    }
  }

  private static byte sign(int i) {
    return (byte) (i % 2 == 0 ? 'A' + (i * 7 + 5) % 26 : '0' + (i * 3 + 2) % 10);
  }

  /** Over everything that this process may write to. */
  private static int places() throws IOException {
    int found = 0;
    try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
      for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
        String[] words = line.split(" ", 3);
        String[] range = words[0].split("-", -1);
        if (words[1].startsWith("rw")) {
          found += places(memory, Long.parseLong(range[0], 16), Long.parseLong(range[1], 16));
        }
      }
    }
    return found;
  }

  private static int places(RandomAccessFile memory, long from, long to) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int found = 0;
    for (long at = from; at < to; at += CHUNK - LENGTH) {
      memory.seek(at);
      int read = memory.read(chunk, 0, (int) Math.min(CHUNK, to - at));
      for (int i = 0; i + LENGTH <= read; i++) {
        found += isPassword(chunk, i) ? 1 : 0;
      }
    }
    return found;
  }

  private static boolean isPassword(byte[] memory, int at) {
    for (int i = 0; i < LENGTH; i++) {
      if (memory[at + i] != sign(i)) {
        return false;
      }
    }
    return true;
  }
}
