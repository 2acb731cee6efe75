package org.madoguchi.app.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** What is open and what waits, across all errands, a page at a time. */
final class WaitingList {
  private static final double KEY = 80;

  private final OfficeView view;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;
  private final List<Entry> page;
  private final boolean leaves;

  /**
   * @param rows for so many there is room
   */
  WaitingList(OfficeView view, int rows, DeskWords words, Consumer<OfficeTouch> touch) {
    this.view = view;
    this.words = words;
    this.touch = touch;
    List<Entry> entries = entries();
    this.leaves = entries.size() > rows;
    int size = leaves ? Math.max(1, rows - 1) : rows;
    int pages = Math.max(1, Math.ceilDiv(entries.size(), size));
    int from = view.waitingPage() % pages * size;
    this.page = entries.subList(from, Math.min(from + size, entries.size()));
  }

  /** A line of the list. */
  private sealed interface Entry {
    record Slip(Item item) implements Entry {}

    record OfCase(CaseAtDesk of) implements Entry {}
  }

  /** Who waits at the desk, in the order in which they came; then what waits for others. */
  private List<Entry> entries() {
    List<CaseAtDesk> cases = view.snapshot().cases();
    Deque<CaseAtDesk> due =
        new ArrayDeque<>(cases.stream().filter(CaseAtDesk::clerksTurn).toList());
    List<Entry> entries = new ArrayList<>();
    for (Item slip : view.snapshot().waiting()) {
      while (!due.isEmpty() && due.getFirst().since().isBefore(slip.since())) {
        entries.add(new Entry.OfCase(due.removeFirst()));
      }
      entries.add(new Entry.Slip(slip));
    }
    due.forEach(of -> entries.add(new Entry.OfCase(of)));
    cases.stream().filter(of -> !of.clerksTurn()).forEach(of -> entries.add(new Entry.OfCase(of)));
    return entries;
  }

  private String waited(Entry entry) {
    return switch (entry) {
      case Entry.Slip(Item item) -> words.waited(item, view.now());
      case Entry.OfCase(CaseAtDesk of) -> words.todo(of);
    };
  }

  /** How many wait, on all pages. */
  int size() {
    return view.snapshot().waiting().size() + view.snapshot().cases().size();
  }

  /** Everything that this list shows; equal if it would look the same. */
  List<Object> shown() {
    return List.of(
        page, page.stream().map(this::waited).toList(), size(), view.panel().about(), shownCase());
  }

  List<Region> build() {
    List<Region> lines = new ArrayList<>();
    view.snapshot().open().ifPresent(o -> lines.add(open(o.item())));
    for (Entry entry : page) {
      lines.add(
          switch (entry) {
            case Entry.Slip(Item item) -> line(item);
            case Entry.OfCase(CaseAtDesk of) -> line(of);
          });
    }
    if (leaves) {
      Key more =
          Key.plain(
              "waiting-more",
              words.get("waiting.more", size() - page.size()),
              "small",
              () -> touch.accept(new OfficeTouch.MoreWaiting()));
      more.setMinHeight(KEY);
      lines.add(more);
    }
    return lines;
  }

  private Region open(Item item) {
    VBox plate = face(item, words.get("waiting.open"));
    plate.getStyleClass().addAll("side-open", "tone-soft");
    return plate;
  }

  private Key line(Item item) {
    String label = item.receipt() + " " + words.kindAndCopies(item);
    Key key =
        new Key(
            "waiting-" + item.receipt().replace(" ", ""),
            label,
            face(item, words.waited(item, view.now())),
            () -> touch.accept(new OfficeTouch.ShowLife(item)));
    key.setMinHeight(Region.USE_PREF_SIZE);
    return key.chosen(view.panel().about().filter(item::equals).isPresent());
  }

  private Key line(CaseAtDesk of) {
    String what = words.of(of.what());
    String none =
        switch (of.todo()) {
          case CaseAtDesk.Todo.PostNotice _ -> "case.notice.number";
          case CaseAtDesk.Todo.DayList _ -> "case.day-list.number";
          default -> "case.without-slip";
        };
    String number = of.receipt().isEmpty() ? words.get(none) : of.receipt();
    Key key =
        new Key(
            "case-" + of.id(),
            number + " " + what,
            face(number, what, words.todo(of)),
            () -> touch.accept(new OfficeTouch.OfCase.Show(of.id())));
    key.setMinHeight(Region.USE_PREF_SIZE);
    return key.chosen(shownCase().filter(of.id()::equals).isPresent());
  }

  private Optional<String> shownCase() {
    return view.panel() instanceof OfficePanel.OfCase c
        ? Optional.of(c.caseId())
        : Optional.empty();
  }

  private VBox face(Item item, String state) {
    return face(item.receipt(), words.kindAndCopies(item), state);
  }

  private static VBox face(String number, String what, String state) {
    PhraseText receipt = new PhraseText(number, "large", "strong");
    receipt.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Layout.row(12, receipt, Layout.growing(new PhraseText(HPos.RIGHT, state, "small")));
    return Layout.column(0, head, new PhraseText(what, "small"));
  }
}
