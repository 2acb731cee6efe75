package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.lobby.stops.Offered;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Language;

/**
 * Nobody is here. It says what can be had today and until when, what one needs for it, and has one
 * key; touching anywhere else on it does the same. While nothing could be had, it says why and has
 * none.
 */
final class StartScreen {
  private static final int MOST_ROWS = 8;
  private static final int FEWER_ROWS = 5;

  private StartScreen() {}

  static Content of(LobbyContext c) {
    Optional<FailureCode> trouble = c.view().deviceTrouble();
    boolean now = Offered.anyNow(c.view());
    boolean open = Offered.canBegin(c.view());
    String head = open ? "start" : shut(c, now);
    String title = open && !c.view().errands().isEmpty() ? "start.several" : head;
    Page page = new Page(c, 0, c.words(title + ".title"), c.words(title + ".lead"));
    List<Region> foot = new ArrayList<>();
    if (c.view().cardLies()) {
      foot.add(Plates.notice(Tone.NOTICE, Icon.CARD, c.words("start.card")));
    }
    trouble.ifPresent(t -> foot.add(trouble(c, t)));
    if (head.equals("start.stopped")) {
      foot.add(Plates.notice(Tone.NOTICE, Icon.PERSON, c.words("start.stopped.instead")));
    }
    boolean several = !c.view().errands().isEmpty();
    if (!c.view().offers().isEmpty()) {
      boolean stays = open && !c.view().cardLies() && !several;
      foot.add(stays ? today(c, now) : page.spare(today(c, now)));
    }
    if (open) {
      foot.add(page.spare(bring(c)));
      foot.add(begin(c));
      if (!several) { // with a choice of errands, a touch beside the keys means nothing
        page.setOnMouseReleased(_ -> c.input().touch(c.stop("begin").action()));
      }
    }
    c.view().errands().forEach(offer -> foot.add(ErrandKey.of(c, offer)));
    return page.under(open && !several ? way() : Layout.centre(), foot);
  }

  /** The way of it: card, slip, certificate. */
  private static Region way() {
    return CardDrawing.way();
  }

  /** Why nothing can be begun: this terminal, the way to the municipality, or the hour. */
  private static String shut(LobbyContext c, boolean now) {
    List<MunicipalityOffer> offers = c.view().offers();
    if (now || offers.isEmpty()) {
      return "start.shut";
    }
    return offers.stream().anyMatch(o -> Offered.best(o) instanceof Availability.Interrupted)
        ? "start.stopped"
        : "start.later";
  }

  private static Region trouble(LobbyContext c, FailureCode why) {
    return Plates.plate(
        Tone.NOTICE,
        Icon.NOTICE,
        new PhraseText(ResidentWords.words(c, why), "body", "strong"),
        new PhraseText(ResidentWords.cure(c, why), "body"),
        new PhraseText(c.words("problem.code", why.code()), "small"));
  }

  private static Region today(LobbyContext c, boolean any) {
    VBox card =
        Plates.card(
            14, new PhraseText(c.words(any ? "start.today" : "start.next"), "body", "strong"));
    List<MunicipalityOffer> offers = c.view().offers();
    List<Region> rows =
        offers.size() == 1
            ? offers.getFirst().kinds().stream().map(k -> kind(c, k)).toList()
            : offers.stream().map(o -> municipality(c, o)).toList();
    card.getStyleClass().add("rows");
    int most = c.view().largeText() ? FEWER_ROWS : MOST_ROWS;
    for (Region row : rows.subList(0, Math.min(rows.size(), most))) {
      card.getChildren().addAll(Layout.divider(), row);
    }
    if (rows.size() > most) {
      card.getChildren()
          .addAll(
              Layout.divider(),
              new PhraseText(c.words("start.more", rows.size() - most), "body", "second"));
    }
    return card;
  }

  private static Region kind(LobbyContext c, KindOffer offer) {
    PhraseText fee = new PhraseText(HPos.RIGHT, c.yen(offer.feeYen()), size(c), "strong");
    String japanese = c.beside(offer.kind().name());
    String name = c.words(offer.kind().name());
    return row(c, japanese.isEmpty() ? name : name + "\n" + japanese, offer.availability(), fee);
  }

  private static Region municipality(LobbyContext c, MunicipalityOffer offer) {
    PhraseText kinds =
        new PhraseText(HPos.RIGHT, c.words("start.kinds", offer.kinds().size()), size(c), "second");
    return row(c, c.words(offer.municipality().name()), Offered.best(offer), kinds);
  }

  /** A table with many words a row: its larger letters are a step smaller than the others. */
  private static String size(LobbyContext c) {
    return c.view().largeText() ? "small" : "body";
  }

  private static Region row(LobbyContext c, String name, Availability when, Region last) {
    Tone tone = when instanceof Availability.Now ? Tone.WELL : Tone.NOTICE;
    Region badge = Plates.badge(tone, c.when().from(when));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    last.setMinWidth(Region.USE_PREF_SIZE);
    last.setPrefWidth(c.view().largeText() || c.view().language() != Language.JA ? 176 : 150);
    return Layout.row(Theme.GAP, Layout.growing(new PhraseText(name, size(c))), badge, last);
  }

  private static Region bring(LobbyContext c) {
    Region things =
        Layout.equalRow(
            Theme.GAP,
            thing(Icon.CARD, c.words("start.bring.card")),
            thing(Icon.LOCK, c.words("start.bring.pin")),
            thing(Icon.COIN, c.words("start.bring.fee")));
    VBox box = new VBox(12, new PhraseText(c.words("start.bring"), "small", "strong"), things);
    box.getStyleClass().addAll("plate", "tone-soft");
    return box;
  }

  private static Region thing(Icon icon, String words) {
    HBox thing = Layout.row(14, icon.at(56), Layout.growing(new PhraseText(words, "small")));
    return thing;
  }

  private static Key begin(LobbyContext c) {
    StackPane picture = new StackPane(Icon.PAPER.at(72));
    picture.getStyleClass().add("picture");
    picture.setMinSize(110, 110);
    picture.setMaxSize(110, 110);
    VBox words =
        Layout.column(
            4,
            new PhraseText(
                c.words("start.begin"), c.view().largeText() ? "large" : "title", "strong"),
            new PhraseText(c.words("start.begin.small"), "body"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(36, picture, Layout.growing(words), Icon.FORWARD.at(48));
    return c.sized(c.key("begin", face).styled("go").styled("wide"), 230);
  }
}
