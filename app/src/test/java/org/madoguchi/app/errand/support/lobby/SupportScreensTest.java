package org.madoguchi.app.errand.support.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Hint;

class SupportScreensTest {
  private final Viewfinder finder = new Viewfinder();
  private final RecordingInput input = new RecordingInput();
  private final ErrandScreenLaws laws =
      new ErrandScreenLaws(
          new SupportScreens(finder), new SupportDetails(SampleScreens.offers()), input);

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
        kinds(SupportState.class).collect(Collectors.toSet()),
        Samples.all().stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SupportScreensTest::kinds)
        : Stream.of(type);
  }

  /** No key is dead, and what can't be done now does nothing. */
  @Test
  void everyStopMeansSomethingToTheFlow() {
    SupportFlow flow = new SupportFlow(SampleScreens.circumstances());
    for (Map.Entry<String, LobbyState> sample : SampleScreens.all().entrySet()) {
      if (sample.getValue() instanceof SupportState state) {
        for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
          LobbyState next = flow.next(state, new Touched(stop.action()));
          String name = sample.getKey() + " " + stop.id();
          boolean same = state.equals(next);
          boolean chosenAlready = stop.id().matches("(era|domain)-.*");
          assertTrue(chosenAlready || same != stop.now(), name);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void stopsAreTheSameInBothLanguages(Language language) {
    for (LobbyState state : SampleScreens.all().values()) {
      List<String> ids = laws.stops(state, language).all().stream().map(Stop::id).toList();
      assertEquals(laws.stops(state, Language.JA).all().stream().map(Stop::id).toList(), ids);
    }
  }

  @Test
  void whatIsTypedShowsInPlace() {
    Told told = SampleScreens.begun();
    show(new SupportState.TypeForm(told, ""));
    Node digit = key("digit-7");
    show(new SupportState.TypeForm(told, "0123"));
    assertSame(digit, key("digit-7"));
    fire("digit-7");
    fire("erase");
    assertEquals(List.of(new SupportTouch.Type("7"), new SupportTouch.Erase()), input.touches);
    assertEquals(List.of(), input.digits, "it is no PIN");
    show(new SupportState.TypeName(told, "", Script.KANA));
    assertNotSame(digit, Fx.call(() -> laws.scene().lookup("#digit-7")));
  }

  @Test
  void hintsShowInPlace() {
    Told told = SampleScreens.born();
    show(new SupportState.Pose(told, Hint.NEARER, null, 0));
    Node take = key("take");
    show(new SupportState.Pose(told, Hint.READY, null, 0));
    assertSame(take, key("take"));
    show(new SupportState.Pose(told, Hint.READY, null, 2));
    assertTrue(Fx.call(() -> !(laws.scene().lookup("#take") instanceof Key)), "it is being taken");
  }

  /** A camera that isn't looked at is told so by nobody, and its pictures are held by nobody. */
  @Test
  void onlyAScreenThatIsThereLooksIntoTheFinder() {
    Told told = SampleScreens.born();
    show(new SupportState.Pose(told, Hint.NEARER, null, 0));
    assertEquals(1, finder.eyes());
    show(new SupportState.Choose(SampleScreens.chosen()));
    assertEquals(0, finder.eyes());
  }

  /** Real keys write what their layout says. */
  @Test
  void realKeysWriteWhereATextIsTyped() {
    show(new SupportState.TypeEmail(SampleScreens.chosen(), ""));
    press(KeyCode.DIGIT2, "@");
    press(KeyCode.Q, "q");
    press(KeyCode.BACK_SPACE, "\b");
    press(KeyCode.QUOTE, "'");
    assertEquals(
        List.of(
            new SupportTouch.Type("2"),
            new SupportTouch.Type("q"),
            new SupportTouch.Erase(),
            new SupportTouch.Type("'")),
        input.touches);
    assertEquals(List.of(), input.letters);
  }

  private void press(KeyCode code, String text) {
    Fx.run(
        () ->
            Event.fireEvent(
                laws.scene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false)));
    Fx.run(
        () ->
            Event.fireEvent(
                laws.scene(),
                new KeyEvent(KeyEvent.KEY_RELEASED, "", text, code, false, false, false, false)));
  }

  /** What was told is in no log, whatever is written of a state or a touch. */
  @Test
  void nothingThatWasToldIsInWords() {
    for (LobbyState state : SampleScreens.all().values()) {
      String words = state.toString();
      assertTrue(
          !words.contains("0123456")
              && !words.contains("ミホン")
              && !words.contains("1948")
              && !words.contains("48")
              && !words.contains("hanako"),
          words);
    }
    assertEquals("Type[]", new SupportTouch.Type("7").toString());
    assertEquals("Numeral[]", new SupportTouch.Numeral(5).toString());
    assertNotEquals(new SupportTouch.Type("7"), new LobbyTouch.Next());
  }

  private void show(LobbyState state) {
    laws.show(state, Language.JA, false);
  }

  private Key key(String id) {
    return assertInstanceOf(Key.class, Fx.call(() -> laws.scene().lookup("#" + id)), id);
  }

  private void fire(String id) {
    Key key = key(id);
    Fx.run(key::fire);
  }
}
