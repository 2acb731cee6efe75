package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.card.CardRelay;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PinSetting;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RelayAnswer;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.RelayProfile;
import org.madoguchi.card.Signing;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.scp03.HostChannel;

/** The reader and the virtual card with the real smart card service between them. */
@ParameterizedClass
@EnumSource(CardService.class)
@Timeout(120)
class PcscIntegrationTest {
  /** The first of vpcd's two slots; a branch's settings name it so. */
  private static final ReaderName FIRST_SLOT = ReaderName.of("Virtual PCD 00 00");

  @RegisterExtension static final PcscService SERVICE = new PcscService();

  private final VpcdLink link = new VpcdLink();
  private final CardService way;
  private OwnedCardReader reader;
  private Resident resident;

  PcscIntegrationTest(CardService way) {
    this.way = way;
  }

  @BeforeEach
  void openReader() throws InterruptedException {
    reader = new OwnedCardReader(way.slot(FIRST_SLOT));
    resident = new Resident(reader);
    resident.waitFor(ReaderStatus.EMPTY); // pcscd sees up to 0.4 s later that a card has gone
  }

  @AfterEach
  void close() {
    reader.close();
    link.close();
  }

  private WatchedCard insert(SimulatedCard card) throws InterruptedException {
    var watched = new WatchedCard(card);
    link.insert(watched);
    resident.waitFor(ReaderStatus.CARD);
    return watched;
  }

  @Test
  void signsInFiveCommands() throws Exception {
    WatchedCard card = insert(TestCards.card());
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(5, card.commands().size(), card.commands().toString());
    resident.release();
    assertEquals(6, card.commands().size(), "the PIN state is dropped");
  }

  @Test
  void signsInElevenCommandsWithShortLength() throws Exception {
    insert(TestCards.card(CardQuirks.NONE.withExtendedLengthRefused()));
    resident.recogniseMyNumberCard();
    link.remove();
    resident.waitFor(ReaderStatus.EMPTY);
    WatchedCard card = insert(TestCards.card(CardQuirks.NONE.withExtendedLengthRefused()));
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(11, card.commands().size(), card.commands().toString());
  }

