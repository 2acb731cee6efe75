package org.madoguchi.app.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.Language;

class FailureWordsTest {
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void everyCodeHasWordsAndCureAndNothingElseIsThere(Language language) {
    FailureWords words = FailureWords.in(language);
    Set<String> wanted = new TreeSet<>();
    for (FailureCode failure : FailureCode.values()) {
      wanted.add(failure.code() + ".words");
      wanted.add(failure.code() + ".cure");
      assertFalse(words.words(failure).isBlank(), failure.code());
      assertFalse(words.cure(failure).isBlank(), failure.code());
    }
    assertEquals(wanted, words.keys());
  }

  @Test
  void aRefusalSaysTheSameWhateverItsReason() {
    assertEquals(
        "この端末では 交付できません。窓口で ご案内します。",
        FailureWords.in(Language.JA).words(FailureCode.GATEWAY_REFUSED));
  }

  @Test
  void sentencesAreShort() {
    FailureWords words = FailureWords.in(Language.JA);
    for (FailureCode failure : FailureCode.values()) {
      for (String sentence : (words.words(failure) + words.cure(failure)).split("。", -1)) {
        assertTrue(sentence.length() <= 45, failure.code() + ": " + sentence);
      }
    }
  }
}
