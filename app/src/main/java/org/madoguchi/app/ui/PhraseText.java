package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.madoguchi.app.base.Texts;

/**
 * A text that breaks only between phrases: at spaces (分かち書き) and {@link #BREAK}, after 、 and 。 and
 * at {@code \n}, never inside a word as a Japanese text otherwise would. Lines are about equally
 * long. {@code *stars*} make bold, {@code {漢字|かんじ}} puts a reading over kanji. JavaFX thread only.
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
    this.text = Texts.plain(text);
    this.pitch = List.of(styleClasses).contains("title") ? 1.3 : 1.45;
    this.phrases = split(text, styleClasses);
    for (Phrase phrase : phrases) {
      phrase.runs().forEach(run -> run.nodes().forEach(getChildren()::add));
    }
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
    List<Run> runs = new ArrayList<>();
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
        case '{' -> {
          int bar = text.indexOf('|', i);
          int end = text.indexOf('}', i);
          if (bar < 0 || end < bar) {
            run.append(c);
          } else {
            flush(run, runs, bold, styleClasses);
            String reading = text.substring(bar + 1, end);
            runs.add(
                new Run(
                    node(text.substring(i + 1, bar), bold, styleClasses),
                    node(reading, false, reading(styleClasses))));
            i = end;
          }
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
      StringBuilder run, List<Run> runs, boolean bold, String... styleClasses) {
    if (run.isEmpty()) {
      return;
    }
    for (String piece : Pieces.of(run.toString())) {
      runs.add(new Run(node(piece, bold, styleClasses), null));
    }
    run.setLength(0);
  }

  private static Text node(String letters, boolean bold, String... styleClasses) {
    Text node = new Text(letters);
    node.getStyleClass().add("phrase");
    node.getStyleClass().addAll(styleClasses);
    if (bold) {
      node.getStyleClass().add("strong");
    }
    return node;
  }

  /** Half as large as what it stands over, and never bold. */
  private static String[] reading(String... styleClasses) {
    return Stream.of(styleClasses)
        .filter(style -> !style.equals("strong"))
        .flatMap(style -> Stream.of(style, style + "-reading"))
        .toArray(String[]::new);
  }

  /** From the head of a line to its baseline. */
  private double baseline(List<Phrase> line) {
    double ascent = line.stream().mapToDouble(Phrase::ascent).max().orElse(0);
    return over() + (height(line) - over() - LineBreaking.height(line)) / 2 + ascent;
  }

  private double height(List<Phrase> line) {
    return over() + Math.max(LineBreaking.fontSize(line) * LINE, LineBreaking.height(line));
  }

  /** Where one line has readings, all make room for them: lines stay evenly apart. */
  private double over() {
    return phrases.stream().mapToDouble(Phrase::over).max().orElse(0);
  }

  /** From the line before to this one. */
  private double pitch(List<Phrase> line) {
    double letters = LineBreaking.height(line) + over();
    return Math.max(LineBreaking.fontSize(line) * pitch, letters);
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
        for (Run run : phrase.runs()) {
          run.place(x, baseline);
          x += run.width();
        }
        x += phrase.gap();
      }
    }
  }
}
