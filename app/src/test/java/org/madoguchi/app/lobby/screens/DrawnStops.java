package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Key;

/** What stands on a laid-out screen to be touched. JavaFX thread only, where nodes are asked. */
final class DrawnStops {
  private static final String NO_STOPS = "page-.*|digit-.|letter-.|erase";

  /** As it stands on the screen, or in the list. */
  private record Place(String id, String spoken, boolean now) {}

  private final List<Place> places = new ArrayList<>();

  static DrawnStops on(Parent root) {
    DrawnStops drawn = new DrawnStops();
    drawn.collect(root);
    return drawn;
  }

  /** They are the list, in its order, and nothing else. */
  void are(Stops stops, String name) {
    List<Place> meant =
        stops.all().stream().map(s -> new Place(s.id(), s.spoken(), s.now())).toList();
    assertEquals(meant, places, name);
    assertEquals(
        meant.size(), new HashSet<>(stops.all().stream().map(Stop::id).toList()).size(), name);
    for (Stop stop : stops.all()) {
      assertTrue(!stop.spoken().matches(".*[*\n].*"), stop.spoken());
      assertTrue(!stop.id().matches(NO_STOPS), stop.id());
    }
  }

  /** All that has an id and can be seen; what lies under the idle warning can't. */
  private void collect(Node node) {
    boolean otherPage = ScreenLaws.onOtherPage(node);
    if (!node.isVisible() && !otherPage) {
      return;
    }
    String id = node.getId();
    if (id != null && !id.matches(NO_STOPS)) {
      places.add(new Place(id, node.getAccessibleText(), node instanceof Key));
    } else if (id == null && node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      boolean covered =
          children.size() == 2
              && children.get(1).getStyleClass().contains("covering")
              && children.get(1).isVisible();
      (covered ? children.subList(1, 2) : children).forEach(this::collect);
    }
  }
}
