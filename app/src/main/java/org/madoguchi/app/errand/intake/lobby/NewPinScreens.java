package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.SecretPad;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.PinReference;

/** The new card's PINs: which there are, and where each is typed. */
final class NewPinScreens {
  private static final double QUIET_KEY = 110;

  private NewPinScreens() {}

  static Content ahead(LobbyContext c, IntakeLobbyState.PinsAhead state) {
    Region[] rows = state.all().stream().map(pin -> row(c, pin)).toArray(Region[]::new);
    Region notes =
        Plates.plate(
            Tone.SOFT,
            Icon.LOCK,
            new PhraseText(c.words("pins.rules"), "body"),
            new PhraseText(c.words("pins.nobody"), "body"));
    return new Page(c, 0, c.words("pins.title"), c.words("pins.lead"))
        .foot(
            c.list(List.of(Plates.card(18, rows), notes)),
            c.sized(c.plain("stop", c.words("call.stop"), "body"), QUIET_KEY),
            SlipInScreens.whole(c, c.next(c.words("pins.begin"))));
  }

  private static Region row(LobbyContext c, PinReference pin) {
    return Layout.column(
        2,
        new PhraseText(name(c, pin), "body", "strong"),
        new PhraseText(c.words(Secrets.key(pin) + ".form"), "body", "second"));
  }

  /** As at the beginning of a line. */
  private static String name(LobbyContext c, PinReference pin) {
    String name = c.words(Secrets.key(pin) + ".name");
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static Content typing(LobbyContext c, IntakeLobbyState.TypePin state) {
    String key = Secrets.key(state.pin());
    String title = c.words(state.again() ? "pins.again" : "pins.new", c.words(key + ".name"));
    String lead =
        c.words("pins.which", c.words(key + ".form"), state.all().size(), state.index() + 1);
    Region above =
        SecretPad.rules(c, state.letters(), state.again(), state.mistakes(), state.differed());
    return SecretPad.of(c, new Page(c, 0, title, lead), above, state.letters());
  }

  /** One number for all of four digits: the paper form has a box to tick for it, too. */
  static Content same(LobbyContext c, IntakeLobbyState.SamePin state) {
    String others =
        IntakeLobbyFlow.likeTheFirst(state.all()).stream()
            .map(pin -> name(c, pin))
            .collect(Collectors.joining("\n"));
    return new Page(c, 0, c.words("same.title"), c.words("same.lead"))
        .under(
            Layout.centre(Icon.LOCK.at(260)),
            List.of(
                Plates.card(12, new PhraseText(others, "body", "strong")),
                way(c, IntakeLobbyFlow.SAME, Icon.CHECK, "same.yes"),
                way(c, IntakeLobbyFlow.OTHER, Icon.PEN, "same.no")));
  }

  private static Region way(LobbyContext c, String id, Icon icon, String words) {
    return ChoiceKey.of(c, id, icon, c.words(words), c.words(words + ".what"));
  }
}
