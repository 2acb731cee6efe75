package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.Draft;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** Where the resident lays down, leaves or takes the card, or waits. */
public final class CardScreens {
  private static final int CARD = 4;
  private static final int RECEPTION = 5;

  private CardScreens() {}

  static Content preparing(LobbyContext c, Draft draft) {
    String municipality = c.words(draft.municipality().municipality().name());
    return new Page(c, 3, c.words("preparing.title"), c.words("preparing.lead", municipality))
        .middle(Layout.centre(Icon.TOWN_HALL.at(300)), new Waiting());
  }

  static Content place(LobbyContext c, LobbyState.PlaceCard state) {
    return place(c, CARD, state.unfit(), state.lying());
  }

  /**
   * Lay the card down; or take away what lies there and is none.
   *
   * @param step 1 to 5
   * @param unfit why what lay there before is of no use; null at first
   * @param lying whether that still lies there
   * @param keys at the foot
   */
  public static Content place(
      LobbyContext c, int step, @Nullable FailureCode unfit, boolean lying, Key... keys) {
    boolean away = unfit != null && lying;
    String words = away ? "place.away" : "place";
    Page page =
        new Page(c, step, c.words(words + ".title"), c.words(words + ".lead"))
            .middle(
                drawing(away ? Moment.TAKE : Moment.PLACE),
                gap(),
                unfit == null
                    ? new PhraseText(HPos.CENTER, c.words("place.note"), "body", "second")
                    : unfit(c, unfit));
    page.getChildren().addAll(keys);
    return page;
  }

  private static Region unfit(LobbyContext c, FailureCode why) {
    return Plates.notice(
        Tone.NOTICE, Icon.NOTICE, ResidentWords.words(c, why) + "\n" + ResidentWords.cure(c, why));
  }

  static Content reading(LobbyContext c) {
    return staying(c, CARD, c.words("reading.title"));
  }

  static Content signing(LobbyContext c) {
    return staying(c, CARD, c.words("signing.title"));
  }

  /**
   * Something goes on for which the card has to stay where it is.
   *
   * @param step 1 to 5
   */
  public static Content staying(LobbyContext c, int step, String title) {
    return new Page(c, step, title, c.words("card.stay"))
        .middle(drawing(Moment.LYING), gap(), new Waiting());
  }

  static Content asking(LobbyContext c, CertificateRequest request) {
    String municipality =
        c.offer(request.municipality())
            .map(MunicipalityOffer::municipality)
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
        .middle(drawing(Moment.LYING), gap(), new Waiting(), Layout.centre(list));
  }

  private static Region link(Icon icon, String words, String style) {
    return Layout.row(24, icon.at(48), new PhraseText(words, "body", style));
  }

  static Content take(LobbyContext c) {
    int slips = c.view().earlier() + 1;
    Page page =
        new Page(
            c,
            RECEPTION,
            c.words("take.title"),
            slips == 1 ? c.words("take.lead") : c.words("take.lead.several", slips));
    page.middle(drawing(Moment.TAKE));
    if (c.view().mayGoOn()) {
      Key another = c.plain("another", c.words("take.another"));
      page.getChildren().add(c.sized(another, Theme.KEY_HEIGHT));
    }
    return page;
  }

  /** The slip is on its way. */
  public static Content printing(LobbyContext c) {
    return new Page(c, RECEPTION, c.words("printing.title"), c.words("printing.lead"))
        .middle(CardDrawing.slipAlone(), new Waiting());
  }

  private static Region gap() {
    Region gap = new Region();
    gap.setMinHeight(24);
    return gap;
  }

  private static Region drawing(Moment moment) {
    return CardDrawing.of(moment);
  }
}
