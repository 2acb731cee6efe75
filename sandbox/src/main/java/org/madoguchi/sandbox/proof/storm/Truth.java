package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.VoidReason;

/**
 * What really happened in a world, which nobody in it knows: who asked for what, what is on which
 * sheet, who holds it, where the money is. Everything that must never happen is counted here at the
 * moment when it happens.
 */
final class Truth {
  private final Map<IssuanceId, Known> issuances = new HashMap<>();
  private final Set<String> printed = new HashSet<>();
  private final Set<String> slips = new HashSet<>();
  private final Chronicle chronicle;
  private final Tally tally;

  Truth(Chronicle chronicle, Tally tally) {
    this.chronicle = chronicle;
    this.tally = tally;
  }

  /** What is true of one issuance. */
  static final class Known {
    private final int resident;
    private final int feeYen;
    private @Nullable String fault;
    private @Nullable String slip;
    private boolean handedOver;
    private boolean voided;
    private int paid;
    private final SortedSet<Integer> runsOut = new TreeSet<>();
    private int run = 1;
    private final TreeSet<Integer> reprints = new TreeSet<>();
    private boolean denied;
    private int takenBefore;
    private int pagesGiven;

    Known(int resident, int feeYen) {
      this.resident = resident;
      this.feeYen = feeYen;
    }

    boolean ended() {
      return handedOver || voided;
    }

    boolean slip() {
      return slip != null;
    }

    boolean handedOver() {
      return handedOver;
    }

    boolean voided() {
      return voided;
    }

    /** What of this issuance's fee is in the till. */
    int paid() {
      return paid;
    }

    /** How many pages went over the counter. */
    int pagesGiven() {
      return pagesGiven;
    }

    /** What was in the till for it before it was given back. */
    int takenBefore() {
      return takenBefore;
    }
  }

  Map<IssuanceId, Known> issuances() {
    return issuances;
  }

  void asked(int resident, CertificateRequest request) {
    issuances.put(request.id(), new Known(resident, request.feeYen()));
    tally.issuances++;
  }

  /** Who asked for it. */
  int resident(IssuanceId id) {
    return known(id).resident;
  }

  private Known known(IssuanceId id) {
    Known known = issuances.get(id);
    if (known == null) {
      throw new IllegalStateException("nobody asked for this issuance");
    }
    return known;
  }

  boolean ended(IssuanceId id) {
    return known(id).ended();
  }

  /** A clerk has begun another print run. */
  void begunAgain(IssuanceId id) {
    known(id).run++;
  }

  /** A clerk has printed anew what may have come out, and destroyed what there was. */
  void reprinted(IssuanceId id) {
    begunAgain(id);
    known(id).reprints.add(known(id).run);
    tally.reprints++;
    chronicle.note("reprinted", id.toString());
  }

  /** The print run that the clerks are at. */
  int run(IssuanceId id) {
    return known(id).run;
  }

  void gatewayFault(IssuanceId id, String fault) {
    known(id).fault = fault;
    tally.gatewayFaults++;
    chronicle.note("gateway", fault);
  }

  /** The lobby was told that the request failed. */
  void failed(IssuanceId id, FailureCode why) {
    chronicle.note("failed", why.code());
    if (why.code().startsWith("K")) {
      tally.alarms++;
      if (known(id).fault == null) {
        tally.unexplainedAlarms++;
        chronicle.violation("alarm without a fault: " + why.code());
      }
    }
  }

  void slip(IssuanceId id, String code) {
    known(id).slip = code;
    slips.add(code);
    tally.slips++;
  }

  /** Whether a scanned text is the code of somebody's slip. */
  boolean isSlip(String text) {
    return slips.contains(text);
  }

  /** What a scanner reads from the slip of an issuance that has one. */
  String slipCode(IssuanceId id) {
    return Objects.requireNonNull(known(id).slip);
  }

  /** A sheet falls into the tray. */
  void printed(Sheet sheet) {
    tally.sheets++;
    chronicle.note("sheet", sheet.code());
    Known known = known(sheet.issuance());
    // Of an earlier run something was out: only a reprint in between, or a denial, explains it.
    Integer reprint = known.reprints.floor(sheet.run());
    boolean second = !known.runsOut.subSet(reprint == null ? 0 : reprint, sheet.run()).isEmpty();
    if (!printed.add(sheet.code()) || (second && !known.denied)) {
      tally.doublePrints++;
      chronicle.violation("printed twice: " + sheet.code());
    }
    known.runsOut.add(sheet.run());
  }

