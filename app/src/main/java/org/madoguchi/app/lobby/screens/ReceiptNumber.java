package org.madoguchi.app.lobby.screens;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.QrCode;

/** A receipt number, large; beside it the slip's code where the slip itself didn't come out. */
public final class ReceiptNumber {
  private static final double CODE = 290;
  private static final double SMALLER_CODE = 250;

  private ReceiptNumber() {}

  /**
   * @param code what the slip's code says
   * @param printed whether the slip came out: then it needs no code on the screen beside it
   * @param alone whether there is no other number
   */
  public static Region of(
      LobbyContext c, String receipt, String code, boolean printed, boolean alone) {
    // A number is one thing: it doesn't break at its space.
    PhraseText number = new PhraseText(receipt.replace(' ', '\u00a0'), alone ? "huge" : "numeral");
    number.setAccessibleText(spelled(receipt));
    if (printed) {
      return number;
    }
    double size = alone && !c.view().largeText() ? CODE : SMALLER_CODE;
    HBox row = Layout.row(40, QrCode.of(code, size), Layout.growing(number));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Read out letter by letter. */
  static String spelled(String receipt) {
    return receipt
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }
}
