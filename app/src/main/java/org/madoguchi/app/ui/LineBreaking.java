package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;

/** Phrases into lines. */
final class LineBreaking {
  private LineBreaking() {}

  /**
   * The lines for a width: greedy, except that a new sentence begins a new line if the text has
   * several lines anyway and that costs at most one more.
   */
  static List<List<Phrase>> lines(List<Phrase> phrases, double width) {
    List<Phrase> fitting = fitting(phrases, width);
    List<List<Phrase>> greedy = greedy(fitting, width);
    if (greedy.size() > 1) {
      List<List<Phrase>> bySentence = new ArrayList<>();
      for (List<Phrase> sentence : sentences(fitting)) {
        bySentence.addAll(balanced(sentence, width));
      }
      if (bySentence.size() <= greedy.size() + 1) {
        return bySentence;
      }
    }
    return balanced(fitting, width);
  }

  private static List<List<Phrase>> greedy(List<Phrase> phrases, double width) {
    List<List<Phrase>> lines = new ArrayList<>();
    List<Phrase> line = new ArrayList<>();
    double x = 0;
    for (Phrase phrase : phrases) {
      double phraseWidth = phrase.width();
      if (!line.isEmpty() && x + phraseWidth > width + 0.5) {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
      }
      line.add(phrase);
      x += phraseWidth + phrase.gap();
      if (phrase.lineEnd()) {
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

  private static List<List<Phrase>> sentences(List<Phrase> phrases) {
    List<List<Phrase>> sentences = new ArrayList<>();
    List<Phrase> sentence = new ArrayList<>();
    for (Phrase phrase : phrases) {
      sentence.add(phrase);
      if (phrase.lineEnd() || phrase.endsSentence()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static boolean allFit(List<Phrase> phrases, double width) {
    for (Phrase phrase : phrases) {
      if (phrase.width() > width) {
        return false;
      }
    }
    return true;
  }

  /** The phrases; those that no line can hold in pieces. */
  static List<Phrase> fitting(List<Phrase> phrases, double width) {
    if (allFit(phrases, width)) {
      return phrases;
    }
    List<Phrase> fitting = new ArrayList<>();
    for (Phrase phrase : phrases) {
      int last = phrase.runs().size() - 1;
      if (phrase.width() <= width || last < 1) {
        fitting.add(phrase);
      } else {
        phrase
            .runs()
            .subList(0, last)
            .forEach(r -> fitting.add(new Phrase(List.of(r), false, false)));
        fitting.add(new Phrase(List.of(phrase.runs().get(last)), phrase.space(), phrase.lineEnd()));
      }
    }
    return fitting;
  }

  /** The narrowest breaking that needs no more lines than the given width does. */
  private static List<List<Phrase>> balanced(List<Phrase> phrases, double width) {
    List<List<Phrase>> best = greedy(phrases, width);
    double high = best.stream().mapToDouble(LineBreaking::width).max().orElse(0);
    double low = high / 2;
    while (best.size() > 1 && high - low > 4) {
      double middle = (low + high) / 2;
      List<List<Phrase>> narrower = greedy(phrases, middle);
      if (narrower.size() == best.size()
          && narrower.stream().allMatch(l -> width(l) <= middle + 0.5)) {
        best = narrower;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  /** Width of a line, without the space after it, px. */
  static double width(List<Phrase> line) {
    double width = 0;
    for (Phrase phrase : line) {
      width += phrase.width() + phrase.gap();
    }
    return line.isEmpty() ? 0 : width - line.getLast().gap();
  }

  /** As high as the letters of a line may reach, px: in some faces much more than their size. */
  static double height(List<Phrase> line) {
    return line.stream().mapToDouble(Phrase::height).max().orElse(0);
  }

  /** The largest font size of a line, px. */
  static double fontSize(List<Phrase> line) {
    double largest = 0;
    for (Phrase phrase : line) {
      largest = Math.max(largest, phrase.fontSize());
    }
    return largest;
  }
}
