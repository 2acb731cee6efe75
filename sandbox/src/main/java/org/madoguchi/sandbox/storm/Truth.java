package org.madoguchi.sandbox.storm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;

/**
 * What really happened in a world, which nobody in it knows: who asked for what, what is on which
 * sheet, who holds it, where the money is. Everything that must never happen is counted here at the
 * moment when it happens.
 */
final class Truth {
  private final Map<IssuanceId, Known> issuances = new HashMap<>();
  private final Set<String> printed = new HashSet<>();
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
    private boolean slip;
    private boolean handedOver;
    private boolean voided;
    private int paid;
    private int lastRunOut;
    private int run = 1;
    private boolean denied;
    private int takenBefore;

    Known(int resident, int feeYen) {
      this.resident = resident;
      this.feeYen = feeYen;
    }

    boolean ended() {
      return handedOver || voided;
    }

    boolean slip() {
      return slip;
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

  void slip(IssuanceId id) {
    known(id).slip = true;
    tally.slips++;
  }

  /** A sheet falls into the tray. */
  void printed(Sheet sheet) {
    tally.sheets++;
    chronicle.note("sheet", sheet.code());
    Known known = known(sheet.issuance());
    boolean again =
        !printed.add(sheet.code())
            || (known.lastRunOut != 0 && known.lastRunOut < sheet.run() && !known.denied);
    if (again) {
      tally.doublePrints++;
      chronicle.violation("printed twice: " + sheet.code());
    }
    known.lastRunOut = sheet.run();
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

  /**
   * Papers go into a resident's hands.
   *
   * @param id of the slip that the screen is at
   * @param presenter who stands there
   */
  void handed(IssuanceId id, List<Sheet> papers, int presenter) {
    Known known = known(id);
    known.handedOver = true;
    tally.handedOver++;
    chronicle.note("handed", id.toString());
    boolean wrong = false;
    for (Sheet sheet : papers) {
      wrong |= sheet.owner() != known.resident;
    }
    if (wrong) {
      tally.wrongHandOvers++;
      chronicle.violation("somebody else's papers handed over with " + id);
    }
    if (papers.isEmpty()) {
      tally.lost++;
      chronicle.violation("handed over without papers: " + id);
    }
    if (presenter != known.resident) {
      tally.handedWithoutAsking++;
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

  /** Somebody stands at the desk with another's slip. */
  void presentedByAnother() {
    tally.slipsOfOthersPresented++;
  }
}
