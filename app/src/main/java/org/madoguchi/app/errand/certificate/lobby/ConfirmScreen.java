package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.Row;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.CertificateOption.Value;

/** All of it, with the fee, before any card is read. */
final class ConfirmScreen {
  /** px of what stands before a value. */
  private static final double LABEL = 212;

  private ConfirmScreen() {}

  static Content of(LobbyContext c, Draft draft) {
    VBox card = Plates.card(c.view().largeText() ? 14 : 20);
    card.getStyleClass().add("rows");
    card.getChildren()
        .add(
            group(
                c,
                Row.CERTIFICATE,
                line(
                    c,
                    c.words("confirm.certificate"),
                    c.words(draft.kind().kind().name()),
                    below(c, draft))));
    List<Region> options = options(c, draft);
    if (!options.isEmpty()) {
      card.getChildren()
          .addAll(Layout.divider(), group(c, Row.OPTIONS, options.toArray(Region[]::new)));
    }
    card.getChildren()
        .addAll(
            Layout.divider(),
            group(
                c,
                Row.COPIES,
                line(
                    c,
                    c.words("confirm.copies"),
                    ChoiceStops.copies(c.words(), draft.copies()),
                    "")));
    return new Page(c, 3, c.words("confirm.title"), c.words("confirm.lead"))
        .explained(
            Specimen.of(c, draft),
            List.of(
                card,
                CopiesScreen.sum(c, c.words("confirm.fee"), draft.feeYen()),
                c.next(
                    c.words(
                        CertificateMemory.of(c.view().visit()).cardLies()
                            ? "confirm.next.again"
                            : "confirm.next"))));
  }

  private static String below(LobbyContext c, Draft draft) {
    String municipality = c.words(draft.municipality().municipality().name());
    String japanese = c.beside(draft.kind().kind().name());
    return japanese.isEmpty() ? municipality : japanese + "\u3000" + municipality;
  }

  private static Region group(LobbyContext c, Row row, Region... lines) {
    Key change =
        c.plain("change-" + row.name().toLowerCase(Locale.ROOT), c.words("confirm.change"), "body");
    c.sized(change, 104);
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setMaxHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(8, lines);
    words.setAlignment(Pos.CENTER_LEFT);
    if (c.view().largeText()) {
      change.setMaxWidth(Double.MAX_VALUE);
      return Layout.column(8, words, change);
    }
    HBox group = Layout.row(Theme.GAP, Layout.growing(words), change);
    return group;
  }

  private static List<Region> options(LobbyContext c, Draft draft) {
    List<Region> lines = new ArrayList<>();
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (CertificateOption option : draft.kind().kind().options()) {
      String value = draft.options().getOrDefault(option.code(), option.defaultValue());
      switch (option) {
        case Choice choice ->
            lines.add(line(c, c.words(choice.name()), name(c, choice, value), ""));
        case Item item ->
            (value.equals(CertificateOption.YES) ? with : without).add(c.words(item.name()));
      }
    }
    items(c, lines, "confirm.with", with);
    items(c, lines, "confirm.without", without);
    return lines;
  }

  /**
   * Smaller than the rest, so that the picture of the paper needn't be; a line each where there is
   * room for it.
   */
  private static void items(LobbyContext c, List<Region> lines, String label, List<String> items) {
    if (!items.isEmpty()) {
      String and = c.words("list.and");
      String list = String.join(c.view().largeText() ? and : and.strip() + "\n", items);
      lines.add(line(c, c.words(label), list, "body", ""));
    }
  }

  private static String name(LobbyContext c, Choice choice, String value) {
    return choice.values().stream()
        .filter(v -> v.code().equals(value))
        .map(Value::name)
        .map(c::words)
        .findFirst()
        .orElse(value);
  }

  private static Region line(LobbyContext c, String label, String value, String below) {
    return line(c, label, value, "body", below);
  }

  private static Region line(
      LobbyContext c, String label, String value, String size, String below) {
    PhraseText name = new PhraseText(label, "small", "second");
    VBox values = Layout.column(4, new PhraseText(value, size, "strong"));
    if (!below.isEmpty()) {
      values.getChildren().add(new PhraseText(below, "small", "second"));
    }
    if (c.view().largeText()) {
      return Layout.column(0, name, values);
    }
    name.setMinWidth(LABEL);
    name.setPrefWidth(LABEL);
    HBox line = Layout.row(12, name, Layout.growing(values));
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }
}
