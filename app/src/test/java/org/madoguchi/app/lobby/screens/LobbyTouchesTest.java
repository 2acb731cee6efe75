package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateOffers;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.errand.certificate.lobby.Draft;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.Language;

class LobbyTouchesTest {
  private final MunicipalityOffer city = SampleCity.city();
  private final RecordingInput input = new RecordingInput();
  private LobbyScreens screens;
  private Scene scene;

  @BeforeEach
  void openScreen() {
    // So long that no machine is too slow to see a page settle.
    Duration settle = Duration.hours(1);
    screens = Fx.call(() -> new LobbyScreens(input, Fx.FAMILY, SampleCity.SCREENS, settle));
    scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
  }

  @Test
  void everyPinKeyGoesToTheDigitsAndNeverIntoATouch() {
    show(new CertificateState.PinEntry(SampleStates.request(city), new RetryCount(3), 0, false));
    for (int digit = 0; digit <= 9; digit++) {
      fire("digit-" + digit);
    }
    fire("erase");
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), input.digits);
    assertEquals(1, input.erased);
    assertEquals(List.of(), input.touches);
    fire("stop");
    assertEquals(List.of(new LobbyTouch.Stop()), input.touches);
  }

  @Test
  void noKeyOfThePadKeepsTheFocus() {
    show(new CertificateState.PinEntry(SampleStates.request(city), new RetryCount(3), 0, false));
    assertFalse(key("digit-7").isFocusTraversable());
  }

  @Test
  void digitsShowInPlace() {
    var request = SampleStates.request(city);
    show(new CertificateState.PinEntry(request, new RetryCount(3), 0, false));
    Node seven = key("digit-7");
    assertEquals(0, count(".pin-dot"));
    show(new CertificateState.PinEntry(request, new RetryCount(3), 3, false));
    assertEquals(3, count(".pin-dot"));
    assertSame(seven, key("digit-7"));
    show(new CertificateState.PinEntry(request, new RetryCount(2), 0, true));
    assertEquals(0, count(".pin-dot"));
    assertNotSame(seven, key("digit-7"));
  }

  @Test
  void everyKindAndPurposeThatCanBeHadIsAKeyAndTheOthersAreNot() {
    show(new CertificateState.Certificates(city, false));
    fire("kind-juminhyo");
    show(new CertificateState.Certificates(city, true));
    fire("purpose-2");
    assertEquals(
        List.of(
            new CertificateTouch.ChooseKind("juminhyo"),
            new CertificateTouch.ChoosePurpose(city.municipality().purposes().get(1))),
        input.touches);
    assertFalse(scene.lookup("#purpose-5") instanceof Key, "koseki is closed at this hour");
  }

  @Test
  void rowsOfTheConfirmScreenLeadBackToTheirQuestions() {
    show(SampleStates.ahead(city).get(5));
    fire("change-certificate");
    fire("change-options");
    fire("change-copies");
    fire("next");
    assertEquals(
        List.of(
            new CertificateTouch.Change(CertificateTouch.Row.CERTIFICATE),
            new CertificateTouch.Change(CertificateTouch.Row.OPTIONS),
            new CertificateTouch.Change(CertificateTouch.Row.COPIES),
            new LobbyTouch.Next()),
        input.touches);
  }

  @Test
  void optionsAndCopiesSayTheirValues() {
    show(SampleStates.ahead(city).get(3));
    fire("option-persons-household");
    fire("option-number");
    show(SampleStates.ahead(city).get(4));
    fire("copies-10");
    assertEquals(
        List.of(
            new CertificateTouch.SetOption("persons", "household"),
            new CertificateTouch.SetOption("number", "yes"),
            new CertificateTouch.SetCopies(10)),
        input.touches);
  }

  @Test
  void anOptionOnALaterPageCanBeChosenWithoutLosingThePage() {
    // So dense a panel that five options need several pages.
    Draft draft = new Draft(city, city.kinds().getFirst(), new TreeMap<>(), 1);
    showDense(new CertificateState.Options(draft));
    assertFalse(ScreenLaws.shown(key("option-former")));
    for (int page = 1; page < 9 && !ScreenLaws.shown(key("option-former")); page++) {
      leafOn();
    }
    fire("option-former");
    showDense(new CertificateState.Options(draft.withOption("former", "yes")));
    assertTrue(ScreenLaws.shown(key("option-former")));
    leafOn();
    showDense(new CertificateState.Options(draft));
    assertFalse(ScreenLaws.shown(key("option-former")));
  }

  private void showDense(LobbyState state) {
    LobbyView view =
        SampleCity.view(state, Language.JA, false, 6.5, false, Optional.empty(), List.of(city));
    Fx.run(
        () -> {
          screens.show(view);
          screens.root().applyCss();
          screens.root().layout();
        });
  }

  @Test
  void theLastTryAsksFirstAndOffersTheCounter() {
    show(new CertificateState.LastTry(SampleStates.request(city), true));
    fire("ask-desk");
    fire("next");
    assertEquals(List.of(new LobbyTouch.AskDesk(), new LobbyTouch.Next()), input.touches);
  }

  @Test
  void everyScreenHasItsFootKeysAndNoIdTwice() {
    Map<String, Set<Double>> places = new TreeMap<>();
    for (LobbyView view : SampleCity.views(Language.JA, false).values()) {
      Fx.run(
          () -> {
            screens.show(view);
            screens.root().applyCss();
            screens.root().layout();
          });
      List<Key> keys = Fx.call(() -> ScreenLaws.keys(screens.root()));
      Set<String> ids = keys.stream().map(Node::getId).collect(Collectors.toSet());
      assertEquals(keys.size(), ids.size(), ids + " in " + view.state());
      Set<String> always = Set.of("language", "voice", "display", "call-staff");
      assertTrue(ids.containsAll(always), ids + " in " + view.state());
      for (String id : always) {
        places.computeIfAbsent(id, k -> new HashSet<>()).add(key(id).getLayoutX());
        assertFalse(deaf(id), id + " in " + view.state());
      }
    }
    places.forEach((id, xs) -> assertEquals(1, xs.size(), id + " moves: " + xs));
  }

  @Test
  void footKeysSayWhatTheyDo() {
    show(new LobbyState.Start());
    fire("language");
    fire("voice");
    fire("display");
    fire("call-staff");
    fire("begin");
    assertEquals(
        List.of(
            new LobbyTouch.Languages(),
            new LobbyTouch.Voice(),
            new LobbyTouch.Display(),
            new LobbyTouch.CallStaff(),
            new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE)),
        input.touches);
  }

  @Test
  void touchingAnywhereOnTheStartScreenBegins() {
    show(new LobbyState.Start());
    Fx.run(() -> released(scene.lookup(".page")));
    assertEquals(List.of(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE)), input.touches);
    input.touches.clear();
    Fx.run(
        () ->
            screens.show(
                SampleCity.view(
                    new LobbyState.Start(),
                    Language.JA,
                    false,
                    4.03,
                    false,
                    Optional.empty(),
                    List.of(SampleCity.village()))));
    Fx.run(() -> released(scene.lookup(".page")));
    assertEquals(List.of(), input.touches, "nothing can be had now");
  }

  private static void released(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_RELEASED,
            10,
            10,
            10,
            10,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  @Test
  void gatewayDownIsNotClosingTime() {
    MunicipalityOffer down = SampleCity.interrupted();
    assertInstanceOf(Availability.Interrupted.class, CertificateOffers.best(down));
    Fx.run(
        () ->
            screens.show(
                SampleCity.view(
                    new LobbyState.Start(),
                    Language.JA,
                    false,
                    4.03,
                    false,
                    Optional.empty(),
                    List.of(down))));
    Set<String> says =
        Fx.call(
            () ->
                screens.root().lookupAll(".question").stream()
                    .flatMap(q -> ((Parent) q).getChildrenUnmodifiable().stream())
                    .map(n -> ((PhraseText) n).text())
                    .collect(Collectors.toSet()));
    assertTrue(says.contains("いま 受け付けを 止めています"), says.toString());
    assertTrue(says.stream().noneMatch(s -> s.contains("時間")), says.toString());
  }

  @Test
  void nothingCanBeBegunWithoutAReader() {
    LobbyView trouble =
        SampleCity.view(
            new LobbyState.Start(),
            Language.JA,
            false,
            4.03,
            false,
            Optional.of(FailureCode.READER_MISSING),
            List.of(city));
    Fx.run(() -> screens.show(trouble));
    assertNull(scene.lookup("#begin"));
  }

  @Test
  void whileACardLiesOnTheReaderAProblemAsksForNothingElse() {
    show(new LobbyState.Problem(FailureCode.PIN_LOCKED, true));
    assertNull(scene.lookup("#next"));
    show(new LobbyState.Problem(FailureCode.PIN_LOCKED, false));
    fire("next");
    assertInstanceOf(LobbyTouch.Next.class, input.touches.getFirst());
  }

  @Test
  void aSecondTapDoesNotReachANewPageButTogglesMayFollowFast() {
    show(new CertificateState.Certificates(city, true));
    assertFalse(deaf("by-kind"));
    show(new CertificateState.Certificates(city, false));
    assertFalse(deaf("by-kind"));
    show(SampleStates.ahead(city).get(4));
    assertTrue(deaf("next"));
    assertFalse(deaf("call-staff"));
  }

  private boolean deaf(String id) {
    return Fx.call(
        () -> {
          boolean deaf = false;
          for (Node n = scene.lookup("#" + id); n != null; n = n.getParent()) {
            deaf |= n.isMouseTransparent();
          }
          return deaf;
        });
  }

  @Test
  void theWarningCountsInPlaceAndAnyKeyEndsIt() {
    LobbyView start = SampleCity.view(new LobbyState.Start(), Language.JA, false);
    Fx.run(() -> screens.show(SampleCity.idle(start, 20)));
    Node go = key("still-here");
    Fx.run(() -> screens.show(SampleCity.idle(start, 19)));
    assertSame(go, key("still-here"));
    fire("still-here");
    assertEquals(List.of(new LobbyTouch.StillHere()), input.touches);
    show(new LobbyState.Start());
    assertFalse(Fx.call(() -> go.getParent().getParent().isVisible()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.2, 4.03, 5.0, 8.0})
  void keysAreAtLeastTwentyMillimetresOnAnyPanel(double density) {
    Set<String> seen = new HashSet<>();
    for (LobbyState state : SampleStates.all(city)) {
      LobbyView view =
          SampleCity.view(
              state, Language.JA, false, density, false, Optional.empty(), List.of(city));
      Fx.run(
          () -> {
            screens.show(view);
            screens.root().applyCss();
            screens.root().layout();
          });
      Page page = (Page) Fx.call(() -> screens.root().lookup(".page"));
      int opened = 0;
      do {
        for (Key key : Fx.call(() -> ScreenLaws.keys(screens.root()))) {
          if (ScreenLaws.shown(key)) {
            seen.add(key.getId());
            double smaller = Math.min(key.getWidth(), key.getHeight());
            assertTrue(smaller >= 20 * density, key.getId() + " is " + smaller / density + " mm");
          }
        }
        opened++;
      } while (page.leafing() && opens(page, opened));
    }
    assertTrue(seen.contains("digit-5") && seen.contains("change-copies"), seen.toString());
  }

  private void leafOn() {
    fire("page-later");
    Fx.run(() -> screens.root().layout());
  }

  /** Leafing on from the last page shows the first. */
  private boolean opens(Page page, int number) {
    Fx.run(
        () -> {
          page.open(number);
          screens.root().layout();
          screens.root().applyCss();
          screens.root().layout();
        });
    return page.page() == number;
  }

  private void show(LobbyState state) {
    Fx.run(
        () -> {
          screens.show(SampleCity.view(state, Language.JA, false));
          screens.root().applyCss();
          screens.root().layout();
        });
  }

  private Key key(String id) {
    return assertInstanceOf(Key.class, Fx.call(() -> scene.lookup("#" + id)), id);
  }

  private void fire(String id) {
    Key key = key(id);
    Fx.run(key::fire);
  }

  private int count(String selector) {
    return Fx.call(() -> scene.getRoot().lookupAll(selector).size());
  }
}
