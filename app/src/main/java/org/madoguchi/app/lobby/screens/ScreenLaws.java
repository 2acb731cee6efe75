package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.app.ui.PhraseText;

/** What holds on every screen: nothing is cut off, nothing overlaps, every key is large enough. */
public final class ScreenLaws {
  private static final double TOLERANCE = 1.5;

  private ScreenLaws() {}

  /** What is wrong with a laid-out screen; empty if nothing is. */
  public static List<String> breaches(
      Parent root, double width, double height, double smallestKey) {
    List<String> breaches = new ArrayList<>();
    visit(root, breaches, new Limits(width, height, smallestKey));
    overlaps(root, breaches);
    return breaches;
  }

  /**
   * Where a question has answers, no empty room parts them: eyes and hands needn't travel. A list
   * with pages counts as one.
   *
   * @param widest room between two neighbours, px
   */
  public static List<String> partedFromAnswers(Parent root, double widest) {
    List<String> breaches = new ArrayList<>();
    for (Node question : root.lookupAll(".question")) {
      if (!shown(question) || question.getParent() == null) {
        continue;
      }
      Parent page = question.getParent();
      double reached = question.getBoundsInParent().getMaxY();
      boolean below = false;
      for (Node part : page.getChildrenUnmodifiable()) {
        below |= part.equals(question);
        if (below && part.isVisible() && part.isManaged() && !part.equals(question)) {
          double gap = part.getBoundsInParent().getMinY() - reached;
          if (gap > widest) {
            breaches.add("%.0f px of nothing over %s".formatted(gap, name(part)));
          }
          reached = part.getBoundsInParent().getMaxY();
        }
      }
    }
    return breaches;
  }

  /**
   * The picture of the certificate is there, its words lie on the paper, and none lies over another
   * but over the mark.
   */
  public static List<String> specimen(Parent root) {
    Node paper = root.lookup(".specimen");
    if (paper == null || !shown(paper)) {
      return List.of("no picture of the certificate");
    }
    List<String> breaches = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    words(paper, words);
    if (words.isEmpty()) {
      breaches.add("an empty paper");
    }
    Bounds room = paper.localToScene(paper.getLayoutBounds());
    for (Node word : words) {
      Bounds place = word.localToScene(word.getLayoutBounds());
      if (!room.contains(place)) {
        breaches.add("not on the paper: " + name(word));
      }
    }
    pairs(words, breaches);
    return breaches;
  }

  private static void words(Node node, List<Node> words) {
    if (node instanceof Text && !node.getStyleClass().contains("specimen-mark")) {
      words.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(c -> words(c, words));
    }
  }

  private record Limits(double width, double height, double smallestKey) {}

  private static void visit(Node node, List<String> breaches, Limits limits) {
    if (!node.isVisible()) {
      return;
    }
    Bounds place = node.localToScene(node.getLayoutBounds());
    if (place.getMinX() < -TOLERANCE
        || place.getMinY() < -TOLERANCE
        || place.getMaxX() > limits.width + TOLERANCE
        || place.getMaxY() > limits.height + TOLERANCE) {
      breaches.add("outside the screen: " + name(node) + " " + place);
    }
    if (node instanceof Key key
        && (key.getWidth() < limits.smallestKey || key.getHeight() < limits.smallestKey)) {
      breaches.add("key too small: " + name(node) + " " + place);
    }
    if (node instanceof Region region) {
      inside(region, breaches);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(c -> visit(c, breaches, limits));
    }
  }

  /** Every child lies in its parent, with the parent's padding around it. */
  private static void inside(Region parent, List<String> breaches) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      // a letter may stand out of its box by a hair, as J and some of Devanagari do
      Bounds place =
          child instanceof Region box
              ? box.localToParent(box.getLayoutBounds())
              : child.getBoundsInParent();
      // A line's ascenders may stand a little above its box, and a J before it; letters never do.
      double slack = child instanceof Text letters ? 0.15 * letters.getFont().getSize() : TOLERANCE;
      if (child.isVisible()
          && (child instanceof Region || child instanceof Text)
          && (place.getMinX() < -slack
              || place.getMinY() < -slack
              || place.getMaxX() > parent.getWidth() + slack
              || place.getMaxY() > parent.getHeight() + slack)) {
        breaches.add(
            "cut off: %s in %s, %s in %.0f x %.0f"
                .formatted(
                    name(child), name(parent), place, parent.getWidth(), parent.getHeight()));
      }
    }
  }

  /** No text and no key lies over another, the cover apart. */
  private static void overlaps(Parent root, List<String> breaches) {
    List<Node> leaves = new ArrayList<>();
    collect(root, leaves);
    pairs(leaves, breaches);
  }

  private static void pairs(List<Node> leaves, List<String> breaches) {
    for (int i = 0; i < leaves.size(); i++) {
      for (int j = i + 1; j < leaves.size(); j++) {
        Bounds a = leaves.get(i).localToScene(leaves.get(i).getLayoutBounds());
        Bounds b = leaves.get(j).localToScene(leaves.get(j).getLayoutBounds());
        double x = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (x > TOLERANCE && y > TOLERANCE) {
          breaches.add("overlap: " + name(leaves.get(i)) + " and " + name(leaves.get(j)));
        }
      }
    }
  }

  private static void collect(Node node, List<Node> leaves) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Key || node instanceof PhraseText) {
      leaves.add(node);
    } else if (node instanceof Parent parent) {
      uncovered(parent).forEach(c -> collect(c, leaves));
    }
  }

  /** What of its children can be seen: under a cover nothing is. */
  public static List<Node> uncovered(Parent parent) {
    List<Node> children = parent.getChildrenUnmodifiable();
    boolean covered =
        children.size() == 2
            && children.get(1).getStyleClass().contains("covering")
            && children.get(1).isVisible();
    return covered ? children.subList(1, 2) : children;
  }

  /** Every key that is on the screen, with those on other pages of a list. */
  public static List<Key> keys(Node node) {
    List<Key> keys = new ArrayList<>();
    if (node instanceof Key key) {
      keys.add(key);
    } else if (node instanceof Parent parent && (node.isVisible() || onOtherPage(node))) {
      parent.getChildrenUnmodifiable().forEach(c -> keys.addAll(keys(c)));
    }
    return keys;
  }

  /** Whether it isn't seen now because another page of what it stands in is open. */
  public static boolean onOtherPage(Node node) {
    Parent parent = node.getParent();
    boolean piece = parent != null && leafing(parent.getParent());
    return !node.isVisible() && (parent instanceof PagedList || leafing(parent) || piece);
  }

  private static boolean leafing(@Nullable Node node) {
    return node instanceof Page page && page.leafing();
  }

  /** Whether it and all that it stands in is shown. */
  public static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private static String name(Node node) {
    String text =
        switch (node) {
          case Text t -> t.getText();
          case PhraseText p -> p.text();
          case Key k -> k.getText();
          default -> "";
        };
    String id = node.getId() == null ? "" : "#" + node.getId();
    return node.getClass().getSimpleName() + id + node.getStyleClass() + " " + text;
  }
}
