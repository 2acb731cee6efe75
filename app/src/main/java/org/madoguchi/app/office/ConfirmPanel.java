package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/**
 * Confirms a void or a reprint: which papers go into the shredder, which money goes back, and who
 * has seen it. Its key appears when every needed badge was scanned.
 */
final class ConfirmPanel {
  /** More sheets than any desk has. */
  static final int MOST_SHEETS = 200;

  private final OfficePanel.Confirm confirm;
  private final Optional<Open> open;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;
  private final boolean reprint;
  private final boolean refused;

  /**
   * @param open it, if it is open
   * @param refused whether a message stands above, which needs room
   */
  ConfirmPanel(
      OfficePanel.Confirm confirm,
      Optional<Open> open,
      boolean refused,
      DeskWords words,
      Consumer<OfficeTouch> touch) {
    this.confirm = confirm;
    this.open = open;
    this.refused = refused;
    this.words = words;
    this.touch = touch;
    this.reprint = confirm.action() instanceof OfficePanel.DestructiveAction.Reprinting;
  }

  /** How many badges must be scanned for it. */
  static int badges(Optional<Open> open, Item item) {
    return of(open, item).map(Open::badges).orElse(0);
  }

  /** How many of its sheets should be lying at the desk. */
  static int sheetsOut(Optional<Open> open, Item item) {
    return papers(of(open, item)) ? item.pages() : 0;
  }

  private static Optional<Open> of(Optional<Open> open, Item item) {
    return open.filter(o -> o.item().id().equals(item.id()));
  }

  private static boolean papers(Optional<Open> open) {
    return open.filter(o -> o.step() != Step.PRINT_FAILED && !CustodyChain.documentBroken(o))
        .isPresent();
  }

  String headline() {
    return words.get(
        reprint ? "confirm.headline.reprint" : "confirm.headline", confirm.item().receipt());
  }

  Region body() {
    VBox right = Layout.column(14);
    if (!refused) {
      right
          .getChildren()
          .addAll(
              Panels.about(confirm.item(), false, words),
              new PhraseText(
                  words.get("confirm.reason", reason().replace("\n", "")), "body", "strong"));
    }
    right.getChildren().add(Procedure.all(lines()));
    if (papers(open)) {
      right.getChildren().add(stepper());
    }
    int needed = open.map(Open::badges).orElse(0);
    if (needed > 0) {
      right.getChildren().add(BadgePlaces.of(confirm.seen(), needed, false, words));
    }
    right.getChildren().addAll(Layout.spring(), keys(confirm.seen().size() >= needed));
    return Panels.withPicture(
        papers(open) ? MachinePictures.shredder() : DeskPictures.voidedSlip(), right);
  }

  private String reason() {
    return words.get(
        switch (confirm.action()) {
          case OfficePanel.DestructiveAction.Voiding v -> "reason." + v.reason().name();
          case OfficePanel.DestructiveAction.Reprinting r -> "reprint." + r.reason().name();
        });
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (papers(open)) {
      // Counted before the badges: the second person must be able to check the sheets.
      boolean two = open.map(Open::badges).orElse(0) > 1;
      lines.add(words.get(two ? "confirm.look" : "confirm.look.one"));
      lines.add(words.get("confirm.papers"));
    } else {
      lines.add(words.get("confirm.no-papers"));
    }
    Optional<PaidFee> fee = open.flatMap(Open::fee).filter(f -> f.yen() > 0);
    if (reprint) {
      lines.add(words.get("confirm.anew"));
      return lines;
    }
    if (fee.isPresent()) {
      boolean cash = fee.get().way() instanceof FeeWay.Cash;
      lines.add(
          words.get(
              cash ? "confirm.money" : "confirm.money.elsewhere", words.yen(fee.get().yen())));
    } else if (open.isPresent() && confirm.item().feeYen() > 0) {
      lines.add(words.get("confirm.no-money"));
    }
    if (!papers(open)) {
      lines.add(words.get("confirm.again"));
    }
    return lines;
  }

  /** How many sheets went into the shredder: what nobody else can know. */
  private Region stepper() {
    PhraseText asks = new PhraseText(words.get("confirm.sheets"), "body");
    PhraseText count =
        new PhraseText(
            HPos.CENTER, words.get("confirm.count", confirm.sheets()), "large", "strong");
    count.setMinWidth(150);
    HBox row =
        Layout.row(
            16,
            Layout.growing(asks),
            small("fewer-sheets", "－", new OfficeTouch.CountSheets(-1)),
            count,
            small("more-sheets", "＋", new OfficeTouch.CountSheets(1)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Region keys(boolean complete) {
    Key back = key("back", words.get("key.back"), new OfficeTouch.Back());
    if (!complete) {
      return new EqualColumns(
          24, back, Layout.centre(new PhraseText(words.get("badge.hint"), "small")));
    }
    Key yes =
        key(
            reprint ? "reprint-confirm" : "void-confirm",
            words.get(reprint ? "key.reprint-confirm" : "key.void-confirm"),
            new OfficeTouch.Confirm());
    return new EqualColumns(24, back, yes.styled("stop"));
  }

  private Key key(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "large", () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY);
    return key;
  }

  private Key small(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "large", () -> touch.accept(what));
    key.setMinSize(96, 84);
    key.setPrefSize(96, 84);
    return key;
  }
}
