package org.madoguchi.app.lobby.stops;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.config.LocalizedText;

/**
 * Words about a view, in its language.
 *
 * @param view what they are about
 * @param texts in the view's language
 * @param errands of this terminal
 */
public record LobbyWords(LobbyView view, Texts texts, List<ErrandStops> errands) {
  /**
   * The errand of that name.
   *
   * @throws IllegalStateException if it isn't one of this terminal's
   */
  ErrandStops errand(ErrandId id) {
    return errands.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no stops of errand " + id));
  }

  /** With an errand's own words first. */
  LobbyWords of(ErrandStops errand) {
    return new LobbyWords(view, errand.texts(view.language()).over(texts), errands);
  }

  /** A text of the lobby's file. */
  public String words(String key, Object... values) {
    return texts.get(key, values);
  }

  /** A name from the configuration. */
  public String words(LocalizedText text) {
    return text.in(view.language());
  }

  /**
   * The Japanese name where another language is shown, so that resident and clerk can point at the
   * same thing; empty where Japanese is shown.
   */
  public String beside(LocalizedText text) {
    return view.language().japanese() ? "" : text.ja();
  }

  /** A sum. */
  public String yen(int yen) {
    return texts.get("yen", String.format(Locale.ROOT, "%,d", yen));
  }

  /** Days and hours, seen from the view's moment. */
  public When when() {
    return new When(texts, view.now());
  }

  /** Several words as one, read out one after another; empty ones are left out. */
  public String together(String... parts) {
    return Stream.of(parts)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(texts.get("list.and")));
  }

  /** What is chosen among several says so. */
  public String chosen(String name, boolean chosen) {
    return chosen ? texts.get("spoken.chosen", name) : name;
  }

  /** Without marks for bold, on one line. */
  static String plain(String words) {
    return words.replace("*", "").replace('\n', ' ');
  }
}
