package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.PlaceKey;
import org.madoguchi.app.lobby.screens.Waiting;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** What is told before anything is asked, and while one waits. */
final class TellScreens {
  private TellScreens() {}

  static Content places(LobbyContext c) {
    return new Page(c, Steps.FORM, c.words("places.title"), c.words("places.lead"))
        .foot(
            c.list(
                SupportStops.at(c.view()).offers().stream()
                    .map(o -> PlaceKey.of(c, o.municipality(), o.availability()))
                    .toList()));
  }

  static Content explain(LobbyContext c, Told told) {
    boolean orders = SupportStops.at(c.view()).ordersForm(told);
    List<Region> rows = new ArrayList<>();
    rows.add(steps(c, "explain", Stream.of("1", "2", "3", "4")));
    rows.add(
        Plates.plate(
            Tone.NOTICE, Icon.TOWN_HALL, new PhraseText(c.words("explain.identity"), "body")));
    rows.add(
        Plates.plate(
            Tone.SOFT,
            Icon.NOTICE,
            Stream.of("explain.erased", orders ? "explain.no-form" : "explain.form")
                .map(key -> new PhraseText(c.words(key), "body"))
                .toArray(PhraseText[]::new)));
    return new Page(c, Steps.FORM, c.words("explain.title"), c.words("explain.lead"))
        .under(
            Layout.centre(Icon.CAMERA.at(260)),
            List.of(c.list(rows), c.next(c.words("explain.next"))));
  }

  private static Region steps(LobbyContext c, String words, Stream<String> numbers) {
    return NumberedSteps.of(
        c.words(words + ".steps"),
        numbers.map(number -> c.words(words + ".step." + number)).toList());
  }

  /** Nothing can be printed or sent here: the form goes by post, without a photo. */
  static Content formAlone(LobbyContext c) {
    return new Page(c, Steps.PHOTO, c.words("alone.title"), c.words("alone.lead"))
        .under(
            Layout.centre(Icon.PAPER.at(260)),
            List.of(steps(c, "alone", Stream.of("1", "2", "3")), c.next(c.words("alone.end"))));
  }

  static Content waiting(LobbyContext c, int step, String title) {
    return new Page(c, step, c.words(title), c.words("wait.lead")).middle(new Waiting());
  }
}
