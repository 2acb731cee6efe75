package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.custody.CanonicalJson;

/**
 * What a storm has to tell.
 *
 * @param seed with which it happens again
 */
public record StormReport(long seed, Storm.Result result) {
  /** Whether nothing happened that must never happen. */
  public boolean holds() {
    return result.tally().holds();
  }

  /** Whether moreover nothing was held to be wrong. */
  public boolean quiet() {
    return holds() && result.tally().alarms == 0;
  }

  /** The first things that must never happen, and did. */
  public List<String> violations() {
    return List.copyOf(result.tally().violations);
  }

  private SortedMap<String, Object> members() {
    Tally tally = result.tally();
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("issuances", tally.issuances);
    members.put("seed", seed);
    members.put("wrongHandOvers", tally.wrongHandOvers);
    members.put("wrongPiles", tally.wrongPiles);
    members.put("unwitnessed", tally.unwitnessed);
    members.put("lost", tally.lost);
    members.put("doublePrints", tally.doublePrints);
    members.put("unexplainedFees", tally.unexplainedFees);
    members.put("wrongFigures", tally.wrongFigures);
    members.put("unexplainedAlarms", tally.unexplainedAlarms);
    members.put("wrongCards", tally.wrongCards);
    members.put("twoValidCertificates", tally.twoValid);
    members.put("unnoticedCards", tally.unnoticedCards);
    members.put("ordersToldOtherwise", tally.ordersToldOtherwise);
    members.put("ordersWithoutEnd", tally.ordersWithoutEnd);
    members.put("pinsOnTheLine", tally.pinsOnTheLine);
    members.put("wrongApplications", tally.wrongApplications);
    members.put("wrongPhotoSheets", tally.wrongPhotoSheets);
    members.put("applicationsSentUnlooked", tally.sentUnlooked);
    members.put("applicationsSentTwice", tally.sentTwice);
    members.put("toldNotErased", tally.toldNotErased);
    members.put("applicationsToldOtherwise", tally.applicationsToldOtherwise);
    members.put("applicationsWithoutEnd", tally.applicationsWithoutEnd);
    members.put("intakesAcceptedByNobody", tally.intakesAcceptedByNobody);
    members.put("decisionsOfOthers", tally.decisionsOfOthers);
    members.put("decidedUnseen", tally.decidedUnseen);
    members.put("wrongPackages", tally.wrongPackages);
    members.put("pinsOfOthers", tally.pinsOfOthers);
    members.put("intakesNotErased", tally.intakesNotErased);
    members.put("intakesToldOtherwise", tally.intakesToldOtherwise);
    members.put("intakesWithoutEnd", tally.intakesWithoutEnd);
    members.put("wrongRegistrations", tally.wrongRegistrations);
    members.put("registeredTwice", tally.registeredTwice);
    members.put("namesShownToOthers", tally.namesToOthers);
    members.put("registrationsToldOtherwise", tally.registrationsToldOtherwise);
    members.put("placesTwice", tally.placesTwice);
    members.put("placesNotFree", tally.placesNotFree);
    members.put("appointmentsToldOtherwise", tally.appointmentsToldOtherwise);
    members.put("applications", tally.applications);
    members.put("applicationsSent", tally.applicationsSent);
    members.put("photoSheetsHanded", tally.sheetsHanded);
    members.put("formsOrdered", tally.formsOrdered);
    members.put("applicationFaults", tally.applicationFaults);
    members.put("applicationAlarms", tally.applicationAlarms);
    members.put("formsNobodyCompared", tally.formsNotCompared);
    members.put("facesNobodyCompared", tally.facesNotCompared);
    members.put("photoSheetsGivenUnlooked", tally.sheetsGivenUnlooked);
    members.put("applicationsSentAndPrinted", tally.sentAndPrinted);
    members.put("intakes", tally.intakes);
    members.put("intakesDecided", tally.intakesDecided);
    members.put("intakesClosed", tally.intakesClosed);
    members.put("intakeFaults", tally.intakeFaults);
    members.put("intakeAlarms", tally.intakeAlarms);
    members.put("officersNotComparing", tally.officersNotComparing);
    members.put("registrations", tally.registrations);
    members.put("registrationFaults", tally.registrationFaults);
    members.put("registrationAnswersDropped", tally.registrationAnswersDropped);
    members.put("appointments", tally.appointments);
    members.put("appointmentsMoved", tally.appointmentsMoved);
    members.put("appointmentsCancelled", tally.appointmentsCancelled);
    members.put("appointmentsCame", tally.appointmentsCame);
    members.put("appointmentsMissed", tally.appointmentsMissed);
    members.put("cardOrders", tally.cardOrders);
    members.put("cardOrdersConfirmed", tally.cardOrdersConfirmed);
    members.put("cardFaults", tally.cardFaults);
    members.put("cardAlarms", tally.cardAlarms);
    members.put("issuancesPerSecond", Math.round(tally.issuances / result.seconds()));
    members.put("handedOver", tally.handedOver);
    members.put("voided", tally.voided);
    members.put("reprints", tally.reprints);
    members.put("slips", tally.slips);
    members.put("sheets", tally.sheets);
    members.put("restarts", tally.restarts);
    members.put("steps", tally.steps);
    members.put("gatewayFaults", tally.gatewayFaults);
    members.put("alarms", tally.alarms);
    members.put("runsThatTheMfpDenied", tally.denied);
    members.put("slipsOfOthersPresented", tally.slipsOfOthersPresented);
    members.put("handedWithoutAskingTheName", tally.handedWithoutAsking);
    members.put("sheetsGivenUnscanned", tally.givenUnscanned);
    members.put("digest", result.digest());
    return members;
  }

  /** One line of JSON. */
  public String json() {
    return new String(CanonicalJson.write(members()), StandardCharsets.UTF_8);
  }

  /** One line for each figure. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Object> member : members().entrySet()) {
      text.append("%-28s %s%n".formatted(member.getKey(), member.getValue()));
    }
    return text.toString().stripTrailing();
  }
}
