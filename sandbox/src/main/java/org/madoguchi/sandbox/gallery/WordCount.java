package org.madoguchi.sandbox.gallery;

import java.text.BreakIterator;
import java.util.Locale;
import org.madoguchi.config.Language;

/**
 * How many words a text has. Where words are written without spaces the count is an estimate that
 * errs upwards: two Chinese characters are a word, Thai is parted by the JDK's dictionary, and
 * Japanese by the spaces that the terminal's texts have between phrases. Pure.
 */
final class WordCount {
  private WordCount() {}

  static int of(String text, Language language) {
    String tag = language.locale().getLanguage();
    return switch (tag) {
      case "ja" -> phrases(text);
      case "zh" -> (ideographs(text) + 1) / 2 + words(text.replaceAll("\\p{IsHan}", " "));
      default -> words(text);
    };
  }

  private static int phrases(String text) {
    int count = 0;
    for (String phrase : text.split("[\\s\\u3000、。，・()（）]+", -1)) {
      count += phrase.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
    }
    return count;
  }

  private static int ideographs(String text) {
    return Math.toIntExact(text.codePoints().filter(Character::isIdeographic).count());
  }

  private static int words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.of("th"));
    breaks.setText(text);
    int count = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
        count++;
      }
    }
    return count;
  }
}
