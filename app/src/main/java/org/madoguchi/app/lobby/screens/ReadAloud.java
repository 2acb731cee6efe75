package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Key;

/**
 * What is read on a part of the screen, in order, whether or not there is room for it: a listener
 * needs no room. What can be done is said as stops, so keys are left out. JavaFX thread only.
 */
final class ReadAloud {
  /** Style class of what is said in another way, such as a number that counts down. */
  static final String UNSPOKEN = "unspoken";

  private ReadAloud() {}

  static List<String> words(Parent part, Stops stops) {
    List<String> words = new ArrayList<>();
    read(part, stops, words);
    return words;
  }

  private static void read(Node node, Stops stops, List<String> words) {
    String id = node.getId();
    if (node instanceof Key
        || node.getStyleClass().contains(UNSPOKEN)
        || (id != null && stops.find(id).isPresent())) {
      return;
    }
    String text = node.getAccessibleText();
    if (node.getAccessibleRole() == AccessibleRole.TEXT && text != null) {
      if (!text.isBlank()) {
        words.add(text);
      }
    } else if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      // What a picture says comes after what is asked.
      children.stream().filter(c -> !(c instanceof Room)).forEach(c -> read(c, stops, words));
      children.stream().filter(Room.class::isInstance).forEach(c -> read(c, stops, words));
    }
  }
}
