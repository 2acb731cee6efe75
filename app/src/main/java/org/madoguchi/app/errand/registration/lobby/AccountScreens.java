package org.madoguchi.app.errand.registration.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Field;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.TypingPage;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** Which account: typed number after number, as they are printed, and shown as banks name it. */
final class AccountScreens {
  private AccountScreens() {}

  static Content bank(LobbyContext c) {
    return new Page(c, Steps.CHOICE, c.words("bank.title"), c.words("bank.lead"))
        .foot(
            c.list(
                List.of(
                    way(c, AccountSteps.POST, Icon.PAPER),
                    way(c, AccountSteps.OTHER, Icon.TOWN_HALL))));
  }

  private static Region way(LobbyContext c, String id, Icon icon) {
    return ChoiceKey.of(c, id, icon, c.words("bank." + id), c.words("bank." + id + ".what"));
  }

  static Content type(LobbyContext c, RegistrationState.TypeAccount state) {
    String words = "type." + RegistrationStops.field(state);
    Field field = state.entry().next();
    List<Region> above = new ArrayList<>();
    if (state.odd()) {
      above.add(Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("type.odd")));
    }
    return new TypingPage(
        c,
        new Page(c, Steps.CHOICE, c.words(words + ".title"), c.words(words + ".lead")),
        now -> now instanceof RegistrationState.TypeAccount s ? s.text() : "",
        (_, text) -> new PhraseText(HPos.CENTER, places(text, field), "huge"),
        c.words("type.done"),
        above,
        DigitKeys.of(
            c,
            digit -> c.input().touch(new SupportTouch.Type(String.valueOf(digit))),
            () -> c.input().touch(new SupportTouch.Erase())));
  }

  /** What is typed, and a dot for each place that must be filled. */
  private static String places(String text, Field field) {
    int free = Math.max(0, field.shortest() - text.length());
    return text + "・".repeat(free);
  }

  static Content check(LobbyContext c, RegistrationState.CheckAccount state) {
    BankAccount account = state.account();
    List<Region> rows = new ArrayList<>();
    if (state.entry().kind() == Kind.POST) {
      rows.add(
          table(
              c.words("check.typed"),
              line(c.words("field.symbol"), state.entry().told().get(0)),
              line(c.words("field.serial"), state.entry().told().get(1))));
    }
    rows.add(named(c, account));
    Region again = c.sized(c.plain(AccountSteps.AGAIN, c.words("check.no"), "large"), 140);
    List<Region> answers = new ArrayList<>(rows);
    answers.add(again);
    answers.add(c.next(c.words("check.yes")));
    return new Page(c, Steps.CHOICE, c.words("check.title"), c.words("check.lead"))
        .foot(answers.toArray(Region[]::new));
  }

  /** As banks name it among each other. */
  static Region named(LobbyContext c, BankAccount account) {
    boolean post = account.bank().equals(BankAccount.POST_BANK);
    return table(
        c.words("check.named"),
        post
            ? line(c.words("field.bank.name"), c.words("bank.post"))
            : line(c.words("field.bank"), account.bank()),
        line(c.words(post ? "field.branch.post" : "field.branch"), account.branch()),
        line(c.words("field.number"), account.number()));
  }

  private static Region table(String heading, Region... lines) {
    VBox table = Plates.card(10, new PhraseText(heading, "small", "strong"));
    for (Region line : lines) {
      table.getChildren().addAll(Layout.divider(), line);
    }
    table.getStyleClass().add("rows");
    return table;
  }

  private static Region line(String name, String value) {
    PhraseText text = new PhraseText(HPos.RIGHT, value, "large", "strong");
    text.setMinWidth(Region.USE_PREF_SIZE);
    var line = Layout.row(Theme.GAP, Layout.growing(new PhraseText(name, "body")), text);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
