package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.stops.Offered;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** What one has come for, what it needs, and whether it can be had now: before any card. */
final class ErrandListScreen {
  private ErrandListScreen() {}

  static Content of(LobbyContext c) {
    List<Region> rows = new ArrayList<>();
    rows.add(
        row(
            c,
            ErrandId.CERTIFICATE,
            Icon.PAPER,
            c.words("errand.certificate"),
            c.words("errand.certificate.lead"),
            Offered.certificates(c.view())));
    for (ErrandOffer offer : c.view().errands()) {
      ErrandScreens errand = c.errand(offer.id());
      LobbyContext of = c.of(errand);
      rows.add(
          row(
              c,
              offer.id(),
              errand.icon(),
              of.words("errand.title"),
              of.words("errand.lead"),
              offer.availability()));
    }
    return new Page(c, 0, c.words("errands.title"), c.words("errands.lead")).foot(c.list(rows));
  }

  private static Region row(
      LobbyContext c,
      ErrandId id,
      Icon icon,
      String title,
      String lead,
      Availability availability) {
    boolean now = availability instanceof Availability.Now;
    Region badge = Plates.badge(now ? Tone.WELL : Tone.NOTICE, c.when().available(availability));
    VBox words =
        Layout.column(
            12, new PhraseText(title, "large", "strong"), new PhraseText(lead, "body"), badge);
    words.setAlignment(Pos.CENTER_LEFT);
    String stop = "errand-" + id;
    if (!now) {
      return c.notNow(stop, Layout.row(32, icon.at(88), Layout.growing(words)));
    }
    HBox face = Layout.row(32, icon.at(88), Layout.growing(words), Icon.FORWARD.at(40));
    return c.sized(c.key(stop, face).styled("wide"), 230);
  }
}
