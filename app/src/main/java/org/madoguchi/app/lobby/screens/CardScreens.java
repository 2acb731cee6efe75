package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** Where the resident lays down, leaves or takes the card, or waits. */
public final class CardScreens {
  private static final int RECEPTION = 5;

  private CardScreens() {}

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
                c.card(away ? Moment.TAKE : Moment.PLACE),
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

  /**
   * Something goes on for which the card has to stay where it is.
   *
   * @param step 1 to 5
   */
  public static Content staying(LobbyContext c, int step, String title) {
    return new Page(c, step, title, c.words("card.stay"))
        .middle(c.card(Moment.LYING), gap(), new Waiting());
  }

  /** The slip is on its way. */
  public static Content printing(LobbyContext c) {
    return new Page(c, RECEPTION, c.words("printing.title"), c.words("printing.lead"))
        .middle(CardDrawing.slipAlone(), new Waiting());
  }

  /** Between a picture and what is told below it. */
  public static Region gap() {
    Region gap = new Region();
    gap.setMinHeight(24);
    return gap;
  }
}
