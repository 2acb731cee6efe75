package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.GoOrWhy;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;

/**
 * Where a text is typed that is no PIN: it is shown as it is typed, in place. What one goes on with
 * stands between it and the keys.
 */
final class TypingScreen implements Content {
  private final Page page;
  private final StackPane line = new StackPane();
  private final GoOrWhy enter;
  private final BiFunction<LobbyContext, String, Region> shown;
  private @Nullable String drawn;

  private TypingScreen(
      LobbyContext c,
      Page page,
      BiFunction<LobbyContext, String, Region> shown,
      String words,
      List<Region> above,
      Region keys) {
    this.page = page;
    this.shown = shown;
    enter = new GoOrWhy(c, "next", words);
    line.setAccessibleRole(AccessibleRole.TEXT);
    List<Region> all = new ArrayList<>(above);
    all.addAll(List.of(Plates.card(0, line), enter, keys));
    page.foot(all.toArray(Region[]::new));
    update(c);
  }

  static Content form(LobbyContext c) {
    Page page = new Page(c, Steps.FORM, c.words("form.type.title"), c.words("form.type.lead"));
    return new TypingScreen(
        c, page, (_, text) -> FormScreens.number(text), c.words("form.done"), List.of(), pad(c));
  }

  /**
   * @param eras keys above the digits
   */
  static Content year(LobbyContext c, Region eras) {
    Page page = new Page(c, Steps.BIRTH, c.words("birth.title"), c.words("birth.lead"));
    return new TypingScreen(
        c, page, TypingScreen::typedYear, c.words("next"), List.of(eras), pad(c));
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
    return new TypingScreen(
        c,
        page,
        TypingScreen::typed,
        c.words("next"),
        List.of(),
        TextKeys.ofName(c, state.script()));
  }

  static Content email(LobbyContext c) {
    Page page = new Page(c, Steps.CARD, c.words("email.title"), c.words("email.lead"));
    return new TypingScreen(
        c, page, TypingScreen::typed, c.words("next"), List.of(), TextKeys.ofEmail(c));
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

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    enter.update(c);
    String text = c.view().state() instanceof SupportState.Types s ? s.text() : "";
    if (!text.equals(drawn)) {
      drawn = text;
      Region now = shown.apply(c, text);
      line.getChildren().setAll(now);
      line.setAccessibleText(text);
    }
  }
}
