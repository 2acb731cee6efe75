package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.RetryCount;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** A resident who lets the card tell the name, so that it is compared with the finished pages. */
class NameComparisonTest {
  @TempDir Path directory;
  private Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory, Duration.ofSeconds(60), true);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  private void toOffer(String persona) throws Exception {
    hands.choose("seal-registration");
    hands.lay(persona);
    hands.typePin("1234");
    hands.lobby(CertificateState.NameOffer.class, o -> !o.closed());
  }

  private void typeNamePin(String pin) throws Exception {
    hands.lobby(CertificateState.NamePin.class, p -> p.digits() == 0);
    pin.chars().forEach(digit -> hands.city.box().lobby().digit(digit - '0'));
    hands.lobby(CertificateState.NamePin.class, p -> p.digits() == pin.length());
    hands.touch(new LobbyTouch.Next());
  }

  private static long saying(List<String> journal, String words) {
    return journal.stream().filter(l -> l.contains(words)).count();
  }

  @Test
  void theOwnPapersAgreeAndNothingOfTheNameStays() throws Exception {
    toOffer("ordinary");
    hands.touch(new LobbyTouch.Next());
    typeNamePin("1234");
    hands.lobby(CertificateState.TakeCard.class);
    String name = hands.city.persona("ordinary").holder().name();
    assertFalse(rests(name), "the name rests only sealed");
    hands.city.place().take();
    hands.lobby(CertificateState.SlipReady.class);
    Hands.done(hands.desk.scan(hands.slipCode()));
    hands.open(Step.SCAN_PAGES);
    assertEquals(1, saying(hands.journal(), "\"compared\":\"name\""));
    assertFalse(rests(name));
  }

  private boolean rests(String name) throws Exception {
    String family = name.replaceAll("\\s.*", "");
    byte[] utf8 = family.getBytes(StandardCharsets.UTF_8);
    String needle = new String(utf8, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(directory.resolve("branch"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(needle)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The right seal around somebody else's pages, and a municipality that doesn't look. */
  @Test
  void somebodyElsesPagesNeverReachThePrinter() throws Exception {
    hands.takeSlipWithoutName("household", "seal-registration");
    hands.leave();
    hands.city.faults().set(GatewayFaults.of(Fault.WRONG_PAGE, Fault.NO_OWN_LOOK));
    toOffer("ordinary");
    hands.touch(new LobbyTouch.Next());
    typeNamePin("1234");
    LobbyState.Problem problem = hands.lobby(LobbyState.Problem.class);
    assertEquals(FailureCode.CONTENT_OF_ANOTHER_HOLDER, problem.why());
    assertEquals(1, saying(hands.journal(), "\"why\":\"K10\""));
    assertTrue(hands.desk.office().alarm().isPresent());
  }

  @Test
  void aWrongPinStopsBeforeTheLastTryAndTheErrandGoesOn() throws Exception {
    toOffer("ordinary");
    hands.touch(new LobbyTouch.Next());
    typeNamePin("9999");
    hands.lobby(CertificateState.NamePin.class, p -> new RetryCount(2).equals(p.left()));
    typeNamePin("9998");
    hands.lobby(CertificateState.NameOffer.class, CertificateState.NameOffer::closed);
    hands.touch(new LobbyTouch.Next());
    hands.lobby(CertificateState.TakeCard.class);
    assertEquals(0, saying(hands.journal(), "\"compared\""));
    hands.city.place().take();
    hands.lobby(CertificateState.SlipReady.class);
    hands.leave();
    toOffer("ordinary"); // one try is left now: it isn't even asked for
    hands.touch(new LobbyTouch.Next());
    typeNamePin("1234");
    hands.lobby(CertificateState.NameOffer.class, CertificateState.NameOffer::closed);
  }

  @Test
  void theCardTakenMeanwhileEndsTheSession() throws Exception {
    toOffer("ordinary");
    hands.city.place().take();
    assertEquals(FailureCode.CARD_REMOVED, hands.lobby(LobbyState.Problem.class).why());
  }
}
