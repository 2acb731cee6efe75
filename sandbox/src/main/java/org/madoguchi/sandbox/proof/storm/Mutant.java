package org.madoguchi.sandbox.proof.storm;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.cardauthority.Carelessness;

/**
 * A part as it would be with one of the faults of the field, in the place of the right one. The
 * product has none of them and no switch for them: they come in where a real part would.
 */
public enum Mutant {
  /** No fault: the program as it is. */
  NONE(Part.NOTHING),
  /** Yokohama 2023: a time-out frees the lock and leaves the document to the next request. */
  TIME_OUT_FREES_ONLY_THE_LOCK(Part.GATEWAY),
  /** Kawasaki 2023: documents lie under the second in which they were asked for. */
  FILE_NAMED_BY_TIME(Part.GATEWAY),
  /** One current subject for all sessions. */
  SHARED_SUBJECT(Part.GATEWAY),
  /** Takamatsu 2024: numbers that are unique on one server, and two servers. */
  IDS_PER_SERVER(Part.GATEWAY),
  /** Munakata 2023: after a failure the document of the one before is still in the slot. */
  STALE_SLOT(Part.GATEWAY),
  /** Sends a print job again by itself when it isn't sure that it came out. */
  DUPLICATE_PRINT(Part.MFP),
  /** At the hand-over any slip does. */
  ANY_SLIP_HANDS_OVER(Part.DESK),
  /** After one page of several the desk goes on to the fee. */
  ONE_PAGE_IS_ENOUGH(Part.DESK),
  /** Pages of an earlier run, which a reprint has voided, agree. */
  PAGES_OF_ANY_RUN(Part.DESK),
  /** Two orders' scripts are mixed, and the authority doesn't ask which card it speaks with. */
  SCRIPT_FOR_ANY_CARD(Part.CARD_AUTHORITY),
  /** A new electronic certificate is valid as soon as it is issued. */
  VALID_AT_ONCE(Part.CARD_AUTHORITY),
  /** An order is confirmed, and the old certificate revoked, without a read-back. */
  CONFIRMED_UNREAD(Part.CARD_AUTHORITY),
  /** The gateway gives what was read back for one order to another. */
  READ_BACK_OF_ANOTHER(Part.CARD_LINE),
  /** The reader's driver leaves the last PIN in its buffer, and with it in a script's answer. */
  PIN_IN_ANSWER(Part.CARD_READER),
  /** A terminal sends the photo of the resident before with what one confirms. */
  SWAP_PHOTO(Part.LOBBY),
  /** A desk doesn't ask which photo the clerk has looked at. */
  SEND_UNLOOKED(Part.JUDGEMENT),
  /** A branch doesn't ask which package an officer's decision is about. */
  SWAP_PACKAGE(Part.OFFICERS_LINE),
  /** An officers' program lets a decision be made before every paper was opened and compared. */
  DECIDE_UNSEEN(Part.OFFICERS),
  /** Fukushima 2023: a portal takes what is written at a terminal for who signed in there first. */
  SIGNED_IN_STAYS(Part.PORTAL),
  /** Answers to bookings are kept under the time: who books it next is given the same place. */
  PLACE_TWICE(Part.BOOKING),
  /** Whoever counts the month takes what was voided for handed over. */
  COUNT_VOIDED_AS_HANDED_OVER(Part.FIGURES);

  /** Of those who come for certificates one for so many comes for each of the other errands. */
  private static final int SOME = 10;

  /** The same where the faulty part is about that errand; then nobody comes for the others. */
  private static final int MANY = 2;

  private final Part part;

  Mutant(Part part) {
    this.part = part;
  }

  /** Which part is the faulty one. */
  private enum Part {
    NOTHING,
    GATEWAY,
    MFP,
    DESK,
    CARD_AUTHORITY,
    CARD_LINE,
    CARD_READER,
    LOBBY,
    JUDGEMENT,
    OFFICERS_LINE,
    OFFICERS,
    PORTAL,
    BOOKING,
    FIGURES
  }

  /** What a part may need. */
  record Place(
      Agenda agenda, RandomGenerator random, Townsfolk people, Truth truth, StormSignatures seal) {}

  Gateway gateway(Gateway right, Place place) {
    return part == Part.GATEWAY ? new UnboundGateway(this, right, place) : right;
  }

  Printer mfp(Printer right) {
    return part == Part.MFP ? new EagerPrinter(right) : right;
  }

