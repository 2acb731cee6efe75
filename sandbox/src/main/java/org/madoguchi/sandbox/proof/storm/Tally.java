package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.List;

/** What was counted in one world, or in many together. For one thread. */
public final class Tally {
  long issuances;
  long slips;
  long handedOver;
  long voided;
  long sheets;
  long restarts;
  long steps;
  long gatewayFaults;
  long alarms;
  long denied;
  long slipsOfOthersPresented;
  long handedWithoutAsking;
  long reprints;
  long givenUnscanned;

  long wrongHandOvers;
  long wrongPiles;
  long lost;
  long doublePrints;
  long unexplainedFees;
  long unexplainedAlarms;
  long unwitnessed;

  final List<String> violations = new ArrayList<>();

  void add(Tally other) {
    issuances += other.issuances;
    slips += other.slips;
    handedOver += other.handedOver;
    voided += other.voided;
    sheets += other.sheets;
    restarts += other.restarts;
    steps += other.steps;
    gatewayFaults += other.gatewayFaults;
    alarms += other.alarms;
    denied += other.denied;
    slipsOfOthersPresented += other.slipsOfOthersPresented;
    handedWithoutAsking += other.handedWithoutAsking;
    reprints += other.reprints;
    givenUnscanned += other.givenUnscanned;
    wrongPiles += other.wrongPiles;
    unwitnessed += other.unwitnessed;
    wrongHandOvers += other.wrongHandOvers;
    lost += other.lost;
    doublePrints += other.doublePrints;
    unexplainedFees += other.unexplainedFees;
    unexplainedAlarms += other.unexplainedAlarms;
    violations.addAll(other.violations);
  }

  /** Whether nothing happened that must never happen. */
  boolean holds() {
    return wrongHandOvers
            + wrongPiles
            + lost
            + doublePrints
            + unexplainedFees
            + unexplainedAlarms
            + unwitnessed
        == 0;
  }
}
