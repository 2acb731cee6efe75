package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.ui.PlaceHeader;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** What this terminal is, where it stands, the day and the hour. */
final class HeaderBand extends StackPane {
  private Slot<HeaderKey, PlaceHeader> slot = Slot.empty();

  HeaderBand() {
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows the place and the clock of a view. */
  void show(LobbyContext c) {
    HeaderKey key = new HeaderKey(c.view().language(), c.view().branchName(), municipality(c));
    slot =
        slot.with(
            key,
            () -> {
              String branch = c.words(c.view().branchName());
              String place =
                  key.municipality
                      .map(m -> c.words("header.places", c.words(m), branch))
                      .orElse(branch);
              PlaceHeader made = new PlaceHeader(c.words("header.title"), place);
              getChildren().setAll(made);
              return made;
            });
    String time = String.format(Locale.ROOT, "%tR", c.view().now());
    slot.made().setClock(c.when().day(c.view().now().toLocalDate()), time);
  }

  /** The municipality that was chosen, or the only one. */
  private static Optional<LocalizedText> municipality(LobbyContext c) {
    Optional<MunicipalityOffer> chosen =
        switch (c.view().state()) {
          case LobbyState.Certificates s -> Optional.of(s.municipality());
          case LobbyState.Options s -> Optional.of(s.draft().municipality());
          case LobbyState.Copies s -> Optional.of(s.draft().municipality());
          case LobbyState.Confirm s -> Optional.of(s.draft().municipality());
          case LobbyState.Preparing s -> Optional.of(s.draft().municipality());
          case LobbyState.PlaceCard s -> c.offer(s.request().municipality());
          case LobbyState.ReadingCard s -> c.offer(s.request().municipality());
          case LobbyState.LastTry s -> c.offer(s.request().municipality());
          case LobbyState.PinEntry s -> c.offer(s.request().municipality());
          case LobbyState.Signing s -> c.offer(s.request().municipality());
          case LobbyState.NameOffer s -> c.offer(s.request().municipality());
          case LobbyState.NamePin s -> c.offer(s.request().municipality());
          case LobbyState.ReadingName s -> c.offer(s.request().municipality());
          case LobbyState.AskingMunicipality s -> c.offer(s.request().municipality());
          case LobbyState.Start _,
              LobbyState.Municipalities _,
              LobbyState.TakeCard _,
              LobbyState.PrintingSlip _,
              LobbyState.SlipReady _,
              LobbyState.Goodbye _,
              LobbyState.Problem _ ->
              Optional.empty();
        };
    List<MunicipalityOffer> offers = c.view().offers();
    return chosen
        .or(() -> offers.size() == 1 ? Optional.of(offers.getFirst()) : Optional.empty())
        .map(o -> o.municipality().name());
  }

  private record HeaderKey(
      Language language, LocalizedText branch, Optional<LocalizedText> municipality) {}
}
