package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {
  @Test
  void everyLanguageHasItsText() {
    for (Language missing : Language.OF_STAFF) {
      Map<Language, String> texts = new HashMap<>();
      for (Language language : Language.OF_STAFF) {
        texts.put(language, language.code());
      }
      LocalizedText whole = new LocalizedText(texts);
      assertEquals(missing.code(), whole.in(missing));
      texts.remove(missing);
      assertThrows(IllegalArgumentException.class, () -> new LocalizedText(texts));
      assertEquals(missing.code(), whole.in(missing), "what is made doesn't change");
    }
  }

  @Test
  void aLanguageWithoutATextReadsEnglishAndPlainJapaneseReadsJapanese() {
    LocalizedText text = new LocalizedText("住民票", "Residence certificate");
    assertEquals("Residence certificate", text.in(new Language("vi")));
    assertEquals("住民票", text.in(new Language("ja-simple")));
    Map<Language, String> more = new HashMap<>(text.texts());
    more.put(new Language("vi"), "Phiếu cư trú");
    assertEquals("Phiếu cư trú", new LocalizedText(more).in(new Language("vi")));
  }

  @Test
  void aCodeIsTheSameInEveryLanguage() {
    assertEquals(LocalizedText.of(_ -> "99201"), LocalizedText.same("99201"));
    assertEquals("99201", LocalizedText.same("99201").ja());
  }
}
