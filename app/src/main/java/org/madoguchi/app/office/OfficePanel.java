package org.madoguchi.app.office;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.branch.ClosingReport;
import org.madoguchi.app.branch.JournalExcerpt;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.ReprintReason;
import org.madoguchi.app.branch.StaffNumber;
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.config.Exemption;

/** What stands in the large part of the office screen. */
public sealed interface OfficePanel {
  /** The issuance that it asks about. */
  default Optional<Item> about() {
    return switch (this) {
      case ChooseReason c -> Optional.of(c.item());
      case Confirm c -> Optional.of(c.item());
      case OtherFee o -> Optional.of(o.item());
      case ChooseProof p -> Optional.of(p.item());
      case Work _, PaperTrouble _, Typing _, Closing _, Closed _, Journal _ -> Optional.empty();
    };
  }

  /** Whether what it asks about is still there to be asked about. */
  default boolean fits(OfficeSnapshot now) {
    return switch (this) {
      case Work _, Closed _ -> true;
      case Closing _, Journal _, SearchJournal _ -> now.open().isEmpty();
      case PaperTrouble _ -> now.open().filter(o -> o.step() != Step.STOPPED).isPresent();
      case ChooseReason c -> now.isHere(c.item());
      case Confirm c -> now.isHere(c.item());
      case OtherFee o -> now.isAt(Step.TAKE_FEE, o.item());
      case ChooseProof p -> now.isAt(Step.TAKE_FEE, p.item());
      case TypeReceipt _ -> now.slipIsDue();
    };
  }

  /** The thing to do now. */
  record Work() implements OfficePanel {}

  /** What can be done about missing or spoilt sheets of the open issuance. */
  record PaperTrouble() implements OfficePanel {}

  /** Why is it to be voided? */
  record ChooseReason(Item item) implements OfficePanel {}

  /**
   * What a void or a reprint does, before it is done: sheets are counted, badges are scanned.
   *
   * @param sheets that went into the shredder, as counted so far
   * @param seen whose badges were scanned so far
   */
  record Confirm(Item item, Deed deed, int sheets, List<StaffNumber> seen) implements OfficePanel {
    public Confirm {
      seen = List.copyOf(seen);
    }
  }

  /** What destroys papers. */
  sealed interface Deed {
    record Voiding(VoidReason reason) implements Deed {}

    record Reprinting(ReprintReason reason) implements Deed {}
  }

  /** The fee isn't paid in cash here: how then? */
  record OtherFee(Item item) implements OfficePanel {}

  /** What was shown for an exemption? */
  record ChooseProof(Item item, Exemption exemption) implements OfficePanel {}

  /**
   * The day is about to be closed.
   *
   * @param report as it would look now
   * @param countedYen what lies in the till, as counted so far
   */
  record Closing(ClosingReport report, int countedYen) implements OfficePanel {}

  /** The day is closed. */
  record Closed(ClosingReport report, int countedYen) implements OfficePanel {}

  /**
   * A page of the journal.
   *
   * @param sent whether it was given to the MFP
   */
  record Journal(JournalExcerpt excerpt, boolean sent) implements OfficePanel {}

  /** A receipt number that is being typed by hand. */
  sealed interface Typing extends OfficePanel {
    /** A letter and four digits. */
    int LENGTH = 5;

    /** A letter, then up to four digits; empty at first. */
    String typed();

    /** The same with other characters. */
    Typing with(String typed);

    /** What is typed with one more character; empty if that one can't be next. */
    default Optional<String> typed(char character) {
      boolean letterDue = typed().isEmpty();
      return letterDue == Character.isDigit(character)
          ? Optional.empty()
          : Optional.of(typed() + character);
    }
  }

  /** To be read instead of a slip. */
  record TypeReceipt(String typed) implements Typing {
    @Override
    public TypeReceipt with(String other) {
      return new TypeReceipt(other);
    }
  }

  /** To find its issuance's life in the journal. */
  record SearchJournal(String typed) implements Typing {
    @Override
    public SearchJournal with(String other) {
      return new SearchJournal(other);
    }
  }
}
