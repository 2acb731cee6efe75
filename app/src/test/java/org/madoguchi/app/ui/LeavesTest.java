package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class LeavesTest {
  private static final double WIDTH = 400;
  private static final Leaves LEAVES = new Leaves(WIDTH, 300);

  private static Region high(double height) {
    Region part = new Region();
    part.setMinSize(10, height);
    return part;
  }

  private static List<Map<Region, List<Region>>> pages(List<Region> parts) {
    return Fx.call(() -> LEAVES.pages(parts));
  }

  private static List<Region> all(List<Map<Region, List<Region>>> pages) {
    List<Region> all = new ArrayList<>();
    pages.forEach(page -> all.addAll(page.keySet()));
    return all;
  }

  @Test
  void nothingIsLeftOutAndTheOrderStays() {
    List<Region> parts = List.of(high(100), high(170), high(120), high(290), high(20));
    List<Map<Region, List<Region>>> pages = pages(parts);
    assertEquals(parts, all(pages));
    // 100 and 170 with the gap between them are 294
    assertEquals(List.of(2, 1, 1, 1), pages.stream().map(Map::size).toList());
  }

  @Test
  void aColumnThatNoPageHoldsIsPartedAndOneThatBelongsTogetherIsNot() {
    Region first = high(200);
    Region second = high(200);
    VBox column = Fx.call(() -> new VBox(10, first, second));
    List<Map<Region, List<Region>>> pages = pages(List.of(column));
    assertEquals(List.of(Map.of(column, List.of(first)), Map.of(column, List.of(second))), pages);
    assertTrue(Fx.call(() -> LEAVES.fit(List.of(column))));
    Fx.run(() -> column.getStyleClass().add(Leaves.TOGETHER));
    assertEquals(List.of(Map.of(column, List.of())), pages(List.of(column)));
    assertFalse(Fx.call(() -> LEAVES.fit(List.of(column))));
  }

  @Test
  void aTextGoesAlongWithWhatItAnnounces() {
    PhraseText text = Fx.call(() -> new PhraseText("文字の 大きさ"));
    Region before = high(200);
    Region keys = high(200);
    List<Map<Region, List<Region>>> pages = pages(List.of(before, text, keys));
    assertEquals(
        List.of(List.of(before), List.of(text, keys)),
        pages.stream().map(p -> List.copyOf(p.keySet())).toList());
  }

  @Test
  void aPieceThatWasHiddenIsThereAgain() {
    Region first = high(200);
    Region second = high(200);
    VBox column = Fx.call(() -> new VBox(first, second));
    Fx.run(() -> Leaves.show(column, List.of(second)));
    assertFalse(first.isVisible() || first.isManaged());
    Fx.run(() -> Leaves.whole(column));
    assertTrue(first.isVisible() && first.isManaged());
  }
}