  /** A script over the real service, whose power cut isn't a card that went. */
  @Test
  void relaysAScriptAndSetsAPin() throws Exception {
    WatchedCard card =
        insert(
            new VirtualCard(
                TestCards.withIssuerAccess(),
                CardQuirks.NONE,
                CardMemory.inMemory(),
                new SecureRandom()));
    var order = new RelayOrder("order", RelayProfile.globalPlatform("test"), Set.of());
    CardRelay relay =
        assertInstanceOf(RelayOpening.Opened.class, CardRelayTest.got(reader.relay(order))).relay();
    HostChannel host = CardRelayTest.channel(relay);
    byte[] unlock = host.wrap(0x54, 0, 0x18, new byte[0], true);
    assertInstanceOf(RelayAnswer.Passed.class, CardRelayTest.got(relay.exchange(List.of(unlock))));
    Pin fresh = Pin.copyOf(TestCards.ascii("5678"));
    assertEquals(
        new CardResult.Done<>(new PinSetting.Done()),
        CardRelayTest.got(
            relay.setPin(PinReference.USER_AUTHENTICATION, fresh, PrintedFacts.unknown())));
    relay.close();
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(5, 6, 7, 8), known);
    if (way == CardService.PCSC) { // javax.smartcardio can only reset
      assertTrue(card.powerCuts() >= 2, "before the script and after it");
    }
    var another = new RelayOrder("another", RelayProfile.globalPlatform("test"), Set.of());
    assertEquals(
        new RelayOpening.AnotherOrder(),
        CardRelayTest.got(reader.relay(another)),
        "the power was cut, the card stayed");
  }

  @Test
  void otherCard() throws Exception {
    insert(new OtherCard());
    assertEquals(new Recognition.OtherCard(), resident.recognise());
  }

  @Test
  void silentCard() throws Exception {
    WatchedCard card = insert(TestCards.card());
    card.tear(1, false, () -> {});
    assertEquals(new Recognition.Failed(CardFault.UNEXPECTED_ANSWER), resident.recognise());
    assertEquals(2, card.commands().size(), "nothing is said to a card that went silent");
    assertInstanceOf(Recognition.MyNumberCard.class, resident.recognise());
  }

  @Test
  void unreadableAnswerToReset() throws Exception {
    link.insert(
        new ForwardingCard(TestCards.card()) {
          @Override
          public byte[] atr() {
            return new byte[] {0}; // no TS (ISO 7816-3 8.1): as dirt on the contacts makes it
          }
        });
    resident.waitFor(ReaderStatus.MUTE_CARD);
    link.remove();
    resident.waitFor(ReaderStatus.EMPTY);
    insert(TestCards.card());
    assertInstanceOf(Recognition.MyNumberCard.class, resident.recognise());
  }

  @Test
  void tornAtEveryCommand() throws Exception {
    for (int index = 0; index < 5; index++) {
      WatchedCard card = insert(TestCards.card());
      card.tear(index, true, link::remove);
      Recognition recognition = resident.recognise();
      Signing signing = resident.sign(9, 9, 9, 9);
      if (index < 3) {
        assertEquals(new Recognition.Failed(CardFault.REMOVED), recognition, "command " + index);
      }
      if (index < 4) { // a wrong PIN is followed by no fifth command
        assertEquals(new Signing.Failed(CardFault.REMOVED), signing, "command " + index);
      }
      assertTrue(card.presentedPins() <= 1);
      link.remove();
      resident.waitFor(ReaderStatus.EMPTY);
    }
  }

  @Test
  void removedWhileSigning() throws Exception {
    CardQuirks slow = CardQuirks.NONE.withSigningDelay(Duration.ofSeconds(20));
    WatchedCard card = insert(TestCards.card(slow));
    resident.recogniseMyNumberCard();
    Thread puller =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (card.commands().stream().noneMatch(c -> c.startsWith("802A"))) {
                    Thread.onSpinWait();
                  }
                  link.remove();
                });
    assertEquals(new Signing.Failed(CardFault.REMOVED), resident.sign(1, 2, 3, 4));
    puller.join();
    resident.waitFor(ReaderStatus.EMPTY);
  }

  @Test
  void otherProgramHoldsTheCard() throws Exception {
    insert(TestCards.card());
    resident.recogniseMyNumberCard();
    try (var second = new OwnedCardReader(way.slot(FIRST_SLOT))) {
      var other = new Resident(second);
      other.waitFor(ReaderStatus.CARD);
      assertEquals(new Recognition.Failed(CardFault.IN_USE), other.recognise());
      resident.release();
      assertInstanceOf(Recognition.MyNumberCard.class, other.recognise());
    }
  }

  @Test
  void readerIsChosenByName() throws Exception {
    try (var absent = new OwnedCardReader(way.slot(ReaderName.of("no such reader")))) {
      new Resident(absent).waitFor(ReaderStatus.NO_READER);
    }
  }

  /**
   * Killed and started again, the service is found again by the same reader object. The mark is 5
   * s; the figure is reported, and a slow machine has more time before it is called a failure.
   */
  @Test
  void serviceCrashes(TestReporter reporter) throws Exception {
    PcscDaemon service = SERVICE.own();
    insert(TestCards.card());
    for (int round = 0; round < 3; round++) {
      Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
      service.kill();
      if (round > 0) { // else it is back before the reader looks
        resident.waitFor(ReaderStatus.SERVICE_DOWN);
        assertInstanceOf(Signing.Failed.class, resident.sign(1, 2, 3, 4));
      }
      service.start();
      long back = System.nanoTime();
      if (round == 0) {
        assertInstanceOf(Signing.Failed.class, resident.sign(1, 2, 3, 4));
        resident.waitFor(ReaderStatus.SERVICE_DOWN);
      }
      resident.waitFor(ReaderStatus.CARD, 30);
      known = resident.recogniseMyNumberCard();
      double seconds = (System.nanoTime() - back) / 1e9;
      reporter.publishEntry("usable after", "%.2f s".formatted(seconds));
      Resident.assertValid(resident.sign(1, 2, 3, 4), known);
      resident.release();
    }
  }

  /** OpenSC, which works with real cards, must take the virtual one for real (card.md 12). */
  @Test
  void openscTakesItForReal(@TempDir Path directory) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pkcs11-tool")), "opensc isn't installed");
    insert(TestCards.card());
    String dump = run(directory, "pkcs15-tool", "--dump");
    assertTrue(dump.contains("JPKI"), dump);
    assertTrue(dump.contains("User Authentication"), dump);
    Files.write(directory.resolve("request"), Resident.REQUEST);
    run(
        directory,
        "pkcs11-tool --login --pin 1234 --sign --mechanism SHA256-RSA-PKCS --id 01"
            .concat(" --input-file request --output-file signature")
            .split(" "));
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    byte[] signature = Files.readAllBytes(directory.resolve("signature"));
    Resident.assertValid(new Signing.Signed(signature), known);
  }

  private static String run(Path directory, String... command) throws Exception {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    String text = Files.readString(output);
    assertTrue(ended && process.exitValue() == 0, text);
    return text;
  }
}
