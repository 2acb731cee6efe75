package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** What one has come for, what is needed for it, and what is asked besides. */
final class BeforeScreens {
  private static final int CARD = 4;

  private BeforeScreens() {}

  static Content which(LobbyContext c) {
    return new Page(c, 0, c.words("which.title"), c.words("which.lead"))
        .under(
            Layout.centre(Icon.CARD.at(260)),
            List.of(
                way(c, IntakeLobbyFlow.FRESH, Icon.PEN, "which.fresh"),
                way(c, IntakeLobbyFlow.SLIP, Icon.SLIP, "which.slip")));
  }

  private static Region way(LobbyContext c, String id, Icon icon, String words) {
    return ChoiceKey.of(c, id, icon, c.words(words), c.words(words + ".what"));
  }

  static Content explain(LobbyContext c) {
    Region steps =
        NumberedSteps.of(
            c.words("explain.steps"),
            Stream.of("1", "2", "3", "4").map(n -> c.words("explain.step." + n)).toList());
    Region bring =
        Plates.plate(
            Tone.NOTICE,
            Icon.PAPER,
            Stream.of(
                    "explain.bring",
                    "explain.bring.form",
                    "explain.bring.papers",
                    "explain.bring.old")
                .map(key -> new PhraseText(c.words(key), "body"))
                .toArray(PhraseText[]::new));
    Region erased = Plates.notice(Tone.SOFT, Icon.NOTICE, c.words("explain.erased"));
    return new Page(c, 1, c.words("explain.title"), c.words("explain.lead"))
        .foot(
            c.list(List.of(bring, steps, erased)),
            SlipInScreens.whole(c, c.next(c.words("explain.next"))));
  }

  static Content question(LobbyContext c, IntakeLobbyState.Question state) {
    String name = state.name();
    return new Page(c, CARD, c.words(name + ".title"), c.words(name + ".lead"))
        .foot(
            Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words(name + ".note")),
            c.sized(c.plain(IntakeLobbyFlow.YES, c.words(name + ".yes"), "large", "strong"), 150),
            c.sized(c.plain(IntakeLobbyFlow.NO, c.words(name + ".no"), "large", "strong"), 150));
  }
}
