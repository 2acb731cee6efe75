package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.portal.SimulatedBanks;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;

/** A branch's registrations at the sandbox's portal: nothing without the card's own signature. */
class RegistrationsTest {
  private static final String TERMINAL = "lobby-1";

  @TempDir Path directory;

  private SandboxBranch branch;
  private Registrations registrations;
  private SimulatedBanks banks;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @BeforeEach
  void begin() throws Exception {
    branch =
        new SandboxBranch(
            directory,
            new CardPlace.InProcess(),
            null,
            SandboxBranch.Bounds.USUAL,
            now::get,
            new BranchExtras(false, false, null, true, null));
    registrations = branch.box().branch().registrations();
    banks = new SimulatedBanks(branch.personas());
  }

  @AfterEach
  void end() {
    branch.close();
  }

  private CardConsent signedBy(String persona, DrawnRequest request) throws Exception {
    Credential card =
        branch.authority().userAuthentication(branch.cards().holder(branch.persona(persona)));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(card.key());
    signature.update(CanonicalPortalRequest.encode(request.request()));
    return new CardConsent(signature.sign(), card.certificate());
  }

  private DrawnRequest drawn(PortalContent content) {
    return assertInstanceOf(
            Registrations.Drawing.Ready.class, registrations.draw(content, TERMINAL))
        .request();
  }

  private Stream<String> journal() {
    List<String> lines = new ArrayList<>();
    branch.box().branch().exportJournal(lines::add);
    return lines.stream();
  }

  private PortalStatus status(String persona) throws Exception {
    DrawnRequest request = drawn(new PortalContent.Status());
    return assertInstanceOf(
            ReadAnswer.Known.class, registrations.status(request, signedBy(persona, request)))
        .status();
  }

  private WriteAnswer write(String persona, PortalContent content) throws Exception {
    DrawnRequest request = drawn(content);
    return registrations.write(request, signedBy(persona, request));
  }

  private BankAccount own(String persona) {
    return banks.account(BankAccount.POST_BANK, branch.persona(persona).holder()).orElseThrow();
  }

