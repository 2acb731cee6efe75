package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** What the office's panels have in common. */
final class Panels {
  /** Width beside a picture, px, however long the sentences are. */
  private static final double BESIDE_PICTURE = 720;

  private Panels() {}

  /** The subject of a panel: number and kind in large type, municipality and amount below. */
  static Region about(Item item, boolean details, DeskWords words) {
    String what = "*%s*\u2002 %s".formatted(item.receipt(), words.of(item.kind()));
    // Names of certificates are longer in English.
    String size = words.language().japanese() ? "large" : "body";
    VBox about = Layout.column(2, new PhraseText(what, size));
    if (details) {
      List<String> all = new ArrayList<>();
      all.add(words.of(item.municipality()));
      all.add(words.counted("copies", item.copies()));
      if (item.pages() > 0) {
        all.add(words.counted("pages", item.pages()));
      }
      about
          .getChildren()
          .add(new PhraseText(String.join(words.get("between"), all), "small", "second"));
    }
    return about;
  }

  /** A picture, and beside it what is to be read and touched. */
  static HBox withPicture(Group picture, VBox right) {
    right.setPrefWidth(BESIDE_PICTURE);
    HBox sheet = new HBox(56, new FittedPicture(picture), Layout.growing(right));
    sheet.getStyleClass().addAll("card", "sheet");
    return sheet;
  }
}
