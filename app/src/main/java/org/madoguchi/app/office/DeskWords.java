package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** The words of the office screen in one language. Any thread. */
final class DeskWords {
  /** Behind an ASCII character a space belongs to a code or a number. */
  private static final Pattern SPACE_OF_JAPANESE =
      Pattern.compile("(?<=[^\\x00-\\x7f\u30fb]\\*?) ");

  private final Texts texts;
  private final FailureWords failures;

  private DeskWords(Texts texts, FailureWords failures) {
    this.texts = texts;
    this.failures = failures;
  }

  static DeskWords in(Language language) {
    return new DeskWords(
        Texts.load(DeskWords.class, "office", language), FailureWords.in(language));
  }

  String get(String key, Object... values) {
    return breaking(texts.get(key, values));
  }

  /** Marks where a line may break; inserted values have none. */
  private static String breaking(String text) {
    return text.replace('|', PhraseText.BREAK);
  }

  /**
   * What other files say with spaces between the parts of a sentence, for residents, as adults at
   * work write it: there lines may break, and there is no space.
   */
  String closed(String spaced) {
    return language().japanese()
        ? SPACE_OF_JAPANESE.matcher(spaced).replaceAll(String.valueOf(PhraseText.BREAK))
        : spaced;
  }

  /** The texts {@code key.1}, {@code key.2} and so on, as many as there are. */
  List<String> several(String key) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> key + "." + n)
        .takeWhile(texts.keys()::contains)
        .map(k -> get(k))
        .toList();
  }

  /** A text for one, or a text for several with their number. */
  String counted(String key, int number) {
    return number == 1 ? get(key + ".one") : get(key, number);
  }

  String of(LocalizedText text) {
    return text.in(texts.language());
  }

  String words(FailureCode failure) {
    return closed(failures.words(failure));
  }

  String cure(FailureCode failure) {
    return closed(failures.cure(failure));
  }

  Language language() {
    return texts.language();
  }

  /** Such as 1,200円. */
  String yen(int amount) {
    return texts.get("yen", String.format(Locale.ROOT, "%,d", amount));
  }

  /** Such as 住民票の写し 1通. */
  String kindAndCopies(Item item) {
    return of(item.kind()) + " " + counted("copies", item.copies());
  }

  /** What comes next with a case, in a word or two. */
  String todo(CaseAtDesk of) {
    return get("case.todo." + of.todo().getClass().getSimpleName());
  }

  /** How long it has been waiting. */
  String waited(Item item, Instant now) {
    long minutes = Math.max(0, Duration.between(item.since(), now).toMinutes());
    if (minutes == 0) {
      return texts.get("waiting.new");
    }
    return minutes < 60
        ? texts.get("waiting.minutes", minutes)
        : texts.get("waiting.hours", minutes / 60, minutes % 60);
  }
}
