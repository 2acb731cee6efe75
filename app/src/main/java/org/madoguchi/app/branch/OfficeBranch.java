package org.madoguchi.app.branch;

import java.util.List;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.figures.OfficeFigures;

/**
 * The branch as an office terminal calls it: on the branch's own machine, or over the branch LAN.
 * Several terminals share the one desk.
 *
 * <p>A call about the open issuance names it, so that it can't hit one that another terminal has
 * opened meanwhile.
 *
 * <p>Thread rule: any thread; calls may block, so they belong on a virtual thread, never on the
 * screen's.
 */
public interface OfficeBranch {
  /** Everything that the office screen shows. */
  OfficeSnapshot office();

  /**
   * Takes a scanned code or a receipt number typed by hand. A slip opens its issuance; when pages
   * and fee are settled, scanning the same slip again records the hand-over.
   */
  default DeskAnswer scan(String text) {
    return scan(text, Presented.scanned());
  }

  /**
   * Like {@link #scan(String)}, with how the code was presented. If a number is typed where the
   * hand-over needs a slip, a badge must say who answers for it: {@link FailureCode#BADGE_NEEDED}
   * asks for one.
   */
  DeskAnswer scan(String text, Presented presented);

  /** Prints the open issuance after a failure in which certainly no sheet came out. */
  DeskAnswer printAgain(IssuanceId open);

  /**
   * The same for whatever is open now, for a caller that is alone at the desk. A screen names the
   * issuance that it shows.
   */
  default DeskAnswer printAgain() {
    return ofOpen(this::printAgain);
  }

  /** The clerk confirms, after a print run in doubt, that all sheets are there. */
  DeskAnswer allSheetsCameOut(IssuanceId open);

  /** The same for what is open now. */
  default DeskAnswer allSheetsCameOut() {
    return ofOpen(this::allSheetsCameOut);
  }

  /** The fee for the open issuance is settled. */
  DeskAnswer takeFee(IssuanceId open, FeeWay way);

  /** The same for what is open now. */
  default DeskAnswer takeFee(FeeWay way) {
    return ofOpen(id -> takeFee(id, way));
  }

  /** The fee for the open issuance is in the till. */
  default DeskAnswer takeFee() {
    return takeFee(new FeeWay.Cash());
  }

  /**
   * Reprints the open issuance and voids the pages of its earlier runs by their codes.
   *
   * @param destruction how many sheets were destroyed, and who answers for it
   */
  DeskAnswer reprint(IssuanceId open, ReprintReason reason, Destruction destruction);

  /** The same for what is open now. */
  default DeskAnswer reprint(ReprintReason reason, Destruction destruction) {
    return ofOpen(id -> reprint(id, reason, destruction));
  }

  private DeskAnswer ofOpen(Function<IssuanceId, DeskAnswer> act) {
    return office()
        .open()
        .map(o -> act.apply(o.item().id()))
        .orElse(new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN));
  }

  /**
   * Ends a waiting or open issuance without hand-over; its papers, if any, are destroyed.
   *
   * @param destruction how many sheets were destroyed, and who answers for it
   */
  DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction);

  /** Voids an issuance that was neither printed nor paid for. */
  default DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason) {
    return voidIssuance(issuance, reason, Destruction.NOTHING);
  }

  /**
   * A clerk has compared the resident's face with the card and seen these papers. Where badges are
   * configured, one must say who: {@link FailureCode#BADGE_NEEDED} asks for it.
   *
   * @param caseId of {@link OfficeSnapshot#cases}
   */
  DeskAnswer papersSeen(String caseId, List<PaperSeen> papers, Presented presented);

  /**
   * A clerk ends a case before anything was written to the card. Needs a badge as {@link
   * #papersSeen} does.
   */
  DeskAnswer turnAway(String caseId, TurnedAway why, Presented presented);

  /**
   * What the resident told of a case, for the clerk who looks at it. Personal: it is shown, and
   * kept nowhere. Not found while an alarm hasn't been read, and when there is nothing to look at.
   *
   * @param caseId of {@link OfficeSnapshot#cases}
   */
  Finding<CaseContent> caseContent(String caseId);

  /**
   * Takes a picture of a paper that lies before the office's camera; the last one of each paper
   * counts. Personal as {@link #caseContent}, and not found when that isn't.
   *
   * @param caseId of {@link OfficeSnapshot#cases}
   * @param paper code of the paper's row
   */
  Finding<PaperPicture> paperPicture(String caseId, String paper);

  /**
   * A clerk has looked at what {@link #caseContent} told, and sends or prints it. Needs a badge as
   * {@link #papersSeen} does.
   */
  DeskAnswer judged(String caseId, Judged judged, Presented presented);

  /**
   * The resident got what was printed, and the clerk hasn't got the slip to scan it once more.
   * Needs a badge as {@link #papersSeen} does.
   */
  DeskAnswer handed(String caseId, Presented presented);

  /**
   * Prints what belongs to a case and to no resident: the notice, the list of a booth's day.
   * Refused while an issuance is open; needs a badge as {@link #papersSeen} does.
   */
  DeskAnswer printOfCase(String caseId, Presented presented);

  /** Whose badge that is. */
  Finding<StaffNumber> staff(Badge badge);

  /** A person has read the alarm of that number. */
  DeskAnswer acknowledgeAlarm(long alarm);

  /** The same, with who read it and where. */
  default DeskAnswer acknowledgeAlarm(long alarm, Presented by) {
    return acknowledgeAlarm(alarm);
  }

  /** Issuances against fees against sheets since the last closing, as they stand now. */
  Finding<ClosingReport> closing();

  /**
   * Ends these issuances as unclaimed at closing: all of them, or none if one of them doesn't wait
   * any more or hasn't waited long enough.
   *
   * @param destruction who answers for it
   */
  DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction);

  /**
   * Closes the day and prints its report; refused while an issuance is open, if what was counted
   * differs without a reason, and if the report that was on the screen isn't the one that would be
   * kept: somebody else closed the day, or took a fee.
   */
  DeskAnswer closeDay(TillCount count);

  /** A page of the journal; without lines if there is no such receipt. */
  Finding<JournalExcerpt> journal(JournalQuery query);

  /** What was done in the last month and in this one so far. */
  Finding<OfficeFigures> figures();

  /**
   * Prints a part of the journal: from the query's place on as much as a few sheets hold, or an
   * issuance's whole life. Refused while an issuance is open.
   */
  DeskAnswer printJournal(JournalQuery query);

  /** The office does something on that terminal's writing board, if it is still open. */
  void onBoard(String terminal, BoardAct act);

  /** A clerk goes to the lobby: the call that is shown is answered, and its terminal says so. */
  void answerCall();

  /**
   * Calls the listener whenever the answer of {@link #office()} has changed. A {@link Branch} also
   * reports changed offers.
   */
  Subscription subscribe(Runnable changed);
}
