package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Rows one under the other at the foot of the room; as many as fit, and two keys to leaf through
 * the rest. Nobody has to know how to scroll. Which page is open is the screen's own business.
 * JavaFX thread only.
 */
public final class PagedList extends Region implements Leafed {
  private final List<? extends Region> rows;
  private final LeafKeys leaves;
  private int page;
  private int least;
  private @Nullable Node wanted;

  /**
   * @param rows in order
   * @param leaves which leaf through them
   */
  private PagedList(List<? extends Region> rows, Function<IntConsumer, LeafKeys> leaves) {
    this.rows = List.copyOf(rows);
    this.leaves = leaves.apply(this::leaf);
    getStyleClass().add("paged-list");
    getChildren().addAll(rows);
    getChildren().add(this.leaves);
  }

  /**
   * @param rows in order
   * @param leaves makes the keys to leaf with
   */
  public static PagedList of(List<? extends Region> rows, Function<IntConsumer, LeafKeys> leaves) {
    return new PagedList(rows, leaves);
  }

  /** All that there is to leaf through. */
  public List<Region> rows() {
    return List.copyOf(rows);
  }

  /** Asks for room for so many rows a page; without, for the tallest alone. */
  public PagedList atLeast(int rowsOfPage) {
    least = rowsOfPage;
    return this;
  }

  @Override
  public boolean leafing() {
    return leaves.isVisible();
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

  /** Opens the page on which a row stands. */
  public void reveal(Node row) {
    wanted = row;
    requestLayout();
  }

  private void leaf(int by) {
    open(page + by);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return rows.stream().mapToDouble(row -> row.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    double first =
        least == 0
            ? rows.stream().mapToDouble(row -> height(row, width)).max().orElse(0)
            : height(rows.subList(0, Math.min(least, rows.size())), width);
    return Math.min(height(rows, width), first + Theme.GAP + height(leaves, width));
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(rows, width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean paged = height(rows, width) > getHeight() + 1;
    double keys = height(leaves, width);
    List<List<Region>> pages = paged ? pages(width, getHeight() - keys - Theme.GAP) : List.of();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).contains(wanted)) {
        page = i;
      }
    }
    wanted = null;
    // Leafing on from the last page shows the first: no key is ever dead.
    page = pages.isEmpty() ? 0 : Math.floorMod(page, pages.size());
    List<? extends Region> shown = pages.isEmpty() ? rows : pages.get(page);
    rows.forEach(r -> r.setVisible(shown.contains(r)));
    leaves.setVisible(paged);
    double y = paged ? 0 : getHeight() - height(rows, width);
    for (Region row : shown) {
      double height = height(row, width);
      row.resizeRelocate(0, y, width, height);
      y += height + Theme.GAP;
    }
    if (paged) {
      leaves.show(page, pages.size(), false);
      leaves.resizeRelocate(0, getHeight() - keys, width, keys);
    }
  }

  private List<List<Region>> pages(double width, double room) {
    List<List<Region>> pages = new ArrayList<>();
    List<Region> onPage = new ArrayList<>();
    for (Region row : rows) {
      onPage.add(row);
      if (onPage.size() > 1 && height(onPage, width) > room + 1) {
        onPage.removeLast();
        pages.add(onPage);
        onPage = new ArrayList<>(List.of(row));
      }
    }
    pages.add(onPage);
    return pages;
  }

  private static double height(List<? extends Region> rows, double width) {
    double height = -Theme.GAP;
    for (Region row : rows) {
      height += height(row, width) + Theme.GAP;
    }
    return Math.max(0, height);
  }

  private static double height(Region row, double width) {
    return Math.max(row.minHeight(width), row.prefHeight(width));
  }
}
