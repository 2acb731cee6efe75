package org.madoguchi.app.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** Something disagrees or the branch refuses to work: the only red of the office. */
final class StopPanel {
  /** Longer sentences, in half-width characters, take three lines of the largest letters. */
  private static final int LONG = 68;

  /** Of these nothing is wrong at the counter; who has to mend it is told by their cure. */
  private static final Set<FailureCode> FIGURES =
      EnumSet.of(
          FailureCode.FIGURES_NOT_TRUSTED,
          FailureCode.FIGURES_CONTRADICTED,
          FailureCode.FIGURES_OFFICE_UNKNOWN,
          FailureCode.FIGURES_UNREADABLE);

  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  StopPanel(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  /**
   * A page of another issuance, or a document that isn't the signed one: only a void is possible.
   */
  List<Region> stopped(Open open) {
    FailureCode why = open.attention().orElse(FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    boolean page = why == FailureCode.PAGE_OF_ANOTHER_ISSUANCE;
    String receipt = open.item().receipt();
    VBox right = Layout.column(22);
    right.getChildren().add(Panels.about(open.item(), false, words));
    String key = page ? "stopped.page." : "stopped.document.";
    right
        .getChildren()
        .add(
            Procedure.all(
                List.of(
                    page ? foreign(Optional.of(open), receipt) : words.get(key + "1", receipt),
                    words.get(key + "2", receipt),
                    words.get(key + "3", receipt))));
    right.getChildren().add(Layout.spring());
    Key on =
        Key.plain(
            "void",
            words.get("stopped.key", receipt),
            "body",
            () ->
                touch.accept(
                    new OfficeTouch.ChooseVoid(open.item(), VoidReason.PAGES_DO_NOT_AGREE)));
    on.setMinHeight(DeskPane.KEY);
    // At the left: where it leads, the key that voids stands at the right.
    right.getChildren().add(new EqualColumns(24, on.styled("stop"), new Region()));
    HBox sheet =
        Panels.withPicture(page ? DeskPictures.twoReceipts() : DeskPictures.brokenSheet(), right);
    sheet.getStyleClass().add("stopped");
    return List.of(head(page ? words.get("stopped.headline") : words.words(why)), sheet);
  }

  /** Whose the page is that was scanned, and what becomes of it; no more than its number. */
  private String foreign(Optional<Open> open, String receipt) {
    return open.flatMap(Open::foreign)
        .map(f -> words.get("stopped.foreign." + f.fate(), f.receipt()))
        .orElseGet(() -> words.get("stopped.page.1", receipt));
  }

  /** Something disagreed: the desk is blocked until somebody confirms having read it. */
  List<Region> alarm(Alarm alarm, Optional<Open> open, Optional<FailureCode> refusal) {
    boolean page = alarm.why() == FailureCode.PAGE_OF_ANOTHER_ISSUANCE;
    String receipt = alarm.receipt().orElse("");
    boolean figures = FIGURES.contains(alarm.why());
    String withoutReceipt = figures ? "alarm.figures." : "alarm.lobby.";
    String key = page ? "stopped.page." : receipt.isEmpty() ? withoutReceipt : "stopped.document.";
    VBox right =
        Layout.column(
            26,
            new PhraseText(
                refusal
                    .filter(why -> why == FailureCode.BADGE_NEEDED)
                    .map(words::cure)
                    .orElse(words.get("alarm.title", alarm.why().code())),
                "body",
                "strong"),
            Procedure.all(
                List.of(
                    page
                        ? foreign(open.filter(o -> o.item().receipt().equals(receipt)), receipt)
                        : figures ? words.cure(alarm.why()) : words.get(key + "1", receipt),
                    words.get(key + "2", receipt),
                    words.get(page || !receipt.isEmpty() ? "alarm.then" : key + "3", receipt))),
            Layout.spring());
    Key read =
        Key.plain(
            "read-alarm",
            words.get("alarm.key"),
            "large",
            () -> touch.accept(new OfficeTouch.ReadAlarm(alarm.number())));
    read.setMinHeight(DeskPane.KEY);
    right.getChildren().add(read.styled("stop"));
    HBox sheet =
        Panels.withPicture(page ? DeskPictures.twoReceipts() : DeskPictures.brokenSheet(), right);
    sheet.getStyleClass().add("stopped");
    return List.of(head(page ? words.get("stopped.headline") : words.words(alarm.why())), sheet);
  }

  /** The branch's store or journal fails, or it can't be reached: nothing can be done here. */
  static List<Region> standstill(FailureCode why, DeskWords words) {
    String what = why == FailureCode.BRANCH_UNREACHABLE ? "link" : "store";
    VBox right =
        Layout.column(
            26,
            new PhraseText(words.get(what + ".title"), "large", "strong"),
            Procedure.all(
                List.of(words.get(what + ".1"), words.get(what + ".2"), words.get(what + ".3"))),
            Layout.spring(),
            new PhraseText(words.cure(why), "body"));
    HBox sheet = Panels.withPicture(DeskPictures.closedCounter(), right);
    sheet.getStyleClass().add("stopped");
    return List.of(head(words.words(why)), sheet);
  }

  private static Region head(String says) {
    String size = halfWidths(says) > LONG ? "large" : "title";
    HBox head =
        Layout.row(36, Icon.STOP.at(104), Layout.growing(new PhraseText(says, size, "strong")));
    head.getStyleClass().addAll("plate", "tone-stop");
    head.setId("stop");
    return head;
  }

  private static long halfWidths(String words) {
    return words.length() + words.chars().filter(c -> c >= 0x3000).count();
  }
}
