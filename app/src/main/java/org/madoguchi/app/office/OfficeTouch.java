package org.madoguchi.app.office;

import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.config.Exemption;

/** What a clerk can touch. */
public sealed interface OfficeTouch {
  /** The fee is in the till. */
  record FeeTaken() implements OfficeTouch {}

  /** Print once more after nothing came out. */
  record PrintAgain() implements OfficeTouch {}

  /** All sheets are here. */
  record AllSheets() implements OfficeTouch {}

  /** Going to the lobby. */
  record AnswerCall() implements OfficeTouch {}

  /** Look at the writing board, and write on it. */
  record OpenBoard() implements OfficeTouch {}

  /** Something on the writing board that is looked at. */
  record OnBoard(BoardAct act) implements OfficeTouch {}

  /** Sheets are missing or spoilt. */
  record PaperTrouble() implements OfficeTouch {}

  /** Show what has happened to one that waits. */
  record ShowLife(Item item) implements OfficeTouch {}

  /** Void that one; asks why. */
  record ChooseReason(Item item) implements OfficeTouch {}

  /** Void that one for that reason; asks once more. */
  record ChooseVoid(Item item, VoidReason reason) implements OfficeTouch {}

  /** Print the open one anew for that reason; asks once more. */
  record ChooseReprint(Item item, ReprintReason reason) implements OfficeTouch {}

  /** One more or one fewer sheet went into the shredder. */
  record CountSheets(int change) implements OfficeTouch {}

  /** Yes, do what the panel names. */
  record Confirm() implements OfficeTouch {}

  /** The fee isn't paid in cash here. */
  record OtherFee(Item item) implements OfficeTouch {}

  /** Nothing is due for that reason; asks what was shown. */
  record ChooseExemption(Item item, Exemption exemption) implements OfficeTouch {}

  /** The fee is settled that way. */
  record FeeSettled(FeeWay way) implements OfficeTouch {}

  /** Close the day; shows first what that would say. */
  record Closing() implements OfficeTouch {}

  /** The till is counted: compare it. */
  record TillCounted() implements OfficeTouch {}

  /** Count the till anew. */
  record CountAgain() implements OfficeTouch {}

  /** The till differs for that reason. */
  record ChooseDifference(TillDifference why) implements OfficeTouch {}

  /** Show what nobody claimed; asks for badges before it is voided. */
  record ShowUnclaimed() implements OfficeTouch {}

  /** Yes, close the day. */
  record CloseDay() implements OfficeTouch {}

  /** Show that page of the journal. */
  record Journal(JournalQuery query) implements OfficeTouch {}

  /** Show what was done in the last month and in this one. */
  record Figures() implements OfficeTouch {}

  /** Type a receipt number to find its issuance in the journal. */
  record SearchJournal() implements OfficeTouch {}

  /** Print the part of the journal that is shown. */
  record PrintJournal() implements OfficeTouch {}

  /** The alarm of that number was read. */
  record ReadAlarm(long number) implements OfficeTouch {}

  /** What a clerk touches about a case of an errand that plugs in. */
  sealed interface OfCase extends OfficeTouch {
    /** Show one that is in the list. */
    record Show(String caseId) implements OfCase {}

    /** Face and card are the same person. */
    record FaceIsSame() implements OfCase {}

    /** Other papers of the table. */
    record OtherPapers() implements OfCase {}

    /** That paper lies there. */
    record Take(AcceptedPaper paper) implements OfCase {}

    /** That was found on it, or wasn't after all. */
    record Tick(PaperTick tick) implements OfCase {}

    /** That paper is looked at. */
    record Looked() implements OfCase {}

    /** Its picture is to be taken once more. */
    record PictureAgain() implements OfCase {}

    /** Its picture is whole and can be read. */
    record UsePicture() implements OfCase {}

    /** One more paper, beside those that suffice. */
    record OneMore() implements OfCase {}

    /** All that was ticked is right. */
    record Confirm() implements OfCase {}

    /** Show what its resident told. */
    record Look() implements OfCase {}

    /** That is so with the photo, or isn't. */
    record Answer(PhotoQuestion question, boolean yes) implements OfCase {}

    /** All about the photo is answered. */
    record PhotoLookedAt() implements OfCase {}

    /** What was told is right, and goes its way. */
    record Judge(Judged.How how) implements OfCase {}

    /** What belongs to it and to no resident is to be printed. */
    record Print() implements OfCase {}

    /** The resident has what was printed. */
    record Handed() implements OfCase {}

    /** It is to be ended; asks once more. */
    record End(TurnedAway why) implements OfCase {}

    /** Yes, end it. */
    record EndNow() implements OfCase {}
  }

  /** Type a receipt number. */
  record TypeReceipt() implements OfficeTouch {}

  /** A letter or digit of a receipt number, or a digit of what lies in the till. */
  record Typed(char character) implements OfficeTouch {}

  /** Take the last typed character away. */
  record Erase() implements OfficeTouch {}

  /** Back to the thing to do now. */
  record Back() implements OfficeTouch {}

  /** Show the next waiting ones. */
  record MoreWaiting() implements OfficeTouch {}

  /** The message was read. */
  record Understood() implements OfficeTouch {}

  /** The other language. */
  record SwitchLanguage() implements OfficeTouch {}
}
