package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.FailureWords;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.screen.Texts;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** The words of the office screen in one language. Any thread. */
final class DeskWords {
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
    return texts.get(key, values);
  }

  /** A text for one, or a text for several with their number. */
  String counted(String key, int number) {
    return number == 1 ? texts.get(key + ".one") : texts.get(key, number);
  }

  String of(LocalizedText text) {
    return text.in(texts.language());
  }

  String words(FailureCode failure) {
    return failures.words(failure);
  }

  String cure(FailureCode failure) {
    return failures.cure(failure);
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
