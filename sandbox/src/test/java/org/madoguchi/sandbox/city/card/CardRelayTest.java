package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.card.CardRelay;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSurvey;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PinSetting;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.RelayAnswer;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.RelayProfile;
import org.madoguchi.card.RelayRefusal;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.UpdateState;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.scp03.HostChannel;

/** A script between an issuer and the virtual card, through the reader library. */
class CardRelayTest {
  private static final byte[] CHALLENGE = new byte[8];
  private static final String ISD = "00A4040C07A0000001510000";

  private final InProcessSlot slot = new InProcessSlot();
  private final OwnedCardReader reader = new OwnedCardReader(slot);
  private WatchedCard card = watched(CardQuirks.NONE);

  private static WatchedCard watched(CardQuirks quirks) {
    return new WatchedCard(
        new VirtualCard(
            TestCards.withIssuerAccess(), quirks, CardMemory.inMemory(), new SecureRandom()));
  }

  /** Keys take longer to make on a slow machine than a reader waits. */
  @BeforeAll
  static void makeKeys() {
    assertNotNull(TestCards.personalization());
  }

  @AfterEach
  void close() {
    reader.close();
  }

  static <T> T got(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  private void awaitStatus(ReaderStatus wanted) throws Exception {
    var reached = new CompletableFuture<Boolean>();
    try (var _ =
        reader.listen(
            status -> {
              if (status == wanted) {
                reached.complete(true);
              }
            })) {
      got(reached);
    }
  }

  private void lay(WatchedCard inserted) throws Exception {
    card = inserted;
    slot.insert(inserted);
    awaitStatus(ReaderStatus.CARD);
  }

  private static RelayOrder order(String id, RelayProfile profile) {
    return new RelayOrder(id, profile, Set.of());
  }

  private CardRelay open(RelayProfile profile) throws Exception {
    return assertInstanceOf(RelayOpening.Opened.class, got(reader.relay(order("order", profile))))
        .relay();
  }

  private CardRelay open() throws Exception {
    return open(RelayProfile.globalPlatform("test"));
  }

  private static List<byte[]> commands(String... hex) {
    return List.of(hex).stream().map(HexFormat.of()::parseHex).toList();
  }

  static HostChannel channel(CardRelay relay) throws Exception {
    RelayAnswer answer =
        got(
            relay.exchange(
                List.of(HexFormat.of().parseHex(ISD), HostChannel.initializeUpdate(0, CHALLENGE))));
    byte[] last = assertInstanceOf(RelayAnswer.Passed.class, answer).answers().getLast();
    HostChannel host = HostChannel.open(IssuerSide.ACCESS.keys(), CHALLENGE, IssuerSide.data(last));
    assertNotNull(host);
    assertInstanceOf(
        RelayAnswer.Passed.class, got(relay.exchange(List.of(host.externalAuthenticate()))));
    return host;
  }

  private static Pin pin(String characters) {
    return Pin.copyOf(characters.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void unlockedAndSetByTheHolderAlone() throws Exception {
    lay(watched(CardQuirks.NONE));
    CardRelay relay = open();
    HostChannel host = channel(relay);
    byte[] unlock = host.wrap(0x54, 0, 0x18, new byte[0], true);
    assertInstanceOf(RelayAnswer.Passed.class, got(relay.exchange(List.of(unlock))));
    assertEquals(
        new CardResult.Done<>(new PinSetting.NewRefused(Set.of(PinMistake.REPEATED))),
        got(relay.setPin(PinReference.USER_AUTHENTICATION, pin("7777"), PrintedFacts.unknown())));
    Pin fresh = pin("5678");
    assertEquals(
        new CardResult.Done<>(new PinSetting.Done()),
        got(relay.setPin(PinReference.USER_AUTHENTICATION, fresh, PrintedFacts.unknown())));
    assertEquals(0, fresh.length(), "wiped");
    assertEquals(
        new RelayAnswer.Forbidden(RelayRefusal.AFTER_PIN, 0),
        got(relay.exchange(commands(ISD))),
        "no script after that");
    got(reader.recognise());
    assertInstanceOf(Signing.Signed.class, got(reader.sign(pin("5678"), new byte[32])));
  }

  /** What the holder's PIN had opened is closed, also on a card that keeps it over a reset. */
  @Test
  void noPinIsAlive() throws Exception {
    lay(watched(CardQuirks.NONE));
    got(reader.recognise());
    assertInstanceOf(Signing.Signed.class, got(reader.sign(pin("1234"), new byte[32])));
    int before = card.powerCuts();
    CardRelay relay = open();
    assertEquals(before + 1, card.powerCuts(), "before the script");
    assertInstanceOf(RelayAnswer.Passed.class, got(relay.exchange(commands(ISD))));
    assertEquals(
        new Signing.Failed(CardFault.REMOVED),
        got(reader.sign(pin("1234"), new byte[32])),
        "the relay has ended the session");
    relay.close();
    got(reader.release());
    assertEquals(before + 2, card.powerCuts(), "after the script");
  }

  @ParameterizedTest
  @CsvSource({
    "802A0097013100, FORBIDDEN_INSTRUCTION",
    "842A009708001122334455667700, FORBIDDEN_INSTRUCTION",
    "002000980431323334, FORBIDDEN_INSTRUCTION",
    "00240180043132333400, FORBIDDEN_INSTRUCTION",
    "00A4040C0AD392F000260100000001, FORBIDDEN_APPLICATION",
    "00B08A0000, IN_CLEAR"
  })
  void nothingOfSuchABatchIsSent(String forbidden, RelayRefusal why) throws Exception {
    lay(watched(CardQuirks.NONE));
    CardRelay relay = open();
    int before = card.commands().size();
    assertEquals(new RelayAnswer.Forbidden(why, 1), got(relay.exchange(commands(ISD, forbidden))));
    assertEquals(before, card.commands().size());
    assertEquals(
        new RelayAnswer.Lost(List.of(), CardFault.REMOVED),
        got(relay.exchange(commands(ISD))),
        "the relay is over");
  }

  @Test
  void stopsAtTheFirstRefusal() throws Exception {
    lay(watched(CardQuirks.NONE));
    try (CardRelay relay = open()) {
      RelayAnswer answer = got(relay.exchange(commands(ISD, "84D6000008001122334455667700", ISD)));
      var stopped = assertInstanceOf(RelayAnswer.Stopped.class, answer);
      assertEquals(2, stopped.answers().size());
      assertEquals(0x6982, stopped.statusWord());
      assertEquals("6982", HexFormat.of().formatHex(stopped.answers().getLast()));
      assertInstanceOf(RelayAnswer.Passed.class, got(relay.exchange(commands(ISD))));
    }
  }

  @Test
  void oneOrderForEachPresence() throws Exception {
    lay(watched(CardQuirks.NONE));
    RelayProfile profile = RelayProfile.globalPlatform("test");
    open().close();
    open().close();
    assertEquals(new RelayOpening.AnotherOrder(), got(reader.relay(order("another", profile))));
    slot.remove();
    awaitStatus(ReaderStatus.EMPTY);
    assertEquals(
        new RelayOpening.Refused(CardFault.REMOVED), got(reader.relay(order("another", profile))));
    lay(watched(CardQuirks.NONE));
    assertInstanceOf(RelayOpening.Opened.class, got(reader.relay(order("another", profile))));
  }

  /** Opening the same order again gives it no further commands. */
  @Test
  void atMostSoManyCommands() throws Exception {
    lay(watched(CardQuirks.NONE));
    RelayProfile three =
        new RelayProfile("test", Set.of(0x33), Set.of(), 3, Duration.ofSeconds(90));
    try (CardRelay relay = open(three)) {
      assertInstanceOf(RelayAnswer.Passed.class, got(relay.exchange(commands(ISD, ISD))));
    }
    CardRelay again = open(three);
    assertEquals(
        new RelayAnswer.Forbidden(RelayRefusal.TOO_MANY, 0),
        got(again.exchange(commands(ISD, ISD))));
  }

  @Test
  void timeIsOver() throws Exception {
    lay(watched(CardQuirks.NONE));
    RelayProfile instant = new RelayProfile("test", Set.of(0x33), Set.of(), 3, Duration.ofNanos(1));
    assertEquals(
        new RelayAnswer.Forbidden(RelayRefusal.TOO_LATE, 0),
        got(open(instant).exchange(commands(ISD))));
  }

  @Test
  void cardLiftedInTheMiddle() throws Exception {
    lay(watched(CardQuirks.NONE));
    CardRelay relay = open();
    card.tear(1, true, slot::remove);
    RelayAnswer answer = got(relay.exchange(commands(ISD, ISD, ISD)));
    var lost = assertInstanceOf(RelayAnswer.Lost.class, answer);
    assertEquals(1, lost.answers().size());
    assertEquals(CardFault.REMOVED, lost.fault());
    assertInstanceOf(RelayAnswer.Lost.class, got(relay.exchange(commands(ISD))));
  }

  /** Lifted while the new PIN was on its way: the counter of the blocked PIN tells which it is. */
  @Test
  void liftedWhileThePinIsSet() throws Exception {
    lay(watched(CardQuirks.NONE));
    CardRelay relay = open();
    HostChannel host = channel(relay);
    got(relay.exchange(List.of(host.wrap(0x54, 0, 0x18, new byte[0], true))));
    card.tear(2, true, slot::remove);
    var result =
        got(relay.setPin(PinReference.USER_AUTHENTICATION, pin("5678"), PrintedFacts.unknown()));
    assertEquals(
        new CardResult.PinInDoubt<PinSetting>(
            CardFault.REMOVED,
            PinReference.USER_AUTHENTICATION,
            new CardResult.CounterAfter.Unknown()),
        result);
    awaitStatus(ReaderStatus.EMPTY);
    lay(card);
    var survey = survey();
    assertEquals(
        new RetryCount(3), survey.tries().get(PinReference.USER_AUTHENTICATION), "it is set");
  }

  @Test
  void notUnlocked() throws Exception {
    lay(watched(CardQuirks.NONE));
    try (CardRelay relay = open()) {
      assertEquals(
          new CardResult.Done<>(new PinSetting.NotTaken(0x6982)),
          got(relay.setPin(PinReference.TEXT, pin("5678"), PrintedFacts.unknown())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "long-answers, more-available",
    "first-command, 6F00",
    "reset, forgets",
    "extended-length, refused",
    "longest-frame, 258"
  })
  void beforeOtherCards(String quirk, String value) throws Exception {
    lay(watched(QuirkKey.set(CardQuirks.NONE, quirk, value)));
    CardRelay relay = open();
    HostChannel host = channel(relay);
    RelayAnswer answer = got(relay.exchange(List.of(host.wrap(0x46, 0, 0x17, new byte[0], true))));
    byte[] half =
        host.unwrap(
            IssuerSide.data(
                assertInstanceOf(RelayAnswer.Passed.class, answer).answers().getFirst()));
    assertNotNull(half);
    assertEquals(128, half.length);
    relay.close();
    assertEquals(new UpdateState.Keyed(), survey().updates().get(JpkiKey.USER_AUTHENTICATION));
  }

  private CardSurvey survey() throws Exception {
    return got(reader.perform(CardSurvey::of))
            instanceof CardResult.Done<Optional<CardSurvey>>(var found)
        ? found.orElseThrow()
        : fail("no survey");
  }

  @Test
  void whatACardTellsWithoutAPin() throws Exception {
    lay(watched(CardQuirks.NONE));
    CardSurvey survey = survey();
    assertEquals(
        Map.of(
            PinReference.USER_AUTHENTICATION, new RetryCount(3),
            PinReference.DIGITAL_SIGNATURE, new RetryCount(5),
            PinReference.TEXT, new RetryCount(3),
            PinReference.RESIDENT_REGISTER, new RetryCount(3)),
        survey.tries());
    var own = assertInstanceOf(CardSurvey.Certificate.Legible.class, survey.userAuthentication());
    assertTrue(own.until().isAfter(own.from()));
    assertTrue(!survey.toString().contains("999999"), "nothing of the certificate is told");
    assertEquals(new CardSurvey.Certificate.Closed(), survey.digitalSignature());
    assertEquals("2035-02-17", survey.expiry().optional().orElseThrow().toString());
    assertEquals(new UpdateState.None(), survey.updates().get(JpkiKey.DIGITAL_SIGNATURE));
    assertTrue(card.commands().stream().noneMatch(c -> c.startsWith("0020") && c.length() > 8));
  }

  /** Not every card tells how far an update has got, nor has every certificate. */
  @Test
  void surveyOfAnotherCard() throws Exception {
    lay(new WatchedCard(new VirtualCard(TestCards.withoutUserAuthentication())));
    CardSurvey survey = survey();
    assertEquals(new CardSurvey.Certificate.Absent(), survey.userAuthentication());
    assertEquals(new UpdateState.Unknown(), survey.updates().get(JpkiKey.USER_AUTHENTICATION));
    slot.insert(new OtherCard());
    awaitStatus(ReaderStatus.CARD);
    assertEquals(new CardResult.Done<>(Optional.empty()), got(reader.perform(CardSurvey::of)));
  }
}
