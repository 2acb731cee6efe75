package org.madoguchi.app.lobby.screens;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Theme;

/** Many small keys in rows, as many in a row as the panel's density allows. */
public final class KeyGrid {
  private static final double GAP = 12;
  private static final double LEAST_GAP = 4;

  private KeyGrid() {}

  /**
   * @param most in a row
   * @param keys in order, each with its height
   */
  public static Region of(LobbyContext c, int most, List<? extends Region> keys) {
    boolean wide = wide(c, most);
    double gap = wide ? GAP : LEAST_GAP;
    int columns = wide ? most : Math.max(1, columns(c.smallestKey(), gap));
    VBox rows = Layout.column(gap);
    for (int first = 0; first < keys.size(); first += columns) {
      Region[] row = new Region[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = first + i < keys.size() ? keys.get(first + i) : new Region();
      }
      rows.getChildren().add(Layout.equalRow(gap, row));
    }
    return rows;
  }

  /** Whether so many stand side by side. */
  public static boolean wide(LobbyContext c, int most) {
    return columns(c.smallestKey(), GAP) >= most;
  }

  /** How many keys of the smallest size stand side by side. */
  private static int columns(double smallest, double gap) {
    double room = LobbyScreens.WIDTH - 2 * Theme.MARGIN;
    return (int) ((room + gap) / (smallest + gap));
  }
}