  DeskScan desk(Supplier<LocalBranch> branch, Truth truth, StormMfp mfp) {
    return part == Part.DESK
        ? new CarelessDesk(this, branch, truth, mfp)
        : text -> branch.get().scan(text);
  }

  /** How many come with the card itself while so many come for certificates. */
  int withCards(int residents) {
    return among(
        residents,
        switch (part) {
          case CARD_AUTHORITY, CARD_LINE, CARD_READER -> true;
          default -> false;
        });
  }

  /** How many apply for a card. */
  int applying(int residents) {
    return among(residents, part == Part.LOBBY || part == Part.JUDGEMENT);
  }

  /** How many have an application taken in. */
  int takenIn(int residents) {
    return among(residents, part == Part.OFFICERS_LINE || part == Part.OFFICERS);
  }

  /** How many register something. */
  int registering(int residents) {
    return 2 * among(residents, part == Part.PORTAL); // several at one session
  }

  /** How many book a time at a booth, or come again with its slip. */
  int booking(int residents) {
    return 2 * among(residents, part == Part.BOOKING); // a booth has few places
  }

  /** The branch's service for bookings, as the lobby's program uses it. */
  Appointments appointments(Appointments right, SharedPlaces.Answers answers) {
    return part == Part.BOOKING ? new SharedPlaces(right, answers) : right;
  }

  /** A journal line as whoever counts the month reads it. */
  String counted(String line) {
    return part == Part.FIGURES
        ? line.replace("\"event\":\"voided\"", "\"event\":\"handed-over\"")
        : line;
  }

  /** Whether the portal has sessions. */
  boolean portalSignsIn() {
    return part == Part.PORTAL;
  }

  /** Where a part is put in that is wrong about them, many come, so that it is found sooner. */
  private int among(int residents, boolean aboutThem) {
    return aboutThem
        ? Math.ceilDiv(residents, MANY)
        : this == NONE ? Math.ceilDiv(residents, SOME) : 0;
  }

  /** The line to a municipality's officers, as the branch has it. */
  OfficersLine officers(OfficersLine right, Credential decisionKey) {
    return part == Part.OFFICERS_LINE ? new AnyDecision(right, decisionKey) : right;
  }

  /** Whether a line brings another's decision more often than any line does. */
  boolean exchangesOften() {
    return part == Part.OFFICERS_LINE;
  }

  /** Whether officers may decide before all was looked at. */
  boolean decidesUnseen() {
    return part == Part.OFFICERS;
  }

  /** The branch's service for applications, as the lobby's program uses it. */
  Applications applications(Applications right, SwappedPhotos.Slot slot) {
    return part == Part.LOBBY ? new SwappedPhotos(right, slot) : right;
  }

  /** What the desk does with a clerk's judgement of a photo. */
  DeskJudge judge(Supplier<LocalBranch> branch) {
    return part == Part.JUDGEMENT
        ? (id, judged, by) -> branch.get().judged(id, asIfLooked(branch.get(), id, judged), by)
        : (id, judged, by) -> branch.get().judged(id, judged, by);
  }

  /** As if she had looked at that one, whichever it was. */
  private static Judged asIfLooked(LocalBranch branch, String id, Judged judged) {
    return branch.caseContent(id) instanceof Finding.Found(CaseContent content)
        ? new Judged(content.lookedAt(), judged.doubts(), judged.how())
        : judged;
  }

  /** What the cards' authority leaves out. */
  Carelessness authority() {
    return switch (this) {
      case SCRIPT_FOR_ANY_CARD -> Carelessness.CARD_NOT_COMPARED;
      case VALID_AT_ONCE -> Carelessness.NEVER_ON_HOLD;
      case CONFIRMED_UNREAD -> Carelessness.READ_BACK_NOT_AWAITED;
      default -> Carelessness.NONE;
    };
  }

  /** Whether the line to that authority gives one order's script to another. */
  boolean mixesScripts() {
    return this == SCRIPT_FOR_ANY_CARD;
  }

  /** Whether the line to that authority gives one order's read-back to another. */
  boolean mixesReadBacks() {
    return part == Part.CARD_LINE;
  }

  /** A card as the reader's driver lets it be spoken with. */
  SimulatedCard card(SimulatedCard right) {
    return part == Part.CARD_READER ? new EchoedCard(right) : right;
  }
}
