package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.config.Language;

/** What stands on a screen to be touched is the list of its stops, and nothing else. */
class StopsOnScreenTest {
  /** As it stands on the screen, or in the list. */
  private record Place(String id, String spoken, boolean now) {}

  @ParameterizedTest
  @CsvSource({"JA, false", "JA, true", "EN, false", "EN, true"})
  void everyKeyIsAStopAndEveryStopHasItsPlaceInOrder(Language language, boolean larger) {
    LobbyScreens screens = Fx.call(() -> new LobbyScreens(new RecordingInput(), Fx.FAMILY));
    Texts texts = Texts.load(LobbyScreens.class, "lobby", language);
    for (Map.Entry<String, LobbyView> view : SampleCity.views(language, larger).entrySet()) {
      List<Place> shown =
          Fx.call(
              () -> {
                screens.show(view.getValue());
                screens.root().applyCss();
                screens.root().layout();
                List<Place> places = new ArrayList<>();
                collect(screens.root(), places);
                return places;
              });
      Stops stops = Stops.of(view.getValue(), texts);
      List<Place> meant =
          stops.all().stream().map(s -> new Place(s.id(), s.spoken(), s.now())).toList();
      assertEquals(meant, shown, view.getKey());
      assertEquals(
          meant.size(),
          new HashSet<>(stops.all().stream().map(Stop::id).toList()).size(),
          view.getKey());
      for (Stop stop : stops.all()) {
        assertTrue(!stop.spoken().matches(".*[*\n].*"), stop.spoken());
        assertTrue(!stop.id().matches("digit-.|erase"), stop.id());
      }
    }
  }

  /** All that has an id and can be seen; what lies under the idle warning can't. */
  private static void collect(Node node, List<Place> places) {
    boolean otherPage = node.getParent() instanceof PagedList;
    if (!node.isVisible() && !otherPage) {
      return;
    }
    String id = node.getId();
    if (id != null && !id.matches("page-.*|digit-.|erase")) {
      places.add(new Place(id, node.getAccessibleText(), node instanceof Key));
    } else if (id == null && node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      boolean covered =
          children.size() == 2
              && children.get(1).getStyleClass().contains("covering")
              && children.get(1).isVisible();
      (covered ? children.subList(1, 2) : children).forEach(c -> collect(c, places));
    }
  }
}
