package org.madoguchi.sandbox;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * Electronic certificates and PINs, through the very same screens and sessions as in a post office:
 * one is renewed and used at once, the one from before is refused, a PIN is changed, a forgotten
 * password is set anew, and a locked PIN after a clerk has seen papers.
 */
final class ElectronicTour {
  /** Whose electronic certificate ends within three months. */
  private static final String DUE = "certificate-due";

  /** Who has typed a wrong PIN three times. */
  private static final String LOCKED = "pin-locked";

  private static final String PIN = "1234";
  private static final String NEW_PIN = "8085";
  private static final String NEW_PASSWORD = "MIHON85";

  private final TourSteps steps;

  ElectronicTour(TourSteps steps) {
    this.steps = steps;
  }

  void run() throws TourFailure {
    steps.start();
    renewal();
    certificate("new", CertificateState.TakeCard.class, PIN, () -> steps.layCard(DUE));
    steps.takeCard();
    steps.see("certificate-slip", CertificateState.SlipReady.class);
    steps.touch("next");
    backToStart();
    certificate("old", LobbyState.Problem.class, PIN, () -> steps.layCardAsIssued(DUE));
    steps.see(
        "old-refused",
        LobbyState.Problem.class,
        p -> p.why() == FailureCode.ELECTRONIC_CERTIFICATE_REVOKED);
    steps.takeCard();
    steps.see("old-taken", LobbyState.Problem.class, p -> !p.cardOnReader());
    steps.touch("next");
    steps.start();
    change();
    unlocking();
    forgotten();
  }

  private void backToStart() throws TourFailure {
    steps.see("goodbye", LobbyState.Goodbye.class);
    steps.start();
  }

  private void overview(String persona) throws TourFailure {
    steps.touch("errand-electronic");
    steps.see("places", ElectronicState.Places.class);
    steps.touch("place-99201");
    steps.see("lay-card", ElectronicState.LayCard.class);
    steps.layCard(persona);
    steps.see("overview", ElectronicState.Overview.class);
  }

  private void choose(String group, String wish) throws TourFailure {
    steps.touch("group-" + group);
    steps.see("which-" + group, ElectronicState.Which.class);
    steps.touch(wish);
    steps.see("explain-" + wish, ElectronicState.Explain.class);
    steps.touch("next");
  }

  private void pin(Purpose purpose, String pin) throws TourFailure {
    String name = "pin-" + purpose.name();
    steps.see(name, ElectronicState.PinPad.class, p -> p.purpose() == purpose && p.typed() == 0);
    steps.type("PIN", pin);
    steps.see(
        name + "-typed",
        ElectronicState.PinPad.class,
        p -> p.purpose() == purpose && p.typed() == pin.length());
    steps.touch("next");
  }

  private void finished(String what) throws TourFailure {
    steps.see(what + "-finished", ElectronicState.Finished.class);
    steps.takeCard();
  }

  private void slip(String what) throws TourFailure {
    steps.see(what + "-slip", ElectronicState.SlipOut.class);
    steps.touch("next");
    backToStart();
  }

  private void renewal() throws TourFailure {
    overview(DUE);
    choose("RENEW", "renew-authentication");
    pin(Purpose.CONSENT, PIN);
    finished("renewal");
    slip("renewal");
  }

  private void certificate(
      String which, Class<? extends LobbyState> until, String pin, TourSteps.Act laysCard)
      throws TourFailure {
    steps.touch("begin");
    steps.see(which + "-municipalities", CertificateState.Municipalities.class);
    steps.touch("municipality-99201");
    steps.see(which + "-certificates", CertificateState.Certificates.class);
    steps.touch("by-kind");
    steps.see(which + "-kinds", CertificateState.Certificates.class, c -> !c.byPurpose());
    steps.touch("kind-residence");
    steps.see(which + "-options", CertificateState.Options.class);
    steps.touch("next");
    steps.see(which + "-copies", CertificateState.Copies.class);
    steps.touch("next");
    steps.see(which + "-confirm", CertificateState.Confirm.class);
    steps.touch("next");
    steps.see(which + "-place-card", CertificateState.PlaceCard.class);
    laysCard.run();
    steps.see(which + "-pin", CertificateState.PinEntry.class);
    steps.type("PIN", pin);
    steps.see(
        which + "-pin-typed", CertificateState.PinEntry.class, p -> p.digits() == pin.length());
    steps.touch("next");
    steps.see(which + "-answer", until);
  }

  private void change() throws TourFailure {
    overview("household");
    choose("CHANGE", "change-authentication");
    pin(Purpose.OLD, PIN);
    pin(Purpose.NEW, NEW_PIN);
    pin(Purpose.AGAIN, NEW_PIN);
    finished("change");
    backToStart();
  }

  /** A password that is forgotten: the other PIN says yes. */
  private void unlocking() throws TourFailure {
    overview("ordinary");
    choose("UNLOCK", "unlock-signature");
    pin(Purpose.CONSENT, PIN);
    pin(Purpose.NEW, NEW_PASSWORD);
    pin(Purpose.AGAIN, NEW_PASSWORD);
    finished("unlocking");
    slip("unlocking");
  }

  /** A PIN that is forgotten: a clerk sees papers, then the same card goes on. */
  private void forgotten() throws TourFailure {
    overview(LOCKED);
    choose("UNLOCK", "unlock-authentication");
    steps.see("desk-first", ElectronicState.DeskFirst.class);
    steps.takeCard();
    slip("desk");
    papers();
    overview(LOCKED);
    steps.touch("resume");
    pin(Purpose.NEW, NEW_PIN);
    pin(Purpose.AGAIN, NEW_PIN);
    finished("forgotten");
    slip("forgotten");
    certificate("unlocked", CertificateState.TakeCard.class, NEW_PIN, () -> steps.layCard(LOCKED));
    steps.takeCard();
    steps.see("unlocked-slip", CertificateState.SlipReady.class);
    steps.touch("next");
    backToStart();
  }

  private void papers() throws TourFailure {
    steps.seeOffice("case-waits", v -> !v.snapshot().cases().isEmpty());
    steps.scan("slip scanned", steps.codes("slip read", steps.slip()).getFirst());
    steps.seeOffice("case-face", v -> v.panel() instanceof OfficePanel.CaseShown);
    steps.touchOffice("face-is-same");
    steps.seeOffice("case-papers", v -> v.panel() instanceof OfficePanel.ChoosePaper);
    steps.touchOffice("paper-driving-licence");
    steps.seeOffice("case-paper", v -> v.panel() instanceof OfficePanel.LookAtPaper);
    steps.touchOffice("tick-not-expired");
    steps.touchOffice("paper-looked");
    steps.seeOffice("case-suffices", v -> v.panel() instanceof OfficePanel.PapersSuffice);
    steps.touchOffice("papers-confirm");
    steps.seeOffice("case-badge", v -> v.refusal().isPresent());
    steps.scan("badge scanned", City.badges().firstEntry().getValue());
    steps.seeOffice(
        "case-lobby",
        v ->
            v.panel() instanceof OfficePanel.CaseShown
                && v.snapshot().cases().getFirst().todo() instanceof CaseAtDesk.Todo.BackToLobby);
  }
}
