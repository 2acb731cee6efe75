package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.Language;

/**
 * What holds on every lobby screen, for an errand beside certificates. Pictures are written below
 * {@code target/screens}.
 */
public final class ErrandScreenLaws {
  /** Of a 21.5 inch panel, px/mm. */
  private static final double DENSITY = 4.03;

  private final ErrandScreens errand;
  private final @Nullable OfferDetails details;
  private final List<ErrandScreens> errands;
  private final LobbyScreens screens;
  private final Scene scene;

  public ErrandScreenLaws(ErrandScreens errand, LobbyInput input) {
    this(errand, null, input);
  }

  /**
   * @param details of what can be had of the errand; null if it tells nothing apart
   */
  public ErrandScreenLaws(ErrandScreens errand, @Nullable OfferDetails details, LobbyInput input) {
    this.errand = errand;
    this.details = details;
    this.errands = List.of(new CertificateScreens(), errand);
    this.screens = Fx.call(() -> new LobbyScreens(input, Fx.FAMILY, errands));
    this.scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
  }

  /** Where it is drawn. */
  public Scene scene() {
    return scene;
  }

  /** What can be done on a state of it. */
  public Stops stops(LobbyState state, Language language) {
    return stops(view(state, language, false, DENSITY));
  }

  private Stops stops(LobbyView view) {
    Texts texts = Texts.load(LobbyScreens.class, "lobby", view.language());
    return Stops.of(view, texts, errands);
  }

  /** Draws a state. */
  public void show(LobbyState state, Language language, boolean larger) {
    show(view(state, language, larger, DENSITY));
  }

  /** What is to be read on it now. */
  public List<String> words() {
    return Fx.call(
        () -> {
          List<String> words = new ArrayList<>();
          read(screens.root(), words);
          return words;
        });
  }

  private static void read(Node node, List<String> words) {
    if (node instanceof PhraseText text && ScreenLaws.shown(text)) {
      words.add(text.text());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
    }
  }

  private void show(LobbyView view) {
    Fx.run(
        () -> {
          screens.show(view);
          screens.root().applyCss();
          screens.root().layout();
        });
  }

  private LobbyView view(LobbyState state, Language language, boolean larger, double density) {
    Availability now = new Availability.Now(LocalTime.of(17, 0));
    Set<FailureCode> cures = Set.of(FailureCode.PIN_LOCKED);
    return SampleCity.view(
        state, language, larger, density, new ErrandOffer(errand.id(), now, cures, details));
  }

  /** Nothing is cut off, keys are 20 mm, and what is drawn to be touched is the list of stops. */
  public void hold(SortedMap<String, LobbyState> states, Language language, boolean larger)
      throws IOException {
    String folder = language.code() + (larger ? "-larger" : "");
    Path pictures = Path.of("target/screens", errand.id().word(), folder);
    List<String> breaches = new ArrayList<>();
    for (Map.Entry<String, LobbyState> state : states.entrySet()) {
      LobbyView view = view(state.getValue(), language, larger, DENSITY);
      show(view);
      Image picture = Fx.call(() -> Pictures.of(scene));
      Pictures.write(picture, pictures.resolve(state.getKey() + ".png"));
      Fx.call(() -> ScreenLaws.breaches(screens.root(), 1080, 1920, 81))
          .forEach(b -> breaches.add(state.getKey() + ": " + b));
      Fx.call(() -> ScreenLaws.partedFromAnswers(screens.root(), 40))
          .forEach(b -> breaches.add(state.getKey() + ": " + b));
      Fx.call(() -> DrawnStops.on(screens.root())).are(stops(view), state.getKey());
    }
    assertEquals("", String.join("\n", breaches), folder);
  }

  /**
   * The same for keys alone, on a panel of that density.
   *
   * @param density px/mm
   */
  public void keysAreLargeEnough(Iterable<? extends LobbyState> states, double density) {
    for (LobbyState state : states) {
      show(view(state, Language.JA, false, density));
      for (Key key : Fx.call(() -> ScreenLaws.keys(screens.root()))) {
        double smaller = Math.min(key.getWidth(), key.getHeight());
        assertTrue(
            !ScreenLaws.shown(key) || smaller >= 20 * density,
            state + ": " + key.getId() + " is " + smaller / density + " mm");
      }
      assertEquals(
          List.of(),
          Fx.call(() -> ScreenLaws.breaches(screens.root(), 1080, 1920, 20 * density)),
          () -> state.toString());
    }
  }
}
