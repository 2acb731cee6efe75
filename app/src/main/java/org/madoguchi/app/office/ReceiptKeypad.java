package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/**
 * A receipt number by hand, when the slip can't be scanned: first the letter, then the digits, so
 * that only keys are shown that can be next.
 */
final class ReceiptKeypad {
  /** Without I and O, as receipt numbers are. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** As on a telephone. */
  private static final String DIGITS = "123456789 0 ";

  private static final int LETTERS_A_ROW = 6;
  private static final int DIGITS_A_ROW = 3;

  /** Width of the part that is read, px. */
  private static final double LEFT = 500;

  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  ReceiptKeypad(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  List<Region> sheet(OfficePanel.Typing typing, Optional<FailureCode> refusal) {
    String typed = typing.typed();
    boolean letter = typed.isEmpty();
    VBox left = Layout.column(24, places(typed));
    left.getChildren()
        .add(
            refusal.isPresent()
                ? said(refusal.get())
                : new PhraseText(words.get("type.hint"), "body"));
    left.getChildren().add(Layout.spring());
    Key leave = key("back", words.get("key.back"), "body", back(typing));
    Key erase = key("erase", words.get("key.erase"), "body", new OfficeTouch.Erase());
    left.getChildren()
        .add(letter ? new EqualColumns(24, leave) : new EqualColumns(24, leave, erase));
    left.setPrefWidth(LEFT);
    left.setMinWidth(LEFT);
    HBox sheet =
        new HBox(
            48,
            left,
            Layout.growing(
                letter
                    ? keys(LETTERS, LETTERS_A_ROW, "letter-")
                    : keys(DIGITS, DIGITS_A_ROW, "digit-")));
    sheet.getStyleClass().addAll("card", "sheet");
    return List.of(
        DeskPane.headline(
            refusal
                .filter(ReceiptKeypad::onlyABadgeIsMissing)
                .map(words::words)
                .orElseGet(() -> words.get(letter ? forLetter(typing) : "type.headline.digits"))),
        sheet);
  }

  private static String forLetter(OfficePanel.Typing typing) {
    return switch (typing) {
      case OfficePanel.TypeReceipt _ -> "type.headline.letter";
      case OfficePanel.SearchJournal _ -> "type.headline.letter.search";
    };
  }

  private static OfficeTouch back(OfficePanel.Typing typing) {
    return switch (typing) {
      case OfficePanel.TypeReceipt _ -> new OfficeTouch.Back();
      case OfficePanel.SearchJournal _ -> new OfficeTouch.Journal(JournalQuery.LATEST);
    };
  }

  private String refused(FailureCode why) {
    return why == FailureCode.CODE_UNKNOWN ? words.get("type.unknown") : words.words(why);
  }

  private static boolean onlyABadgeIsMissing(FailureCode why) {
    return why == FailureCode.BADGE_NEEDED || why == FailureCode.BADGE_UNKNOWN;
  }

  /** A badge is all that is missing, as the headline says; anything else is typed again. */
  private Region said(FailureCode why) {
    return onlyABadgeIsMissing(why)
        ? Plates.plate(Tone.NOTICE, Icon.NOTICE, new PhraseText(words.cure(why), "body"))
        : Plates.plate(
            Tone.NOTICE,
            Icon.NOTICE,
            new PhraseText(refused(why), "body", "strong"),
            new PhraseText(words.get("type.again"), "body"));
  }

  private Region places(String typed) {
    HBox places = Layout.row(12);
    for (int i = 0; i < OfficePanel.Typing.LENGTH; i++) {
      String says = i < typed.length() ? String.valueOf(typed.charAt(i)) : " ";
      StackPane place =
          new StackPane(Layout.centre(new PhraseText(HPos.CENTER, says, "numeral", "strong")));
      String style = i == typed.length() ? "place-now" : "place-plain";
      place.getStyleClass().addAll("place", style);
      places.getChildren().add(place);
    }
    places.setAlignment(Pos.CENTER_LEFT);
    places.setId("typed");
    return places;
  }

  private Region keys(String characters, int aRow, String id) {
    VBox rows = Layout.column(16);
    for (int from = 0; from < characters.length(); from += aRow) {
      List<Node> row = new ArrayList<>();
      for (char c : characters.substring(from, from + aRow).toCharArray()) {
        row.add(c == ' ' ? new Region() : character(id, c));
      }
      rows.getChildren().add(DeskPane.grown(new EqualColumns(16, row.toArray(Node[]::new))));
    }
    return rows;
  }

  private Key character(String id, char c) {
    Key key = key(id + c, String.valueOf(c), "numeral", new OfficeTouch.Typed(c));
    return key.styled("typing");
  }

  private Key key(String id, String label, String size, OfficeTouch what) {
    Key key = Key.plain(id, label, size, () -> touch.accept(what));
    key.setMinHeight(100);
    return key;
  }
}
