package org.madoguchi.app.ui;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Letters of one weight, and perhaps their reading over them (ruby, JLREQ 3.3).
 *
 * @param text the letters
 * @param reading in small letters; null if none stands there
 */
record Run(Text text, @Nullable Text reading) {
  /** Of which the reading takes this much of a line, em of the letters that it stands over. */
  private static final double READING = 0.55;

  double width() {
    double own = text.getLayoutBounds().getWidth();
    return reading == null ? own : Math.max(own, reading.getLayoutBounds().getWidth());
  }

  double fontSize() {
    return text.getFont().getSize();
  }

  /** As high as its letters may reach, with all that stands above and below them. */
  double height() {
    return text.getLayoutBounds().getHeight();
  }

  /** From its top to its baseline. */
  double ascent() {
    return text.getBaselineOffset();
  }

  /** What its reading needs besides, above it. */
  double over() {
    return reading == null ? 0 : READING * fontSize();
  }

  Stream<Node> nodes() {
    return reading == null ? Stream.of(text) : Stream.of(text, reading);
  }

  /** Each in the middle of the other; the reading just over the letters' ink. */
  void place(double x, double baseline) {
    double own = text.getLayoutBounds().getWidth();
    double textX = x + (width() - own) / 2;
    text.relocate(Math.rint(textX), Math.rint(baseline - text.getBaselineOffset()));
    if (reading != null) {
      double wide = reading.getLayoutBounds().getWidth();
      // BIZ UDPGothic's kanji reach 0.88 em over the baseline, as most faces' do
      double foot = baseline - 0.88 * fontSize();
      reading.relocate(
          Math.rint(x + (width() - wide) / 2),
          Math.rint(foot - reading.getBaselineOffset() - 0.12 * reading.getFont().getSize()));
    }
  }
}
