package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.booth.lobby.BoothScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.errand.intake.lobby.IntakeScreens;
import org.madoguchi.app.errand.registration.lobby.RegistrationScreens;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** The first screen of a terminal that offers all errands at once. */
class AllErrandsTest {
  private static final Availability NOW = new Availability.Now(LocalTime.of(17, 0));
  private static final Availability LATER =
      new Availability.Later(LocalDateTime.of(2026, 11, 23, 9, 0));
  private static final LocalizedText NOTICE =
      SampleCity.text(
          "電子証明書の 有効期限は 5年です。3か月前から 更新できます。",
          "Electronic certificates end after 5 years. Renew them from 3 months before.");

  private final List<ErrandScreens> errands =
      List.of(
          new CertificateScreens(),
          new ElectronicScreens(List::of),
          new SupportScreens(new Viewfinder()),
          new IntakeScreens(new Viewfinder()),
          new BoothScreens(new Viewfinder()),
          new RegistrationScreens());

  private LobbyView view(Language language, boolean larger, double density, Availability... each) {
    List<ErrandOffer> others = new ArrayList<>();
    for (int i = 1; i < errands.size(); i++) {
      Availability availability = each[(i - 1) % each.length];
      others.add(new ErrandOffer(errands.get(i).id(), availability, Set.of(), null));
    }
    return SampleCity.view(
        new LobbyState.Start(), language, larger, density, others.toArray(ErrandOffer[]::new));
  }

  private static LobbyView with(
      LobbyView view, Optional<FailureCode> trouble, boolean card, Optional<LocalizedText> notice) {
    return new LobbyView(
        view.visit(),
        view.look(),
        view.choice(),
        view.now(),
        view.branchName(),
        view.pixelsPerMillimetre(),
        view.idleSecondsLeft(),
        view.call(),
        view.voiceAsked(),
        trouble,
        card,
        view.errands(),
        notice);
  }

  private Map<String, LobbyView> views(Language language, boolean larger, double density) {
    LobbyView all = view(language, larger, density, NOW);
    LobbyView some = view(language, larger, density, NOW, LATER);
    Map<String, LobbyView> views = new TreeMap<>();
    views.put("all", all);
    views.put("some", some);
    views.put("none", view(language, larger, density, LATER));
    views.put("stopped", view(language, larger, density, new Availability.Interrupted()));
    views.put("notice", with(all, Optional.empty(), false, Optional.of(NOTICE)));
    views.put("card", with(some, Optional.empty(), true, Optional.of(NOTICE)));
    views.put(
        "trouble", with(some, Optional.of(FailureCode.READER_MISSING), false, Optional.of(NOTICE)));
    return views;
  }

  /** Every errand can be touched where it is, large and whole, whatever else is to be said. */
  @ParameterizedTest
  @CsvSource({"ja, false", "ja, true", "en, false", "en, true"})
  void everyErrandIsOnTheFirstScreen(Language language, boolean larger) throws IOException {
    LobbyScreens screens =
        Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY, errands));
    Scene scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
    Texts texts = Texts.load(LobbyScreens.class, "lobby", language);
    String folder = language.code() + (larger ? "-larger" : "");
    List<String> breaches = new ArrayList<>();
    for (Map.Entry<String, LobbyView> view : views(language, larger, 4.03).entrySet()) {
      Fx.run(
          () -> {
            screens.show(view.getValue());
            screens.root().applyCss();
            screens.root().layout();
          });
      Image picture = Fx.call(() -> Pictures.of(scene));
      Pictures.write(
          picture, Path.of("target/screens/all-errands", folder, view.getKey() + ".png"));
      Stream.concat(
              Fx.call(() -> ScreenLaws.breaches(screens.root(), 1080, 1920, 81)).stream(),
              Fx.call(() -> ScreenLaws.partedFromAnswers(screens.root(), 40)).stream())
          .forEach(b -> breaches.add(view.getKey() + ": " + b));
      Fx.call(() -> DrawnStops.on(screens.root()))
          .are(Stops.of(view.getValue(), texts, errands), view.getKey());
    }
    assertEquals("", String.join("\n", breaches), folder);
  }
}
