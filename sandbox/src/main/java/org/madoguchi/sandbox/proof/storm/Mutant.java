package org.madoguchi.sandbox.proof.storm;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.printer.Printer;

/**
 * A part as it would be with one of the faults of the field, in the place of the right one. The
 * product has none of them and no switch for them: they come in where a real part would.
 */
public enum Mutant {
  /** No fault: the program as it is. */
  NONE,
  /** Yokohama 2023: a time-out frees the lock and leaves the document to the next request. */
  TIME_OUT_FREES_ONLY_THE_LOCK,
  /** Kawasaki 2023: documents lie under the second in which they were asked for. */
  FILE_NAMED_BY_TIME,
  /** One current subject for all sessions. */
  SHARED_SUBJECT,
  /** Takamatsu 2024: numbers that are unique on one server, and two servers. */
  IDS_PER_SERVER,
  /** Munakata 2023: after a failure the document of the one before is still in the slot. */
  STALE_SLOT,
  /** Sends a print job again by itself when it isn't sure that it came out. */
  DUPLICATE_PRINT,
  /** At the hand-over any slip does. */
  ANY_SLIP_HANDS_OVER,
  /** After one page of several the desk goes on to the fee. */
  ONE_PAGE_IS_ENOUGH,
  /** Pages of an earlier run, which a reprint has voided, agree. */
  PAGES_OF_ANY_RUN;

  /** What a part may need. */
  record Place(
      Agenda agenda, RandomGenerator random, Townsfolk people, Truth truth, StormSeal seal) {}

  Gateway gateway(Gateway right, Place place) {
    return switch (this) {
      case NONE, DUPLICATE_PRINT, ANY_SLIP_HANDS_OVER, ONE_PAGE_IS_ENOUGH, PAGES_OF_ANY_RUN ->
          right;
      case TIME_OUT_FREES_ONLY_THE_LOCK,
          FILE_NAMED_BY_TIME,
          SHARED_SUBJECT,
          IDS_PER_SERVER,
          STALE_SLOT ->
          new UnboundGateway(this, right, place);
    };
  }

  Printer mfp(Printer right) {
    return switch (this) {
      case DUPLICATE_PRINT -> new EagerPrinter(right);
      case NONE,
          TIME_OUT_FREES_ONLY_THE_LOCK,
          FILE_NAMED_BY_TIME,
          SHARED_SUBJECT,
          IDS_PER_SERVER,
          STALE_SLOT,
          ANY_SLIP_HANDS_OVER,
          ONE_PAGE_IS_ENOUGH,
          PAGES_OF_ANY_RUN ->
          right;
    };
  }

  DeskScan desk(Supplier<LocalBranch> branch, Truth truth, StormMfp mfp) {
    return switch (this) {
      case ANY_SLIP_HANDS_OVER, ONE_PAGE_IS_ENOUGH, PAGES_OF_ANY_RUN ->
          new CarelessDesk(this, branch, truth, mfp);
      case NONE,
          TIME_OUT_FREES_ONLY_THE_LOCK,
          FILE_NAMED_BY_TIME,
          SHARED_SUBJECT,
          IDS_PER_SERVER,
          STALE_SLOT,
          DUPLICATE_PRINT ->
          text -> branch.get().scan(text);
    };
  }
}
