package org.madoguchi.app.errand.support.lobby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.support.BirthDateText;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ReceiptNumber;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** All that was told, once more; then the slip. */
final class ConfirmScreen {
  private static final double QUIET_KEY = 110;

  private ConfirmScreen() {}

  static Content of(LobbyContext c, Told told) {
    List<Region> parts = new ArrayList<>();
    // the photo stands on the first page, however large the letters are
    parts.add(told.photos().chosen() == null ? facts(c, told) : withPhoto(c, told));
    List<Region> more = more(c, told);
    if (!more.isEmpty()) {
      parts.add(Plates.card(8, more.toArray(Region[]::new)));
    }
    if (told.ordering()) {
      parts.add(Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("confirm.ordered-to")));
    }
    String words = told.ordering() ? "confirm.order" : "confirm";
    Region stop = c.sized(c.plain("stop", c.words("pin.stop"), "body"), QUIET_KEY);
    Region next = c.next(c.words("confirm.yes"));
    next.setMinHeight(Math.max(Theme.KEY_HEIGHT, c.smallestKey())); // what is leafed gives way
    return new Page(c, Steps.END, c.words(words + ".title"), c.words(words + ".lead"))
        .foot(c.list(parts), stop, next);
  }

  private static Region withPhoto(LobbyContext c, Told told) {
    HBox row = Layout.row(32, PhotoScreens.thumb(told), Layout.growing(facts(c, told)));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static Region facts(LobbyContext c, Told told) {
    List<Region> rows = new ArrayList<>();
    FormId form = told.form();
    if (form != null) {
      rows.add(row(c, "confirm.form", form.inGroups()));
    }
    if (told.ordering()) {
      rows.add(row(c, "confirm.name", told.name()));
    }
    LocalDate born = told.birthDate();
    if (born != null) {
      rows.add(row(c, "confirm.birth", BirthDateText.of(born, c.view().language())));
    }
    if (!told.ordering()) {
      rows.add(row(c, "confirm.wishes", wishes(c, told)));
      if (told.plan().ways()) {
        Route route = told.route();
        rows.add(row(c, "confirm.route", c.words("route." + (route == null ? "" : route.word()))));
      }
      if (told.photos().chosen() == null) {
        rows.add(row(c, "confirm.photo", c.words("confirm.no-photo")));
      }
    }
    return Plates.card(8, rows.toArray(Region[]::new));
  }

  /** What goes along with the photo, where mail goes, and what else was asked. */
  private static List<Region> more(LobbyContext c, Told told) {
    List<Region> rows = new ArrayList<>();
    ExceptionReason reason = told.photos().reason();
    if (reason != null) {
      rows.add(row(c, "confirm.reason", c.words("reason." + reason.word())));
    }
    if (told.route() == Route.ONLINE) {
      rows.add(row(c, "confirm.name", told.name()));
      rows.add(row(c, "confirm.email", told.email().replaceAll("([@.])", "\u200b$1")));
    }
    told.answers()
        .forEach((question, yes) -> rows.add(row(c, "confirm." + question, answer(c, yes))));
    return rows;
  }

  private static String answer(LobbyContext c, boolean yes) {
    return c.words(yes ? "confirm.answer.yes" : "confirm.answer.no");
  }

  private static String wishes(LobbyContext c, Told told) {
    List<String> wanted =
        Stream.of(
                told.wishes().signature() ? "confirm.signature" : "",
                told.wishes().authentication() ? "confirm.authentication" : "",
                told.wishes().braille() ? "confirm.braille" : "")
            .filter(key -> !key.isEmpty())
            .map(key -> c.words(key))
            .toList();
    return wanted.isEmpty() ? c.words("confirm.nothing") : String.join(c.words("list.and"), wanted);
  }

  private static Region row(LobbyContext c, String label, String value) {
    VBox row =
        Layout.column(
            2,
            new PhraseText(c.words(label), "small", "second"),
            new PhraseText(value.replace("*", "＊"), "body", "strong"));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  static Content slip(LobbyContext c, SupportState.SlipOut state) {
    boolean ordered = state.told().ordering();
    String words = ordered ? "slip.ordered" : "slip.desk";
    List<Region> answers = new ArrayList<>();
    answers.add(
        Plates.card(
            6,
            new PhraseText(c.words("slip.receipt"), "body", "second"),
            ReceiptNumber.of(c, state.receipt(), state.code(), state.printed(), true),
            new PhraseText(c.words("slip.anonymous"), "small")));
    answers.add(
        NumberedSteps.of(
            c.words("slip.steps"),
            Stream.of(".step.1", ".step.2", ".step.3")
                .map(step -> c.words(words + step))
                .toList()));
    answers.add(c.next(c.words("slip.end")));
    String title = state.printed() ? words + ".title" : "slip.not-printed.title";
    String lead = words + (state.printed() ? ".lead" : ".not-printed");
    return new Page(c, Steps.END, c.words(title), c.words(lead))
        .under(state.printed() ? CardDrawing.slipAlone() : Layout.centre(), answers);
  }
}
