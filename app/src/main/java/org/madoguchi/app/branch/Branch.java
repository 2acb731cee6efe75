package org.madoguchi.app.branch;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.config.Language;

/**
 * The heart of a post office: what lobby and office terminals call. What must last is kept here.
 *
 * <p>Thread rule: any thread; calls may block for as long as the gateway's deadline, so they belong
 * on a virtual thread, never on the screen's.
 */
public interface Branch {
  // ---- for the lobby terminal

  /** What can be had here, and whether it can be had now. */
  List<MunicipalityOffer> offers();

  /** Fetches the gateway's challenge and draws up the exact request that the card will sign. */
  Preparation prepare(Selection selection);

  /** Checks an electronic certificate as far as a branch can: authority, validity, use. */
  Optional<FailureCode> examine(X509Certificate electronicCertificate);

  /** Hands the signed request to the gateway, checks the answer and keeps the sealed document. */
  default Submission submit(SignedRequest request) {
    return submit(request, Optional.empty());
  }

  /**
   * The same, with what the card told of its holder: it must agree with the finished pages.
   *
   * @param holder rests sealed with the document; the caller closes its own
   */
  Submission submit(SignedRequest request, Optional<HolderText> holder);

  /**
   * The resident has taken the card: the slip is due.
   *
   * @param language in which the slip also speaks, beside Japanese
   */
  SlipIssue cardTaken(IssuanceId issuance, Language language);

  /** The session ended before the slip; the issuance is closed as not issued. Idempotent. */
  void abandon(IssuanceId issuance, FailureCode why);

  /** The resident wants a person. */
  void callStaff(String terminal);

  // ---- for the office terminal

  /** Everything that the office screen shows. */
  OfficeSnapshot office();

  /**
   * What a scanner typed, or a receipt number typed by hand. A slip opens its issuance; when pages
   * and fee are settled, the same slip, scanned again, hands the papers over to who brought it.
   */
  DeskAnswer scan(String text);

  /** Prints the open issuance after a failure in which certainly no sheet came out. */
  DeskAnswer printAgain();

  /** The clerk's answer when nobody could know what came out: all sheets are here. */
  DeskAnswer allSheetsCameOut();

  /** The fee for the open issuance is settled. */
  DeskAnswer takeFee(FeeWay way);

  /** The fee for the open issuance is in the till. */
  default DeskAnswer takeFee() {
    return takeFee(new FeeWay.Cash());
  }

  /**
   * Prints the open issuance anew and voids the pages of its earlier runs by their codes.
   *
   * @param destruction how many sheets were destroyed, and who answers for it
   */
  DeskAnswer reprint(ReprintReason reason, Destruction destruction);

  /**
   * Ends a waiting or open issuance without hand-over; its papers, if any, are destroyed.
   *
   * @param destruction how many sheets were destroyed, and who answers for it
   */
  DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction);

  /** Ends one of which no paper is out and for which nothing was paid. */
  default DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason) {
    return voidIssuance(issuance, reason, Destruction.NOTHING);
  }

  /** Whose badge that is; empty if it is nobody's of this branch. */
  Optional<StaffNumber> staff(Badge badge);

  /** A person has read the alarm of that number. */
  DeskAnswer acknowledgeAlarm(long alarm);

  /** Issuances against fees against sheets since the last closing, as they stand now. */
  Optional<ClosingReport> closing();

  /** Ends every issuance whose slip still waits, as unclaimed at closing. */
  DeskAnswer voidUnclaimed();

  /**
   * Closes the day and prints its report; refused while an issuance is open.
   *
   * @param countedYen what was counted in the till, from 0
   */
  DeskAnswer closeDay(int countedYen);

  /**
   * A page of the journal; without lines if there is no such receipt.
   *
   * @return empty if the journal can't be read
   */
  Optional<JournalExcerpt> journal(JournalQuery query);

  /**
   * Prints a part of the journal: from the query's place on as much as a few sheets hold, or an
   * issuance's whole life. Refused while an issuance is open.
   */
  DeskAnswer printJournal(JournalQuery query);

  /** The clerk has seen the call from the lobby. */
  void answerCall();

  /** Tells whenever {@link #office()} or {@link #offers()} would answer otherwise. */
  Subscription subscribe(Runnable changed);

  /** A subscription that can be ended. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * What the resident chose.
   *
   * @param terminal lobby terminal
   * @param municipality five-digit code
   * @param kind certificate kind's code
   * @param options every option of the kind
   * @param copies at least 1
   */
  record Selection(
      String terminal,
      String municipality,
      String kind,
      SortedMap<String, String> options,
      int copies) {}

  /** Answer to {@link #prepare}. */
  sealed interface Preparation {
    record Ready(CertificateRequest request) implements Preparation {}

    record Failed(FailureCode why) implements Preparation {}
  }

  /** Answer to {@link #submit}. */
  sealed interface Submission {
    record Accepted(IssuanceId issuance) implements Submission {}

    record Failed(FailureCode why) implements Submission {}
  }

  /** Answer to {@link #cardTaken}. */
  sealed interface SlipIssue {
    /**
     * @param receipt receipt number, such as {@code A 0427}
     * @param code what the slip's QR code holds
     * @param feeYen to pay at the desk
     * @param ahead issuances that wait or are open before this one
     * @param printed whether the slip came out; if not, the code on the screen serves
     */
    record Slip(String receipt, String code, int feeYen, int ahead, boolean printed)
        implements SlipIssue {}

    record Failed(FailureCode why) implements SlipIssue {}
  }

  /** Answer to everything that a clerk does. */
  sealed interface DeskAnswer {
    record Done() implements DeskAnswer {}

    /** Not done; nothing has changed. */
    record NotDone(FailureCode why) implements DeskAnswer {}
  }
}
