package org.madoguchi.app.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.office.OfficeView.Finished;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** The next step: its headline, picture, place in the procedure, and key. */
final class StepPanel {
  /** More than those take too much room; headline and chain tell as well. */
  private static final int MOST_CHIPS = 6;

  private final OfficeView view;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;
  private final Optional<Open> open;

  StepPanel(OfficeView view, DeskWords words, Consumer<OfficeTouch> touch) {
    this.view = view;
    this.words = words;
    this.touch = touch;
    this.open = view.snapshot().open();
  }

  String headline() {
    return open.map(this::headline)
        .or(() -> given().map(f -> words.get("given.headline", f.receipt())))
        .orElseGet(() -> words.get("idle.headline"));
  }

  /** Papers that may be handed over now; this stays the next step until another slip is scanned. */
  private Optional<Finished> given() {
    return view.finished().filter(Finished::handedOver);
  }

  private String headline(Open now) {
    Item item = now.item();
    return switch (now.step()) {
      case PRINTING ->
          now.attention()
              .map(this::printerHeadline)
              .orElseGet(() -> words.counted("printing.headline", item.pages()));
      case PRINT_FAILED -> words.get("failed.headline");
      case PRINT_IN_DOUBT -> words.counted("doubt.headline", item.pages());
      case SCAN_PAGES ->
          item.pages() == 1
              ? words.get("scan.headline.one")
              : words.get("scan.headline", firstMissing(now));
      case STOPPED -> words.get("stopped.headline");
      case TAKE_FEE ->
          item.feeYen() == 0
              ? words.get("fee.headline.free")
              : words.get("fee.headline", words.yen(item.feeYen()));
      case HAND_OVER -> words.get("hand-over.headline");
    };
  }

  private String printerHeadline(FailureCode trouble) {
    return switch (trouble) {
      case PRINTER_UNREACHABLE -> words.get("printing.unreachable");
      case PRINTER_OUT_OF_PAPER -> words.get("printing.paper");
      case PRINTER_NEEDS_ATTENTION -> words.get("printing.attention");
      default -> words.words(trouble);
    };
  }

  private static int firstMissing(Open now) {
    return IntStream.rangeClosed(1, now.item().pages())
        .filter(page -> !now.scanned().contains(page))
        .findFirst()
        .orElse(1);
  }

  Region body() {
    VBox right = Layout.column(18, title());
    if (open.isEmpty() && view.refusal().isEmpty() && view.snapshot().mfp().isEmpty()) {
      // A slip, each page, the fee, the slip: as many actions as there really are.
      subject()
          .map(i -> words.get("do.title.count", i.pages() + 3))
          .ifPresent(t -> right.getChildren().add(new PhraseText(t, "body", "strong")));
    }
    right.getChildren().add(Procedure.of(procedure(), line(), roomy()));
    open.filter(o -> o.step() == Step.SCAN_PAGES)
        .filter(o -> o.item().pages() > 1 && o.item().pages() <= MOST_CHIPS)
        .ifPresent(o -> right.getChildren().add(pages(o)));
    right.getChildren().add(Layout.spring());
    due().ifPresent(right.getChildren()::add);
    return Panels.withPicture(picture(), right);
  }

  private Region title() {
    if (view.refusal().isPresent()) {
      // A message takes the headline's place; the next step is still shown below.
      return new PhraseText(headline(), "body", "strong");
    }
    return open.isEmpty() ? next() : Panels.about(open.get().item(), detailed(), words);
  }

  /** Whose turn it is, shown while no slip has been scanned. */
  private Region next() {
    if (given().isPresent()) {
      return new PhraseText(words.get("do.title"), "large", "strong");
    }
    Optional<Item> first = first();
    if (first.isEmpty()) {
      return nextCase()
          .<Region>map(this::next)
          .orElseGet(() -> new PhraseText(words.get("idle.none.title"), "large", "strong"));
    }
    int others = view.snapshot().waiting().size() - 1;
    String waited = words.waited(first.get(), view.now());
    VBox next =
        Layout.column(
            4,
            Layout.row(
                24,
                new PhraseText(words.get("idle.next"), "large"),
                Layout.growing(new PhraseText(first.get().receipt(), "numeral", "strong"))),
            new PhraseText(words.kindAndCopies(first.get()), "large", "strong"),
            new PhraseText(
                others == 0
                    ? waited
                    : waited + words.get("between") + words.get("idle.more", others),
                "small",
                "second"));
    next.setId("next");
    return next;
  }

