package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.custody.IssuanceId;

/** The end of a world: its branch's journal is held against all that is known of it. */
final class Accounts {
  private static final Pattern LINE =
      Pattern.compile("\"event\":\"([a-z-]+)\"(?:,\"issuance\":\"([0-9a-f]{32})\")?");
  private static final Pattern YEN = Pattern.compile("\"yen\":(\\d+)");

  private final World world;

  Accounts(World world) {
    this.world = world;
  }

  /** The journal against the till, issuance by issuance. */
  void settle(LocalBranch branch) {
    Map<IssuanceId, Integer> fees = new HashMap<>();
    Set<IssuanceId> voided = new HashSet<>();
    Set<IssuanceId> handed = new HashSet<>();
    String[] last = {""};
    CardJournal orders = new CardJournal();
    ApplicationJournal helped = new ApplicationJournal();
    IntakeJournal taken = new IntakeJournal();
    RegistrationJournal registered = new RegistrationJournal();
    BoothJournal booked = new BoothJournal();
    FiguresWitness figures = new FiguresWitness(world.mutant());
    branch.exportJournal(
        line -> {
          last[0] = line;
          orders.line(line);
          helped.line(line);
          taken.line(line);
          registered.line(line);
          booked.line(line);
          figures.line(line);
          Matcher m = LINE.matcher(line);
          if (!m.find() || m.group(2) == null) {
            return;
          }
          IssuanceId id = IssuanceId.parse(m.group(2));
          switch (m.group(1)) {
            case "fee-taken" -> fees.merge(id, yen(line), Integer::sum);
            case "voided" -> voided.add(id);
            case "handed-over" -> handed.add(id);
            default -> {}
          }
        });
    world.chronicle().note("journal", last[0].substring(last[0].length() - 66));
    world.cards().settle(orders);
    world.applications().settle(helped);
    world.intakes().settle(taken);
    world.registrations().settle(registered);
    world.booths().settle(booked);
    Truth truth = world.truth();
    figures.settle(truth);
    truth
        .issuances()
        .forEach(
            (id, known) -> {
              int paid = fees.getOrDefault(id, 0);
              boolean back = voided.contains(id);
              if (known.paid() != (back ? 0 : paid) || known.takenBefore() != (back ? paid : 0)) {
                truth.unexplainedFee(id.toString());
              }
              if (known.handedOver() != handed.contains(id) || known.voided() != back) {
                truth.lost("an end that the journal tells otherwise: " + id);
              }
              if (known.slip() && !known.ended()) {
                truth.lost("a slip without an end: " + id);
              }
            });
  }

  private static int yen(String line) {
    Matcher m = YEN.matcher(line);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }
}
