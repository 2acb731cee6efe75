package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Purpose;

/**
 * Which certificate: by what it is for, or by its name. What can't be had now is no key: it has no
 * edge and says when it can.
 */
final class CertificateScreen {
  private CertificateScreen() {}

  static Content of(LobbyContext c, CertificateState.Certificates state) {
    MunicipalityOffer offer = state.municipality();
    List<Purpose> purposes = offer.municipality().purposes();
    boolean byPurpose = state.byPurpose() && !purposes.isEmpty();
    Page page =
        new Page(
            c,
            1,
            c.words("certificate.title"),
            c.words("certificate.lead", c.words(offer.municipality().name())));
    Region list = c.list(byPurpose ? purposes(c, offer) : kinds(c, offer));
    return purposes.isEmpty()
        ? page.foot(list)
        : page.foot(
            Layout.equalRow(Theme.GAP, tab(c, true, byPurpose), tab(c, false, byPurpose)), list);
  }

  private static Key tab(LobbyContext c, boolean purpose, boolean byPurpose) {
    String id = purpose ? "by-purpose" : "by-kind";
    boolean chosen = purpose == byPurpose;
    return c.toggle(id, c.words("certificate." + id), chosen);
  }

  private static List<Region> purposes(LobbyContext c, MunicipalityOffer offer) {
    List<Region> rows = new ArrayList<>();
    for (Purpose purpose : offer.municipality().purposes()) {
      Optional<KindOffer> kind = offer.kind(purpose.kind());
      if (kind.isPresent()) {
        rows.add(
            row(
                c,
                "purpose-" + (rows.size() + 1),
                c.words(purpose.name()),
                c.words(purpose.detail()),
                kind.get()));
      }
    }
    return rows;
  }

  private static List<Region> kinds(LobbyContext c, MunicipalityOffer offer) {
    return offer.kinds().stream()
        .map(
            k ->
                row(
                    c,
                    "kind-" + k.kind().code(),
                    c.words(k.kind().name()),
                    c.beside(k.kind().name()),
                    k))
        .toList();
  }

  private static Region row(
      LobbyContext c, String id, String name, String detail, KindOffer offer) {
    boolean now = c.stop(id).now();
    VBox words = Layout.column(6, new PhraseText(name, "large", "strong"));
    words.setAlignment(Pos.CENTER_LEFT);
    if (!detail.isEmpty()) {
      words.getChildren().add(new PhraseText(detail, "small", "second"));
    }
    Region badge =
        Plates.badge(now ? Tone.WELL : Tone.NOTICE, c.when().available(offer.availability()));
    VBox.setMargin(badge, new javafx.geometry.Insets(6, 0, 0, 0));
    words.getChildren().add(badge);
    boolean below = c.view().largeText();
    VBox price =
        Layout.column(
            0,
            new PhraseText(HPos.RIGHT, c.yen(offer.feeYen()), "large", "strong"),
            new PhraseText(HPos.RIGHT, ChoiceStops.copies(c.words(), 1), "small", "second"));
    price.setAlignment(Pos.CENTER_RIGHT);
    price.setMinWidth(Region.USE_PREF_SIZE);
    if (below) {
      price.setAlignment(Pos.CENTER_LEFT);
      words.getChildren().add(price);
    }
    HBox face = Layout.row(Theme.GAP, Layout.growing(words));
    if (!below) {
      face.getChildren().add(price);
    }
    if (now) {
      return c.sized(c.key(id, face).styled("wide"), 186);
    }
    face.getStyleClass().add("not-now");
    return c.notNow(id, face);
  }
}
