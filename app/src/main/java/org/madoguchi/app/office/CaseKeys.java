package org.madoguchi.app.office;

import java.util.function.Consumer;
import org.madoguchi.app.ui.Key;

/** The keys of panels about cases. JavaFX thread only. */
final class CaseKeys {
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  CaseKeys(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  /** With a label of its own. */
  Key key(String id, String label, String size, OfficeTouch what) {
    Key key = Key.plain(id, label, size, () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY - 24);
    return key;
  }

  /** Labelled with the text {@code key.} and its id. */
  Key small(String id, OfficeTouch what) {
    return key(id, words.get("key." + id), "body", what);
  }

  /** The same, as high as the key of the next step. */
  Key large(String id, OfficeTouch what) {
    Key key = key(id, words.get("key." + id), "large", what);
    key.setMinHeight(DeskPane.KEY);
    return key;
  }

  Key back() {
    return small("back", new OfficeTouch.Back());
  }

  /** That wide in a row beside others. */
  static Key wide(Key key, double width) {
    key.setPrefWidth(width);
    return key;
  }
}
