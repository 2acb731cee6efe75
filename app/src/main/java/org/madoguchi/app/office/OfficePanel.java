package org.madoguchi.app.office;

import java.util.Optional;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.VoidReason;

/** What stands in the large part of the office screen. */
public sealed interface OfficePanel {
  /** The issuance that it asks about. */
  default Optional<Item> about() {
    return switch (this) {
      case ChooseReason c -> Optional.of(c.item());
      case ConfirmVoid c -> Optional.of(c.item());
      case Work _, PaperTrouble _, TypeReceipt _ -> Optional.empty();
    };
  }

  /** The thing to do now. */
  record Work() implements OfficePanel {}

  /** What can be done about missing or spoilt sheets of the open issuance. */
  record PaperTrouble() implements OfficePanel {}

  /** Why is it to be voided? */
  record ChooseReason(Item item) implements OfficePanel {}

  /** What a void does, before it is done. */
  record ConfirmVoid(Item item, VoidReason reason) implements OfficePanel {}

  /**
   * A receipt number typed by hand.
   *
   * @param typed a letter, then up to four digits; empty at first
   */
  record TypeReceipt(String typed) implements OfficePanel {
    /** A letter and four digits. */
    static final int LENGTH = 5;
  }
}
