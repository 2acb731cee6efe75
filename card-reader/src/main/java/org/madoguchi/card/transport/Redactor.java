package org.madoguchi.card.transport;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Writes a dialogue down in hexadecimal with {@code [n]} for n bytes that are withheld. It follows
 * which file is current; what it doesn't know is withheld.
 *
 * <p>Thread rule: that of its channel.
 */
final class Redactor {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * Files with nothing personal in them that everybody may read (card.md 2). The certificate for
   * user authentication is free too, but its serial number stands for a person (card.md 7.3).
   */
  private static final Map<String, Set<Integer>> SHOWN =
      Map.of(
          "D392F000260100000001", Set.of(0x02, 0x06, 0x08, 0x0B),
          "D3921000310001010408", Set.of(0x04, 0x05),
          "D3921000310001010402", Set.of(0x03, 0x04));

  /** Municipality, expiry, recognition data, ATR; not 0045, the card's number. */
  private static final Set<Integer> SHOWN_OBJECTS = Set.of(0x00F0, 0x00F2, 0x0066, 0x5F51);

  private static final int UNKNOWN = -1;

  private final Redaction redaction;
  private String application = "";
  private int file = UNKNOWN;

  Redactor(Redaction redaction) {
    this.redaction = redaction;
  }

  /** A command as it may be written. */
  String command(byte[] command) {
    if (command.length <= 4) {
      return HEX.formatHex(command);
    }
    boolean extended = command.length > 7 && command[4] == 0;
    int header = extended ? 7 : 5;
    boolean body = command.length > header;
    if (!body || shown(command)) {
      return HEX.formatHex(command);
    }
    return HEX.formatHex(command, 0, header) + withheld(command.length - header);
  }

  /** Commands whose data can't be a PIN: selections and what is to be signed. */
  private static boolean shown(byte[] command) {
    return switch (instruction(command)) {
      case 0x00A4, 0x0088, 0x802A -> true;
      default -> false;
    };
  }

  /** An answer as it may be written; call it once for each command, in order. */
  String answer(byte[] command, byte[] data, int statusWord) {
    int read = follow(command, statusWord == 0x9000);
    String status = "%04X".formatted(statusWord);
    if (data.length == 0 || redaction == Redaction.PINS || shownAnswer(command, read)) {
      return HEX.formatHex(data) + status;
    }
    int header = instruction(command) == 0x00B0 && offset(command) == 0 ? headerLength(data) : 0;
    return HEX.formatHex(data, 0, header)
        + (header < data.length ? withheld(data.length - header) : "")
        + status;
  }

  private static String withheld(int bytes) {
    return "[" + bytes + "]";
  }

  /** Which file a READ BINARY reads; keeps what is current afterwards. */
  private int follow(byte[] command, boolean well) {
    if (command.length < 4) {
      return UNKNOWN;
    }
    int p1 = command[2] & 0xFF;
    switch (instruction(command)) {
      case 0x00A4 -> select(command, p1, well);
      case 0x00B0 -> file = (p1 & 0x80) != 0 ? p1 & 0x1F : file;
      case 0x0020, 0x0024, 0x8032, 0x802A, 0x00B2 -> file = UNKNOWN; // some short id is current
      default -> {}
    }
    return instruction(command) == 0x00B0 ? file : UNKNOWN;
  }

  private void select(byte[] command, int p1, boolean well) {
    int length = command.length > 5 ? command[4] & 0xFF : 0;
    boolean whole = well && length > 0 && command.length >= 5 + length;
    if (p1 == 0x04) {
      application = whole ? HEX.formatHex(command, 5, 5 + length) : "";
      file = UNKNOWN;
    } else {
      file = whole && length == 2 && command[5] == 0 ? command[6] & 0xFF : UNKNOWN;
    }
  }

  private boolean shownAnswer(byte[] command, int read) {
    return switch (instruction(command)) {
      case 0x00B0 -> SHOWN.getOrDefault(application, Set.of()).contains(read);
      case 0x00CA -> SHOWN_OBJECTS.contains((command[2] & 0xFF) << 8 | (command[3] & 0xFF));
      case 0x00A4, 0x0084, 0x0088, 0x802A -> true;
      default -> false;
    };
  }

  private static int instruction(byte[] command) {
    return command.length < 2 ? 0 : (command[0] & 0xFF) << 8 | (command[1] & 0xFF);
  }

  private static int offset(byte[] command) {
    int p1 = command[2] & 0xFF;
    return (p1 & 0x80) != 0 ? command[3] & 0xFF : p1 << 8 | (command[3] & 0xFF);
  }

  /** Tag and length of the first object: a replay then reads on as the original did. */
  private static int headerLength(byte[] data) {
    int at = (data[0] & 0x1F) == 0x1F ? 2 : 1;
    if (at >= data.length) {
      return 0;
    }
    int first = data[at] & 0xFF;
    int length = at + 1 + (first > 0x80 && first <= 0x84 ? first & 0x7F : 0);
    return Math.min(length, data.length);
  }
}
