package org.madoguchi.app.errand.electronic.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.screens.ScreenLaws;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Progress;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.Language;

class ElectronicScreensTest {
  private final ElectronicScreens errand = new ElectronicScreens(SampleScreens::offers);
  private final RecordingInput input = new RecordingInput();
  private final ErrandScreenLaws laws = new ErrandScreenLaws(errand, input);

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
        kinds(ElectronicState.class).collect(Collectors.toSet()),
        Samples.all().stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ElectronicScreensTest::kinds)
        : Stream.of(type);
  }

  /** No key is dead, and what can't be done now does nothing. */
  @Test
  void everyStopMeansSomethingToTheFlow() {
    for (Map.Entry<String, LobbyState> sample : SampleScreens.all().entrySet()) {
      if (sample.getValue() instanceof ElectronicState state) {
        for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
          LobbyState next =
              ElectronicFlow.next(state, new Touched(stop.action()), List.of(SampleScreens.CITY));
          String name = sample.getKey() + " " + stop.id();
          if (stop.now()) {
            assertNotEquals(state, next, name);
          } else {
            assertEquals(state, next, name);
          }
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

  @Test
  void lettersAndDigitsGoStraightToTheInput() {
    Chosen password = SampleScreens.change(PinReference.DIGITAL_SIGNATURE);
    show(new ElectronicState.PinPad(password, Purpose.OLD, new RetryCount(5)));
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      fire("letter-" + letter);
    }
    for (int digit = 0; digit <= 9; digit++) {
      fire("digit-" + digit);
    }
    fire("erase");
    List<Character> alphabet = new ArrayList<>();
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().forEach(c -> alphabet.add((char) c));
    assertEquals(alphabet, input.letters);
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), input.digits);
    assertEquals(1, input.erased);
    assertEquals(List.of(), input.touches);
    assertFalse(key("letter-Q").isFocusTraversable(), "the focus would show what was typed");
    fire("stop");
    assertEquals(List.of(new LobbyTouch.Stop()), input.touches);
  }

  @Test
  void fourDigitsHaveNoLetters() {
    show(
        new ElectronicState.PinPad(
            SampleScreens.change(PinReference.TEXT), Purpose.OLD, new RetryCount(3)));
    assertTrue(keys().stream().noneMatch(id -> id.startsWith("letter-")), () -> keys().toString());
  }

  @Test
  void whatIsTypedShowsInPlaceAndOnlyHowMuch() {
    Chosen password = SampleScreens.change(PinReference.DIGITAL_SIGNATURE);
    RetryCount five = new RetryCount(5);
    ElectronicState.PinPad empty = new ElectronicState.PinPad(password, Purpose.OLD, five);
    show(empty);
    Node letter = key("letter-Q");
    assertEquals(0, count(".password-dot"));
    assertFalse(Fx.call(() -> laws.scene().lookup("#next") instanceof Key), "too short");
    show(typed(empty, 5));
    assertFalse(Fx.call(() -> laws.scene().lookup("#next") instanceof Key), "too short");
    show(typed(empty, 6));
    assertEquals(6, count(".password-dot"));
    assertSame(letter, key("letter-Q"));
    fire("next");
    assertEquals(List.of(new LobbyTouch.Next()), input.touches);
    show(new ElectronicState.PinPad(password, Purpose.OLD, five, 0, true, Set.of(), false));
    assertNotSame(letter, key("letter-Q"), "it was wrong: that is another screen");
  }

  private static ElectronicState typed(ElectronicState.PinPad pad, int typed) {
    return new ElectronicState.PinPad(
        pad.chosen(), pad.purpose(), pad.left(), typed, false, Set.of(), false);
  }

  @Test
  void progressGrowsInPlace() {
    Chosen chosen = SampleScreens.change(PinReference.TEXT);
    show(new ElectronicState.Working(chosen, 10));
    Progress bar = assertInstanceOf(Progress.class, Fx.call(() -> laws.scene().lookup(".track")));
    double before = bar.filled();
    show(new ElectronicState.Working(chosen, 60));
    assertSame(bar, Fx.call(() -> laws.scene().lookup(".track")));
    assertTrue(bar.filled() > 5 * before, bar.filled() + " after " + before);
  }

  /** Whoever types a password on real keys sees as little of it as with a finger. */
  @Test
  void realKeysTypeLettersOnlyWhereThePasswordIs() {
    Chosen password = SampleScreens.change(PinReference.DIGITAL_SIGNATURE);
    show(new ElectronicState.PinPad(password, Purpose.OLD, new RetryCount(5)));
    press(KeyCode.Q);
    press(KeyCode.DIGIT7);
    press(KeyCode.BACK_SPACE);
    assertEquals(List.of('Q'), input.letters);
    assertEquals(List.of(7), input.digits);
    assertEquals(1, input.erased);
    Chosen text = SampleScreens.change(PinReference.TEXT);
    show(new ElectronicState.PinPad(text, Purpose.OLD, new RetryCount(3)));
    press(KeyCode.Q);
    press(KeyCode.DIGIT8);
    assertEquals(List.of('Q'), input.letters, "four digits have no letters");
    assertEquals(List.of(7, 8), input.digits);
    assertEquals(List.of(), input.touches);
  }

  @Test
  void escapeLeadsAwayFromEveryScreenWhereThatIsPossible() {
    show(new ElectronicState.Overview(SampleScreens.CITY, SampleScreens.usual()));
    settle();
    press(KeyCode.ESCAPE);
    show(new ElectronicState.Explain(SampleScreens.chosen(CardOperation.RENEW_SIGNATURE)));
    settle();
    press(KeyCode.ESCAPE);
    show(new ElectronicState.Working(SampleScreens.chosen(CardOperation.RENEW_SIGNATURE), 3));
    settle();
    press(KeyCode.ESCAPE);
    assertEquals(
        List.of(new LobbyTouch.Stop(), new LobbyTouch.Back()),
        input.touches,
        "while the card is written there is no way out");
  }

  private void press(KeyCode code) {
    Fx.run(
        () -> {
          event(KeyEvent.KEY_PRESSED, code);
          event(KeyEvent.KEY_RELEASED, code);
        });
  }

  private void event(EventType<KeyEvent> type, KeyCode code) {
    Event.fireEvent(laws.scene(), new KeyEvent(type, "", "", code, false, false, false, false));
  }

  /** What is pressed too soon after a new page would belong to the page before. */
  private void settle() {
    while (Fx.call(() -> laws.scene().lookup(".page").getParent().isMouseTransparent())) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void onTheStartScreenTheCertificatesOfTodayKeepTheirRows(Language language) {
    laws.show(new LobbyState.Start(), language, false);
    assertTrue(Fx.call(() -> laws.scene().lookup(".rows").isVisible()));
    assertInstanceOf(Key.class, Fx.call(() -> laws.scene().lookup("#errand-electronic")));
  }

  private void show(LobbyState state) {
    laws.show(state, Language.JA, false);
  }

  private Key key(String id) {
    return assertInstanceOf(Key.class, Fx.call(() -> laws.scene().lookup("#" + id)), id);
  }

  private List<String> keys() {
    return Fx.call(() -> ScreenLaws.keys(laws.scene().getRoot())).stream()
        .map(Node::getId)
        .filter(Objects::nonNull)
        .toList();
  }

  private void fire(String id) {
    Key key = key(id);
    Fx.run(key::fire);
  }

  private int count(String selector) {
    return Fx.call(() -> laws.scene().getRoot().lookupAll(selector).size());
  }
}
