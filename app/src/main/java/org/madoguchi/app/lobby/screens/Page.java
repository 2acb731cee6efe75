package org.madoguchi.app.lobby.screens;

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
      head.getChildren().add(bar);
    }
    head.getChildren().add(new PhraseText(title, "title"));
    if (!lead.isEmpty()) {
      head.getChildren().add(new PhraseText(lead, "body", "second"));
    }
    getChildren().add(head);
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
