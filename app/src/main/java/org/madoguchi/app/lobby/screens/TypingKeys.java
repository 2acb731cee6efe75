package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.madoguchi.app.ui.Key;

/** The keys that one types with, as they are drawn. They are no stops. JavaFX thread only. */
final class TypingKeys {
  private static final Pattern ID = Pattern.compile("(digit|letter)-.|erase");

  private TypingKeys() {}

  /** Whether that is the id of one. */
  static boolean is(String id) {
    return ID.matcher(id).matches();
  }

  /** All below a node, in order. */
  static List<Node> on(Node node) {
    List<Node> keys = new ArrayList<>();
    gather(node, keys);
    return keys;
  }

  private static void gather(Node node, List<Node> keys) {
    String id = node.getId();
    if (node instanceof Key && id != null && is(id)) {
      keys.add(node);
    } else if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, keys));
    }
  }
}
