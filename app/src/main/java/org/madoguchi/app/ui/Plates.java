package org.madoguchi.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Surfaces that hold something to read. They never look like keys: only keys have strong edges. */
public final class Plates {
  private Plates() {}

  /** A white card to read from. Its edge is too faint for a key's. */
  public static VBox card(double gap, Node... nodes) {
    VBox card = new VBox(gap, nodes);
    card.getStyleClass().add("card");
    return card;
  }

  /** A coloured plate with an icon beside its contents. */
  public static HBox plate(Tone tone, Icon icon, Node... nodes) {
    return plate(tone, icon, 56, nodes);
  }

  /**
   * The same with an icon of another size.
   *
   * @param size of the icon, px
   */
  public static HBox plate(Tone tone, Icon icon, double size, Node... nodes) {
    VBox contents = new VBox(8, nodes);
    contents.setAlignment(Pos.CENTER_LEFT);
    HBox plate = new HBox(28, icon.at(size), Layout.growing(contents));
    plate.setAlignment(Pos.CENTER_LEFT);
    plate.getStyleClass().addAll("plate", tone.styleClass());
    return plate;
  }

  /** A coloured plate with words. */
  public static Region notice(Tone tone, Icon icon, String words) {
    return plate(tone, icon, new PhraseText(words, "body"));
  }

  /** A small coloured label, as wide as its words. */
  public static Region badge(Tone tone, String words) {
    HBox badge = new HBox(new PhraseText(words, "small"));
    badge.setMaxWidth(Region.USE_PREF_SIZE);
    badge.setMaxHeight(Region.USE_PREF_SIZE);
    badge.getStyleClass().addAll("badge", tone.styleClass());
    return badge;
  }
}
