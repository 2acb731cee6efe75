package org.madoguchi.app.lobby.screens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.LeafKeys;
import org.madoguchi.app.ui.Leafed;
import org.madoguchi.app.ui.Leaves;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.ShrinkToFit;
import org.madoguchi.app.ui.StepBar;
import org.madoguchi.app.ui.Theme;

/**
 * One question a screen. At the head stands where one is; the question stands directly over its
 * answers, and both at the foot, in reach; between is room for a picture that explains. What is too
 * much for one page is leafed through. In letters larger than the usual no words are left out for
 * that.
 */
public final class Page extends VBox implements Content, ShrinkToFit.Shrinking, Leafed {
  private static final int STEPS = 5;

  /** Running text then has 9 mm; smaller nothing is drawn before it is parted into pages. */
  private static final double SMALLEST_WHOLE = 0.9;

  private final LobbyContext context;
  private final VBox question = new VBox(12);

  /** The last one marked goes first. */
  private final Deque<List<? extends Region>> spares = new ArrayDeque<>();

  private boolean leafing;
  private int page;
  private @Nullable LeafKeys keys;
  private @Nullable Node wanted;
  private @Nullable EventTarget touched;

  /**
   * @param step 1 to 5, or 0 where there is no "where am I"
   */
  public Page(LobbyContext context, int step, String title, String lead) {
    super(Theme.GAP);
    this.context = context;
    addEventHandler(ActionEvent.ACTION, event -> touched = event.getTarget());
    getStyleClass().add("page");
    question.getStyleClass().add("question");
    question.setMinHeight(USE_PREF_SIZE);
    question.getChildren().add(new PhraseText(title, "title"));
    if (!lead.isEmpty()) {
      question.getChildren().add(spare(new PhraseText(lead, "body", "second")));
    }
    if (step > 0) {
      StepBar bar =
          new StepBar(STEPS, step, context.words("step", step, context.words("step." + step)));
      VBox.setMargin(bar, new Insets(0, 0, 12, 0));
      getChildren().add(spare(bar));
    }
  }

  /**
   * Marks what is left out first where notices and long words leave too little room, in letters of
   * the usual size.
   */
  public <R extends Region> R spare(R part) {
    if (!context.leafs()) {
      spares.addFirst(List.of(part));
    }
    return part;
  }

  /**
   * Marks parts that are left out after all others, and all of them or none: such as a line on each
   * of some keys.
   */
  public void spareTogether(List<? extends Region> parts) {
    if (!context.leafs()) {
      spares.addLast(List.copyOf(parts));
    }
  }

