package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.errand.intake.lobby.IntakeScreens;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.config.Language;

class TextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  private static Stream<Arguments> files() {
    return Stream.of(
        arguments(LobbyScreens.class, "lobby"),
        arguments(CertificateScreens.class, "certificate"),
        arguments(ElectronicScreens.class, "electronic"),
        arguments(SupportScreens.class, "support"),
        arguments(IntakeScreens.class, "intake"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothLanguagesHaveTheSameKeysAndPlaceholders(Class<?> beside, String name) {
    Texts ja = Texts.load(beside, name, Language.JA);
    Texts en = Texts.load(beside, name, Language.EN);
    assertEquals(ja.keys(), en.keys());
    for (String key : ja.keys()) {
      assertEquals(placeholders(ja.get(key)), placeholders(en.get(key)), key);
      assertEquals(stars(ja.get(key)) % 2, 0, key);
      assertEquals(stars(en.get(key)) % 2, 0, key);
    }
  }

  @Test
  void aMissingTextIsABug() {
    Texts texts = Texts.load(LobbyScreens.class, "lobby", Language.JA);
    assertThrows(IllegalStateException.class, () -> texts.get("no.such.text"));
    assertThrows(
        IllegalStateException.class,
        () -> Texts.load(LobbyScreens.class, "no-such-file", Language.JA));
  }

  @Test
  void fillsInAndLeavesOtherCharactersAlone() {
    Texts texts = Texts.load(LobbyScreens.class, "lobby", Language.EN);
    assertEquals("until 16:00", texts.get("available.until", "16:00"));
    assertEquals("Then it can't be used", texts.get("last.notice.more").substring(0, 21));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long stars(String text) {
    return text.chars().filter(c -> c == '*').count();
  }
}
