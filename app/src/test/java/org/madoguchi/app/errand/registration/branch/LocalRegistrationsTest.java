package org.madoguchi.app.errand.registration.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.Registrations.Drawing;
import org.madoguchi.app.errand.support.branch.HereAndNow;
import org.madoguchi.app.errand.support.branch.PaperPrinter;
import org.madoguchi.app.errand.support.branch.PlainPaper;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.PersonalText;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** The branch's part: what it draws up, what it asks again, and the few lines that it writes. */
class LocalRegistrationsTest {
  private static final KeyPair KEYS = Issued.pair("RSA", 2048);
  private static final X509Certificate PORTAL =
      Issued.authority("CN=Portal", KEYS, "SHA256withRSA");
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.75Z");
  private static final CardConsent SIGNED = new CardConsent(new byte[1], PORTAL);
  private static final BankAccount ACCOUNT =
      new BankAccount(BankAccount.POST_BANK, "058", "1234567");

  private final List<String> lines = new ArrayList<>();
  private final List<String> slips = new ArrayList<>();
  private final FakePortal portal = new FakePortal();
  private final StoreGuard guard = new StoreGuard(() -> false);
  private PrintOutcome slip = new PrintOutcome.Completed();
  private boolean storeFails;
  private boolean running = true;
  private final LocalRegistrations registrations = made();

  /** Answers as it is told. */
  private static final class FakePortal implements Portal {
    private Greeting greeting = new Greeting.Welcome("A".repeat(43));
    private ReadAnswer read = new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED);
    private WriteAnswer write = new WriteAnswer.Written();
    private Optional<Boolean> receipt = Optional.empty();
    private final List<String> asked = new ArrayList<>();

    @Override
    public Greeting greet() {
      return greeting;
    }

    @Override
    public ReadAnswer status(DrawnRequest request, CardConsent signed) {
      asked.add("status");
      return read;
    }

    @Override
    public WriteAnswer write(DrawnRequest request, CardConsent signed) {
      asked.add("write");
      return write;
    }

