package org.madoguchi.app.branch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.config.LocalizedText;

/**
 * All that the office screen shows, at one moment. Immutable.
 *
 * @param waiting issuances whose slips wait to be scanned, oldest first
 * @param open the issuance that is open at the MFP
 * @param mfp whether the MFP can print; empty when it can
 * @param gatewayReachable whether the gateway answers
 * @param store what is wrong with the branch's store or journal; empty when the chain held when
 *     last verified and every write was kept. While it is there, nothing is issued or handed over
 * @param call a lobby terminal that calls for a person
 */
public record OfficeSnapshot(
    List<Item> waiting,
    Optional<Open> open,
    Optional<FailureCode> mfp,
    boolean gatewayReachable,
    Optional<FailureCode> store,
    Optional<String> call) {
  public OfficeSnapshot {
    waiting = List.copyOf(waiting);
  }

  /**
   * One issuance in words that carry no personal data.
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
   */
  public record Open(Item item, Step step, Set<Integer> scanned, Optional<FailureCode> attention) {
    public Open {
      scanned = Set.copyOf(scanned);
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
