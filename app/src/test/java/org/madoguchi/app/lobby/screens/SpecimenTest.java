package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.Draft;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.Language;

/** What will stand on the paper can be seen wherever one chooses it, whatever one chooses. */
class SpecimenTest {
  private static final MunicipalityOffer CITY = SampleCity.city();

  /** The least height of the title on the paper, px of a drawing of 1080 x 1920; at most 32. */
  private static final double TITLE = 22;

  private enum Chosen {
    NOTHING,
    USUAL,
    EVERYTHING
  }

  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void theCertificateIsSeenWhileItsContentsAreChosen(Language language, boolean larger) {
    LobbyScreens screens =
        Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY, SampleCity.SCREENS));
    Scene scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
    List<String> breaches = new ArrayList<>();
    for (KindOffer kind : CITY.kinds()) {
      for (Chosen chosen : Chosen.values()) {
        Draft draft = draft(kind, chosen);
        for (LobbyState state : states(draft)) {
          Fx.call(
                  () -> {
                    screens.show(SampleCity.view(state, language, larger, List.of(CITY)));
                    Pictures.of(scene);
                    List<String> found = ScreenLaws.breaches(screens.root(), 1080, 1920, 81);
                    if (!gives(larger, state)) {
                      found.addAll(ScreenLaws.specimen(screens.root()));
                    }
                    if (!larger && chosen == Chosen.USUAL && confirmed(state)) {
                      found.addAll(smallTitle(screens));
                    }
                    return found;
                  })
              .forEach(
                  b ->
                      breaches.add(
                          kind.kind().code()
                              + ", "
                              + chosen
                              + ", "
                              + state.getClass().getSimpleName()
                              + ": "
                              + b));
        }
      }
    }
    assertEquals("", String.join("\n", breaches));
  }

  private static boolean confirmed(LobbyState state) {
    return state instanceof CertificateState.Confirm;
  }

  private static List<String> smallTitle(LobbyScreens screens) {
    Node title = screens.root().lookup(".specimen-title");
    double height = title.localToScene(title.getLayoutBounds()).getHeight();
    return height < TITLE ? List.of("the picture is too small: " + height) : List.of();
  }

  /** With large letters the words of all that is chosen may need the whole page. */
  private static boolean gives(boolean larger, LobbyState state) {
    return larger && confirmed(state);
  }

  private static List<LobbyState> states(Draft draft) {
    List<LobbyState> states = new ArrayList<>();
    if (!draft.kind().kind().options().isEmpty()) {
      states.add(new CertificateState.Options(draft));
    }
    states.add(new CertificateState.Copies(draft));
    states.add(new CertificateState.Confirm(draft));
    return states;
  }

  private static Draft draft(KindOffer kind, Chosen chosen) {
    TreeMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : kind.kind().options()) {
      options.put(
          option.code(),
          switch (chosen) {
            case USUAL -> option.defaultValue();
            case NOTHING ->
                option instanceof Choice choice
                    ? choice.values().getFirst().code()
                    : CertificateOption.NO;
            case EVERYTHING ->
                switch (option) {
                  case Choice choice -> choice.values().getLast().code();
                  case Item _ -> CertificateOption.YES;
                };
          });
    }
    return new Draft(CITY, kind, options, 1);
  }
}
