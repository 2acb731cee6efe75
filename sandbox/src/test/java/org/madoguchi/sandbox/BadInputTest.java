package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** Everything that can be wrong in the lobby: a code, nothing issued, nothing printed. */
class BadInputTest {
  @TempDir static Path directory;
  private static Hands hands;

  @BeforeAll
  static void open() throws Exception {
    hands = new Hands(directory, Duration.ofSeconds(20));
  }

  @AfterAll
  static void close() {
    hands.close();
  }

  /** Each test leaves the terminal as the next resident finds it, and no paper anywhere. */
  @AfterEach
  void nothingWasIssued() throws Exception {
    hands.city.faults().set(GatewayFaults.NONE);
    hands.city.place().take();
    hands.lobby(LobbyState.Problem.class, p -> !p.cardOnReader());
    hands.touch(new LobbyTouch.Next());
    hands.lobby(LobbyState.Start.class);
    assertFalse(Files.exists(hands.city.slip()), "a slip came out");
    assertFalse(Files.exists(hands.city.certificate()), "papers came out");
    assertTrue(hands.desk.office().waiting().isEmpty());
    assertTrue(
        hands.journal().stream().noneMatch(l -> l.contains("\"slip-issued\"")),
        "the journal knows of a slip");
  }

  private FailureCode problem() throws InterruptedException {
    return hands.lobby(LobbyState.Problem.class).why();
  }

  @ParameterizedTest
  @CsvSource({
    "certificate-expired, ELECTRONIC_CERTIFICATE_EXPIRED",
    "pin-locked, PIN_UNUSABLE",
  })
  void toldBeforeAnyPin(String persona, FailureCode expected) throws Exception {
    hands.choose("residence");
    hands.lay(persona);
    assertEquals(expected, problem());
  }

  @ParameterizedTest
  @CsvSource({
    "certificate-revoked, ELECTRONIC_CERTIFICATE_REVOKED",
    "held, GATEWAY_REFUSED",
    "neighbour, GATEWAY_REFUSED",
  })
  void refusedByTheMunicipality(String persona, FailureCode expected) throws Exception {
    hands.choose("residence");
    hands.lay(persona);
    hands.typePin("1234");
    assertEquals(expected, problem());
    assertTrue(
        hands.journal().getLast().contains("\"why\":\"" + expected.code() + "\""),
        hands.journal().getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "DOWN, GATEWAY_UNREACHABLE",
    "NONSENSE, GATEWAY_ANSWER_UNREADABLE",
    "ANSWER_FOR_ANOTHER_REQUEST, ANSWER_FOR_ANOTHER_REQUEST",
    "ANSWER_FOR_ANOTHER_HOLDER, ANSWER_FOR_ANOTHER_HOLDER",
    "DOCUMENT_ALTERED, DOCUMENT_ALTERED",
    "WRONG_SEAL, SEAL_INVALID",
  })
  void aGatewayThatIsWrong(Fault fault, FailureCode expected) throws Exception {
    hands.choose("residence");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    hands.city.faults().set(GatewayFaults.of(fault));
    hands.typePin("1234");
    assertEquals(expected, problem());
  }

  @Test
  void aGatewayThatIsTooSlowIsGivenUpAsAWhole() throws Exception {
    hands.choose("residence");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    // Only the answer: a look at the gateway that hangs still would close the next test's lobby.
    hands.city.faults().set(GatewayFaults.late(Duration.ofMinutes(5)));
    hands.typePin("1234");
    assertEquals(FailureCode.GATEWAY_TIMEOUT, problem());
  }

  @Test
  void aGatewayThatIsDownIsToldBeforeTheCard() throws Exception {
    hands.lobby(LobbyState.Start.class);
    var municipality = hands.available("residence");
    hands.touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(municipality));
    hands.lobby(CertificateState.Certificates.class);
    hands.city.faults().set(GatewayFaults.of(Fault.DOWN));
    hands.touch(
        new CertificateTouch.ChoosePurpose(municipality.municipality().purposes().getFirst()),
        new LobbyTouch.Next());
    assertEquals(FailureCode.GATEWAY_UNREACHABLE, problem());
  }

  @Test
  void aWrongPinSpendsOneTryAndTheLastOneAsksFirst() throws Exception {
    hands.choose("residence");
    hands.lay("long-name");
    hands.typePin("0000");
    assertEquals(
        2,
        hands
            .lobby(CertificateState.PinEntry.class, CertificateState.PinEntry::wrongBefore)
            .tries()
            .left());
    hands.typePin("1111");
    hands.lobby(CertificateState.LastTry.class);
    hands.touch(new LobbyTouch.Stop());
    assertEquals(FailureCode.RESIDENT_STOPPED, problem());
  }

  @Test
  void theLastTryGivenWronglyLocks() throws Exception {
    hands.choose("residence");
    hands.lay("one-try-left");
    hands.lobby(CertificateState.LastTry.class);
    hands.touch(new LobbyTouch.Next());
    hands.typePin("9999");
    assertEquals(FailureCode.PIN_LOCKED, problem());
  }

  @Test
  void aCardThatIsNoMyNumberCardMayBeChanged() throws Exception {
    hands.choose("residence");
    hands.lay("another-card");
    hands.lobby(CertificateState.PlaceCard.class, p -> p.unfit() == FailureCode.NOT_MY_NUMBER_CARD);
    hands.city.place().take();
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    hands.city.place().take();
    assertEquals(FailureCode.CARD_REMOVED, problem());
  }

  @Test
  void aReaderThatIsUnpluggedEndsTheSession() throws Exception {
    hands.choose("residence");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    hands.city.place().plugged(false);
    assertEquals(FailureCode.READER_MISSING, problem());
    hands.city.place().plugged(true);
  }

  @Test
  void aSmartCardServiceThatStopsEndsTheSessionAndComesBack() throws Exception {
    hands.choose("residence");
    hands.city.place().service(false);
    assertEquals(FailureCode.CARD_SERVICE_DOWN, problem());
    hands.city.place().service(true);
    hands.touch(new LobbyTouch.Next());
    hands.choose("residence");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    hands.city.place().take();
    assertEquals(FailureCode.CARD_REMOVED, problem());
  }

  @Test
  void theCardTakenBeforeItsTimeClosesTheIssuance() throws Exception {
    hands.choose("residence");
    hands.lay("household");
    hands.lobby(CertificateState.PinEntry.class);
    hands.city.faults().set(GatewayFaults.late(Duration.ofMinutes(5)));
    hands.typePin("1234");
    hands.lobby(CertificateState.AskingMunicipality.class);
    hands.city.place().take();
    assertEquals(FailureCode.CARD_REMOVED, problem());
    hands.city.faults().set(GatewayFaults.NONE); // now it answers
    hands.awaitJournal("\"event\":\"late-answer-dropped\"");
    assertTrue(
        hands.journal().stream().anyMatch(l -> l.contains("\"why\":\"C05\"")),
        hands.journal().toString());
  }
}
