package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.words.Words;

/** What a branch's figures are split by has words in the officers' program. */
class FigureKindsTest {
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void eachKindHasWords(Language language) {
    Words words = Words.in(language);
    List<String> kinds = new ArrayList<>(List.of("card-left", "help", "usual", "larger"));
    for (CardOperation each : CardOperation.values()) {
      kinds.add(each.word());
      kinds.add(each.word().substring(each.word().indexOf('-') + 1)); // its PIN
    }
    for (LobbyVisit.End each : LobbyVisit.End.values()) {
      kinds.add(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    kinds.forEach(kind -> assertTrue(words.keys().contains("kind." + kind), kind));
  }
}