  /** The MFP says that nothing of this sheet's run came out, though it did. */
  void denied(Sheet sheet) {
    known(sheet.issuance()).denied = true;
    tally.denied++;
  }

  /** The resident pays at the desk. */
  void paid(IssuanceId id) {
    Known known = known(id);
    known.paid += known.feeYen;
  }

  /** Whether money of the resident's is in the till for it. */
  boolean paidSomething(IssuanceId id) {
    return known(id).paid > 0;
  }

  /**
   * Papers go into the hands of whoever stands there. Whose they are and what they are is looked at
   * here as it is, sheet by sheet; what the branch believes of them doesn't count.
   *
   * <p>Two things no branch can prevent, and they are counted beside: somebody who brings the right
   * slip isn't asked for the name; a sheet that was never scanned lies in the pile.
   *
   * @param id of the issuance that the desk has let go
   * @param pages how many pages it has
   * @param papers the desk, with the whole pile
   * @param to who stands there
   */
  void handed(IssuanceId id, int pages, Papers papers, Counter.Guest to) {
    Known known = known(id);
    known.handedOver = true;
    known.pagesGiven = pages;
    tally.handedOver++;
    chronicle.note("handed", id.toString());
    if (to.person() != known.resident) {
      if (to.issuance().equals(id)) {
        tally.handedWithoutAsking++;
      } else {
        wrongHandOver("papers handed over to who came with another slip: " + id);
      }
    }
    SortedSet<Integer> missing = new TreeSet<>();
    for (int page = 1; page <= pages; page++) {
      missing.add(page);
    }
    for (Sheet sheet : papers.pile()) {
      boolean own = sheet.issuance().equals(id) && sheet.run() == known.run;
      if (!papers.scanned(sheet) && !own) {
        tally.givenUnscanned++;
      } else if (sheet.owner() != known.resident) {
        wrongHandOver("somebody else's papers handed over with " + id);
      } else if (!own || !missing.remove(sheet.page())) {
        wrongPile("void, foreign or twice: " + sheet.code() + " with " + id);
      }
    }
    if (!missing.isEmpty()) {
      wrongPile("pages missing: " + missing + " of " + id);
    }
    if (known.paid != known.feeYen) {
      unexplainedFee("handed over unpaid: " + id);
    }
  }

  private void wrongHandOver(String what) {
    tally.wrongHandOvers++;
    chronicle.violation(what);
  }

  private void wrongPile(String what) {
    tally.wrongPiles++;
    chronicle.violation("wrong pile: " + what);
  }

  /** Paper was destroyed, or money given back, and this many people showed their badges. */
  void witnessed(IssuanceId id, long people) {
    if (people < 2) {
      tally.unwitnessed++;
      chronicle.violation("seen by one alone: " + id);
    }
  }

  /**
   * The clerk voids it and gives the money back. Papers go over the counter only after the slip's
   * second scan has ended the issuance: from there no way leads to a void.
   */
  void voided(IssuanceId id, VoidReason reason) {
    Known known = known(id);
    if (known.handedOver) {
      lost("papers that were given, voided for " + reason + ": " + id);
    }
    known.voided = true;
    known.takenBefore = known.paid;
    known.paid = 0;
    tally.voided++;
    chronicle.note("voided", id.toString());
  }

  /**
   * A page disagreed at the desk.
   *
   * @param explained whether the clerk really scanned a foreign sheet
   */
  void disagreed(FailureCode why, boolean explained) {
    tally.alarms++;
    chronicle.note("disagreed", why.code());
    if (!explained) {
      tally.unexplainedAlarms++;
      chronicle.violation("alarm without a cause at the desk: " + why.code());
    }
  }

  /** Something that a resident or the till relies on is gone. */
  void lost(String what) {
    tally.lost++;
    chronicle.violation("lost: " + what);
  }

  /** Till and journal don't agree. */
  void unexplainedFee(String what) {
    tally.unexplainedFees++;
    chronicle.violation("unexplained fee: " + what);
  }

  /** A month's figures don't say what happened. */
  void wrongFigure(String what) {
    tally.wrongFigures++;
    chronicle.violation("wrong figure: " + what);
  }

  /** Somebody stands at the desk with another's slip. */
  void presentedByAnother() {
    tally.slipsOfOthersPresented++;
  }
}
