package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;

/** Two certificates in one visit, with the simulated card and the real branch (decision 41). */
class SecondCertificateTest {
  @TempDir Path directory;
  private Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  private void first() throws InterruptedException {
    hands.choose("seal-registration");
    hands.lay("ordinary");
    hands.typePin("1234");
    hands.lobby(CertificateState.TakeCard.class);
    hands.touch(new CertificateTouch.Another());
    hands.lobby(CertificateState.Certificates.class);
  }

  private void choosing() throws InterruptedException {
    hands.touch(new CertificateTouch.ChooseKind("taxation"), new LobbyTouch.Next());
    hands.lobby(CertificateState.Copies.class);
    hands.touch(new LobbyTouch.Next(), new LobbyTouch.Next());
    hands.lobby(CertificateState.PinEntry.class, p -> p.digits() == 0);
  }

  @Test
  void bothAreSignedByTheCardAndHandedOver() throws Exception {
    first();
    choosing();
    hands.typePin("1234");
    hands.lobby(CertificateState.TakeCard.class);
    hands.city.place().take();
    CertificateState.SlipReady ready = hands.lobby(CertificateState.SlipReady.class);
    assertEquals(2, ready.slips().size());
    assertNotEquals(ready.slips().get(0).receipt(), ready.slips().get(1).receipt());
    for (var slip : ready.slips()) {
      Hands.done(hands.desk.scan(slip.code()));
      hands.open(Step.SCAN_PAGES);
      hands.scanAllPages();
      hands.open(Step.TAKE_FEE);
      Hands.done(hands.desk.takeFee());
      Hands.done(hands.desk.scan(slip.code()));
    }
    assertTrue(hands.desk.office().waiting().isEmpty());
  }

  @Test
  void theSecondsWrongPinIsNoSignature() throws Exception {
    first();
    choosing();
    hands.typePin("0000");
    assertEquals(
        2,
        hands
            .lobby(CertificateState.PinEntry.class, CertificateState.PinEntry::wrongBefore)
            .tries()
            .left());
    hands.city.place().take();
    CertificateState.SlipReady ready = hands.lobby(CertificateState.SlipReady.class);
    assertEquals(1, ready.slips().size());
    hands.awaitJournal("slip-issued");
    assertEquals(1, hands.desk.office().waiting().size());
  }

  @Test
  void theCardTakenMeansItsOwnSlipAndTheNextPersonBeginsAnew() throws Exception {
    first();
    hands.touch(new CertificateTouch.ChooseKind("taxation"), new LobbyTouch.Next());
    hands.lobby(CertificateState.Copies.class);
    hands.city.place().take();
    hands.lobby(CertificateState.SlipReady.class);
    assertEquals(1, hands.desk.office().waiting().size(), "the first holder's own slip");
    hands.leave();
    hands.choose("seal-registration");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class, p -> p.tries().left() == 3);
    hands.touch(new LobbyTouch.Stop());
    assertEquals(FailureCode.RESIDENT_STOPPED, hands.lobby(LobbyState.Problem.class).why());
  }
}
