package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.StartPart;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * Certificates on the start screen: what can be had today and until when, and what one needs for
 * it. While nothing can be had, it says why.
 */
final class CertificateStart implements StartPart {
  private static final int MOST_ROWS = 8;
  private static final int FEWER_ROWS = 5;

  private final LobbyContext c;
  private final List<MunicipalityOffer> offers;

  CertificateStart(LobbyContext c) {
    this.c = c;
    this.offers = CertificateOffers.in(c.view());
  }

  @Override
  public Title title() {
    String words = c.stops().find("begin").isPresent() ? "start" : shut();
    return new Title(c.words(words + ".title"), c.words(words + ".lead"));
  }

  /** Why nothing can be begun: this terminal, the way to the municipality, or the hour. */
  private String shut() {
    if (anyNow()) {
      return "start.shut";
    }
    return stopped() ? "start.stopped" : "start.later";
  }

  /** Whether any municipality issues anything now, whatever this terminal's reader does. */
  private boolean anyNow() {
    return offers.stream().anyMatch(o -> CertificateOffers.best(o) instanceof Availability.Now);
  }

  /** Whether something isn't there that should be. */
  private boolean stopped() {
    return !anyNow()
        && offers.stream()
            .anyMatch(o -> CertificateOffers.best(o) instanceof Availability.Interrupted);
  }

  @Override
  public Optional<Region> instead() {
    return stopped()
        ? Optional.of(Plates.notice(Tone.NOTICE, Icon.PERSON, c.words("start.stopped.instead")))
        : Optional.empty();
  }

  @Override
  public Region way() {
    return CardDrawing.way();
  }

  @Override
  public Region offered() {
    String heading = anyNow() ? "start.today" : "start.next";
    VBox card = Plates.card(14, new PhraseText(c.words(heading), "body", "strong"));
    List<Region> rows =
        offers.size() == 1
            ? offers.getFirst().kinds().stream().map(this::kind).toList()
            : offers.stream().map(this::municipality).toList();
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

  private Region kind(KindOffer offer) {
    PhraseText fee = new PhraseText(HPos.RIGHT, c.yen(offer.feeYen()), "small", "strong");
    String japanese = c.beside(offer.kind().name());
    String name = c.words(offer.kind().name());
    return row(japanese.isEmpty() ? name : name + "\n" + japanese, offer.availability(), fee);
  }

  private Region municipality(MunicipalityOffer offer) {
    PhraseText kinds =
        new PhraseText(HPos.RIGHT, c.words("start.kinds", offer.kinds().size()), "small", "second");
    return row(c.words(offer.municipality().name()), CertificateOffers.best(offer), kinds);
  }

  private Region row(String name, Availability when, Region last) {
    Tone tone = when instanceof Availability.Now ? Tone.WELL : Tone.NOTICE;
    Region badge = Plates.badge(tone, c.when().from(when));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    last.setMinWidth(Region.USE_PREF_SIZE);
    if (c.view().largeText()) {
      HBox facts = Layout.row(Theme.GAP, badge, last);
      return Layout.column(4, new PhraseText(name, "body"), facts);
    }
    last.setPrefWidth(c.view().language().japanese() ? 160 : 190);
    return Layout.row(Theme.GAP, Layout.growing(new PhraseText(name, "small")), badge, last);
  }

  @Override
  public Region needed() {
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
    return Layout.row(14, icon.at(56), Layout.growing(new PhraseText(words, "small")));
  }

  @Override
  public Region face() {
    StackPane picture = new StackPane(Icon.PAPER.at(72));
    picture.getStyleClass().add("picture");
    picture.setMinSize(110, 110);
    picture.setMaxSize(110, 110);
    VBox words =
        Layout.column(
            4,
            new PhraseText(
                c.words("errand.title"), c.view().largeText() ? "large" : "title", "strong"),
            new PhraseText(c.words("errand.lead"), "body"));
    words.setAlignment(Pos.CENTER_LEFT);
    return Layout.row(36, picture, Layout.growing(words), Icon.FORWARD.at(48));
  }
}
