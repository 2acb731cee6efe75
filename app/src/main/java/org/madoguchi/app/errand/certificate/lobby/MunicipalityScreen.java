package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** Which municipality. */
final class MunicipalityScreen {
  private MunicipalityScreen() {}

  static Content of(LobbyContext c) {
    List<Key> rows = CertificateOffers.in(c.view()).stream().map(o -> row(c, o)).toList();
    return new Page(c, 1, c.words("municipality.title"), c.words("municipality.lead"))
        .foot(c.list(rows));
  }

  private static Key row(LobbyContext c, MunicipalityOffer offer) {
    String name = c.words(offer.municipality().name());
    Availability best = CertificateOffers.best(offer);
    Tone tone = best instanceof Availability.Now ? Tone.WELL : Tone.NOTICE;
    Region badge = Plates.badge(tone, c.when().available(best));
    VBox words = Layout.column(12, new PhraseText(name, "large", "strong"), badge);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(32, Icon.TOWN_HALL.at(72), Layout.growing(words), Icon.FORWARD.at(40));
    Key key = c.key("municipality-" + offer.municipality().code(), face);
    return c.sized(key.styled("wide"), 170);
  }
}
