package org.madoguchi.app.branch.journal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of all that the journal can say. {@code docs/journal.md} is made from it; a test
 * holds the two together.
 */
public enum JournalEvent {
  BRANCH_STARTED("branch-started", "The branch service started.", "build"),
  RECOVERED(
      "recovered",
      "At start an issuance was found in a state that needed settling.",
      "state: where it stood"),
  REQUESTED(
      "requested",
      "A signed request is about to be sent to the gateway.",
      "municipality, kind, copies, feeYen, terminal"),
  ANSWER_ACCEPTED(
      "answer-sealed",
      "The gateway's answer agrees with the request and rests encrypted.",
      "pages; compared: `name`, if the card told it"),
  LATE_ANSWER_DROPPED(
      "late-answer-dropped",
      "An answer came after the issuance or case had ended; it was dropped.",
      "order"),
  NOT_ISSUED("not-issued", "The issuance ended before a slip; nothing was issued.", "why"),
  SLIP_ISSUED("slip-issued", "The card is taken and the slip is due.", "receipt; order"),
  SLIP_NOT_PRINTED(
      "slip-not-printed",
      "The slip printer failed; the code was shown on the screen.",
      "why; order"),
  RELEASED(
      "released",
      "The slip was scanned and released to the MFP.",
      "run, codes, name: what the MFP knows the run by; how: scanned or typed, terminal: office"
          + " terminal"),
  SENT_TO_MFP(
      "sent-to-mfp",
      "The run's document is about to leave for the MFP, or the MFP has given its number for it.",
      "run, job: the MFP's number; createdAt, upTime (both in s of its clock), uuid: if it tells"
          + " them"),
  SHEETS_OUT("sheets-out", "The MFP says that every sheet is out.", "run"),
  NOTHING_PRINTED("nothing-printed", "Certainly no sheet came out.", "run, why"),
  PRINT_DOUBTFUL("print-doubtful", "How many sheets came out can't be known.", "run, why"),
  SHEETS_CONFIRMED("sheets-confirmed", "The clerk looked: all sheets are here.", "run"),
  PRINTED_AGAIN(
      "printed-again", "Another print run after one that printed nothing.", "run, codes, name"),
  PAGE_SCANNED("page-scanned", "A page was scanned and agrees.", "run, page"),
  DISAGREED(
      "disagreed",
      "Something disagreed; the issuance is stopped.",
      "why, pageOf: whose page it was"),
  REPRINTED(
      "reprinted",
      "The pages are printed anew; those of the run before are void by their codes.",
      "run, codes, name, reason, voidedRun, sheets: destroyed, counted by hand, staff: who saw it"),
  VOIDED_PAGE_SCANNED(
      "voided-page-scanned",
      "A page that is void was scanned; it is to be destroyed.",
      "run, page"),
  ALARM_ACKNOWLEDGED(
      "alarm-acknowledged",
      "A person has read the alarm; the desk goes on.",
      "alarm, why; order; terminal: office terminal, how, staff: who read it"),
  FEE_TAKEN(
      "fee-taken",
      "The fee is settled.",
      "yen, way: cash, elsewhere or exempt; for the last exemption and proof"),
  HANDED_OVER(
      "handed-over",
      "The papers are in the resident's hands; the document is erased.",
      "how: slip scanned or number typed, terminal: office terminal; staff: who typed it"),
  VOIDED(
      "voided",
      "Ended without hand-over; papers destroyed, document erased.",
      "reason, run, sheets: destroyed, counted by hand, staff: who saw it; refundYen and refundWay"
          + " if a fee was given back"),
  DAY_CLOSED(
      "day-closed",
      "The day was closed; the line covers everything since the closing before.",
      "number, first: line that it begins with, handedOver, voided, waiting, notIssued, cashYen,"
          + " countedYen: counted in the till, elsewhereYen, exempt, sheetsOut, sheetsHandedOver,"
          + " sheetsDestroyed, differences, reason: why the till differs"),
  CLOSING_PRINTED("closing-printed", "The closing's report came out of the MFP.", "number"),
  CLOSING_NOT_PRINTED(
      "closing-not-printed",
      "The closing's report may not have come out; it is in the data directory.",
      "number, why"),
  CLOSING_NOT_KEPT("closing-not-kept", "The closing's files can't be written.", "number, why"),
  JOURNAL_PRINTED(
      "journal-printed", "A part of the journal came out of the MFP.", "first, last, receipt"),
  JOURNAL_NOT_PRINTED(
      "journal-not-printed",
      "A part of the journal may not have come out of the MFP.",
      "first, last, receipt, why"),
  HEAD_COUNTERSIGNED(
      "head-countersigned",
      "The gateway countersigned the journal up to a line; the signatures are kept.",
      "line"),
  HEAD_REFUSED("head-refused", "The gateway didn't countersign the journal.", "line, why"),
  FIGURES_REFUSED(
      "figures-refused",
      "Who collects figures doesn't take them, for a reason that wasn't there before: an alarm.",
      "what: month, or head of the journal, why"),
  FIGURES_ACCEPTED(
      "figures-accepted",
      "Nothing is refused for that reason any more; its alarm is over.",
      "was: why"),
  SCAN_REFUSED(
      "scan-refused",
      "A scan was refused; nothing changed.",
      "why; how: scanned or typed, terminal: office terminal"),
  STAFF_CALLED(
      "staff-called",
      "A resident called for a person, or a card was left behind.",
      "terminal, call: help, unsure, device, hand, writing or card-left, place: where in the errand"),
  VISIT_ENDED(
      "visit-ended",
      "A resident's visit at the lobby terminal is over, whatever came of it.",
      "terminal, errand: the last one, end: done, given-up, left or problem, why: of a problem,"
          + " place: where in the errand it ended, language, text: usual or larger, seconds: until"
          + " the slip, or to the end where there was none"),
  CARD_ORDER(
      "card-order",
      "An order of a card is about to be asked for; or one that another office began was found by"
          + " its card.",
      "order, operation, municipality, terminal; found: how it stood, if another office began it"),
  CARD_ORDER_ACCEPTED(
      "card-order-accepted",
      "The card's authority has taken the order.",
      "order, needs: papers, officer, what must come first"),
  PAPERS_NOTED(
      "papers-noted",
      "A clerk has seen the holder's papers and compared the face.",
      "order, classes: of the papers, how, terminal: office terminal, staff"),
  OFFICER_AGREED("officer-agreed", "An officer of the municipality agreed to the order.", "order"),
  CARD_WRITE_OPENED(
      "card-write-opened",
      "The first command that changes the card is about to be passed on.",
      "order"),
  CARD_ACTIVATED(
      "card-activated",
      "The card uses the new electronic certificate, which is on hold until it was read back.",
      "order"),
  CARD_READ_BACK(
      "card-read-back",
      "The new electronic certificate was read back from the card and is the right one.",
      "order"),
  CARD_READ_BACK_DISAGREED(
      "card-read-back-disagreed",
      "What was read back from the card isn't what the authority issued; it is revoked.",
      "order, why"),
  CARD_ORDER_CONFIRMED(
      "card-order-confirmed", "The authority says that the order is done.", "order"),
  CARD_ORDER_UNFINISHED(
      "card-order-unfinished",
      "It broke off after the card may have changed; somebody has to come back to it.",
      "order, step: where it stood, why"),
  CARD_ORDER_ABANDONED(
      "card-order-abandoned",
      "The order was given up; the card uses what it used before.",
      "order, why"),
  PORTAL_BEGUN(
      "portal-begun", "A resident begins to register something at the portal.", "terminal"),
  PORTAL_STATUS_READ(
      "portal-status-read",
      "What is registered was read, by a request that the card signed.",
      "terminal"),
  PORTAL_WRITTEN(
      "portal-written",
      "Something was registered, by a request that the card signed.",
      "terminal, action: insurance or account"),
  PORTAL_ANSWER_DROPPED(
      "portal-answer-dropped",
      "An answer came for somebody who had gone; it was dropped.",
      "terminal"),
  PORTAL_ENDED("portal-ended", "It is over; nothing of it stays at the terminal.", "terminal; why"),
  PIN_SET("pin-set", "The holder has set a PIN anew, and the card has taken it.", "order, which"),
  PIN_CHANGED("pin-changed", "The holder has changed a PIN with the old one.", "which, terminal"),
  APPLICATION_BEGUN(
      "application-begun",
      "A resident begins to tell an application for a card.",
      "order, municipality, terminal"),
  FORM_READ("form-read", "The form's number was read.", "order, way: camera, scanner or typed"),
  PHOTO_TAKEN("photo-taken", "A photo was taken.", "order, try: counted from 1"),
  PHOTO_CHOSEN(
      "photo-chosen",
      "The resident chose a photo.",
      "order, warnings: rules that were warned of; exception: why it is used all the same"),
  APPLICATION_CONFIRMED(
      "application-confirmed",
      "The resident has confirmed the application; it rests sealed until a clerk has looked at it.",
      "order, route: online or paper"),
  FORM_ORDERED(
      "form-ordered", "A form was ordered to the registered address, if there is one.", "order"),
  APPLICATION_SENDING(
      "application-sending",
      "A clerk has looked at the application; it is about to be sent.",
      "order, how, terminal: office terminal, staff"),
  APPLICATION_SENT(
      "application-sent",
      "The application site has the application; what was told is erased.",
      "order, site: mail-sent or complete"),
  APPLICATION_REFUSED("application-refused", "The site didn't take it.", "order, why"),
  PHOTO_SHEET_PRINTED(
      "photo-sheet-printed",
      "A photo sheet came out of the MFP.",
      "order, how, terminal: office terminal, staff"),
  PHOTO_SHEET_NOT_PRINTED("photo-sheet-not-printed", "No photo sheet came out.", "order, why"),
  PHOTO_SHEET_HANDED(
      "photo-sheet-handed",
      "The resident got the photo sheet; what was told is erased.",
      "order, how, terminal: office terminal, staff"),
  PHOTO_DISAGREED(
      "photo-disagreed",
      "The photo wasn't the one that the resident had confirmed; nothing was sent.",
      "order, why"),
  APPLICATION_ENDED(
      "application-ended",
      "The application came to nothing; what was told is erased.",
      "order, why, how, terminal: office terminal, staff"),
  INTAKE_BEGUN(
      "intake-begun",
      "A resident begins to tell an application for a card that is taken in here.",
      "order, municipality, terminal"),
  INTAKE_CONFIRMED(
      "intake-confirmed",
      "The resident has confirmed it; it rests sealed until the officers have its package.",
      "order"),
  PACKAGE_SEALED(
      "package-sealed",
      "All that the officer needs is enciphered and about to be sent.",
      "order, pictures: of papers"),
  PACKAGE_NOT_TAKEN(
      "package-not-taken",
      "The officers' program didn't take the package; its pictures are erased.",
      "order, why"),
  OFFICER_JOINED("officer-joined", "An officer has opened it; the call begins.", "order"),
  CALL_BROKEN("call-broken", "No officer has it open any more, and nothing is decided.", "order"),
  DECIDED(
      "decided",
      "An officer's signed decision about the very package that was sealed here.",
      "order, decision: accepted, accepted-counter, refused or suspended; why; delivery, pins: how they go, back: what is to be given back"),
  DECISION_DISAGREED(
      "decision-disagreed",
      "A decision wasn't about the package, or the photo wasn't the confirmed one; nothing was taken as decided.",
      "order, why"),
  OLD_CARD_TAKEN(
      "old-card-taken",
      "A clerk has the old card.",
      "order, how, terminal: office terminal, staff"),
  PINS_SEALED(
      "pins-sealed",
      "The new card's PINs are enciphered for whoever sets them, and known to nobody here.",
      "order"),
  PINS_NOT_TAKEN(
      "pins-not-taken",
      "The officers' program didn't take the new card's PINs; the municipality sets them otherwise.",
      "order, why"),
  INTAKE_CLOSED(
      "intake-closed",
      "Nothing is left to be done here; what was told is erased.",
      "order, delivery: how the card comes"),
  INTAKE_ENDED(
      "intake-ended",
      "The application came to nothing here; what was told is erased.",
      "order, why, how, terminal: office terminal, staff"),
  APPOINTMENT_BOOKED(
      "booked",
      "A resident has booked a place at a booth, without a name.",
      "order, booth, municipality, slot: day and time in the branch's zone, place, terminal: of the lobby"),
  APPOINTMENT_MOVED(
      "booking-moved",
      "Whoever had the slip chose another time at the lobby terminal; the place before is free again.",
      "order, booth, slot: day and time in the branch's zone, place, how, terminal: of the lobby"),
  APPOINTMENT_CANCELLED(
      "booking-cancelled",
      "Whoever had the slip didn't want the place; it is free again.",
      "order, booth, how, terminal: of the lobby or the office, staff: none at the lobby"),
  APPOINTMENT_CAME(
      "came",
      "The resident came to the booth with the slip.",
      "order, booth, how, terminal: office terminal, staff"),
  APPOINTMENT_MISSED(
      "missed", "The day has passed, and nobody came with the slip.", "order, booth"),
  DAY_LIST_PRINTED(
      "day-list-printed",
      "The list of a booth's day came out of the MFP.",
      "booth, day, how, terminal: office terminal, staff"),
  DAY_LIST_NOT_PRINTED(
      "day-list-not-printed",
      "It didn't come out.",
      "booth, day, why, how, terminal: office terminal, staff"),
  NOTICE_PRINTED(
      "notice-printed",
      "The notice that the office must post came out of the MFP.",
      "digest: its check value, how, terminal: office terminal, staff"),
  NOTICE_NOT_PRINTED(
      "notice-not-printed",
      "It didn't come out.",
      "digest, why, how, terminal: office terminal, staff"),
  NOTICE_POSTED(
      "notice-posted",
      "A clerk has put up the notice that the office must post.",
      "digest: its check value, how, terminal: office terminal, staff");

  private static final Map<String, JournalEvent> BY_TEXT =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(JournalEvent::text, Function.identity()));

  private final String text;
  private final String meaning;
  private final String details;

  JournalEvent(String text, String meaning, String details) {
    this.text = text;
    this.meaning = meaning;
    this.details = details;
  }

  /** Of a line's member {@code event}; empty if only a later version knows it. */
  public static Optional<JournalEvent> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** What stands in a line's member {@code event}. */
  public String text() {
    return text;
  }

  /** The sentence of the manual. */
  public String meaning() {
    return meaning;
  }

  /** The members of {@code details}, in words. */
  public String details() {
    return details;
  }
}
