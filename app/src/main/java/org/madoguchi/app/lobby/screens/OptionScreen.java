package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.Draft;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.screen.Key;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;

/** Whose data and which items. Each value is a key; the chosen one says so by tick and colour. */
final class OptionScreen {
  private static final int LONG_NAME = 8;

  private OptionScreen() {}

  static Content of(LobbyContext c, Draft draft) {
    List<Region> rows = new ArrayList<>();
    for (CertificateOption option : draft.kind().kind().options()) {
      String value = draft.options().getOrDefault(option.code(), option.defaultValue());
      rows.add(
          switch (option) {
            case Choice choice -> choice(c, choice, value);
            case Item item -> item(c, item, value);
          });
    }
    return new Page(
            c,
            2,
            c.words("option.title"),
            c.words("option.lead", c.words(draft.kind().kind().name())))
        .filled(c.list(rows), c.next(c.words("next")));
  }

  private static Region choice(LobbyContext c, Choice choice, String value) {
    List<Key> keys =
        choice.values().stream()
            .map(v -> toggle(c, choice.code(), v.code(), c.words(v.name()), v.code().equals(value)))
            .toList();
    VBox rows = new VBox(16, new PhraseText(c.words(choice.name()), "body", "strong"));
    boolean longNames =
        choice.values().stream().anyMatch(v -> c.words(v.name()).length() > LONG_NAME);
    int abreast = keys.size() == 3 && !longNames && !c.view().largeText() ? 3 : 2;
    for (int i = 0; i < keys.size(); i += abreast) {
      Key[] row = keys.subList(i, Math.min(keys.size(), i + abreast)).toArray(Key[]::new);
      rows.getChildren().add(Layout.equalRow(16, row));
    }
    return rows;
  }

  private static Region item(LobbyContext c, Item item, String value) {
    boolean shown = value.equals(CertificateOption.YES);
    Key no = toggle(c, item.code(), CertificateOption.NO, c.words("option.no"), !shown);
    Key yes = toggle(c, item.code(), CertificateOption.YES, c.words("option.yes"), shown);
    double width = c.view().largeText() ? 306 : 250;
    no.setMinWidth(width);
    yes.setMinWidth(width);
    PhraseText name = new PhraseText(c.words(item.name()), "body", "strong");
    return Layout.row(16, Layout.growing(name), no, yes);
  }

  private static Key toggle(
      LobbyContext c, String option, String value, String words, boolean chosen) {
    return c.toggle(
        "option-" + option + "-" + value, words, chosen, new LobbyTouch.SetOption(option, value));
  }
}
