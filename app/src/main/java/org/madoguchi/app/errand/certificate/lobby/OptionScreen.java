package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.LocalizedText;

/**
 * Whose data and which items. An item is one key with a box that is ticked; a value among several
 * is a key. What is chosen says so by tick, word and colour, and stands on the picture above.
 */
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
        .explained(
            Specimen.of(c, draft), List.of(c.list(rows).atLeast(2), c.next(c.words("next"))));
  }

  private static Region choice(LobbyContext c, Choice choice, String value) {
    List<Key> keys =
        choice.values().stream()
            .map(v -> toggle(c, choice.code(), v.code(), c.words(v.name()), v.code().equals(value)))
            .toList();
    VBox rows = Layout.column(10, named(c, choice.name(), help(c, choice)));
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
    StackPane box = new StackPane();
    box.getStyleClass().add("tick-box");
    if (shown) {
      box.getChildren().add(Icon.CHECK.at(44));
    }
    String says = c.words(shown ? "option.yes" : "option.no");
    PhraseText state = new PhraseText(HPos.RIGHT, says, "small", shown ? "strong" : "second");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox face = Layout.row(20, box, Layout.growing(named(c, item.name(), help(c, item))), state);
    Key key = c.key("option-" + item.code(), face);
    return c.sized(key.styled("tick").chosen(shown), 112);
  }

  /** The name, in Japanese as well where another language is shown, and what it means. */
  private static Region named(LobbyContext c, LocalizedText name, String help) {
    VBox words = Layout.column(4, new PhraseText(c.words(name), "body", "strong"));
    words.setAlignment(Pos.CENTER_LEFT);
    String japanese = c.beside(name);
    if (!japanese.isEmpty()) {
      words.getChildren().setAll(new PhraseText("*" + c.words(name) + "* " + japanese, "body"));
    }
    if (!help.isEmpty()) {
      words.getChildren().add(new PhraseText(help, "small", "second"));
    }
    return words;
  }

  private static String help(LobbyContext c, Item item) {
    return PaperItem.in(item.name().ja()).stream()
        .map(known -> known.help(c))
        .collect(Collectors.joining(c.words("term.and")));
  }

  private static String help(LobbyContext c, Choice choice) {
    if (Specimen.whose(choice)) {
      return c.words("term.whose");
    }
    return choice.name().ja().contains("年度") ? c.words("term.year") : "";
  }

  private static Key toggle(
      LobbyContext c, String option, String value, String words, boolean chosen) {
    return c.toggle("option-" + option + "-" + value, words, chosen);
  }
}