  private PortalContent account(String persona, BankAccount account) throws Exception {
    Persona of = branch.persona(persona);
    byte[] file = new byte[MyNumber.FILE_SIZE];
    Arrays.fill(file, (byte) 0xff);
    file[1] = 0x10;
    file[2] = 12;
    byte[] digits = of.holder().myNumber().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, 3, digits.length);
    return new PortalContent.Account(account, of.holder().kana(), MyNumber.parse(file));
  }

  @Test
  void whatIsWrittenIsReadBackAndWrittenOnce() throws Exception {
    Persona hanako = branch.persona("household");
    assertEquals(hanako.holder().name(), status("household").holder().reveal());
    assertFalse(status("household").insurance());
    assertInstanceOf(WriteAnswer.Written.class, write("household", new PortalContent.Insurance()));
    assertTrue(status("household").insurance());
    assertEquals(
        new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED),
        write("household", new PortalContent.Insurance()));
    assertEquals(1, branch.portal().accepted().size());
  }

  @Test
  void anAccountIsTheHoldersOwn() throws Exception {
    assertEquals(
        new WriteAnswer.Refused(FailureCode.REQUEST_INVALID),
        write("ordinary", account("household", own("household"))),
        "another's number and name in it");
    BankAccount wifes =
        banks
            .account(
                BankAccount.POST_BANK, branch.persona("household").household().members().get(1))
            .orElseThrow();
    assertEquals(
        new WriteAnswer.Refused(FailureCode.ACCOUNT_NOT_THE_HOLDERS),
        write("household", account("household", wifes)));
    assertEquals(
        new WriteAnswer.Refused(FailureCode.BANK_NOT_ACCEPTED),
        write("household", account("household", new BankAccount("9999", "058", "1234567"))));
    assertEquals(List.of(), branch.portal().accepted());
    assertInstanceOf(
        WriteAnswer.Written.class, write("household", account("household", own("household"))));
    assertEquals(
        own("household").number().substring(4),
        status("household").account().orElseThrow().ending());
    assertTrue(status("ordinary").account().isEmpty());
  }

  @Test
  void nothingIsWrittenWithoutTheCardsSignature() throws Exception {
    DrawnRequest one = drawn(new PortalContent.Insurance());
    DrawnRequest other = drawn(new PortalContent.Insurance());
    assertEquals(
        new WriteAnswer.Refused(FailureCode.REQUEST_INVALID),
        registrations.write(one, signedBy("household", other)));
    DrawnRequest changed =
        new DrawnRequest(
            other.request(), drawn(new PortalContent.Insurance()).content(), other.answerKey());
    assertEquals(
        new WriteAnswer.Refused(FailureCode.REQUEST_INVALID),
        registrations.write(changed, signedBy("household", other)));
    assertEquals(List.of(), branch.portal().accepted());
  }

  /** One id, one writing: also when somebody touches twice, and when the answer is lost. */
  @Test
  void theSameRequestTwiceIsOneWriting() throws Exception {
    branch.portal().go(SimulatedPortal.Fault.LINE_CUT);
    DrawnRequest request = drawn(new PortalContent.Insurance());
    CardConsent signed = signedBy("household", request);
    assertInstanceOf(WriteAnswer.Unknown.class, registrations.write(request, signed));
    branch.portal().go(SimulatedPortal.Fault.NONE);
    assertInstanceOf(WriteAnswer.Written.class, registrations.write(request, signed));
    assertEquals(
        new WriteAnswer.Refused(FailureCode.CHALLENGE_EXPIRED),
        registrations.write(request, signedBy("ordinary", request)));
    assertEquals(1, branch.portal().accepted().size());
  }

  /** The answer never came: its receipt is asked for, and says that it is written. */
  @Test
  void aLostAnswerHasItsReceipt() throws Exception {
    branch.portal().go(SimulatedPortal.Fault.ANSWER_LOST);
    assertInstanceOf(WriteAnswer.Written.class, write("household", new PortalContent.Insurance()));
    assertEquals(1, branch.portal().accepted().size());
    assertEquals(1, journal().filter(l -> l.contains("portal-written")).count());
  }

  @Test
  void aNonceIsGoodForOneRequest() throws Exception {
    DrawnRequest used = drawn(new PortalContent.Status());
    assertInstanceOf(
        ReadAnswer.Known.class, registrations.status(used, signedBy("household", used)));
    assertEquals(
        new ReadAnswer.Refused(FailureCode.CHALLENGE_EXPIRED),
        registrations.status(used, signedBy("household", used)));
  }

  @Test
  void aNonceIsNotGoodForLong() throws Exception {
    DrawnRequest late = drawn(new PortalContent.Insurance());
    now.set(Instant.now().plus(Duration.ofMinutes(5)));
    assertEquals(
        new WriteAnswer.Refused(FailureCode.CHALLENGE_EXPIRED),
        registrations.write(late, signedBy("household", late)));
    assertEquals(List.of(), branch.portal().accepted());
  }

  /** However fresh its nonce is. */
  @Test
  void aRequestOfAnotherTimeIsNone() throws Exception {
    DrawnRequest drawn = drawn(new PortalContent.Insurance());
    PortalRequest r = drawn.request();
    Instant before = r.at().minus(Duration.ofMinutes(6));
    DrawnRequest old =
        new DrawnRequest(
            new PortalRequest(
                r.id(), r.action(), r.content(), r.nonce(), r.branch(), r.terminal(), before),
            drawn.content(),
            drawn.answerKey());
    assertEquals(
        new WriteAnswer.Refused(FailureCode.CHALLENGE_EXPIRED),
        registrations.write(old, signedBy("household", old)));
  }

  @Test
  void aRevokedCardReadsAndWritesNothing() throws Exception {
    DrawnRequest read = drawn(new PortalContent.Status());
    assertEquals(
        new ReadAnswer.Refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED),
        registrations.status(read, signedBy("certificate-revoked", read)));
    assertEquals(
        new WriteAnswer.Refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED),
        write("certificate-revoked", new PortalContent.Insurance()));
    assertEquals(List.of(), branch.portal().accepted());
  }

  @Test
  void aPortalMayKnowSomebodyByAnotherName() throws Exception {
    branch.portal().go(SimulatedPortal.Fault.ANOTHER_NAME);
    assertEquals("別人　一郎", status("household").holder().reveal());
  }

  @Test
  void aClosedPortalIsTold() {
    branch.portal().go(SimulatedPortal.Fault.CLOSED);
    assertEquals(
        new Registrations.Drawing.Failed(FailureCode.PORTAL_CLOSED),
        registrations.draw(new PortalContent.Status(), TERMINAL));
  }

  @Test
  void theRecordNamesNobody() throws Exception {
    registrations.begun(TERMINAL);
    status("household");
    assertInstanceOf(
        WriteAnswer.Written.class, write("household", account("household", own("household"))));
    registrations.ended(TERMINAL, Optional.of(FailureCode.RESIDENT_STOPPED));
    List<String> lines = journal().toList();
    // digits stand in hashes and times by chance
    String told = String.join("\n", lines).replaceAll("\"(hash|previous|at)\":\"[^\"]*\"", "");
    for (String event :
        List.of("portal-begun", "portal-status-read", "portal-written", "portal-ended")) {
      assertEquals(1, lines.stream().filter(l -> l.contains(event)).count(), event);
    }
    assertFalse(
        told.contains(own("household").number()) || told.contains("058") || told.contains("9900"),
        told);
  }
}