  /** The one that has waited longest, unless a case has waited longer. */
  private Optional<Item> first() {
    return view.snapshot().waiting().stream().findFirst().filter(_ -> nextCase().isEmpty());
  }

  /** The case that has waited for papers, if it has waited longest. */
  private Optional<CaseAtDesk> nextCase() {
    Optional<Instant> slips = view.snapshot().waiting().stream().findFirst().map(Item::since);
    return view.snapshot().cases().stream()
        .filter(CaseAtDesk::clerksTurn)
        .filter(c -> slips.map(s -> c.since().isBefore(s)).orElse(true))
        .findFirst();
  }

  private VBox next(CaseAtDesk of) {
    return Layout.column(
        4,
        Layout.row(
            24,
            new PhraseText(words.get("idle.next"), "large"),
            Layout.growing(new PhraseText(of.receipt(), "numeral", "strong"))),
        new PhraseText(words.of(of.what()), "body", "strong"),
        new PhraseText(words.todo(of), "small", "second"));
  }

  /** Whose steps are listed: what is open, or what will be. */
  private Optional<Item> subject() {
    return open.map(Open::item).or(() -> given().isPresent() ? Optional.empty() : first());
  }

  /** A message or the printer's trouble needs the room that details would take. */
  private boolean detailed() {
    return view.refusal().isEmpty() && open.filter(o -> o.attention().isPresent()).isEmpty();
  }

  /** Nothing but the procedure needs much room. */
  private boolean roomy() {
    return detailed()
        && key().isEmpty()
        && (open.isPresent() || (first().isEmpty() && nextCase().isEmpty()));
  }

  private List<String> procedure() {
    if (open.isEmpty() && given().isEmpty() && nextCase().isPresent()) {
      List<String> all = words.several("case.do");
      boolean papers = nextCase().get().todo() instanceof CaseAtDesk.Todo.SeePapers;
      return papers ? all : all.subList(0, 1); // after its slip its own panel says the rest
    }
    return List.of(
        words.get("do.slip"),
        subject().map(i -> words.counted("do.pages", i.pages())).orElse(words.get("do.pages.idle")),
        subject().map(i -> fee(i.feeYen())).orElse(words.get("do.fee.idle")),
        words.get("do.hand-over"));
  }

  private String fee(int yen) {
    return yen == 0 ? words.get("do.fee.free") : words.get("do.fee", words.yen(yen));
  }

  /** The line of the procedure that is due. */
  private int line() {
    return open.map(
            o ->
                switch (o.step()) {
                  case PRINTING, PRINT_FAILED, PRINT_IN_DOUBT, SCAN_PAGES, STOPPED -> 1;
                  case TAKE_FEE -> 2;
                  case HAND_OVER -> 3;
                })
        .orElse(given().isPresent() ? procedure().size() : 0);
  }

  /** One chip a page: which were scanned, which is next, which are missing. */
  private Region pages(Open now) {
    FlowPane chips = new FlowPane(12, 12);
    int next = firstMissing(now);
    for (int page = 1; page <= now.item().pages(); page++) {
      HBox chip = Layout.row(8);
      String style = page == next ? "chip-now" : "chip-later";
      if (now.scanned().contains(page)) {
        style = "chip-done";
        chip.getChildren().add(Icon.CHECK.at(28));
      }
      chip.getChildren().add(new PhraseText(words.get("scan.page", page), "small", "strong"));
      chip.getStyleClass().addAll("chip", style);
      chips.getChildren().add(chip);
    }
    return chips;
  }

