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
    double width = 0; // plain loops: a screen's layout asks a hundred thousand times
    for (Run run : runs) {
      width += run.width();
    }
    return width;
  }

  double fontSize() {
    double largest = 0;
    for (Run run : runs) {
      largest = Math.max(largest, run.fontSize());
    }
    return largest;
  }

  /** As high as its letters may reach, with all that stands above and below them. */
  double height() {
    double highest = 0;
    for (Run run : runs) {
      highest = Math.max(highest, run.height());
    }
    return highest;
  }

  /** What readings need besides, above all that. */
  double over() {
    double highest = 0;
    for (Run run : runs) {
      highest = Math.max(highest, run.over());
    }
    return highest;
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
