package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.intake.Refusals;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/** Whatever an application comes to nothing for, its slip says what to do next. */
class RefusedSlipsTest {
  static Stream<Language> languages() {
    return LanguageProfile.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyRefusalHasAStep(Language language) {
    Texts words = IntakeSlips.words(language);
    Set<String> told =
        Stream.of(FailureCode.values()).map(Refusals::words).collect(Collectors.toSet());
    assertEquals(
        Set.of("other", "A02", "A03", "A04", "A08", "O02", "O03", "O04", "O05", "O06"), told);
    for (String each : told) {
      assertTrue(words.keys().contains("refused." + each + ".1"), language + " " + each);
    }
    assertEquals("other", Refusals.words(FailureCode.MUNICIPAL_COUNTER));
    assertEquals("other", Refusals.words(FailureCode.DECISION_DISAGREES));
  }
}