  /** Lets the page be made lower than its contents, so that it learns of it. */
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (leafing) {
      leafing = false;
      parts().forEach(Leaves::whole);
      getChildren().forEach(child -> child.setVisible(child != keys));
    }
    spares.forEach(together -> together.forEach(part -> show(part, true)));
    for (List<? extends Region> together : spares) {
      if (!holds(getWidth(), getHeight())) {
        together.forEach(part -> show(part, false));
      }
    }
    if (holds(getWidth(), getHeight())) {
      super.layoutChildren();
    } else {
      layoutOnePage();
    }
  }

  /** The page that is open, of those that are too much for one; its keys at the very foot. */
  private void layoutOnePage() {
    leafing = true;
    spares.forEach(together -> together.forEach(part -> show(part, true)));
    LeafKeys leaves = keys();
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double foot = leaves.minHeight(width);
    double room = room(getHeight(), foot);
    List<Map<Region, List<Region>>> pages = new Leaves(width, room).pages(parts());
    for (int i = 0; i < pages.size(); i++) {
      Node sought = wanted;
      if (sought != null && holds(pages.get(i), sought)) {
        page = i;
      }
    }
    wanted = null;
    // Leafing on from the last page shows the first: no key is ever dead.
    page = Math.floorMod(page, pages.size());
    Map<Region, List<Region>> shown = pages.get(page);
    getChildren().forEach(child -> child.setVisible(child == leaves));
    shown.forEach(Leaves::show);
    double needed = Theme.GAP * (shown.size() - 1);
    for (Region part : shown.keySet()) {
      needed += part.minHeight(width);
    }
    double spare = Math.max(0, room - needed);
    double growth = 0;
    for (Region part : shown.keySet()) {
      growth += Math.max(0, part.prefHeight(width) - part.minHeight(width));
    }
    double share = growth > spare ? spare / growth : 1;
    double y = snappedTopInset() + spare - Math.min(growth, spare);
    for (Region part : shown.keySet()) {
      double least = part.minHeight(width);
      double height = least + Math.max(0, part.prefHeight(width) - least) * share;
      part.resizeRelocate(snappedLeftInset(), y, width, height);
      y += height + Theme.GAP;
    }
    leaves.show(page, pages.size(), true);
    leaves.resizeRelocate(
        snappedLeftInset(), getHeight() - snappedBottomInset() - foot, width, foot);
  }

  private static boolean holds(Map<Region, List<Region>> shown, Node sought) {
    for (Node node = sought; node != null; node = node.getParent()) {
      if (node instanceof Region part && shown.containsKey(part)) {
        List<Region> pieces = shown.get(part);
        return pieces.isEmpty() || pieces.stream().anyMatch(piece -> isIn(sought, piece));
      }
    }
    return false;
  }

  private static boolean isIn(Node node, Region piece) {
    return node.equals(piece) || (node.getParent() != null && isIn(node.getParent(), piece));
  }

  /** What stands on pages: not a picture that takes only what room is left. */
  private List<Region> parts() {
    List<Region> parts = new ArrayList<>();
    for (Node child : getChildren()) {
      boolean empty =
          child.getClass() == Region.class // room between parts
              || (child instanceof Room room && !room.asks());
      if (child instanceof Region part && part != keys && !empty) {
        parts.add(part);
      }
    }
    return parts;
  }

  private LeafKeys keys() {
    LeafKeys made = keys;
    if (made == null) {
      made = context.leafKeys(by -> open(page + by));
      made.setManaged(false);
      made.setVisible(false);
      keys = made;
      getChildren().add(made);
      made.applyCss();
    }
    return made;
  }

  private double room(double height, double foot) {
    return height - snappedTopInset() - snappedBottomInset() - foot - Theme.GAP;
  }

  @Override
  public boolean leafing() {
    return leafing;
  }

  @Override
  public int page() {
    return page;
  }

  @Override
  public void open(int newPage) {
    page = newPage;
    requestLayout();
  }

  /**
   * Opens the page that was open of the same before, or where what was touched there stands now.
   */
  void goOn(Page before) {
    open(before.page);
    Node now =
        before.touched instanceof Node node && node.getId() != null
            ? lookup("#" + node.getId())
            : null;
    if (now != null) {
      reveal(now);
    }
  }

  /** Opens the page on which that stands. */
  void reveal(Node node) {
    wanted = node;
    requestLayout();
  }

  @Override
  public double smallestWhole() {
    return context.leafs() ? 1 : SMALLEST_WHOLE;
  }

  @Override
  public boolean fitsInPages(double width, double height) {
    spares.forEach(together -> together.forEach(part -> show(part, true)));
    double inner = width - snappedLeftInset() - snappedRightInset();
    LeafKeys leaves = keys();
    return leaves.minWidth(-1) <= inner
        && new Leaves(inner, room(height, leaves.minHeight(inner))).fit(parts());
  }

  @Override
  public boolean fits(double width, double height) {
    spares.forEach(together -> together.forEach(part -> show(part, false)));
    boolean fits = holds(width, height);
    spares.forEach(together -> together.forEach(part -> show(part, true)));
    return fits;
  }

  private boolean holds(double width, double height) {
    return super.computeMinWidth(-1) <= width && super.computeMinHeight(width) <= height;
  }

  private static void show(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** The question and its answers, at the foot. */
  public Page foot(Region... answers) {
    return under(new Room(), answers);
  }

  /** The same, with a picture in the room that is left above. */
  public Page under(Region picture, List<? extends Region> answers) {
    return under(new Room(picture), answers.toArray(Region[]::new));
  }

  /**
   * The same, where the picture is part of the question: lists leaf for its sake, and all that is
   * marked goes before it.
   */
  public Page explained(Region picture, List<? extends Region> answers) {
    Room room = new Room(true, picture);
    spares.addLast(List.of(room));
    return under(room, answers.toArray(Region[]::new));
  }

  private Page under(Room room, Region... answers) {
    getChildren().addAll(room, question);
    add(answers);
    return this;
  }

  /** Where there is nothing to answer: what is asked for, and a picture of it below. */
  public Page middle(Region... nodes) {
    question.getStyleClass().setAll("statement");
    getChildren().addAll(question, Layout.spring());
    add(nodes);
    getChildren().add(Layout.spring());
    return this;
  }

  /** What is asked for, and below it what takes all the room; keys are added at the foot. */
  public Page over(Region... nodes) {
    question.getStyleClass().setAll("statement");
    getChildren().add(question);
    add(nodes);
    return this;
  }

  /** Larger letters are leafed through from the first word to the last key, rows of a list too. */
  private void add(Region... parts) {
    for (Region part : parts) {
      if (part instanceof PagedList list && context.leafs()) {
        getChildren().addAll(list.rows());
      } else {
        getChildren().add(part);
      }
    }
  }

  @Override
  public Region node() {
    return this;
  }
}
