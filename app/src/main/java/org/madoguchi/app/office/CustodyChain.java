package org.madoguchi.app.office;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** The five links from card to hand-over, which close one after another. */
final class CustodyChain {
  private CustodyChain() {}

  /** The state of a link. */
  enum Link {
    OPEN,
    NOW,
    CLOSED,
    BROKEN
  }

  /** All closed: the papers may go over the counter. */
  static Region closed(DeskWords words) {
    Link done = Link.CLOSED;
    String says = state(done, words);
    HBox row =
        new HBox(
            link("card", done, says, words),
            bar(done),
            link("request", done, says, words),
            bar(done),
            link("certificate", done, says, words),
            bar(done),
            link("paper", done, says, words),
            bar(done),
            link("hand-over", done, says, words));
    row.setAlignment(Pos.CENTER);
    return row;
  }

  static Region of(Open open, DeskWords words) {
    Optional<Open> o = Optional.of(open);
    Link before = o.isPresent() ? Link.CLOSED : Link.OPEN;
    Link document = o.filter(CustodyChain::documentBroken).isPresent() ? Link.BROKEN : before;
    Link paper = o.map(CustodyChain::paper).orElse(Link.OPEN);
    Link handOver =
        o.filter(x -> x.step() == Step.TAKE_FEE || x.step() == Step.HAND_OVER).isPresent()
            ? Link.NOW
            : Link.OPEN;
    String pages = o.map(x -> pages(x, words)).orElse(words.get("chain.open"));
    HBox row =
        new HBox(
            link("card", before, state(before, words), words),
            bar(before),
            link("request", before, state(before, words), words),
            bar(before),
            link("certificate", document, state(document, words), words),
            bar(document),
            link("paper", paper, paper == Link.BROKEN ? state(paper, words) : pages, words),
            bar(paper),
            link("hand-over", handOver, state(handOver, words), words));
    row.setAlignment(Pos.CENTER);
    return row;
  }

  /** Stopped before a sheet came out: of all that stops, only a foreign page comes later. */
  static boolean documentBroken(Open open) {
    return open.step() == Step.STOPPED
        && open.attention().filter(why -> why != FailureCode.PAGE_OF_ANOTHER_ISSUANCE).isPresent();
  }

  private static Link paper(Open open) {
    return switch (open.step()) {
      case PRINTING, PRINT_FAILED, PRINT_IN_DOUBT, SCAN_PAGES -> Link.NOW;
      case STOPPED -> documentBroken(open) ? Link.OPEN : Link.BROKEN;
      case TAKE_FEE, HAND_OVER -> Link.CLOSED;
    };
  }

  private static String pages(Open open, DeskWords words) {
    int pages = open.item().pages();
    boolean closed = open.step() == Step.TAKE_FEE || open.step() == Step.HAND_OVER;
    return words.get("chain.pages", closed ? pages : open.scanned().size(), pages);
  }

  private static String state(Link link, DeskWords words) {
    return words.get(
        switch (link) {
          case OPEN -> "chain.open";
          case NOW -> "chain.now";
          case CLOSED -> "chain.closed";
          case BROKEN -> "chain.broken";
        });
  }

  private static Region link(String name, Link link, String state, DeskWords words) {
    PhraseText says = new PhraseText(HPos.CENTER, state, "small");
    says.setMinWidth(Region.USE_PREF_SIZE);
    HBox second = new HBox(8);
    second.setAlignment(Pos.CENTER);
    switch (link) {
      case CLOSED -> second.getChildren().add(Icon.CHECK.at(28));
      case BROKEN -> second.getChildren().add(Icon.STOP.at(30));
      case OPEN, NOW -> {}
    }
    second.getChildren().add(says);
    VBox box =
        Layout.centre(
            new PhraseText(HPos.CENTER, words.get("chain." + name), "body", "strong"), second);
    box.setId("link-" + name);
    box.getStyleClass().addAll("link", "link-" + link.name().toLowerCase(Locale.ROOT));
    HBox.setHgrow(box, Priority.ALWAYS);
    // All links are equally wide, whatever they say.
    box.setPrefWidth(1);
    box.setMinWidth(0);
    return box;
  }

  /** Joins a link that has closed to the next one. */
  private static Region bar(Link from) {
    Region bar = new Region();
    bar.getStyleClass().addAll("bar", from == Link.CLOSED ? "bar-closed" : "bar-open");
    return bar;
  }
}
