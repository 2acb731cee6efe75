package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.booth.branch.LocalAppointments;
import org.madoguchi.app.errand.booth.lobby.BoothScreens;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.electronic.branch.LocalCardOrders;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.errand.intake.branch.LocalIntakes;
import org.madoguchi.app.errand.intake.lobby.IntakeScreens;
import org.madoguchi.app.errand.papers.PaperNames;
import org.madoguchi.app.errand.registration.branch.LocalRegistrations;
import org.madoguchi.app.errand.registration.lobby.RegistrationScreens;
import org.madoguchi.app.errand.support.branch.LocalApplications;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.ui.Faces;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.photo.PhotoWords;

/** Every language that a resident can choose has all words, and its screens hold them. */
class EveryLanguageTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  /** What only staff read of the files that slips are made from. */
  private static final Pattern OF_STAFF =
      Pattern.compile(
          "(list|row|exception|warning)\\..*|yes|no|none|no-photo|between"
              + "|desk\\.(online|paper|intake|what|date)");

  private record Words(Class<?> beside, String name, Predicate<String> read) {
    Words(Class<?> beside, String name) {
      this(beside, name, _ -> true);
    }

    /** Those of a slip. */
    static Words slip(Class<?> beside, String name) {
      return new Words(beside, name, key -> !OF_STAFF.matcher(key).matches());
    }

    Properties in(Language language) throws Exception {
      String file = name + "_" + language.code() + ".properties";
      Properties words = new Properties();
      try (var stream = beside.getResourceAsStream(file)) {
        assertTrue(stream != null, file + " is missing");
        words.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      return words;
    }
  }

  private static final List<Words> ALL =
      List.of(
          new Words(LobbyScreens.class, "lobby"),
          new Words(CertificateScreens.class, "certificate"),
          new Words(ElectronicScreens.class, "electronic"),
          new Words(RegistrationScreens.class, "registration"),
          new Words(SupportScreens.class, "support"),
          new Words(IntakeScreens.class, "intake"),
          new Words(BoothScreens.class, "booth"),
          new Words(PaperNames.class, "papers"),
          new Words(PhotoWords.class, "photo"),
          new Words(Issuance.class, "slip"),
          Words.slip(LocalCardOrders.class, "slips"),
          Words.slip(LocalRegistrations.class, "slips"),
          Words.slip(LocalApplications.class, "application"),
          Words.slip(LocalIntakes.class, "intake"),
          Words.slip(LocalAppointments.class, "booth"));

  private static List<Language> languages() {
    return LanguageProfile.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasEveryTextThatAResidentReads(Language language) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Words words : ALL) {
      Properties en = words.in(Language.EN);
      Properties own = words.in(language);
      for (String key : en.stringPropertyNames()) {
        if (!words.read.test(key)) {
          continue;
        }
        String text = own.getProperty(key, "");
        if (text.isBlank() != en.getProperty(key).isBlank()) {
          wrong.add(words.name + " " + key + ": nothing");
        } else if (!key.startsWith("date") // a day may be told without naming its year
            && !placeholders(text).equals(placeholders(en.getProperty(key)))) {
          wrong.add(words.name + " " + key + ": " + text);
        } else if (text.chars().filter(c -> c == '*').count() % 2 != 0) {
          wrong.add(words.name + " " + key + ": a star is missing");
        }
      }
      if (!Language.OF_STAFF.contains(language)) {
        own.stringPropertyNames().stream()
            .filter(key -> !en.containsKey(key))
            .forEach(key -> wrong.add(words.name + " " + key + ": nobody reads it"));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void tellsEveryFailureThatAResidentIsTold(Language language) {
    FailureWords words = FailureWords.forResidents(language);
    for (FailureCode failure : FailureCode.values()) {
      if (ResidentWords.told(failure)) {
        assertTrue(!words.words(failure).isBlank() && !words.cure(failure).isBlank());
      }
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Readings, the longest words, the tallest letters, and what is written without spaces. */
  @ParameterizedTest
  @ValueSource(strings = {"ja-simple", "tl", "ne", "th", "zh-Hant"})
  void nothingIsCutOffInLargerLetters(String tag) {
    Language language = new Language(tag);
    assumeTrue(
        Faces.ofSystem().of(language).isPresent(),
        "no letters: install " + LanguageProfile.of(language).facePackage());
    List<ErrandScreens> errands =
        List.of(
            new CertificateScreens(), new ElectronicScreens(List::of), new RegistrationScreens());
    LobbyScreens screens =
        Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY, errands));
    Fx.run(() -> new Scene(screens.root(), 1080, 1920));
    List<String> breaches = new ArrayList<>();
    views(errands, language)
        .forEach(
            (name, view) -> {
              Fx.run(
                  () -> {
                    screens.show(view);
                    screens.root().applyCss();
                    screens.root().layout();
                  });
              Fx.call(() -> ScreenLaws.breaches(screens.root(), 1080, 1920, 81))
                  .forEach(breach -> breaches.add(name + ": " + breach));
            });
    assertEquals("", String.join("\n", breaches));
  }

  private static SortedMap<String, LobbyView> views(
      List<ErrandScreens> errands, Language language) {
    SortedMap<String, LobbyView> views = new TreeMap<>(SampleCity.views(language, true));
    LobbyView start = SampleCity.view(new LobbyState.Start(), language, true, 4.03);
    views.put("languages", choosing(start));
    for (ErrandScreens errand : errands) {
      ErrandOffer offer =
          new ErrandOffer(errand.id(), new Availability.Now(LocalTime.of(17, 0)), Set.of(), null);
      for (ErrandState state : errand.samples(start)) {
        views.put(errand.id() + " " + state, SampleCity.view(state, language, true, 4.03, offer));
      }
    }
    return views;
  }

  private static LobbyView choosing(LobbyView over) {
    return new LobbyView(
        over.visit(),
        over.look(),
        new LookChoice(LanguageProfile.languages(), LookChoice.Asked.LANGUAGE),
        over.now(),
        over.branchName(),
        over.pixelsPerMillimetre(),
        Optional.empty(),
        StaffCall.State.NONE,
        false,
        Optional.empty(),
        false,
        over.errands());
  }

  @Test
  void eachNamesItselfAndItsLetters() {
    List<LanguageProfile> all = LanguageProfile.all();
    assertEquals(
        all.size(), all.stream().map(LanguageProfile::name).distinct().count(), "own names");
    assertTrue(all.stream().noneMatch(p -> p.name().isBlank() || p.faces().isEmpty()));
    assertEquals(Language.JA, all.getFirst().language());
  }
}
