package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** The ways to end an issuance without hand-over: what is wrong, why, and what that does. */
final class VoidPanels {
  /** How high a key with two lines is, px. */
  private static final double TWO_LINES = 128;

  /** Higher keys don't look like keys, px. */
  private static final double HIGHEST = 200;

  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  VoidPanels(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  /** Sheets are missing or spoilt. */
  List<Region> paperTrouble(Open open) {
    Item item = open.item();
    boolean doubt = open.step() == Step.PRINT_IN_DOUBT;
    VBox missing =
        half(
            doubt ? "trouble.doubt" : "trouble.missing",
            3,
            plain(
                "back",
                words.get(doubt ? "key.back" : "key.back-to-wait"),
                "body",
                new OfficeTouch.Back()));
    VBox spoilt = half("trouble.spoilt", 3);
    if (open.step() == Step.PRINTING) {
      // A run that is under way can't be printed anew beside itself.
      spoilt = half("trouble.running", 2, reason(item, VoidReason.PRINTED_IN_DOUBT, false));
    } else {
      spoilt
          .getChildren()
          .add(
              new EqualColumns(
                  24,
                  reprint(item, ReprintReason.PAPER_DAMAGED),
                  reprint(item, ReprintReason.MISPRINTED)));
      spoilt
          .getChildren()
          .add(
              new EqualColumns(
                  24,
                  reprint(item, ReprintReason.CODE_UNREADABLE),
                  reprint(item, ReprintReason.SHEETS_MISSING)));
    }
    Region halves = new EqualColumns(24, missing, spoilt);
    return List.of(DeskPane.headline(words.get("trouble.headline")), halves);
  }

  private Key reprint(Item item, ReprintReason reason) {
    String name = reason.name();
    Key key =
        plain(
            "reprint-" + name.toLowerCase(Locale.ROOT).replace('_', '-'),
            words.get("reprint." + name),
            "body",
            new OfficeTouch.ChooseReprint(item, reason));
    key.setMinHeight(TWO_LINES);
    return key;
  }

  private VBox half(String text, int lines, Key... keys) {
    VBox half = Layout.column(24, new PhraseText(words.get(text), "large", "strong"));
    List<String> says = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      says.add(words.get(text + "." + i));
    }
    Arrays.stream(keys).forEach(key -> key.setMinHeight(TWO_LINES));
    half.getChildren().addAll(Procedure.all(says), Layout.spring());
    if (keys.length > 0) {
      half.getChildren().add(new EqualColumns(24, keys));
    }
    half.getStyleClass().addAll("card", "sheet");
    return half;
  }

  /** Why? */
  List<Region> chooseReason(Item item, Optional<Open> open) {
    List<VoidReason> reasons =
        open.isPresent()
            ? List.of(
                VoidReason.RESIDENT_DECLINED,
                VoidReason.NOT_COLLECTED,
                VoidReason.PAPER_DAMAGED,
                VoidReason.PRINTED_IN_DOUBT)
            : List.of(VoidReason.RESIDENT_DECLINED, VoidReason.NOT_COLLECTED);
    VBox sheet = Layout.column(24, Panels.about(item, true, words));
    if (open.isEmpty()) {
      sheet.getChildren().add(new PhraseText(words.get("reason.waiting"), "body"));
    }
    for (int i = 0; i < reasons.size(); i += 2) {
      Region row =
          new EqualColumns(
              24, reason(item, reasons.get(i), true), reason(item, reasons.get(i + 1), true));
      VBox.setVgrow(row, Priority.ALWAYS);
      row.setMaxHeight(HIGHEST);
      sheet.getChildren().add(row);
    }
    sheet.getChildren().addAll(Layout.spring(), backRow());
    sheet.getStyleClass().addAll("card", "sheet");
    return List.of(DeskPane.headline(words.get("reason.headline", item.receipt())), sheet);
  }

  private Key reason(Item item, VoidReason reason, boolean explained) {
    String name = reason.name();
    VBox face =
        Layout.centre(
            new PhraseText(
                HPos.CENTER, words.get("reason." + name), explained ? "large" : "body", "strong"));
    if (explained) {
      face.getChildren()
          .add(
              new PhraseText(
                  HPos.CENTER, words.get("reason." + name + ".what"), "small", "second"));
    }
    face.setSpacing(8);
    Key key =
        new Key(
            "void-reason-" + name.toLowerCase(Locale.ROOT).replace('_', '-'),
            words.get("reason." + name),
            face,
            () -> touch.accept(new OfficeTouch.ChooseVoid(item, reason)));
    key.setMinHeight(DeskPane.KEY);
    return key;
  }

  private Region backRow() {
    Key back = plain("back", words.get("key.back"), "body", new OfficeTouch.Back());
    back.setPrefWidth(440);
    HBox row = Layout.row(24, back);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Key plain(String id, String label, String size, OfficeTouch what) {
    Key key = Key.plain(id, label, size, () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY);
    return key;
  }
}
