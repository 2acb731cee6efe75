package org.madoguchi.app.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text that breaks only between phrases: at spaces (分かち書き), after 、 and 。 and at {@code \n},
 * never inside a word as a Japanese text otherwise would. Lines are about equally long. {@code
 * *stars*} make bold. JavaFX thread only.
 */
public final class PhraseText extends Region {
  /** Width of a space, em (BIZ UDPGothic). */
  private static final double SPACE = 1.0 / 3;

  /** A phrase longer than this may be cut, if nothing else helps, in pieces of half as many. */
  private static final int LONG_PHRASE = 8;

  /** What no line begins with (JIS X 4051 行頭禁則, the part that occurs here). */
  private static final String NEVER_FIRST = "、。・)）」』〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々";

  private final List<Phrase> phrases;
  private final String text;
  private final HPos alignment;
  private final double lineHeight;

  /** Runs that stay together, then perhaps a space or the end of a line. */
  private record Phrase(List<Text> runs, boolean space, boolean lineEnd) {
    double width() {
      return runs.stream().mapToDouble(r -> r.getLayoutBounds().getWidth()).sum();
    }

    double fontSize() {
      return runs.stream().mapToDouble(r -> r.getFont().getSize()).max().orElse(0);
    }

    double ascent() {
      return runs.stream().mapToDouble(Text::getBaselineOffset).max().orElse(0);
    }

    double gap() {
      return space ? SPACE * fontSize() : 0;
    }
  }

  /** A text that starts at the left. */
  public PhraseText(String text, String... styleClasses) {
    this(HPos.LEFT, text, styleClasses);
  }

  /**
   * @param alignment of the lines
   * @param text with {@code *bold*} parts
   * @param styleClasses of every run: a size of the theme and perhaps {@code strong} or {@code
   *     second}
   */
  public PhraseText(HPos alignment, String text, String... styleClasses) {
    this.alignment = alignment;
    this.text = text.replace("*", "").replace('\n', ' ');
    boolean dense = List.of(styleClasses).contains("title") || text.length() < 12;
    this.lineHeight = dense ? 1.3 : 1.45;
    this.phrases = split(text, styleClasses);
    phrases.forEach(p -> getChildren().addAll(p.runs));
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(this.text);
  }

  /** What is to be read, without marks. */
  public String text() {
    return text;
  }

  private static List<Phrase> split(String text, String... styleClasses) {
    List<Phrase> phrases = new ArrayList<>();
    List<Text> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean bold = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '*' -> {
          flush(run, runs, bold, styleClasses);
          bold = !bold;
        }
        case ' ', '\n' -> {
          flush(run, runs, bold, styleClasses);
          phrases.add(new Phrase(List.copyOf(runs), c == ' ', c == '\n'));
          runs.clear();
        }
        case '、', '。' -> {
          run.append(c);
          flush(run, runs, bold, styleClasses);
          phrases.add(new Phrase(List.copyOf(runs), false, false));
          runs.clear();
        }
        default -> run.append(c);
      }
    }
    flush(run, runs, bold, styleClasses);
    phrases.add(new Phrase(List.copyOf(runs), false, false));
    return List.copyOf(phrases);
  }

  private static void flush(
      StringBuilder run, List<Text> runs, boolean bold, String... styleClasses) {
    if (run.isEmpty()) {
      return;
    }
    for (String piece : pieces(run.toString())) {
      Text node = new Text(piece);
      node.getStyleClass().add("phrase");
      node.getStyleClass().addAll(styleClasses);
      if (bold) {
        node.getStyleClass().add("strong");
      }
      runs.add(node);
    }
    run.setLength(0);
  }

  private static List<String> pieces(String run) {
    if (run.length() <= LONG_PHRASE || run.chars().anyMatch(c -> c < 0x3000)) {
      return List.of(run);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < run.length()) {
      int to = Math.min(run.length(), from + LONG_PHRASE / 2);
      while (to < run.length() && NEVER_FIRST.indexOf(run.charAt(to)) >= 0) {
        to++;
      }
      pieces.add(run.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private List<List<Phrase>> lines(double width) {
    List<List<Phrase>> lines = new ArrayList<>();
    List<Phrase> line = new ArrayList<>();
    double x = 0;
    for (Phrase phrase : fitting(width)) {
      double phraseWidth = phrase.width();
      if (!line.isEmpty() && x + phraseWidth > width + 0.5) {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
      }
      line.add(phrase);
      x += phraseWidth + phrase.gap();
      if (phrase.lineEnd) {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** The phrases; those that no line can hold in pieces. */
  private List<Phrase> fitting(double width) {
    if (phrases.stream().allMatch(p -> p.width() <= width)) {
      return phrases;
    }
    List<Phrase> fitting = new ArrayList<>();
    for (Phrase phrase : phrases) {
      int last = phrase.runs.size() - 1;
      if (phrase.width() <= width || last < 1) {
        fitting.add(phrase);
      } else {
        phrase
            .runs
            .subList(0, last)
            .forEach(r -> fitting.add(new Phrase(List.of(r), false, false)));
        fitting.add(new Phrase(List.of(phrase.runs.get(last)), phrase.space, phrase.lineEnd));
      }
    }
    return fitting;
  }

  /** The narrowest breaking that needs no more lines than the given width does. */
  private List<List<Phrase>> balanced(double width) {
    List<List<Phrase>> best = lines(width);
    if (best.size() == 1) {
      return best;
    }
    double low = width / 2;
    double high = width;
    while (high - low > 4) {
      double middle = (low + high) / 2;
      List<List<Phrase>> narrower = lines(middle);
      boolean fits = narrower.stream().allMatch(l -> width(l) <= middle + 0.5);
      if (fits && narrower.size() == best.size()) {
        best = narrower;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  private static double width(List<Phrase> line) {
    double width = 0;
    for (Phrase phrase : line) {
      width += phrase.width() + phrase.gap();
    }
    return line.isEmpty() ? 0 : width - line.getLast().gap();
  }

  private double height(List<Phrase> line) {
    return line.stream().mapToDouble(Phrase::fontSize).max().orElse(0) * lineHeight;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(fitting(0).stream().mapToDouble(Phrase::width).max().orElse(0));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(
        lines(Double.MAX_VALUE).stream().mapToDouble(PhraseText::width).max().orElse(0));
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width;
    return Math.ceil(lines(room).stream().mapToDouble(this::height).sum());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (List<Phrase> line : balanced(getWidth())) {
      double spare = getWidth() - width(line);
      double x =
          switch (alignment) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
          };
      double height = height(line);
      double fontSize = line.stream().mapToDouble(Phrase::fontSize).max().orElse(0);
      double ascent = line.stream().mapToDouble(Phrase::ascent).max().orElse(0);
      double baseline = y + (height - fontSize) / 2 + ascent;
      for (Phrase phrase : line) {
        for (Text run : phrase.runs) {
          run.relocate(Math.rint(x), Math.rint(baseline - run.getBaselineOffset()));
          x += run.getLayoutBounds().getWidth();
        }
        x += phrase.gap();
      }
      y += height;
    }
  }
}
