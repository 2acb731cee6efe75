package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.screen.Texts;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** The words of the office screen in one language. Any thread. */
final class DeskWords {
  private final Texts texts;
  private final FailureSpeech speech;

  DeskWords(Texts texts, FailureSpeech speech) {
    this.texts = texts;
    this.speech = speech;
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
    return speech.words(failure, texts.language());
  }

  String cure(FailureCode failure) {
    return speech.cure(failure, texts.language());
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
