package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.words.Words;

/** The pages' words are there in each language, and what they say of dates and numbers. */
final class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  @Test
  void isCompleteInBothLanguages() {
    Words ja = Words.in(Language.JA);
    Words en = Words.in(Language.EN);
    assertEquals(ja.keys(), en.keys());
    for (String key : ja.keys()) {
      assertFalse(ja.get(key).isBlank() || en.get(key).isBlank(), key);
      assertEquals(places(ja.get(key)), places(en.get(key)), "what is filled in: " + key);
    }
    assertThrows(IllegalStateException.class, () -> ja.get("no.such.key"));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void hasWordsForEveryCode(Language language) {
    Set<String> wanted = new TreeSet<>();
    Choice.all().map(Choice::word).forEach(w -> wanted.add("verdict." + w));
    Choice.all().map(Choice::word).forEach(w -> wanted.add("confirm." + w));
    Choice.all().forEach(v -> wanted.add("done." + v.word()));
    Choice.all().forEach(v -> wanted.add("done.what." + v.word()));
    for (Reason each : Reason.values()) {
      wanted.add("told." + each.told());
    }
    CallPanel.PHRASES.forEach(p -> wanted.add("phrase." + p));
    IdentityPapers.usual().papers().forEach(p -> wanted.add("paper." + p.code()));
    for (String tick : Set.of("name", "birth-date", "address", "photo", "valid")) {
      wanted.add("tick." + tick);
    }
    for (String why : Set.of("illness", "infant", "faith", "treatment", "wheelchair")) {
      wanted.add("exception." + why);
    }
    wanted.removeAll(Words.in(language).keys());
    assertTrue(wanted.isEmpty(), "no words for " + wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "1958-04-05, 昭和33年4月5日(1958年4月5日), 5 April 1958 (Shōwa 33)",
    "2019-04-30, 平成31年4月30日(2019年4月30日), 30 April 2019 (Heisei 31)",
    "2019-05-01, 令和元年5月1日(2019年5月1日), 1 May 2019 (Reiwa 1)",
    "1912-07-30, 大正元年7月30日(1912年7月30日), 30 July 1912 (Taishō 1)",
    "1872-12-31, 1872年12月31日, 31 December 1872"
  })
  void saysBirthDatesByEraAndWestern(String date, String ja, String en) {
    assertEquals(ja, PackageWords.birthDate(LocalDate.parse(date), Language.JA));
    assertEquals(en, PackageWords.birthDate(LocalDate.parse(date), Language.EN));
  }

  @Test
  void groupsAFormsNumber() {
    assertEquals("1234 5678 9012 3456 7890 123", PackageWords.form("12345678901234567890123"));
  }
}
