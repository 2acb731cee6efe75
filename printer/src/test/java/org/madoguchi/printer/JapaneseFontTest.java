package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing font is advice, not an exception. */
class JapaneseFontTest {
  @TempDir Path folder;

  @Test
  void nothing_there() {
    var missing =
        assertInstanceOf(
            JapaneseFont.Missing.class,
            JapaneseFont.find(List.of(folder, folder.resolve("nowhere"))));
    assertTrue(missing.advice().contains("fonts-morisawa-bizud-gothic"));
  }

  @Test
  void only_one_weight() throws IOException {
    Files.write(folder.resolve("BIZUDPGothic-Regular.ttf"), new byte[] {0, 1, 0, 0});
    assertInstanceOf(JapaneseFont.Missing.class, JapaneseFont.find(List.of(folder)));
  }

  @Test
  void damaged_files() throws IOException {
    for (byte[] content :
        List.of(new byte[0], new byte[100], "ttcf\0\1\0\0".getBytes(StandardCharsets.US_ASCII))) {
      Files.write(folder.resolve("BIZUDPGothic-Regular.ttf"), content);
      Files.write(folder.resolve("BIZUDPGothic-Bold.ttf"), content);
      assertInstanceOf(JapaneseFont.Missing.class, JapaneseFont.find(List.of(folder)));
    }
  }

  @Test
  void collections_as_on_windows() throws IOException {
    Path regular = Path.of("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf");
    Assumptions.assumeTrue(Files.exists(regular), "fonts-morisawa-bizud-gothic is not installed");
    Path bold = regular.resolveSibling("BIZUDPGothic-Bold.ttf");
    Files.write(folder.resolve("BIZ-UDGothicR.ttc"), collectionOf(Files.readAllBytes(regular)));
    Files.write(folder.resolve("BIZ-UDGothicB.ttc"), collectionOf(Files.readAllBytes(bold)));
    var found = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find(List.of(folder)));
    byte[] slip = new SlipLayout(found).render(SlipLayoutTest.slip(false, null));
    try (var document = Loader.loadPDF(slip)) {
      assertTrue(new PDFTextStripper().getText(document).contains("受付番号"));
    }
  }

  /** A TrueType collection (ISO/IEC 14496-22 4.7.2) of one face: offsets count from its start. */
  private static byte[] collectionOf(byte[] face) {
    int head = 16;
    ByteBuffer file = ByteBuffer.allocate(head + face.length);
    file.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(1).putInt(head);
    file.put(face);
    int tables = file.getShort(head + 4);
    for (int i = 0; i < tables; i++) {
      int offset = head + 12 + 16 * i + 8;
      file.putInt(offset, file.getInt(offset) + head);
    }
    return file.array();
  }
}
