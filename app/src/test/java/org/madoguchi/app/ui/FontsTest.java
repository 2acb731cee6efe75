package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void prefersTheUniversalDesignFace() {
    assertEquals(
        new Fonts.Choice.Found("BIZ UDPGothic"),
        Fonts.choose(List.of("Noto Sans CJK JP", "BIZ UDPGothic", "DejaVu Sans")));
    assertEquals(new Fonts.Choice.Found("BIZ UDPゴシック"), Fonts.choose(List.of("BIZ UDPゴシック")));
  }

  @Test
  void saysWhatToInstallWhereNoFaceIsJapanese() {
    assertEquals(
        new Fonts.Choice.Missing("fonts-morisawa-bizud-gothic"),
        Fonts.choose(List.of("DejaVu Sans", "Noto Sans")));
  }
}
