package org.madoguchi.card;

import java.util.Arrays;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.Tlv;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;

/**
 * Reads elementary files by short EF id (card.md 4.2): one BER-TLV object and not the filler after
 * it, so that nothing is spent on the 2 kB of FF behind a certificate.
 *
 * <p>Thread rule: owner thread only.
 */
final class FileReader {
  /** One information block of 256 bytes per answer; 256 would take two frames (numbers.md). */
  static final int SHORT_READ = 251;

  /** A certificate at once; what is longer comes in pieces that are known to get through. */
  private static final int EXTENDED_READ = 2048;

  /** Against a card that answers byte by byte, or never ends: the largest file in short reads. */
  private static final int MOST_COMMANDS = 150;

  private static final int FILE_NOT_FOUND = 0x6A82;
  private static final int SECURITY_STATUS_NOT_SATISFIED = 0x6982;
  private static final int OFFSET_OUTSIDE_FILE = 0x6B00;

  private final Sender sender;
  private final ExtendedLength extendedLength;

  FileReader(Sender sender, ExtendedLength extendedLength) {
    this.sender = sender;
    this.extendedLength = extendedLength;
  }

  /**
   * Reads the object at the beginning of a file.
   *
   * @param expected how many bytes to ask for before the header tells: more than the object usually
   *     has, so that one answer has it all, and less than its filler would cost
   * @return the object with its header, without filler
   */
  Reading<byte[]> object(int shortFileId, int expected) throws CardLost {
    return read(shortFileId, expected, true);
  }

  /**
   * Reads a file that is no data object, or whose filler counts.
   *
   * @param least how many bytes it has; what a last answer brings beyond them is there too
   */
  Reading<byte[]> bytes(int shortFileId, int least) throws CardLost {
    return read(shortFileId, least, false);
  }

  /**
   * Finds out whether extended length gets through, before anything depends on it: a reader may
   * lose the connection over it.
   *
   * @param shortFileId a file that is free and long, whatever is in it
   */
  void probe(int shortFileId) throws CardLost {
    CardAnswer.Response answer = askExtended(shortFileId, 0, EXTENDED_READ);
    if (!readable(answer) && !aboutFile(answer.statusWord())) {
      extendedLength.refuse();
    }
  }

  private Reading<byte[]> read(int shortFileId, int expected, boolean object) throws CardLost {
    byte[] content = new byte[0];
    int length = expected;
    boolean headerSeen = !object;
    for (int i = 0; i < MOST_COMMANDS; i++) {
      int asked = object ? length - content.length : Math.max(length - content.length, SHORT_READ);
      CardAnswer.Response answer = ask(shortFileId, content.length, asked);
      if (!readable(answer)) {
        return refused(answer.statusWord(), content.length);
      }
      int got = Math.min(answer.data().length, asked); // more than was asked for isn't trusted
      if (got == 0) {
        return new Reading.Malformed<>("file ends too early");
      }
      content = joined(content, answer.data(), got);
      if (!headerSeen) {
        if (content.length >= 2 && Tlv.filler(content, 0, content.length)) {
          return new Reading.Absent<>();
        }
        try {
          int whole = Tlv.wholeLength(content);
          headerSeen = whole > 0;
          length = headerSeen ? whole : Math.max(expected, content.length + 1);
        } catch (MalformedData e) {
          return new Reading.Malformed<>(e.what());
        }
      }
      if (headerSeen && content.length >= length) {
        return new Reading.Read<>(object ? Arrays.copyOf(content, length) : content);
      }
    }
    throw new CardLost(CardFault.UNEXPECTED_ANSWER);
  }

  /** 6282: end of file reached before Le bytes (ISO/IEC 7816-4 table 6). */
  private static boolean readable(CardAnswer.Response answer) {
    return answer.ok() || answer.statusWord() == 0x6282;
  }

  private static Reading<byte[]> refused(int statusWord, int offset) throws CardLost {
    if (offset > 0) {
      return new Reading.Malformed<>("file ends too early");
    }
    return switch (statusWord) {
      case FILE_NOT_FOUND, OFFSET_OUTSIDE_FILE -> new Reading.Absent<>();
      case SECURITY_STATUS_NOT_SATISFIED -> new Reading.Denied<>();
      default -> throw new CardLost(CardFault.UNEXPECTED_ANSWER);
    };
  }

  /** The first bytes, and behind them so many of the others. Wipes both: they may be personal. */
  static byte[] joined(byte[] content, byte[] more, int got) {
    byte[] longer = Arrays.copyOf(content, content.length + got);
    System.arraycopy(more, 0, longer, content.length, got);
    Arrays.fill(content, (byte) 0);
    Arrays.fill(more, (byte) 0);
    return longer;
  }

  private CardAnswer.Response ask(int shortFileId, int offset, int missing) throws CardLost {
    if (extendedLength.usable() && missing > SHORT_READ) {
      CardAnswer.Response answer = askExtended(shortFileId, offset, missing);
      if (readable(answer) || aboutFile(answer.statusWord())) {
        return answer;
      }
      extendedLength.refuse();
    }
    CardAnswer.Response answer =
        sender.send(readBinary(shortFileId, offset, Math.min(missing, SHORT_READ)));
    if (answer.statusWord() >>> 8 == 0x6C) { // wrong Le, and here is the right one; FF, 00 is 256
      answer = sender.send(readBinary(shortFileId, offset, answer.statusWord() & 0xFF));
    }
    return answer;
  }

  /** It is the file that the card speaks of, not the length of the command. */
  private static boolean aboutFile(int statusWord) {
    return switch (statusWord) {
      case FILE_NOT_FOUND, OFFSET_OUTSIDE_FILE, SECURITY_STATUS_NOT_SATISFIED -> true;
      default -> false;
    };
  }

  private CardAnswer.Response askExtended(int shortFileId, int offset, int missing)
      throws CardLost {
    int le = Math.min(missing, EXTENDED_READ);
    byte[] command = Arrays.copyOf(readBinary(shortFileId, offset, 0), 7);
    command[5] = (byte) (le >> 8);
    command[6] = (byte) le;
    try {
      CardAnswer.Response answer = sender.send(command);
      if (answer.data().length == EXTENDED_READ) {
        extendedLength.prove();
      }
      return answer;
    } catch (CardLost lost) {
      if (lost.fault() == CardFault.UNEXPECTED_ANSWER) {
        extendedLength.refuse(); // the reader couldn't: worth another connection without it
      }
      throw lost;
    }
  }

  /** READ BINARY: by short EF id at the start, which makes it the current EF, then by offset. */
  private static byte[] readBinary(int shortFileId, int offset, int le) {
    int p1 = offset == 0 ? 0x80 | shortFileId : offset >> 8;
    return new byte[] {0x00, (byte) 0xB0, (byte) p1, (byte) offset, (byte) le};
  }

  /** Sends a command; loss of the card ends the reading. */
  @FunctionalInterface
  interface Sender {
    CardAnswer.Response send(byte[] command) throws CardLost;
  }
}
