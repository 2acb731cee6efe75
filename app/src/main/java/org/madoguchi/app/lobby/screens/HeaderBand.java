package org.madoguchi.app.lobby.screens;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.StackPane;
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
    String time = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(c.view().now());
    slot.made().setClock(c.when().day(c.view().now().toLocalDate()), time);
  }

  /** The municipality that was chosen, or the only one. */
  private static Optional<LocalizedText> municipality(LobbyContext c) {
    Map<String, LocalizedText> places = c.view().places();
    return c.view()
        .state()
        .place()
        .map(places::get)
        .or(() -> places.size() == 1 ? places.values().stream().findFirst() : Optional.empty());
  }

  private record HeaderKey(
      Language language, LocalizedText branch, Optional<LocalizedText> municipality) {}
}
