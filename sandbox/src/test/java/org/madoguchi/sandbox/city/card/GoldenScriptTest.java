package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialogue that every program has with a real card, played to the virtual one (card.md 12). */
class GoldenScriptTest {
  private static final String DIGEST_INFO =
      "3031300D060960864801650304020105000420" + "11".repeat(32);

  private final VirtualCard card = TestCards.card();

  private byte[] send(String command) {
    return card.transmit(HexFormat.of().parseHex(command));
  }

  private void play(String command, String answer) {
    String got = HexFormat.of().withUpperCase().formatHex(send(command));
    assertEquals(answer, got, "to " + command);
  }

  @Test
  void signature() {
    play("00A4040C0AD392F000260100000001", "9000");
    play("00A4020C020018", "9000");
    play("00200080", "63C3");
    play("002000800431323334", "9000");
    play("00A4020C020017", "9000");
    byte[] answer = send("802A008033" + DIGEST_INFO + "00");
    assertEquals(258, answer.length);
    byte[] byShortId = send("802A009733" + DIGEST_INFO + "00");
    assertArrayEquals(answer, byShortId, "the same by short EF id");
  }

  @Test
  void certificate() {
    play("00A4040C0AD392F000260100000001", "9000");
    play("00A4020C02000A", "9000");
    byte[] head = send("00B0000004");
    assertEquals(6, head.length);
    assertEquals(0x3082, (head[0] & 0xFF) << 8 | (head[1] & 0xFF));
    int length = 4 + ((head[2] & 0xFF) << 8 | (head[3] & 0xFF));
    var read = new ByteArrayOutputStream();
    while (read.size() < length) {
      byte[] part = send("00B0%04X00".formatted(read.size()));
      read.write(part, 0, part.length - 2);
    }
    assertArrayEquals(
        TestCards.USER_AUTHENTICATION.certificate(), Arrays.copyOf(read.toByteArray(), length));
  }

  /** Lengths of a command that must be refused, whole or cut. */
  @ParameterizedTest
  @CsvSource({"00A404", "00A4040C0AD392F0", "00A4040C0000", "00B08A000000", "00B08A00000005AA"})
  void cutCommands(String command) {
    play(command, "6700");
  }
}
