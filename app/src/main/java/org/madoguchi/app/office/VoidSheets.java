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
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.app.screen.Key;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;

/** The ways to end an issuance without hand-over: what is wrong, why, and what that does. */
final class VoidSheets {
  /** How high a key with two lines is, px. */
  private static final double TWO_LINES = 128;

  /** Higher keys don't look like keys, px. */
  private static final double HIGHEST = 200;

  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  VoidSheets(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  /** Sheets are missing or spoilt. */
  List<Region> paperTrouble(Item item) {
    VBox missing =
        half(
            "trouble.missing",
            3,
            plain("back", words.get("key.back-to-wait"), "body", new OfficeTouch.Back()));
    VBox spoilt =
        half(
            "trouble.spoilt",
            3,
            reason(item, VoidReason.PAPER_DAMAGED, false),
            reason(item, VoidReason.PRINTED_IN_DOUBT, false));
    Region halves = new EqualColumns(24, missing, spoilt);
    return List.of(DeskPane.headline(words.get("trouble.headline")), halves);
  }

  private VBox half(String text, int lines, Key... keys) {
    VBox half = Layout.column(24, new PhraseText(words.get(text), "large", "strong"));
    List<String> says = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      says.add(words.get(text + "." + i));
    }
    Arrays.stream(keys).forEach(key -> key.setMinHeight(TWO_LINES));
    half.getChildren().addAll(Procedure.all(says), Layout.spring());
    half.getChildren().add(new EqualColumns(24, keys));
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
    VBox sheet = Layout.column(24, Sheets.about(item, true, words));
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

  /** What a void does. */
  List<Region> confirm(OfficePanel.ConfirmVoid confirm, Optional<Open> open) {
    Item item = confirm.item();
    boolean stopped = open.filter(o -> o.step() == Step.STOPPED).isPresent();
    boolean paid = open.filter(o -> o.step() == Step.HAND_OVER).isPresent() && item.feeYen() > 0;
    boolean papers =
        open.filter(o -> o.step() != Step.PRINT_FAILED && !CustodyChain.documentBroken(o))
            .isPresent();
    List<String> lines = new ArrayList<>();
    lines.add(words.get(papers ? "confirm.papers" : "confirm.no-papers"));
    if (paid || (stopped && papers && item.feeYen() > 0)) {
      lines.add(words.get(paid ? "confirm.money" : "confirm.money.if", words.yen(item.feeYen())));
    }
    lines.add(words.get("confirm.erased"));
    lines.add(words.get("confirm.again"));
    VBox right =
        Layout.column(
            22,
            Sheets.about(item, true, words),
            new PhraseText(
                words.get("confirm.reason", words.get("reason." + confirm.reason().name())),
                "body",
                "strong"),
            Procedure.all(lines),
            Layout.spring(),
            new EqualColumns(
                24,
                plain("back", words.get("key.back"), "large", new OfficeTouch.Back()),
                plain(
                        "void-confirm",
                        words.get("key.void-confirm"),
                        "large",
                        new OfficeTouch.ConfirmVoid())
                    .styled("stop")));
    HBox sheet =
        Sheets.withPicture(papers ? MachinePictures.shredder() : DeskPictures.voidedSlip(), right);
    return List.of(DeskPane.headline(words.get("confirm.headline", item.receipt())), sheet);
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
