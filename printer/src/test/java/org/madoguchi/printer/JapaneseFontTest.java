package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
