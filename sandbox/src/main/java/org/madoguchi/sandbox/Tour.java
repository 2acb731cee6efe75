package org.madoguchi.sandbox;

import java.util.List;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * The main job from the first touch to the hand-over, through the very same screens and sessions as
 * in a post office: the resident's hands and the clerk's are played, everything else is real.
 */
final class Tour {
  /** Who takes a certificate of the whole household: two pages. */
  private static final String PERSONA = "household";

  private static final String PIN = "1234";

  private final SandboxBranch branch;
  private final TourSteps steps;

  private final String persona;
  private final String pin;

  Tour(SandboxBranch branch, TourSteps steps) {
    this(branch, steps, PERSONA, PIN);
  }

  /**
   * The same for somebody else, who lives in 見本市.
   *
   * @param pin of that card's electronic certificate for user authentication
   */
  Tour(SandboxBranch branch, TourSteps steps, String persona, String pin) {
    this.branch = branch;
    this.steps = steps;
    this.persona = persona;
    this.pin = pin;
  }

  void run() throws TourFailure {
    lobby();
    office();
  }

  private void lobby() throws TourFailure {
    steps.start();
    steps.touch("begin");
    steps.see("municipalities", CertificateState.Municipalities.class);
    steps.touch("municipality-99201");
    steps.see("certificates-by-purpose", CertificateState.Certificates.class);
    steps.touch("by-kind");
    steps.see("certificates-by-kind", CertificateState.Certificates.class, c -> !c.byPurpose());
    steps.touch("kind-residence");
    steps.see("options", CertificateState.Options.class);
    steps.touch("option-persons-household");
    steps.see(
        "options-household",
        CertificateState.Options.class,
        o -> o.draft().options().containsValue("household"));
    steps.touch("next");
    steps.see("copies", CertificateState.Copies.class);
    steps.touch("next");
    steps.see("confirm", CertificateState.Confirm.class);
    steps.touch("next");
    steps.see("place-card", CertificateState.PlaceCard.class);
    steps.layCard(persona);
    steps.see("pin", CertificateState.PinEntry.class);
    steps.type("PIN", pin);
    steps.see("pin-typed", CertificateState.PinEntry.class, p -> p.digits() == pin.length());
    steps.touch("next");
    steps.see("take-card", CertificateState.TakeCard.class);
    steps.takeCard();
    steps.see("slip", CertificateState.SlipReady.class);
    steps.touch("next");
    steps.see("goodbye", LobbyState.Goodbye.class);
  }

  /** What the clerk does with the slip. */
  void office() throws TourFailure {
    steps.seeOffice("waiting", v -> v.snapshot().waiting().size() == 1);
    String slip = steps.codes("slip read", branch.slip()).getFirst();
    steps.scan("slip scanned", slip);
    steps.seeOffice("printing", v -> at(v, Step.PRINTING) || at(v, Step.SCAN_PAGES));
    steps.seeOffice("scan-pages", v -> at(v, Step.SCAN_PAGES));
    List<String> pages = steps.codes("page codes read", branch.certificate());
    for (int i = 1; i < pages.size(); i++) {
      String code = pages.get(i - 1);
      int scanned = i;
      steps.scan("page " + i + " scanned", code);
      steps.seeOffice(
          "page-" + i + "-scanned",
          v -> v.snapshot().open().filter(o -> o.scanned().size() == scanned).isPresent());
    }
    steps.scan("last page scanned", pages.getLast());
    steps.seeOffice("take-fee", v -> at(v, Step.TAKE_FEE));
    steps.touchOffice("take-fee");
    steps.seeOffice("hand-over", v -> at(v, Step.HAND_OVER));
    steps.scan("slip scanned again", slip);
    steps.seeOffice("handed-over", v -> v.snapshot().open().isEmpty());
  }

  private static boolean at(OfficeView view, Step step) {
    return view.snapshot().open().filter(o -> o.step() == step).isPresent();
  }
}
