package org.madoguchi.sandbox.proof.storm;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Language;
import org.madoguchi.config.Municipality;

/** One resident's session at a lobby terminal, as a strand. */
final class Lobby {
  private final World world;
  private final Branch branch;
  private final RandomGenerator random;
  private final Odds odds;
  private final int terminal;
  private final int resident;
  private boolean cardGone;

  Lobby(World world, int terminal, int resident) {
    this.world = world;
    this.branch = world.branch();
    this.random = world.random();
    this.odds = world.odds();
    this.terminal = terminal;
    this.resident = resident;
  }

  void visit() {
    world.agenda().pause(5_000 + random.nextInt(6_000));
    if (!(branch.prepare(selection()) instanceof Preparation.Ready ready)) {
      world.chronicle().note("not prepared", "");
      return;
    }
    CertificateRequest request = ready.request();
    world.agenda().pause(3_000 + random.nextInt(5_000)); // card, PIN
    world.truth().asked(resident, request);
    boolean early = random.nextDouble() < odds.resident();
    if (early) {
      world.agenda().in(random.nextInt(2_500), () -> takeCard(request.id()));
    }
    Submission answer = branch.submit(world.people().sign(resident, request));
    switch (answer) {
      case Submission.Failed failed -> world.truth().failed(request.id(), failed.why());
      case Submission.Accepted accepted -> accepted(accepted.issuance());
    }
  }

  /** Takes the card before its time: the session ends there and then. */
  private void takeCard(IssuanceId id) {
    if (world.branch().equals(branch)) {
      cardGone = true;
      branch.abandon(id, FailureCode.CARD_REMOVED);
    }
  }

  private void accepted(IssuanceId id) {
    if (cardGone) {
      branch.abandon(id, FailureCode.CARD_REMOVED); // an acceptance that comes too late
      return;
    }
    world.agenda().pause(1_000 + random.nextInt(4_000)); // takes the card
    if (cardGone) {
      return;
    }
    switch (branch.cardTaken(id, Language.JA)) {
      case SlipIssue.Slip slip -> {
        world.truth().slip(id, slip.code());
        world.chronicle().note("slip", slip.receipt());
        world.counter().comes(resident, id, slip.code(), slip.receipt());
      }
      case SlipIssue.Failed failed -> world.truth().failed(id, failed.why());
    }
  }

  private Selection selection() {
    Municipality municipality = world.pick(world.municipalities());
    CertificateKind kind = world.pick(municipality.kinds());
    SortedMap<String, String> options = new TreeMap<>();
    kind.options().forEach(o -> options.put(o.code(), o.defaultValue()));
    return new Selection(
        "lobby-" + terminal,
        municipality.code(),
        kind.code(),
        options,
        1 + random.nextInt(Math.min(2, kind.maxCopies())));
  }
}
