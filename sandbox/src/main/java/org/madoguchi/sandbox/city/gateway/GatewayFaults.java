package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is wrong with the gateway at the moment, for control panel and tests.
 *
 * @param on faults that are on
 * @param delay how long every answer is held back, if the fault stays that long
 */
public record GatewayFaults(Set<Fault> on, Duration delay) {
  /** All well. */
  public static final GatewayFaults NONE = new GatewayFaults(Set.of(), Duration.ZERO);

  public GatewayFaults {
    on = Set.copyOf(on);
  }

  /** These faults, without delay. */
  public static GatewayFaults of(Fault first, Fault... more) {
    return new GatewayFaults(EnumSet.of(first, more), Duration.ZERO);
  }

  /** Every answer comes that much later. */
  public static GatewayFaults slow(Duration delay) {
    return new GatewayFaults(Set.of(), delay);
  }

  /** Answers to issuances come that much later, everything else in time. */
  public static GatewayFaults late(Duration delay) {
    return new GatewayFaults(Set.of(Fault.LATE), delay);
  }

  /** Answers about orders of cards come that much later, everything else in time. */
  public static GatewayFaults ordersLate(Duration delay) {
    return new GatewayFaults(Set.of(Fault.ORDERS_LATE), delay);
  }

  /** Whether it is on. */
  public boolean has(Fault fault) {
    return on.contains(fault);
  }

  /** One way to be wrong. */
  public enum Fault {
    /** Connections are cut without an answer. */
    DOWN,
    /** Answers with bytes that mean nothing. */
    NONSENSE,
    /**
     * Answers with what it answered last (domain.md 1.9, case 1); the first time, with a statement
     * for an issuance that was never asked for.
     */
    ANSWER_FOR_ANOTHER_REQUEST,
    /** States another holder than the one that asked. */
    ANSWER_FOR_ANOTHER_HOLDER,
    /** Sends another document than the one that it sealed. */
    DOCUMENT_ALTERED,
    /** Seals with a key that no authority knows. */
    WRONG_SEAL,
    /**
     * Two answers that are on their way at the same time are given to each other's askers:
     * documents, and scripts of orders.
     */
    SWAP,
    /**
     * Answers with what it answered to the request before, or to the batch before of an order; the
     * first time rightly.
     */
    DUPLICATE,
    /** Leaves the last page of the sealed document out. */
    TRUNCATE,
    /** Sends the sealed pages in another order. */
    REORDER,
    /** Only the answers to issuances are held back, so long that the asker has given up. */
    LATE,
    /** Does its work for an issuance or an order and cuts the line without an answer. */
    FORGET,
    /**
     * Answers lie under the second in which they were asked for: the later of two overwrites the
     * earlier (domain.md 1.9, case 3).
     */
    NAMED_BY_SECOND,
    /** Puts a right seal around the pages that were made for somebody else before. */
    WRONG_PAGE,
    /** Doesn't look at finished pages itself. */
    NO_OWN_LOOK,
    /** Leaves the municipality's seal impression off the paper (domain.md 1.10). */
    PAPER_WITHOUT_SEAL,
    /** Puts the seal impression so that every screen shows it and no printer prints it. */
    SEAL_ON_SCREENS_ONLY,
    /** Doesn't get through to the authority that changes cards. */
    AUTHORITY_DOWN,
    /** Takes no order of a card, whatever it is. */
    ORDER_REFUSED,
    /** Only the answers about orders of cards are held back. */
    ORDERS_LATE,
    /** Puts a command among a script's that would sign with the holder's key. */
    SCRIPT_SIGNS
  }
}
