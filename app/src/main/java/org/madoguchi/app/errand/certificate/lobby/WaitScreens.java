package org.madoguchi.app.errand.certificate.lobby;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.Waiting;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/** Where the resident waits for the municipality, and takes the card. */
final class WaitScreens {
  private static final int RECEPTION = 5;

  private WaitScreens() {}

  static Content preparing(LobbyContext c, Draft draft) {
    String municipality = c.words(draft.municipality().municipality().name());
    return new Page(c, 3, c.words("preparing.title"), c.words("preparing.lead", municipality))
        .middle(Layout.centre(Icon.TOWN_HALL.at(300)), new Waiting());
  }

  static Content asking(LobbyContext c, CertificateRequest request) {
    String municipality =
        CertificateOffers.in(c.view()).stream()
            .map(MunicipalityOffer::municipality)
            .filter(m -> m.code().equals(request.municipality()))
            .findFirst()
            .map(m -> c.words(m.name()))
            .orElse(request.municipality());
    VBox list =
        Layout.column(
            28,
            link(Icon.CHECK, c.words("asking.card"), "body"),
            link(Icon.CLOCK, c.words("asking.answer", municipality), "strong"),
            link(Icon.SLIP, c.words("asking.slip"), "second"));
    list.setMaxWidth(Region.USE_PREF_SIZE);
    return new Page(c, RECEPTION, c.words("asking.title", municipality), c.words("card.stay"))
        .middle(c.card(Moment.LYING), CardScreens.gap(), new Waiting(), Layout.centre(list));
  }

  private static Region link(Icon icon, String words, String style) {
    return Layout.row(24, icon.at(48), new PhraseText(words, "body", style));
  }

  static Content take(LobbyContext c, CertificateState.TakeCard state) {
    CertificateMemory memory = CertificateMemory.of(c.view().visit());
    int slips = memory.earlier().size() + 1;
    Page page =
        new Page(
            c,
            RECEPTION,
            c.words("take.title"),
            slips == 1 ? c.words("take.lead") : c.words("take.lead.several", slips));
    page.middle(c.card(Moment.TAKE));
    if (memory.mayGoOn(state)) {
      Key another = c.plain("another", c.words("take.another"));
      page.getChildren().add(c.sized(another, Theme.KEY_HEIGHT));
    }
    return page;
  }
}
