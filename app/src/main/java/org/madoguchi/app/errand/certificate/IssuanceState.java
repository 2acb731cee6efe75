package org.madoguchi.app.errand.certificate;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.madoguchi.app.base.FailureCode;

/**
 * Where an issuance stands. {@link IssuanceFlow} says what follows on what.
 *
 * <p>An issuance is <em>open</em> while its papers may lie at the MFP or the desk; at most one is.
 */
public sealed interface IssuanceState {
  /** The signed request is on its way to the gateway. */
  record Requested() implements IssuanceState {}

  /** The sealed document is here; the resident's card still lies on the reader. */
  record Sealed() implements IssuanceState {}

  /** The slip is out; it waits to be scanned. */
  record Waiting() implements IssuanceState {}

  /**
   * Open: the print job runs.
   *
   * @param run print run, from 1
   */
  record Printing(int run) implements IssuanceState {}

  /** Open: certainly no sheet came out. */
  record PrintFailed(int run, FailureCode why) implements IssuanceState {}

  /** Open: nobody knows how many sheets came out. */
  record PrintInDoubt(int run, FailureCode why) implements IssuanceState {}

  /**
   * Open: the sheets are out and are scanned one by one.
   *
   * @param scanned numbers of the pages that agree, ascending
   */
  record Scanning(int run, SortedSet<Integer> scanned) implements IssuanceState {
    public Scanning {
      scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
    }
  }

  /** Open: something disagreed. Only a void leads out of here. */
  record Stopped(int run, FailureCode why) implements IssuanceState {}

  /** Open: all pages agree; the fee is due. */
  record FeeDue(int run) implements IssuanceState {}

  /** Open: paid. */
  record Paid(int run) implements IssuanceState {}

  /** Ended: the papers are in the resident's hands, the document is erased. */
  record HandedOver() implements IssuanceState {}

  /** Ended without hand-over: papers destroyed, document erased. */
  record Voided(VoidReason reason) implements IssuanceState {}

  /** Ended before a slip: nothing was issued. */
  record NotIssued(FailureCode why) implements IssuanceState {}

  /** Whether it occupies the MFP and the desk. */
  default boolean open() {
    return switch (this) {
      case Printing _, PrintFailed _, PrintInDoubt _, Scanning _, Stopped _, FeeDue _, Paid _ ->
          true;
      case Requested _, Sealed _, Waiting _, HandedOver _, Voided _, NotIssued _ -> false;
    };
  }

  /** Whether nothing more can happen to it. */
  default boolean ended() {
    return switch (this) {
      case HandedOver _, Voided _, NotIssued _ -> true;
      case Requested _,
          Sealed _,
          Waiting _,
          Printing _,
          PrintFailed _,
          PrintInDoubt _,
          Scanning _,
          Stopped _,
          FeeDue _,
          Paid _ ->
          false;
    };
  }
}
