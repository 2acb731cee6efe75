package org.madoguchi.app.errand.certificate;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.madoguchi.app.base.FailureCode;

/**
 * The state of an issuance. {@link IssuanceFlow} has the transitions.
 *
 * <p>An issuance is <em>open</em> while its papers may lie at the MFP or the desk; at most one is.
 */
public sealed interface IssuanceState {
  /** Not yet at the desk. */
  sealed interface Underway extends IssuanceState {}

  /** It occupies the MFP and the desk. */
  sealed interface Open extends IssuanceState {
    @Override
    int run();
  }

  /** Nothing more can happen to it. */
  sealed interface Ended extends IssuanceState {}

  /** The signed request is on its way to the gateway. */
  record Requested() implements Underway {}

  /** The answer agreed and rests encrypted; the resident's card still lies on the reader. */
  record Accepted() implements Underway {}

  /** The slip is out; it waits to be scanned. */
  record Waiting() implements Underway {}

  /**
   * Open: the print job runs.
   *
   * @param run print run, from 1
   */
  record Printing(int run) implements Open {}

  /** Open: certainly no sheet came out. */
  record PrintFailed(int run, FailureCode why) implements Open {}

  /** Open: nobody knows how many sheets came out. */
  record PrintInDoubt(int run, FailureCode why) implements Open {}

  /**
   * Open: the sheets are out and are scanned one by one.
   *
   * @param scanned numbers of the pages that agree, ascending
   */
  record Scanning(int run, SortedSet<Integer> scanned) implements Open {
    public Scanning {
      scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
    }
  }

  /** Open: something disagreed. Only a void leads out of here. */
  record Stopped(int run, FailureCode why) implements Open {}

  /** Open: all pages agree; the fee is due. */
  record FeeDue(int run) implements Open {}

  /** Open: paid. */
  record Paid(int run) implements Open {}

  /** Ended: the papers are in the resident's hands, the document is erased. */
  record HandedOver() implements Ended {}

  /** Ended without hand-over: papers destroyed, document erased. */
  record Voided(VoidReason reason) implements Ended {}

  /** Ended before a slip: nothing was issued. */
  record NotIssued(FailureCode why) implements Ended {}

  /** Whether it occupies the MFP and the desk. */
  default boolean open() {
    return this instanceof Open;
  }

  /** Whether nothing more can happen to it. */
  default boolean ended() {
    return this instanceof Ended;
  }

  /** The print run; 0 where there is none. */
  default int run() {
    return 0;
  }
}
