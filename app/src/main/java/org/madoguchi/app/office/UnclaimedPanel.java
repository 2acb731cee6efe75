package org.madoguchi.app.office;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Rules;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/**
 * The unclaimed issuances, receipt by receipt, before two people void them. The voiding key is
 * where the closing panel has no key, so that a late second touch does nothing.
 */
final class UnclaimedPanel {
  private final OfficePanel.Unclaimed unclaimed;
  private final Rules rules;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  UnclaimedPanel(
      OfficePanel.Unclaimed unclaimed, Rules rules, DeskWords words, Consumer<OfficeTouch> touch) {
    this.unclaimed = unclaimed;
    this.rules = rules;
    this.words = words;
    this.touch = touch;
  }

  String headline() {
    return unclaimed.items().isEmpty()
        ? words.get("unclaimed.headline.none")
        : words.get("unclaimed.headline", unclaimed.items().size());
  }

  Region body(Instant now) {
    Key back =
        Key.plain(
            "back", words.get("key.back"), "body", () -> touch.accept(new OfficeTouch.Back()));
    back.setMinHeight(DeskPane.KEY - 16);
    return new EqualColumns(24, action(back), list(now));
  }

  private VBox action(Key back) {
    VBox action = Layout.column(22);
    if (!unclaimed.items().isEmpty()) {
      action
          .getChildren()
          .addAll(
              new PhraseText(words.get("unclaimed.what"), "large", "strong"),
              Procedure.all(
                  List.of(
                      words.get("unclaimed.1"),
                      words.get("unclaimed.2"),
                      words.get("unclaimed.3"))));
      if (rules.badges() > 0) {
        action.getChildren().add(BadgePlaces.of(unclaimed.seen(), rules.badges(), true, words));
      }
      if (unclaimed.seen().size() >= rules.badges()) {
        Key end =
            Key.plain(
                "void-unclaimed",
                words.get("unclaimed.key", unclaimed.items().size()),
                "large",
                () -> touch.accept(new OfficeTouch.Confirm()));
        end.setMinHeight(DeskPane.KEY);
        action.getChildren().add(end.styled("stop"));
      }
    }
    action.getChildren().addAll(Layout.spring(), back);
    action.getStyleClass().addAll("card", "sheet");
    return action;
  }

  private VBox list(Instant now) {
    VBox list = Layout.column(6);
    if (!unclaimed.items().isEmpty()) {
      list.getChildren().add(new PhraseText(words.get("unclaimed.list"), "large", "strong"));
    }
    for (Item item : unclaimed.items()) {
      PhraseText number = new PhraseText(item.receipt().replace(' ', '\u00a0'), "body", "strong");
      number.setMinWidth(Region.USE_PREF_SIZE);
      PhraseText waited = new PhraseText(HPos.RIGHT, words.waited(item, now), "small");
      waited.setMinWidth(Region.USE_PREF_SIZE);
      HBox line =
          Layout.row(
              16,
              number,
              Layout.growing(new PhraseText(words.kindAndCopies(item), "small")),
              waited);
      line.setId("unclaimed-" + item.receipt().replace(" ", ""));
      line.getStyleClass().add("unclaimed");
      list.getChildren().add(line);
    }
    list.getChildren().add(Layout.spring());
    if (!unclaimed.younger().isEmpty()) {
      String numbers =
          unclaimed.younger().stream()
              .map(Item::receipt)
              .limit(OfficePanel.Unclaimed.MOST)
              .collect(Collectors.joining(words.get("unclaimed.and")));
      HBox stay =
          new HBox(
              Layout.growing(
                  new PhraseText(
                      words.get("unclaimed.younger", numbers, rules.unclaimedAfter().toMinutes()),
                      "small")));
      stay.getStyleClass().addAll("hint", "tone-soft");
      list.getChildren().add(stay);
    }
    list.getStyleClass().addAll("card", "sheet");
    return list;
  }
}
