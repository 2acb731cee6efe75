package org.madoguchi.sandbox.gallery;

import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.madoguchi.app.ui.Contrast;

/** Colours as the stylesheet has given them to nodes that are laid out. JavaFX thread only. */
final class Grounds {
  private Grounds() {}

  /** What a node stands on: the faces of all that it stands in, one over the other. */
  static Color under(Node node) {
    Node parent = node.getParent();
    return parent == null ? Color.WHITE : faceOf(parent);
  }

  /** What stands on a node stands on this. */
  static Color faceOf(Node node) {
    if (node instanceof Region region) {
      Background background = region.getBackground();
      if (background != null) {
        for (BackgroundFill fill : background.getFills().reversed()) {
          if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
            return colour.isOpaque() ? colour : over(colour, under(node));
          }
        }
      }
    }
    return under(node);
  }

  private static Color over(Color front, Color back) {
    return back.interpolate(
        Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
  }

  /** A paint on a node's ground. */
  static double contrast(Paint paint, Node node) {
    Color ground = under(node);
    return paint instanceof Color colour ? Contrast.of(over(colour, ground), ground) : 1;
  }

  /** How well one sees where a control ends: by its edge or by its face. */
  static double shape(Region control) {
    Color ground = under(control);
    double best = Contrast.of(faceOf(control), ground);
    Border border = control.getBorder();
    if (border != null) {
      for (BorderStroke stroke : border.getStrokes()) {
        if (stroke.getTopStroke() instanceof Color colour && colour.isOpaque()) {
          best = Math.max(best, Contrast.of(colour, ground));
        }
      }
    }
    return best;
  }
}
