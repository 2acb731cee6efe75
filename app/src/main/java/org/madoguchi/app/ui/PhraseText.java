package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.madoguchi.app.base.Ruby;

/**
 * A text that breaks only between phrases: at spaces (分かち書き) and {@link #BREAK}, after 、 and 。 and
 * at {@code \n}, never inside a word as a Japanese text otherwise would. Lines are about equally
 * long. {@code *stars*} make bold. JavaFX thread only.
 */
public final class PhraseText extends Region {
  /** Zero-width space: a line may break here, where the text has no space. */
  public static final char BREAK = '\u200b';

  /** Least height of a line alone, em; further lines follow at the pitch. */
  private static final double LINE = 1.2;

  private final List<Phrase> phrases;
  private final String text;
  private final HPos alignment;
  private final double pitch;

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
    text = Ruby.written(text);
    this.text = text.replace("*", "").replace('\n', ' ').replace(String.valueOf(BREAK), "");
    this.pitch = List.of(styleClasses).contains("title") ? 1.3 : 1.45;
    this.phrases = split(text, styleClasses);
    phrases.forEach(p -> getChildren().addAll(p.runs()));
    setMouseTransparent(true);
    setMaxHeight(USE_PREF_SIZE);
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
        case ' ', '\n', BREAK -> {
          flush(run, runs, bold, styleClasses);
          if (runs.isEmpty() && !phrases.isEmpty()) {
            // Behind 、 or 。 the phrase has ended already.
            runs.addAll(phrases.removeLast().runs());
          }
          phrases.add(new Phrase(List.copyOf(runs), c == ' ', c == '\n'));
          runs.clear();
        }
        case '、', '。', '，' -> {
          run.append(c);
          flush(run, runs, bold, styleClasses);
          phrases.add(new Phrase(List.copyOf(runs), false, false));
          runs.clear();
        }
        default -> run.append(c);
      }
    }
    flush(run, runs, bold, styleClasses);
    if (!runs.isEmpty() || phrases.isEmpty()) {
      phrases.add(new Phrase(List.copyOf(runs), false, false));
    }
    return List.copyOf(phrases);
  }

  private static void flush(
      StringBuilder run, List<Text> runs, boolean bold, String... styleClasses) {
    if (run.isEmpty()) {
      return;
    }
    for (String piece : Pieces.of(run.toString())) {
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

  /** From the head of a line to its baseline. */
  private static double baseline(List<Phrase> line) {
    double ascent = line.stream().mapToDouble(Phrase::ascent).max().orElse(0);
    return (height(line) - LineBreaking.height(line)) / 2 + ascent;
  }

  private static double height(List<Phrase> line) {
    return Math.max(LineBreaking.fontSize(line) * LINE, LineBreaking.height(line));
  }

  /** From the line before to this one. */
  private double pitch(List<Phrase> line) {
    return Math.max(LineBreaking.fontSize(line) * pitch, LineBreaking.height(line));
  }

  @Override
  public double getBaselineOffset() {
    return baseline(LineBreaking.lines(phrases, Double.MAX_VALUE).getFirst());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(
        LineBreaking.fitting(phrases, 0).stream().mapToDouble(Phrase::width).max().orElse(0));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(
        LineBreaking.lines(phrases, Double.MAX_VALUE).stream()
            .mapToDouble(LineBreaking::width)
            .max()
            .orElse(0));
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width;
    List<List<Phrase>> lines = LineBreaking.lines(phrases, room);
    double pitches = lines.stream().skip(1).mapToDouble(this::pitch).sum();
    return Math.ceil(height(lines.getFirst()) + pitches);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    boolean first = true;
    for (List<Phrase> line : LineBreaking.lines(phrases, getWidth())) {
      if (!first) {
        y += pitch(line);
      }
      first = false;
      double spare = getWidth() - LineBreaking.width(line);
      double x =
          switch (alignment) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
          };
      double baseline = y + baseline(line);
      for (Phrase phrase : line) {
        for (Text run : phrase.runs()) {
          run.relocate(Math.rint(x), Math.rint(baseline - run.getBaselineOffset()));
          x += run.getLayoutBounds().getWidth();
        }
        x += phrase.gap();
      }
    }
  }
}
