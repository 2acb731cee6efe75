package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.SupportDetails;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.Language;

class IntakeScreensTest {
  private final IntakeScreens screens = new IntakeScreens(new Viewfinder());
  private final RecordingInput input = new RecordingInput();
  private final ErrandScreenLaws laws =
      new ErrandScreenLaws(screens, new SupportDetails(TellingSamples.offers()), input);

  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void everyScreenIsWholeAndDrawnFromItsStops(Language language, boolean larger)
      throws IOException {
    laws.hold(SampleScreens.all(), language, larger);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.2, 5.0, 5.6})
  void keysAreAtLeastTwentyMillimetresOnOtherPanels(double density) {
    laws.keysAreLargeEnough(SampleScreens.all().values(), density);
  }

  @Test
  void everyKindOfStateIsASample() {
    assertEquals(
        kinds(IntakeLobbyState.class).collect(Collectors.toSet()),
        Samples.all().stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(IntakeScreensTest::kinds)
        : Stream.of(type);
  }

  /** No key is dead, and what can't be done now does nothing. */
  @Test
  void everyStopMeansSomethingToTheFlow() {
    IntakeLobbyFlow flow =
        new IntakeLobbyFlow(new Circumstances(TellingSamples.offers(), TellingSamples.TODAY));
    for (Map.Entry<String, LobbyState> sample : SampleScreens.all().entrySet()) {
      if (sample.getValue() instanceof ErrandState state) {
        for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
          LobbyState next = flow.next(state, new Touched(stop.action()));
          assertEquals(stop.now(), !state.equals(next), sample.getKey() + " " + stop.id());
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void stopsAreTheSameInBothLanguagesAndTellNoDigit(Language language) {
    for (LobbyState state : SampleScreens.all().values()) {
      List<String> ids = laws.stops(state, language).all().stream().map(Stop::id).toList();
      assertEquals(laws.stops(state, Language.JA).all().stream().map(Stop::id).toList(), ids);
      assertTrue(ids.stream().noneMatch(id -> id.matches("(digit|letter)-.")), ids.toString());
    }
  }

  /** What an officer's page may send, and nothing else, has words here. */
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void everyPhraseOfTheInterfaceHasWordsOfItsOwn(Language language) throws IOException {
    String document = Files.readString(Path.of("..", "docs", "municipality-openapi.json"));
    Matcher list = Pattern.compile("A phrase's code[^:]*: ([a-z0-9, -]+)\\.").matcher(document);
    assertTrue(list.find(), "the document lists them");
    assertEquals(CallScreen.PHRASES, Arrays.asList(list.group(1).split(", ")));
    Texts texts = screens.texts(language);
    List<String> words =
        Stream.concat(CallScreen.PHRASES.stream(), Stream.of("none"))
            .map(phrase -> texts.get("phrase." + phrase))
            .toList();
    assertEquals(words.size(), words.stream().distinct().count());
  }

  /** Whoever looks into the camera sees no picture that jumps. */
  @Test
  void phrasesShowInPlaceAndAreReadOut() {
    show(call("face-camera", null));
    Node stop = key("stop");
    assertTrue(read("カメラの ほうを 見てください"));
    show(call("turn-paper", null));
    assertSame(stop, key("stop"));
    assertTrue(read("書類を うら返して 見せてください"));
    show(call("turn-paper", FailureCode.CAMERA_UNPLUGGED));
    assertSame(stop, key("stop"));
    assertTrue(read("カメラが 使えません"));
    show(call("not-invented-yet", null));
    assertTrue(read("カメラを 見て お待ちください"));
  }

  private static LobbyState call(String phrase, @Nullable FailureCode trouble) {
    return new IntakeLobbyState.InCall(SampleScreens.ID, Optional.of(phrase), trouble);
  }

  private boolean read(String words) {
    return Fx.call(
        () ->
            texts(laws.scene().getRoot())
                .anyMatch(t -> t.text().equals(words) && words.equals(t.getAccessibleText())));
  }

  private static Stream<PhraseText> texts(Node node) {
    return node instanceof PhraseText text
        ? Stream.of(text)
        : node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(IntakeScreensTest::texts)
            : Stream.of();
  }

  @Test
  void theSlipsNumberIsTypedInPlace() {
    show(new IntakeLobbyState.TypeNumber(""));
    Node letter = key("letter-A");
    Fx.run(key("letter-A")::fire);
    show(new IntakeLobbyState.TypeNumber("A"));
    assertSame(letter, key("letter-A"));
    Fx.run(key("letter-7")::fire);
    Fx.run(key("erase")::fire);
    assertEquals(
        List.of(new SupportTouch.Type("A"), new SupportTouch.Type("7"), new SupportTouch.Erase()),
        input.touches);
    assertEquals(List.of(), input.digits, "it is no PIN");
  }

  @Test
  void digitsOfAPinGoStraightToTheInput() {
    show(new IntakeLobbyState.TypePin(SampleScreens.ID, SampleScreens.ALL, 0, false));
    Fx.run(key("digit-7")::fire);
    assertEquals(List.of(7), input.digits);
    assertEquals(List.of(), input.touches);
    assertNotEquals(null, key("stop"));
  }

  private void show(LobbyState state) {
    laws.show(state, Language.JA, false);
  }

  private Key key(String id) {
    return assertInstanceOf(Key.class, Fx.call(() -> laws.scene().lookup("#" + id)), id);
  }
}
