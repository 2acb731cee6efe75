package org.madoguchi.app.ui;

import java.util.List;

/**
 * Runs that stay together on a line.
 *
 * @param runs one for each weight, or more if the phrase is so long that it may have to be cut
 * @param space whether a space follows
 * @param lineEnd whether the line ends here
 */
record Phrase(List<Run> runs, boolean space, boolean lineEnd) {
  /** Width of a space, em (BIZ UDPGothic). */
  private static final double SPACE = 1.0 / 3;

  double width() {
    return runs.stream().mapToDouble(Run::width).sum();
  }

  double fontSize() {
    return runs.stream().mapToDouble(Run::fontSize).max().orElse(0);
  }

  /** As high as its letters may reach, with all that stands above and below them. */
  double height() {
    return runs.stream().mapToDouble(Run::height).max().orElse(0);
  }

  /** What readings need besides, above all that. */
  double over() {
    return runs.stream().mapToDouble(Run::over).max().orElse(0);
  }

  double ascent() {
    return runs.stream().mapToDouble(Run::ascent).max().orElse(0);
  }

  boolean endsSentence() {
    String last = runs.isEmpty() ? "" : runs.getLast().text().getText();
    return last.endsWith("。") || (space && last.endsWith("."));
  }

  double gap() {
    return space ? SPACE * fontSize() : 0;
  }
}
