package org.madoguchi.app.errand.registration.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.ErrandScreenLaws;
import org.madoguchi.app.lobby.screens.RecordingInput;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.config.Language;

class RegistrationScreensTest {
  private final RecordingInput input = new RecordingInput();
  private final ErrandScreenLaws laws = new ErrandScreenLaws(new RegistrationScreens(), input);

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
        kinds(RegistrationState.class).collect(Collectors.toSet()),
        Samples.all().stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RegistrationScreensTest::kinds)
        : Stream.of(type);
  }

  /** No key is dead, and what can't be done now does nothing. */
  @Test
  void everyStopMeansSomethingToTheFlow() {
    for (Map.Entry<String, LobbyState> sample : SampleScreens.all().entrySet()) {
      if (sample.getValue() instanceof RegistrationState state) {
        for (Stop stop : laws.stops(state, Language.JA).ofScreen()) {
          LobbyState next = RegistrationFlow.next(state, new Touched(stop.action()));
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

  /** Nor is a name among them, or a number: what is spoken is heard by others. */
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void stopsAreTheSameInBothLanguagesAndTellNothingPersonal(Language language) {
    for (LobbyState state : SampleScreens.all().values()) {
      List<Stop> stops = laws.stops(state, language).all();
      List<String> ids = stops.stream().map(Stop::id).toList();
      assertEquals(laws.stops(state, Language.JA).all().stream().map(Stop::id).toList(), ids);
      assertTrue(ids.stream().noneMatch(id -> id.matches("digit-.")), ids.toString());
      assertTrue(stops.stream().noneMatch(s -> s.spoken().contains("見本　花子")), stops.toString());
    }
  }

  @Test
  void nothingPersonalIsTold() {
    for (LobbyState state : SampleScreens.all().values()) {
      String told = state.toString();
      assertFalse(told.matches("(?s).*(花子|ハナコ|MARIA|1234567|10530|0123456|567).*"), told);
    }
  }

  @Test
  void digitsOfAPinGoStraightToTheInput() {
    show(Samples.all().get(4));
    fire("digit-7");
    fire("erase");
    assertEquals(List.of(7), input.digits);
    assertEquals(1, input.erased);
    assertEquals(List.of(), input.touches);
    assertFalse(key("digit-7").isFocusTraversable(), "the focus would show what was typed");
  }

  @Test
  void digitsOfAnAccountAreShownInPlace() {
    Course course = Samples.course();
    show(new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.POST), "", false));
    Key seven = key("digit-7");
    fire("digit-7");
    fire("erase");
    assertEquals(List.of(new SupportTouch.Type("7"), new SupportTouch.Erase()), input.touches);
    assertEquals(List.of(), input.digits);
    show(new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.POST), "10530", false));
    assertSame(seven, key("digit-7"));
    fire("next");
    assertEquals(new LobbyTouch.Next(), input.touches.getLast());
  }

  /** A green key would be pressed out of habit. */
  @Test
  void bothAnswersToTheNameLookAlikeAndNoComesFirst() {
    show(new RegistrationState.ConfirmName(Samples.named(new Wish.Insurance())));
    assertEquals(key("no").getStyleClass(), key("next").getStyleClass());
    assertTrue(key("no").getLayoutY() < key("next").getLayoutY());
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
