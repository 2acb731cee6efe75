package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counters and changed PINs in a file outlast the program, and a disk that fails gives no free try.
 */
class FileCardMemoryTest {
  @TempDir private Path directory;

  private static String send(VirtualCard card, String command) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(card.transmit(HexFormat.of().parseHex(command)));
  }

  private VirtualCard card() throws IOException {
    var counters = new FileCardMemory(directory.resolve("counters"));
    var card = new VirtualCard(TestCards.contents(), CardQuirks.NONE, counters, new SecureRandom());
    assertEquals("9000", send(card, "00A4040C0AD392F000260100000001"));
    return card;
  }

  @Test
  void outlastTheProgram() throws IOException {
    assertEquals("63C2", send(card(), "002000980439393939"));
    assertEquals("63C2", send(card(), "00200098"));
    assertEquals("63C1", send(card(), "002000980439393939"));
    assertEquals("9000", send(card(), "002000980431323334"));
    assertEquals("63C3", send(card(), "00200098"));
    assertEquals("test/JPKI/0018 3\n", Files.readString(directory.resolve("counters")));
  }

  /** A new PIN holds in the next program too, the old one doesn't; trying it is counted. */
  @Test
  void changedPinOutlastsTheProgram() throws IOException {
    VirtualCard first = card();
    assertEquals("9000", send(first, "002000980431323334"));
    assertEquals("9000", send(first, "002401800435363738"));
    assertEquals("test/JPKI/0018 3 5678\n", Files.readString(directory.resolve("counters")));
    assertEquals("63C2", send(card(), "002000980431323334"));
    assertEquals("test/JPKI/0018 2 5678\n", Files.readString(directory.resolve("counters")));
    assertEquals("9000", send(card(), "002000980435363738"));
  }

  /** What can't be kept isn't changed: the card says so, and the old PIN holds. */
  @Test
  void diskFailsWhileAPinIsChanged() throws IOException {
    VirtualCard card = card();
    assertEquals("9000", send(card, "002000980431323334"));
    Files.delete(directory.resolve("counters"));
    Files.createDirectories(directory.resolve("counters").resolve("in-the-way"));
    assertEquals("6581", send(card, "002401800435363738"));
    Files.delete(directory.resolve("counters").resolve("in-the-way"));
    Files.delete(directory.resolve("counters"));
    assertEquals("9000", send(card, "002000980431323334"));
  }

  @Test
  void diskFails() throws IOException {
    VirtualCard card = card();
    Files.createDirectories(directory.resolve("counters").resolve("in-the-way"));
    assertEquals("6581", send(card, "002000980431323334"), "a right PIN opens nothing");
    assertEquals("6982", send(card, "802A0097010000"));
  }

  @Test
  void brokenFile() throws IOException {
    Path file = directory.resolve("counters");
    Files.writeString(file, "test/JPKI/0018 3\ntest/JPKI/001B many\n");
    IOException mistake = assertThrows(IOException.class, () -> new FileCardMemory(file));
    assertTrue(mistake.toString().contains(":2:"), mistake.toString());
  }
}
