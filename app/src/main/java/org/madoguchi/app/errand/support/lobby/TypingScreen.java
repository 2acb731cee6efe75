package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.TypingPage;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/** Where a form's number, a year, a name or an address for mail is typed. */
final class TypingScreen {
  private TypingScreen() {}

  private static Content of(
      LobbyContext c,
      Page page,
      BiFunction<LobbyContext, String, Region> shown,
      String words,
      List<Region> above,
      Region keys) {
    return new TypingPage(
        c,
        page,
        state -> state instanceof SupportState.Types s ? s.text() : "",
        shown,
        words,
        above,
        keys);
  }

  static Content form(LobbyContext c) {
    Page page = new Page(c, Steps.FORM, c.words("form.type.title"), c.words("form.type.lead"));
    return of(
        c, page, (_, text) -> FormScreens.number(text), c.words("form.done"), List.of(), pad(c));
  }

  /**
   * @param eras keys above the digits
   */
  static Content year(LobbyContext c, Region eras) {
    Page page = new Page(c, Steps.BIRTH, c.words("birth.title"), c.words("birth.lead"));
    return of(c, page, TypingScreen::typedYear, c.words("next"), List.of(eras), pad(c));
  }

  private static Region typedYear(LobbyContext c, String text) {
    String year = text.isEmpty() ? "・・" : text;
    return c.view().state() instanceof SupportState.BirthYear(var _, CalendarEra era, var _)
        ? new PhraseText(HPos.CENTER, c.words("birth.year." + era.word(), year), "numeral")
        : new Region();
  }

  static Content name(LobbyContext c, SupportState.TypeName state) {
    boolean ordering = state.told().ordering();
    String words = ordering ? "name.order" : "name";
    Page page =
        new Page(
            c,
            ordering ? Steps.FORM : Steps.CARD,
            c.words(words + ".title"),
            c.words(words + ".lead"));
    return of(
        c,
        page,
        TypingScreen::typed,
        c.words("next"),
        List.of(),
        TextKeys.ofName(c, state.script()));
  }

  static Content email(LobbyContext c) {
    Page page = new Page(c, Steps.CARD, c.words("email.title"), c.words("email.lead"));
    Region domains = TextKeys.domains(c);
    if (!c.view().largeText()) {
      Region keys = Layout.column(Theme.GAP, domains, TextKeys.ofEmail(c));
      return of(c, page, TypingScreen::typed, c.words("next"), List.of(), keys);
    }
    Content typing =
        of(c, page, TypingScreen::typed, c.words("next"), List.of(), TextKeys.ofEmail(c));
    page.getChildren().add(domains); // on a page of its own, after the letters
    return typing;
  }

  private static Region typed(LobbyContext c, String text) {
    // a line that may break anywhere, and a bar where the next letter goes
    String broken = text.replaceAll("([@.])", "\u200b$1");
    return new PhraseText(
        text.isEmpty() ? "|" : plain(broken) + "|",
        text.length() > 24 ? "body" : "large",
        "strong");
  }

  /** What was typed makes no bold, and breaks only where it may. */
  private static String plain(String text) {
    return text.replace("*", "＊").replace(' ', '\u00a0');
  }

  private static Region pad(LobbyContext c) {
    return DigitKeys.of(
        c,
        digit -> touch(c, new SupportTouch.Type(String.valueOf(digit))),
        () -> touch(c, new SupportTouch.Erase()));
  }

  private static void touch(LobbyContext c, LobbyTouch touch) {
    c.input().touch(touch);
  }
}
