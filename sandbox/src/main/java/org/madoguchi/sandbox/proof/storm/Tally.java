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

  long applications;
  long applicationsSent;
  long sheetsHanded;
  long formsOrdered;
  long applicationFaults;
  long applicationAlarms;
  long formsNotCompared;
  long facesNotCompared;
  long sheetsGivenUnlooked;
  long sentAndPrinted;

  long intakes;
  long intakesDecided;
  long intakesClosed;
  long intakeFaults;
  long intakeAlarms;
  long officersNotComparing;

  long registrations;
  long registrationFaults;
  long registrationAnswersDropped;

  long appointments;
  long appointmentsMoved;
  long appointmentsCancelled;
  long appointmentsCame;
  long appointmentsMissed;

  long cardOrders;
  long cardOrdersConfirmed;
  long cardFaults;
  long cardAlarms;

  long wrongHandOvers;
  long wrongPiles;
  long lost;
  long doublePrints;
  long unexplainedFees;
  long wrongFigures;
  long unexplainedAlarms;
  long unwitnessed;
  long wrongCards;
  long twoValid;
  long unnoticedCards;
  long ordersToldOtherwise;
  long ordersWithoutEnd;
  long pinsOnTheLine;
  long wrongApplications;
  long wrongPhotoSheets;
  long sentUnlooked;
  long sentTwice;
  long toldNotErased;
  long applicationsToldOtherwise;
  long applicationsWithoutEnd;
  long intakesAcceptedByNobody;
  long decisionsOfOthers;
  long decidedUnseen;
  long wrongPackages;
  long pinsOfOthers;
  long intakesNotErased;
  long intakesToldOtherwise;
  long intakesWithoutEnd;
  long wrongRegistrations;
  long registeredTwice;
  long namesToOthers;
  long registrationsToldOtherwise;
  long placesTwice;
  long placesNotFree;
  long appointmentsToldOtherwise;

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
    wrongFigures += other.wrongFigures;
    unexplainedAlarms += other.unexplainedAlarms;
    cardOrders += other.cardOrders;
    cardOrdersConfirmed += other.cardOrdersConfirmed;
    cardFaults += other.cardFaults;
    cardAlarms += other.cardAlarms;
    wrongCards += other.wrongCards;
    twoValid += other.twoValid;
    unnoticedCards += other.unnoticedCards;
    ordersToldOtherwise += other.ordersToldOtherwise;
    ordersWithoutEnd += other.ordersWithoutEnd;
    pinsOnTheLine += other.pinsOnTheLine;
    applications += other.applications;
    applicationsSent += other.applicationsSent;
    sheetsHanded += other.sheetsHanded;
    formsOrdered += other.formsOrdered;
    applicationFaults += other.applicationFaults;
    applicationAlarms += other.applicationAlarms;
    formsNotCompared += other.formsNotCompared;
    facesNotCompared += other.facesNotCompared;
    sheetsGivenUnlooked += other.sheetsGivenUnlooked;
    sentAndPrinted += other.sentAndPrinted;
    wrongApplications += other.wrongApplications;
    wrongPhotoSheets += other.wrongPhotoSheets;
    sentUnlooked += other.sentUnlooked;
    sentTwice += other.sentTwice;
    toldNotErased += other.toldNotErased;
    applicationsToldOtherwise += other.applicationsToldOtherwise;
    applicationsWithoutEnd += other.applicationsWithoutEnd;
    intakes += other.intakes;
    intakesDecided += other.intakesDecided;
    intakesClosed += other.intakesClosed;
    intakeFaults += other.intakeFaults;
    intakeAlarms += other.intakeAlarms;
    officersNotComparing += other.officersNotComparing;
    intakesAcceptedByNobody += other.intakesAcceptedByNobody;
    decisionsOfOthers += other.decisionsOfOthers;
    decidedUnseen += other.decidedUnseen;
    wrongPackages += other.wrongPackages;
    pinsOfOthers += other.pinsOfOthers;
    intakesNotErased += other.intakesNotErased;
    intakesToldOtherwise += other.intakesToldOtherwise;
    intakesWithoutEnd += other.intakesWithoutEnd;
    registrations += other.registrations;
    registrationFaults += other.registrationFaults;
    registrationAnswersDropped += other.registrationAnswersDropped;
    wrongRegistrations += other.wrongRegistrations;
    registeredTwice += other.registeredTwice;
    namesToOthers += other.namesToOthers;
    registrationsToldOtherwise += other.registrationsToldOtherwise;
    appointments += other.appointments;
    appointmentsMoved += other.appointmentsMoved;
    appointmentsCancelled += other.appointmentsCancelled;
    appointmentsCame += other.appointmentsCame;
    appointmentsMissed += other.appointmentsMissed;
    placesTwice += other.placesTwice;
    placesNotFree += other.placesNotFree;
    appointmentsToldOtherwise += other.appointmentsToldOtherwise;
    violations.addAll(other.violations);
  }

  /** Whether nothing happened that must never happen. */
  boolean holds() {
    return wrongHandOvers
            + wrongPiles
            + lost
            + doublePrints
            + unexplainedFees
            + wrongFigures
            + unexplainedAlarms
            + unwitnessed
            + wrongCards
            + twoValid
            + unnoticedCards
            + ordersToldOtherwise
            + ordersWithoutEnd
            + pinsOnTheLine
            + wrongApplications
            + wrongPhotoSheets
            + sentUnlooked
            + sentTwice
            + toldNotErased
            + applicationsToldOtherwise
            + applicationsWithoutEnd
            + intakesAcceptedByNobody
            + decisionsOfOthers
            + decidedUnseen
            + wrongPackages
            + pinsOfOthers
            + intakesNotErased
            + intakesToldOtherwise
            + intakesWithoutEnd
            + wrongRegistrations
            + registeredTwice
            + namesToOthers
            + registrationsToldOtherwise
            + placesTwice
            + placesNotFree
            + appointmentsToldOtherwise
        == 0;
  }
}
