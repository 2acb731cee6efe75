package org.madoguchi.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;

/** A card with files of one's own making, which only what was set opens. */
final class FileCard implements CardChannel {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record File(byte[] content, Set<Integer> openedBy) {}

  private final Map<Integer, File> files = new HashMap<>();
  private final Map<Integer, String> secrets = new HashMap<>();
  private final Set<Integer> verified = new HashSet<>();
  private UnaryOperator<byte[]> signing = input -> new byte[0];
  private int current;
  private int commands;

  FileCard file(int id, byte[] content, Integer... openedBy) {
    files.put(id, new File(content, Set.of(openedBy)));
    return this;
  }

  FileCard secret(int id, String value) {
    secrets.put(id, value);
    return this;
  }

  FileCard signing(UnaryOperator<byte[]> how) {
    signing = how;
    return this;
  }

  int commands() {
    return commands;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    commands++;
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    return switch (command[1] & 0xFF) {
      case 0xA4 -> {
        verified.clear();
        yield word(0x9000);
      }
      case 0x20 -> verify(p2 & 0x1F, Arrays.copyOfRange(command, 5, command.length));
      case 0x2A ->
          new CardAnswer.Response(
              signing.apply(Arrays.copyOfRange(command, 5, command.length - 1)), 0x9000);
      case 0xB0 -> {
        boolean shortId = (p1 & 0x80) != 0;
        if (shortId) {
          current = p1 & 0x1F;
        }
        int extended = command.length == 7 ? (command[5] & 0xFF) << 8 | (command[6] & 0xFF) : 0;
        yield read(shortId ? p2 : p1 << 8 | p2, extended > 0 ? extended : command[4] & 0xFF);
      }
      default -> word(0x6D00);
    };
  }

  private CardAnswer verify(int id, byte[] value) {
    boolean right = new String(value, StandardCharsets.US_ASCII).equals(secrets.get(id));
    if (right) {
      verified.add(id);
    }
    return word(right ? 0x9000 : 0x63C2);
  }

  private CardAnswer read(int offset, int le) {
    @Nullable File file = files.get(current);
    if (file == null) {
      return word(0x6A82);
    }
    boolean open = file.openedBy.isEmpty() || file.openedBy.stream().anyMatch(verified::contains);
    if (!open) {
      return word(0x6982);
    }
    if (offset >= file.content.length) {
      return word(0x6B00);
    }
    int end = Math.min(file.content.length, offset + (le == 0 ? 256 : le));
    return new CardAnswer.Response(Arrays.copyOfRange(file.content, offset, end), 0x9000);
  }

  private static CardAnswer word(int word) {
    return new CardAnswer.Response(new byte[0], word);
  }
}
