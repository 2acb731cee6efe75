package org.madoguchi.app.lobby.screens;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.StepBar;
import org.madoguchi.app.screen.Theme;

/** One question a screen: where am I, the question, a sentence, and at the foot what to touch. */
final class Page extends VBox implements Content {
  private static final int STEPS = 5;

  /** The last one marked goes first. */
  private final Deque<Region> spares = new ArrayDeque<>();

  /**
   * @param step 1 to 5, or 0 where there is no "where am I"
   */
  Page(LobbyContext context, int step, String title, String lead) {
    super(Theme.GAP);
    getStyleClass().add("page");
    VBox head = new VBox(16);
    if (step > 0) {
      StepBar bar =
          new StepBar(STEPS, step, context.words("step", step, context.words("step." + step)));
      VBox.setMargin(bar, new Insets(0, 0, 12, 0));
      head.getChildren().add(spare(bar));
    }
    head.getChildren().add(new PhraseText(title, "title"));
    if (!lead.isEmpty()) {
      head.getChildren().add(spare(new PhraseText(lead, "body", "second")));
    }
    getChildren().add(head);
  }

  /** Marks what is left out first where large letters and notices leave too little room. */
  <R extends Region> R spare(R part) {
    spares.addFirst(part);
    return part;
  }

  /** Lets the page be made lower than its contents, so that it learns of it. */
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    spares.forEach(s -> show(s, true));
    for (Region spare : spares) {
      if (super.computeMinHeight(getWidth()) > getHeight()) {
        show(spare, false);
      }
    }
    super.layoutChildren();
  }

  private static void show(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  /** What lies at the foot, in reach. */
  Page foot(Region... nodes) {
    getChildren().add(Layout.spring());
    getChildren().addAll(nodes);
    return this;
  }

  /** What takes all the room that is left, and what lies below it. */
  Page filled(Region filling, Region... below) {
    VBox.setVgrow(filling, Priority.ALWAYS);
    getChildren().add(filling);
    getChildren().addAll(below);
    return this;
  }

  /** What stands in the middle of the room that is left. */
  Page middle(Region... nodes) {
    getChildren().add(Layout.spring());
    getChildren().addAll(nodes);
    getChildren().add(Layout.spring());
    return this;
  }

  @Override
  public Region node() {
    return this;
  }
}
