package org.madoguchi.app.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ClosedDaysEnd;
import org.madoguchi.config.Exemption;
import org.madoguchi.config.LocalizedText;

/**
 * Everything that the office screen shows at one moment. Immutable.
 *
 * @param waiting issuances whose slips wait to be scanned, oldest first
 * @param open the issuance that is open at the MFP
 * @param mfp whether the MFP can print; empty when it can
 * @param gatewayReachable whether the gateway answers
 * @param store what is wrong with the branch's store or journal, or with the connection to the
 *     branch; empty if the chain held when last verified and every write succeeded. Unless it is
 *     {@link FailureCode#ERASURE_DUE}, nothing is issued or handed over while it is present
 * @param call a lobby terminal that calls for a person, until somebody answers
 * @param alarm the oldest disagreement that nobody has read yet; while there is one, the desk
 *     refuses everything
 * @param rules for voiding unclaimed issuances
 * @param closedDays municipalities whose configured closed days end soon; a technician has to add
 *     more
 * @param cases cases of plugged-in errands that need a clerk or aren't finished, oldest first
 * @param board a writing board that is open
 */
public record OfficeSnapshot(
    List<Item> waiting,
    Optional<Open> open,
    Optional<FailureCode> mfp,
    boolean gatewayReachable,
    Optional<FailureCode> store,
    Optional<LobbyCall> call,
    Optional<Alarm> alarm,
    Rules rules,
    List<ClosedDays> closedDays,
    List<CaseAtDesk> cases,
    Optional<WritingBoard> board) {
  /** What a terminal shows when it can't reach the branch. */
  public static final OfficeSnapshot UNREACHABLE =
      new OfficeSnapshot(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.of(FailureCode.BRANCH_UNREACHABLE),
          Optional.empty());

  public OfficeSnapshot {
    waiting = List.copyOf(waiting);
    closedDays = List.copyOf(closedDays);
    cases = List.copyOf(cases);
  }

  /** A branch without an alarm. */
  public OfficeSnapshot(
      List<Item> waiting,
      Optional<Open> open,
      Optional<FailureCode> mfp,
      boolean gatewayReachable,
      Optional<FailureCode> store,
      Optional<LobbyCall> call) {
    this(waiting, open, mfp, gatewayReachable, store, call, Optional.empty(), Rules.NONE);
  }

  /** A branch that asks nobody for a badge. */
  public OfficeSnapshot(
      List<Item> waiting,
      Optional<Open> open,
      Optional<FailureCode> mfp,
      boolean gatewayReachable,
      Optional<FailureCode> store,
      Optional<LobbyCall> call,
      Optional<Alarm> alarm) {
    this(waiting, open, mfp, gatewayReachable, store, call, alarm, Rules.NONE);
  }

  /** A branch whose closed days are set. */
  public OfficeSnapshot(
      List<Item> waiting,
      Optional<Open> open,
      Optional<FailureCode> mfp,
      boolean gatewayReachable,
      Optional<FailureCode> store,
      Optional<LobbyCall> call,
      Optional<Alarm> alarm,
      Rules rules) {
    this(
        waiting,
        open,
        mfp,
        gatewayReachable,
        store,
        call,
        alarm,
        rules,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * Whose closed days run out ({@link ClosedDaysEnd}).
   *
   * @param last the last that is set
   */
  public record ClosedDays(LocalizedText place, Optional<LocalDate> last) {
    /** All such places of a branch. */
    static List<ClosedDays> of(BranchConfig config, Instant now) {
      return ClosedDaysEnd.of(config, LocalDate.ofInstant(now, config.branch().zone())).stream()
          .map(end -> new ClosedDays(end.place(), Optional.ofNullable(end.last())))
          .toList();
    }
  }

  /**
   * How many people must answer for voiding unclaimed issuances, and when an issuance counts as
   * unclaimed.
   *
   * @param badges from 0
   * @param unclaimedAfter since the slip was issued
   */
  public record Rules(int badges, Duration unclaimedAfter) {
    static final Rules NONE = new Rules(0, Duration.ofMinutes(30));

    /** Whether an issuance has waited long enough to count as unclaimed. */
    public boolean unclaimed(Item item, Instant now) {
      return !item.since().plus(unclaimedAfter).isAfter(now);
    }
  }

  /** Whether the branch could be reached; if not, nothing else in the snapshot is meaningful. */
  public boolean reached() {
    return !store.equals(Optional.of(FailureCode.BRANCH_UNREACHABLE));
  }

  /** Why nothing is issued or handed over; empty while the desk goes on. */
  public Optional<FailureCode> standstill() {
    return store.filter(why -> why != FailureCode.ERASURE_DUE);
  }

  /** Whether that one waits or is open. */
  public boolean isHere(Item item) {
    return open.filter(o -> o.item().id().equals(item.id())).isPresent()
        || waiting.stream().anyMatch(w -> w.id().equals(item.id()));
  }

  /** Whether that one is open, and this is what is to be done with it. */
  public boolean isAt(Step step, Item item) {
    return open.filter(o -> o.step() == step && o.item().id().equals(item.id())).isPresent();
  }

  /** The case of that id, if it is shown. */
  public Optional<CaseAtDesk> ofId(String caseId) {
    return cases.stream().filter(c -> c.id().equals(caseId)).findFirst();
  }

  /** The same with cases. */
  public OfficeSnapshot with(List<CaseAtDesk> others) {
    return new OfficeSnapshot(
        waiting, open, mfp, gatewayReachable, store, call, alarm, rules, closedDays, others, board);
  }

  /** The same with a writing board. */
  public OfficeSnapshot with(Optional<WritingBoard> open) {
    return new OfficeSnapshot(
        waiting,
        this.open,
        mfp,
        gatewayReachable,
        store,
        call,
        alarm,
        rules,
        closedDays,
        cases,
        open);
  }

  /** Whether the next scan is a slip: to open an issuance, or to hand it over. */
  public boolean slipIsDue() {
    return open.map(o -> o.step() == Step.HAND_OVER).orElse(true);
  }

  /**
   * One issuance, without personal data.
   *
   * @param receipt receipt number
   * @param kind name of the certificate
   * @param since when the slip was issued
   */
  public record Item(
      IssuanceId id,
      String receipt,
      LocalizedText municipality,
      LocalizedText kind,
      int copies,
      int pages,
      int feeYen,
      Instant since) {}

  /**
   * The open issuance.
   *
   * @param step what is to be done now
   * @param scanned pages that were scanned and agree, counted from 1
   * @param attention what is in the way (paper, jam, in doubt, a page that disagrees)
   * @param fee how the fee was settled, also when it has stopped since: what a void gives back
   * @param exemptions for whom the municipality takes nothing for this kind
   * @param badges how many badges a void of it would need now
   * @param foreign whose page was scanned that stopped it, if the branch knows
   */
  public record Open(
      Item item,
      Step step,
      Set<Integer> scanned,
      Optional<FailureCode> attention,
      Optional<PaidFee> fee,
      List<Exemption> exemptions,
      int badges,
      Optional<Foreign> foreign) {
    public Open {
      scanned = Set.copyOf(scanned);
      exemptions = List.copyOf(exemptions);
    }

    /** An open issuance without fee, exemptions or badges. */
    public Open(Item item, Step step, Set<Integer> scanned, Optional<FailureCode> attention) {
      this(item, step, scanned, attention, Optional.empty(), List.of(), 0);
    }

    /** An open issuance that wasn't stopped by a foreign page. */
    public Open(
        Item item,
        Step step,
        Set<Integer> scanned,
        Optional<FailureCode> attention,
        Optional<PaidFee> fee,
        List<Exemption> exemptions,
        int badges) {
      this(item, step, scanned, attention, fee, exemptions, badges, Optional.empty());
    }

    /** Yen that a void gives back. */
    public int refundYen() {
      return fee.map(PaidFee::yen).orElse(0);
    }
  }

  /**
   * Whose a foreign page is.
   *
   * @param receipt receipt number
   */
  public record Foreign(String receipt, Fate fate) {
    /** What has become of its issuance. */
    public enum Fate {
      /** It still waits or is unknown; no page of it should be here. */
      NOT_PRINTED,
      /** Its papers are with their resident already. */
      HANDED_OVER,
      /** Its papers were to be destroyed. */
      VOIDED
    }
  }

  /** What is to be done with the open issuance now. */
  public enum Step {
    /** The MFP prints, or waits for paper: the clerk fetches the sheets. */
    PRINTING,
    /** Certainly nothing came out: print again, or void. */
    PRINT_FAILED,
    /** Nobody knows what came out: the clerk looks and answers, or voids. */
    PRINT_IN_DOUBT,
    /** Scan each page. */
    SCAN_PAGES,
    /** A page disagrees: this issuance can only be voided. */
    STOPPED,
    /** Take the fee. */
    TAKE_FEE,
    /** Hand over. */
    HAND_OVER
  }
}
