package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Parts that stand one under the other, on several pages: none is left out, and none is made
 * smaller. Of a column that no page holds, each of its parts may stand on another page. JavaFX
 * thread only.
 */
public final class Leaves {
  /** A column that is never parted, such as a pad and what is typed with it. */
  public static final String TOGETHER = "together";

  private final double width;
  private final double room;

  /**
   * A part, or a piece of one.
   *
   * @param piece null: all of it
   */
  private record Unit(Region part, @Nullable Region piece) {
    Region node() {
      return piece == null ? part : piece;
    }
  }

  /**
   * @param width of a page, px
   * @param room height of a page, px
   */
  public Leaves(double width, double room) {
    this.width = width;
    this.room = room;
  }

  /** Whether each of them fits on a page of its own. */
  public boolean fit(List<Region> parts) {
    return units(parts).stream()
        .allMatch(u -> u.node().minWidth(-1) <= inner(u) && height(u) <= room);
  }

  private double height(Unit unit) {
    return height(List.of(unit));
  }

  /** How much width a piece has in its part. */
  private double inner(Unit unit) {
    Insets insets = unit.piece == null ? Insets.EMPTY : unit.part.getInsets();
    return width - insets.getLeft() - insets.getRight();
  }

  /**
   * What stands on each page: a part, and which pieces of it; without pieces it is all of it.
   *
   * @param parts in order, each as it is with all its pieces
   */
  public List<Map<Region, List<Region>>> pages(List<Region> parts) {
    List<List<Unit>> pages = new ArrayList<>();
    List<Unit> onPage = new ArrayList<>();
    for (Unit unit : units(parts)) {
      onPage.add(unit);
      if (onPage.size() > 1 && height(onPage) > room) {
        List<Unit> next = new ArrayList<>();
        next.add(onPage.removeLast());
        // a text that only announces what follows goes along with it
        while (onPage.size() > 1 && announces(onPage.getLast(), next)) {
          next.addFirst(onPage.removeLast());
        }
        pages.add(onPage);
        onPage = next;
      }
    }
    pages.add(onPage);
    return pages.stream().map(Leaves::bare).filter(p -> !p.isEmpty()).map(Leaves::byPart).toList();
  }

  private boolean announces(Unit unit, List<Unit> next) {
    List<Unit> with = new ArrayList<>(next);
    with.addFirst(unit);
    return unit.node() instanceof PhraseText && height(with) <= room;
  }

  /** A line divides nothing at the head or the foot of a page. */
  private static List<Unit> bare(List<Unit> page) {
    List<Unit> bare = new ArrayList<>(page);
    while (!bare.isEmpty() && divides(bare.getFirst())) {
      bare.removeFirst();
    }
    while (!bare.isEmpty() && divides(bare.getLast())) {
      bare.removeLast();
    }
    return bare;
  }

  private static boolean divides(Unit unit) {
    return unit.node().getStyleClass().contains("divider");
  }

  private static Map<Region, List<Region>> byPart(List<Unit> units) {
    Map<Region, List<Region>> parts = new LinkedHashMap<>();
    for (Unit unit : units) {
      List<Region> pieces = parts.computeIfAbsent(unit.part, _ -> new ArrayList<>());
      if (unit.piece != null) {
        pieces.add(unit.piece);
      }
    }
    return parts;
  }

  private List<Unit> units(List<Region> parts) {
    List<Unit> units = new ArrayList<>();
    for (Region part : parts) {
      List<Region> pieces = pieces(part);
      if (pieces.isEmpty()) {
        units.add(new Unit(part, null));
      }
      pieces.forEach(piece -> units.add(new Unit(part, piece)));
    }
    return units;
  }

  private List<Region> pieces(Region part) {
    boolean parted =
        part instanceof VBox
            && !part.getStyleClass().contains(TOGETHER)
            && part.minHeight(width) > room;
    return parted ? regions((VBox) part) : List.of();
  }

  private static List<Region> regions(VBox column) {
    List<Region> regions = new ArrayList<>();
    for (Node node : column.getChildren()) {
      if (node instanceof Region region) {
        regions.add(region);
      }
    }
    return regions;
  }

  /** Of what stands on one page. */
  private double height(List<Unit> page) {
    double height = 0;
    Region part = null;
    for (Unit unit : page) {
      boolean further = unit.part.equals(part);
      if (!further) {
        Insets insets = unit.piece == null ? Insets.EMPTY : unit.part.getInsets();
        height += (part == null ? 0 : Theme.GAP) + insets.getTop() + insets.getBottom();
      } else {
        height += unit.part instanceof VBox column ? column.getSpacing() : Theme.GAP;
      }
      height += unit.node().minHeight(inner(unit));
      part = unit.part;
    }
    return height;
  }

  /** Shows of a part only those pieces; none: all of it. */
  public static void show(Region part, List<Region> pieces) {
    part.setVisible(true);
    if (part instanceof VBox column && !pieces.isEmpty()) {
      regions(column).forEach(region -> managed(region, pieces.contains(region)));
    }
  }

  /** Shows a part as it was before it was parted. */
  public static void whole(Region part) {
    part.setVisible(true);
    if (part instanceof VBox column && !column.getStyleClass().contains(TOGETHER)) {
      regions(column).forEach(region -> managed(region, true));
    }
  }

  private static void managed(Region region, boolean shown) {
    region.setVisible(shown);
    region.setManaged(shown);
  }
}