  /** What to know meanwhile, unless a message has taken its place, and the due key. */
  private Optional<Region> due() {
    List<Region> all =
        Stream.of(view.refusal().isPresent() ? Optional.<Region>empty() : hint(), key())
            .flatMap(Optional::stream)
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Layout.column(18, all.toArray(Region[]::new)));
  }

  private Optional<Region> hint() {
    if (open.isEmpty()) {
      return Optional.of(idle());
    }
    Open now = open.get();
    int pages = now.item().pages();
    return switch (now.step()) {
      case PRINTING ->
          now.attention()
              .map(t -> trouble(words.words(t), words.cure(t)))
              .or(() -> Optional.of(soft(words.get("printing.hint"))));
      case PRINT_FAILED -> now.attention().map(t -> trouble(words.words(t), failedCure(t)));
      case PRINT_IN_DOUBT -> Optional.of(soft(words.get("doubt.hint")));
      case SCAN_PAGES -> Optional.of(soft(words.counted("scan.hint", pages)));
      case TAKE_FEE -> Optional.of(soft(words.counted("fee.hint", pages)));
      case HAND_OVER -> Optional.of(soft(words.counted("hand-over.hint", pages)));
      case STOPPED -> Optional.empty();
    };
  }

  /** The cures of a waiting run say that it goes on by itself; this one has ended. */
  private String failedCure(FailureCode why) {
    return switch (why) {
      case PRINTER_UNREACHABLE, PRINTER_OUT_OF_PAPER, PRINTER_NEEDS_ATTENTION ->
          words.get("failed.then");
      default -> words.cure(why);
    };
  }

  private Optional<Region> key() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Item item = open.get().item();
    return switch (open.get().step()) {
      case PRINTING, SCAN_PAGES, STOPPED, HAND_OVER -> Optional.empty();
      case PRINT_FAILED ->
          go("print-again", words.get("key.print-again"), new OfficeTouch.PrintAgain());
      case PRINT_IN_DOUBT -> Optional.of(doubt(item));
      case TAKE_FEE ->
          go(
              "take-fee",
              words.get(item.feeYen() == 0 ? "key.take-fee.free" : "key.take-fee"),
              new OfficeTouch.FeeTaken());
    };
  }

  private Region doubt(Item item) {
    Key missing =
        Key.plain(
            "not-all-sheets",
            words.get("key.not-all-sheets"),
            "body",
            () -> touch.accept(new OfficeTouch.PaperTrouble()));
    missing.setMinHeight(DeskPane.KEY);
    Key all =
        goKey(
            "all-sheets",
            words.counted("key.all-sheets", item.pages()),
            new OfficeTouch.AllSheets());
    return new EqualColumns(24, missing, all);
  }

  private Region idle() {
    Optional<Finished> finished = view.finished();
    if (finished.isPresent()) {
      String key = finished.get().handedOver() ? "given" : "finished.voided";
      return plate("tone-well", words.get(key, finished.get().receipt()), words.get(key + ".then"));
    }
    Optional<FailureCode> mfp = view.snapshot().mfp();
    if (mfp.isPresent()) {
      return trouble(words.words(mfp.get()), words.cure(mfp.get()));
    }
    return soft(words.get(first().isEmpty() ? "idle.none" : "idle.hint"));
  }

  private Region trouble(String what, String cure) {
    return plate("tone-notice", what, cure);
  }

  private Region plate(String tone, String first, String second) {
    PhraseText says = new PhraseText(words.closed("*" + first + "* " + second), "small");
    HBox plate = new HBox(Layout.growing(says));
    plate.getStyleClass().addAll("hint", tone);
    return plate;
  }

  private static Region soft(String words) {
    HBox hint = new HBox(Layout.growing(new PhraseText(words, "small")));
    hint.getStyleClass().addAll("hint", "tone-soft");
    return hint;
  }

  private Optional<Region> go(String id, String label, OfficeTouch what) {
    return Optional.of(goKey(id, label, what));
  }

  private Key goKey(String id, String label, OfficeTouch what) {
    Key key = Key.go(id, label, () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY);
    return key;
  }

  private Group picture() {
    if (open.isEmpty()) {
      return given().isPresent() ? DeskPictures.handOver() : DeskPictures.slipUnderScanner();
    }
    Open now = open.get();
    int pages = now.item().pages();
    return switch (now.step()) {
      case PRINTING -> MachinePictures.printing(pages, now.attention());
      case PRINT_FAILED -> MachinePictures.emptyTray();
      case PRINT_IN_DOUBT -> DeskPictures.countedSheets(pages);
      case SCAN_PAGES -> DeskPictures.pageUnderScanner();
      case STOPPED -> DeskPictures.twoReceipts();
      case TAKE_FEE -> DeskPictures.coins(words.yen(now.item().feeYen()), now.item().feeYen() == 0);
      case HAND_OVER -> DeskPictures.slipUnderScanner();
    };
  }
}
