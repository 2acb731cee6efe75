package org.madoguchi.app.lobby.screens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.ShrinkToFit;
import org.madoguchi.app.ui.StepBar;
import org.madoguchi.app.ui.Theme;

/**
 * One question a screen. At the head stands where one is; the question stands directly over its
 * answers, and both at the foot, in reach; between is room for a picture that explains.
 */
public final class Page extends VBox implements Content, ShrinkToFit.Shrinking {
  private static final int STEPS = 5;

  private final VBox question = new VBox(12);

  /** The last one marked goes first. */
  private final Deque<List<? extends Region>> spares = new ArrayDeque<>();

  /**
   * @param step 1 to 5, or 0 where there is no "where am I"
   */
  public Page(LobbyContext context, int step, String title, String lead) {
    super(Theme.GAP);
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

  /** Marks what is left out first where large letters and notices leave too little room. */
  public <R extends Region> R spare(R part) {
    spares.addFirst(List.of(part));
    return part;
  }

  /**
   * Marks parts that are left out after all others, and all of them or none: such as a line on each
   * of some keys.
   */
  public void spareTogether(List<? extends Region> parts) {
    spares.addLast(List.copyOf(parts));
  }

  /** Lets the page be made lower than its contents, so that it learns of it. */
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    spares.forEach(together -> together.forEach(part -> show(part, true)));
    for (List<? extends Region> together : spares) {
      if (!holds(getWidth(), getHeight())) {
        together.forEach(part -> show(part, false));
      }
    }
    super.layoutChildren();
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
    getChildren().addAll(answers);
    return this;
  }

  /** Where there is nothing to answer: what is asked for, and a picture of it below. */
  public Page middle(Region... nodes) {
    question.getStyleClass().setAll("statement");
    getChildren().addAll(question, Layout.spring());
    getChildren().addAll(nodes);
    getChildren().add(Layout.spring());
    return this;
  }

  /** What is asked for, and below it what takes all the room; keys are added at the foot. */
  public Page over(Region... nodes) {
    question.getStyleClass().setAll("statement");
    getChildren().add(question);
    getChildren().addAll(nodes);
    return this;
  }

  @Override
  public Region node() {
    return this;
  }
}