    @Override
    public Optional<Boolean> receipt(String id) {
      asked.add("receipt");
      return receipt;
    }
  }

  private LocalRegistrations made() {
    BranchIdentity branch =
        new BranchIdentity(
            "mihon-chuo",
            new LocalizedText("見本中央郵便局", "Mihon"),
            ZoneOffset.ofHours(9),
            new OpeningHours(Map.of(), Set.of()));
    return new LocalRegistrations(
        branch,
        new PortalLine(portal, PORTAL),
        this::keep,
        guard,
        () -> NOW,
        new SecureRandom(),
        () -> running,
        new RegistrationSlips(
            branch,
            new SlipPrinting(
                new PaperPrinter(
                    job -> {
                      slips.add(new String(job.pdf(), StandardCharsets.UTF_8));
                      return slip;
                    }),
                Duration.ofSeconds(9),
                new PlainPaper(),
                new HereAndNow(new ArrayList<>())),
            () -> NOW,
            false));
  }

  private void keep(JournalEntry entry) {
    if (storeFails) {
      throw new StoreFailure("full");
    }
    lines.add(entry.event().text() + entry.details());
  }

  private DrawnRequest drawn(PortalContent content) {
    return assertInstanceOf(Drawing.Ready.class, registrations.draw(content, "lobby-1")).request();
  }

  static MyNumber myNumber() throws MalformedData {
    byte[] file = new byte[MyNumber.FILE_SIZE];
    Arrays.fill(file, (byte) 0xff);
    file[1] = 0x10;
    file[2] = 12;
    System.arraycopy("000000000094".getBytes(StandardCharsets.US_ASCII), 0, file, 3, 12);
    return MyNumber.parse(file);
  }

  private static byte[] opened(byte[] sealed) {
    return IntakeEnvelope.open(sealed, PORTAL, KEYS.getPrivate()).orElseThrow();
  }

  private static PortalMessages.Content content(DrawnRequest drawn) {
    return GatewayJson.readRequest(drawn.content(), PortalMessages.Content.class).orElseThrow();
  }

  @Test
  void aRequestBindsWhatGoesAlongAndTheKeyOfItsAnswer() {
    DrawnRequest drawn = drawn(new PortalContent.Insurance());
    PortalRequest request = drawn.request();
    assertEquals("insurance", request.action());
    assertEquals(Digest.of(drawn.content()), request.content());
    assertEquals("A".repeat(43), request.nonce());
    assertEquals("mihon-chuo", request.branch());
    assertEquals("lobby-1", request.terminal());
    assertEquals(Instant.parse("2026-11-20T03:00:00Z"), request.at(), "whole seconds");
    assertArrayEquals(drawn.answerKey(), opened(content(drawn).answerKey()));
    DrawnRequest other = drawn(new PortalContent.Insurance());
    assertNotEquals(request.id(), other.request().id());
    assertFalse(Arrays.equals(drawn.answerKey(), other.answerKey()));
    drawn.close();
    assertArrayEquals(new byte[32], drawn.answerKey());
  }

  @Test
  void anAccountIsSealedAtOnceAndMyNumberWiped() throws MalformedData {
    MyNumber number = myNumber();
    DrawnRequest drawn = drawn(new PortalContent.Account(ACCOUNT, "ミホン　ハナコ", number));
    assertArrayEquals(new byte[12], number.digits().bytes());
    String plain = new String(drawn.content(), StandardCharsets.UTF_8);
    assertFalse(plain.contains("1234567") || plain.contains("9900"), plain);
    byte[] sealed = content(drawn).account();
    assertTrue(sealed != null);
    PortalMessages.Account told =
        GatewayJson.readRequest(opened(sealed), PortalMessages.Account.class).orElseThrow();
    assertEquals("1234567", told.number());
    assertEquals("ordinary", told.type());
    assertEquals("ミホン　ハナコ", told.holderKana());
    assertEquals("000000000094", new String(told.myNumber(), StandardCharsets.US_ASCII));
  }

  @Test
  void aClosedPortalWipesWhatWouldHaveGoneThere() throws MalformedData {
    portal.greeting = new Portal.Greeting.Closed(FailureCode.PORTAL_CLOSED);
    MyNumber number = myNumber();
    assertEquals(
        new Drawing.Failed(FailureCode.PORTAL_CLOSED),
        registrations.draw(new PortalContent.Account(ACCOUNT, "ミホン", number), "lobby-1"));
    assertArrayEquals(new byte[12], number.digits().bytes());
  }

  @Test
  void onlyAReadingThatWasAnsweredIsNoted() throws MalformedData {
    DrawnRequest drawn = drawn(new PortalContent.Status());
    registrations.status(drawn, SIGNED);
    assertEquals(List.of(), lines);
    PersonalText name = PersonalText.of("見本".getBytes(StandardCharsets.UTF_8));
    portal.read =
        new Portal.ReadAnswer.Known(new PortalStatus(name, name, false, Optional.empty()));
    registrations.status(drawn, SIGNED);
    assertEquals(List.of("portal-status-read{terminal=lobby-1}"), lines);
  }

  @Test
  void whatIsWrittenIsNotedAndNotAskedForAgain() {
    assertEquals(
        new Portal.WriteAnswer.Written(),
        registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    assertEquals(List.of("write"), portal.asked);
    assertEquals(List.of("portal-written{action=insurance, terminal=lobby-1}"), lines);
  }

  @Test
  void aRefusalIsNoWritingAndHasNoReceipt() {
    portal.write = new Portal.WriteAnswer.Refused(FailureCode.BANK_NOT_ACCEPTED);
    assertEquals(portal.write, registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    assertEquals(List.of("write"), portal.asked);
    assertEquals(List.of(), lines);
  }

  @Test
  void anAnswerThatNeverCameIsAskedForOnceByItsReceipt() {
    portal.write = new Portal.WriteAnswer.Unknown();
    portal.receipt = Optional.of(true);
    assertEquals(
        new Portal.WriteAnswer.Written(),
        registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    assertEquals(List.of("write", "receipt"), portal.asked);
    assertEquals(1, lines.size());
    lines.clear();
    portal.receipt = Optional.of(false); // it may be on its way
    assertEquals(
        new Portal.WriteAnswer.Unknown(),
        registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    portal.receipt = Optional.empty();
    assertEquals(
        new Portal.WriteAnswer.Unknown(),
        registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    assertEquals(List.of(), lines);
  }

  @Test
  void theEndSaysWhy() {
    registrations.begun("lobby-1");
    registrations.dropped("lobby-1");
    registrations.ended("lobby-1", Optional.of(FailureCode.CARD_REMOVED));
    registrations.ended("lobby-1", Optional.empty());
    assertEquals(
        List.of(
            "portal-begun{terminal=lobby-1}",
            "portal-answer-dropped{terminal=lobby-1}",
            "portal-ended{terminal=lobby-1, why=C05}",
            "portal-ended{terminal=lobby-1}"),
        lines);
  }

  /** What is written at the portal is written, whatever becomes of the line about it. */
  @Test
  void aFullStoreIsToldAtTheOfficeAndChangesNoAnswer() {
    storeFails = true;
    assertEquals(
        new Portal.WriteAnswer.Written(),
        registrations.write(drawn(new PortalContent.Insurance()), SIGNED));
    assertEquals(Optional.of(FailureCode.STORE_FAILED), guard.stopped());
  }

  @Test
  void aSlipTellsWhatAndNobody() {
    assertTrue(registrations.slip(PortalAction.ACCOUNT, Language.EN));
    String told = String.join("\n", slips);
    assertTrue(told.contains("公金受取口座") && told.contains("registered"), told);
    assertFalse(told.contains("1234567"), told);
    slip = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    registrations.slip(PortalAction.INSURANCE, Language.JA);
    assertTrue(lines.toString().contains("slip-not-printed"), lines.toString());
  }

  @Test
  void itIsOfferedWhileTheBranchIsOpenAndWorks() {
    assertFalse(registrations.now().orElseThrow() instanceof Availability.Now, "never open");
    running = false;
    assertFalse(registrations.now().orElseThrow() instanceof Availability.Now);
  }
}
