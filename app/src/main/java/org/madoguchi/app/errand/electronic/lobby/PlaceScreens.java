package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.PlaceKey;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** Whose card it is, and where it goes. */
final class PlaceScreens {
  private static final double QUIET_KEY = 110;

  private PlaceScreens() {}

  static Content municipalities(LobbyContext c, List<CardOrderOffer> offers) {
    return new Page(c, Steps.CARD, c.words("places.title"), c.words("places.lead"))
        .foot(
            c.list(
                offers.stream()
                    .map(o -> PlaceKey.of(c, o.municipality(), o.availability()))
                    .toList()));
  }

  static Content lay(LobbyContext c, ElectronicState.LayCard state) {
    Key lost = c.plain(ElectronicFlow.LOST, c.words("lost"), "body");
    return CardScreens.place(c, Steps.CARD, state.unfit(), state.lying(), c.sized(lost, QUIET_KEY));
  }

  /** It was taken too early: the same one is to come back, and all goes on. */
  static Content putBack(LobbyContext c) {
    Key later = c.plain(ElectronicFlow.LATER, c.words("back.later"), "body");
    Page page =
        new Page(c, Steps.WRITING, c.words("back.title"), c.words("back.lead"))
            .middle(c.card(Moment.PLACE));
    page.getChildren()
        .addAll(
            Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("back.notice")),
            c.sized(later, QUIET_KEY));
    return page;
  }
}
