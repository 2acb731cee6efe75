package org.madoguchi.sandbox.proof.crash;

import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Language;
import org.madoguchi.config.Municipality;
import org.madoguchi.sandbox.proof.storm.Townsfolk;

/** Resident and clerk in one: issues one certificate after another, for one thread. */
final class BusyHands {
  private static final long BOUND_SECONDS = 60;

  private final Branch branch;
  private final Townsfolk people;
  private final CodesSeen paper;
  private final Semaphore changed = new Semaphore(0);

  BusyHands(Branch branch, Townsfolk people, CodesSeen paper) {
    this.branch = branch;
    this.people = people;
    this.paper = paper;
    branch.subscribe(changed::release);
  }

  void work() throws InterruptedException {
    settle();
    say("READY");
    while (true) {
      issue();
    }
  }

  /** What the last run left: told, and voided. */
  private void settle() throws InterruptedException {
    if (branch.office().open().isPresent()) {
      Open open = open(o -> o.step() != Step.PRINTING);
      say("FOUND " + open.step() + " " + open.item().id());
      voidIt(open.item().id());
    }
    for (OfficeSnapshot.Item item : branch.office().waiting()) {
      voidIt(item.id());
    }
  }

  private void issue() throws InterruptedException {
    CertificateRequest request = prepared();
    IssuanceId id = request.id();
    if (!(branch.submit(people.sign(0, request)) instanceof Submission.Accepted)) {
      throw new IllegalStateException("not accepted");
    }
    say("ACK answer-sealed " + id);
    if (!(branch.cardTaken(id, Language.JA) instanceof SlipIssue.Slip slip)) {
      throw new IllegalStateException("no slip");
    }
    say("ACK slip-issued " + id);
    done(branch.scan(slip.code()));
    say("ACK released " + id);
    Open open = open(o -> o.step() != Step.PRINTING);
    if (open.step() != Step.SCAN_PAGES) {
      voidIt(id);
      return;
    }
    say("ACK sheets-out " + id);
    for (String code : paper.codes()) {
      done(branch.scan(code));
      say("ACK page-scanned " + id);
    }
    done(branch.takeFee());
    say("ACK fee-taken " + id);
    done(branch.scan(slip.code()));
    say("ACK handed-over " + id);
  }

  private CertificateRequest prepared() {
    Municipality municipality = branch.offers().getFirst().municipality();
    CertificateKind kind = municipality.kinds().getFirst();
    TreeMap<String, String> options = new TreeMap<>();
    kind.options().forEach(o -> options.put(o.code(), o.defaultValue()));
    Preparation preparation =
        branch.prepare(new Selection("lobby-1", municipality.code(), kind.code(), options, 1));
    if (preparation instanceof Preparation.Ready(CertificateRequest request)) {
      return request;
    }
    throw new IllegalStateException("not prepared: " + preparation);
  }

  private void voidIt(IssuanceId id) {
    done(branch.voidIssuance(id, VoidReason.PRINTED_IN_DOUBT));
    say("ACK voided " + id);
  }

  private Open open(Predicate<Open> such) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    while (true) {
      Optional<Open> open = branch.office().open().filter(such);
      if (open.isPresent()) {
        return open.get();
      }
      if (!changed.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("the desk stands still at " + branch.office().open());
      }
    }
  }

  private static void done(DeskAnswer answer) {
    if (!(answer instanceof DeskAnswer.Done)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static void say(String what) {
    System.out.println(what);
    if (System.out.checkError()) {
      throw new IllegalStateException("nobody listens any more");
    }
  }
}
