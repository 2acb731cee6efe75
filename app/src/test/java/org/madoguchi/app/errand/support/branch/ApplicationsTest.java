package org.madoguchi.app.errand.support.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.errand.support.ApplicationSite.OrderAnswer;
import org.madoguchi.app.errand.support.ApplicationSite.SendAnswer;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.KeptApplication;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.errand.support.Telling.Beginning;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.config.Language;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** An application from its first touch to its end, at the branch and on its way to the site. */
class ApplicationsTest {
  @TempDir Path directory;
  private SupportWorld world;

  @BeforeEach
  void open() {
    world = new SupportWorld(directory);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private ApplicationState standing(ApplicationId id) {
    return world.book.find(id).orElseThrow().state().standing();
  }

  private ReceiptNumber receipt(ApplicationId id) {
    return Objects.requireNonNull(world.book.find(id).orElseThrow().receipt());
  }

  private List<CaseAtDesk> atDesk() {
    return world.applications.desk().cases();
  }

  private Judged judged(ApplicationId id, Judged.How how, String... doubts) {
    CaseContent content = world.applications.desk().content(id.hex()).orElseThrow();
    return new Judged(content.lookedAt(), List.of(doubts), how);
  }

  private Optional<FailureCode> judge(ApplicationId id, Judged judged) {
    return world.applications.desk().judged(id.hex(), judged, SupportWorld.CLERK);
  }

  private void send(ApplicationId id) {
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.SEND)));
  }

  private static <T> T opened(SealedMessage message, Class<T> type) {
    byte[] plain =
        IntakeEnvelope.open(
                message.sealed(), SupportWorld.INTAKE, SupportWorld.INTAKE_KEYS.getPrivate())
            .orElseThrow();
    return GatewayJson.readRequest(plain, type).orElseThrow();
  }

  // ---- the way that all is well

  @Test
  void isShownToTheClerkAndSentAsTheResidentToldIt() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    assertEquals(
        List.of(new Todo.Judge(true, true, Optional.empty())),
        atDesk().stream().map(CaseAtDesk::todo).toList());
    CaseContent content = world.applications.desk().content(id.hex()).orElseThrow();
    assertArrayEquals(SupportWorld.JPEG, content.photo());
    List<String> shown = content.rows().stream().map(r -> r.value().in(Language.JA)).toList();
    assertEquals("1234 5678 9012 3456 7890 123", shown.getFirst());
    assertEquals("昭和26年3月4日", shown.get(1));
    assertTrue(shown.contains("hanako@example.jp"), shown::toString);

    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.SEND, "hat")));
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
    SealedMessage message = world.site.sent.getFirst();
    assertEquals(Digest.of(SupportWorld.JPEG), message.photo());
    ApplicationMessages.Content sent = opened(message, ApplicationMessages.Content.class);
    assertEquals(SupportWorld.FORM, sent.form());
    assertEquals(id.hex(), sent.id());
    assertArrayEquals(SupportWorld.JPEG, sent.photo());
    assertEquals(List.of("tilt", "hat"), sent.warnings());
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT), atDesk().getFirst().todo());
    world.now = world.now.plusSeconds(180); // the resident has left
    assertEquals(List.of(), atDesk());
  }

  @Test
  void onPaperItsSheetIsPrintedAndHandedOver() {
    ApplicationId id = world.confirmed(Route.PAPER);
    assertEquals(Optional.of(FailureCode.SCAN_OUT_OF_TURN), judge(id, judged(id, Judged.How.SEND)));
    world.printed.clear();
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertArrayEquals(SupportWorld.JPEG, world.printed.getFirst().pdf());
    assertEquals(new Todo.HandOver(), atDesk().getFirst().todo());
    assertEquals(Optional.empty(), world.applications.desk().handed(id.hex(), SupportWorld.CLERK));
    assertEquals(new ApplicationState.Handed(), standing(id));
    assertEquals(List.of(), world.site.sent);
  }

  @Test
  void aFormIsOrderedForWhoeverIsOrIsntRegistered() {
    ApplicationId id = world.begun();
    FormOrder order = new FormOrder("ミホン ハナコ", LocalDate.of(1951, 3, 4));
    assertEquals(Optional.empty(), world.applications.order(id, order));
    assertEquals(new ApplicationState.Ordered(), standing(id));
    assertEquals(
        "ミホン ハナコ", opened(world.site.ordered.getFirst(), ApplicationMessages.Person.class).name());
    assertEquals(Optional.empty(), world.applications.order(id, order), "asked once more");
    assertEquals(1, world.site.ordered.size());
  }

  // ---- the promise: the photo is the one that the resident confirmed

  @Test
  void aPhotoThatWasChangedAtTheLobbyIsNotKept() {
    ApplicationId id = world.begun();
    Application told =
        new Application(
            SupportWorld.application(true).form(),
            LocalDate.of(1951, 3, 4),
            new ApplicantPhoto(
                "another".getBytes(StandardCharsets.US_ASCII),
                Digest.of(SupportWorld.JPEG),
                List.of(),
                null),
            SupportWorld.application(true).wishes(),
            null);
    assertEquals(
        Optional.of(FailureCode.PHOTO_DISAGREES),
        world.applications.confirm(id, told, Route.ONLINE));
    assertEquals(new ApplicationState.Gathering(), standing(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Judged.How.class,
      names = {"SEND", "PRINT"})
  void aPhotoThatWasChangedAtRestLeavesInNoWay(Judged.How how) {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.printed.clear();
    byte[] other = "somebody else".getBytes(StandardCharsets.US_ASCII);
    Application swapped =
        new Application(
            SupportWorld.application(true).form(),
            LocalDate.of(1951, 3, 4),
            new ApplicantPhoto(other, Digest.of(SupportWorld.JPEG), List.of(), null),
            SupportWorld.application(true).wishes(),
            null);
    EncryptedRest rest =
        new EncryptedRest(
            ApplicationBook.REST, "id", new SecretKeySpec(new byte[32], "AES"), new SecureRandom());
    world.store.transaction(
        c -> {
          rest.erase(c, id.hex());
          rest.put(c, id.hex(), KeptApplication.encode(swapped));
          return true;
        });
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), judge(id, judged(id, how)));
    assertEquals(new ApplicationState.GivenUp(FailureCode.PHOTO_DISAGREES), standing(id));
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), world.ledger.alarm().map(a -> a.why()));
    assertEquals(List.of(), world.site.sent);
    assertEquals(List.of(), world.printed);
  }

  /** The clerk had another resident's photo on the screen. */
  @Test
  void aClerkWhoLookedAtAnotherPhotoSendsNothing() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    Judged other = new Judged(Digest.of(new byte[] {1}), List.of(), Judged.How.SEND);
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), judge(id, other));
    assertEquals(List.of(), world.site.sent);
  }

  /** The clerk had another child's lines on the screen; neither has a photo. */
  @Test
  void aClerkWhoLookedAtAnotherChildsLinesSendsNothing() {
    ApplicationId one = withoutPhoto("00000000000000000000001");
    ApplicationId other = withoutPhoto("00000000000000000000002");
    assertEquals(
        Optional.of(FailureCode.PHOTO_DISAGREES), judge(other, judged(one, Judged.How.SEND)));
    assertEquals(List.of(), world.site.sent);
    world.ledger.acknowledge(world.ledger.alarm().orElseThrow().number(), SupportWorld.CLERK);
    assertEquals(Optional.empty(), judge(one, judged(one, Judged.How.SEND)));
    assertEquals(1, world.site.sent.size());
  }

  private ApplicationId withoutPhoto(String form) {
    Application like = SupportWorld.application(false);
    ApplicationId id = world.begun();
    Application child =
        new Application(new FormId(form), like.birthDate(), null, like.wishes(), like.contact());
    assertEquals(Optional.empty(), world.applications.confirm(id, child, Route.ONLINE));
    world.applications.slip(id, Language.JA);
    return id;
  }

  // ---- what goes wrong on the way

  /** Of two messages at once one could be refused after the other was taken. */
  @Test
  void whileAnAnswerIsAwaitedItIsNotSentAgain() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.meanwhile = world::again;
    send(id);
    assertEquals(1, world.site.sent.size());
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
  }

  @Test
  void withoutAnAnswerItIsAskedAgainUnderTheSameName() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.next.add(new SendAnswer.Unknown(FailureCode.GATEWAY_TIMEOUT));
    send(id);
    assertEquals(new ApplicationState.Sending(), standing(id));
    assertEquals(new Todo.Sending(), atDesk().getFirst().todo());
    world.restart();
    assertEquals(new ApplicationState.Sending(), standing(id));
    world.again();
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
    assertEquals(2, world.site.sent.size());
    assertEquals(world.site.sent.getFirst().id(), world.site.sent.getLast().id());
  }

  @Test
  void whatTheSiteRefusesIsPrintedAfterAll() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.site.next.add(new SendAnswer.Refused(FailureCode.PHOTO_REFUSED));
    send(id);
    assertEquals(
        new Todo.Judge(true, true, Optional.of(FailureCode.PHOTO_REFUSED)),
        atDesk().getFirst().todo());
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Printed(Route.ONLINE), standing(id));
  }

  @Test
  void aSheetThatDoesntComeOutIsPrintedAgain() {
    ApplicationId id = world.confirmed(Route.PAPER);
    world.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Ready(Route.PAPER), standing(id));
    world.outcome = new PrintOutcome.Completed();
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertEquals(new ApplicationState.Printed(Route.PAPER), standing(id));
  }

  @Test
  void nothingIsPrintedAmongSomebodyElsesPages() {
    ApplicationId id = world.confirmed(Route.PAPER);
    world.deskEmpty = false;
    assertEquals(Optional.of(FailureCode.DESK_NOT_EMPTY), judge(id, judged(id, Judged.How.PRINT)));
  }

  @Test
  void anOrderOfAFormWithoutAnAnswerIsAskedTwiceAndThenTold() {
    ApplicationId id = world.begun();
    world.site.orderAnswer = new OrderAnswer.Failed(FailureCode.GATEWAY_TIMEOUT);
    FormOrder order = new FormOrder("ミホン ハナコ", LocalDate.of(1951, 3, 4));
    assertEquals(Optional.of(FailureCode.GATEWAY_TIMEOUT), world.applications.order(id, order));
    assertEquals(2, world.site.ordered.size());
    assertEquals(new ApplicationState.Gathering(), standing(id));
  }

  @Test
  void nothingBeginsOutsideTheHoursOrElsewhere() {
    assertEquals(
        new Beginning.Failed(FailureCode.REQUEST_INVALID),
        world.applications.begin("99999", "lobby-1"));
    world.now = Instant.parse("2026-11-27T08:30:00Z"); // 17:30 there
    assertEquals(
        new Beginning.Failed(FailureCode.OUTSIDE_HOURS),
        world.applications.begin("99001", "lobby-1"));
  }

  // ---- nothing is left

  @Test
  void whoIsStillTellingWhenTheProgramEndsBeginsAnew() {
    ApplicationId id = world.begun();
    world.restart();
    assertEquals(new ApplicationState.GivenUp(FailureCode.INTERRUPTED), standing(id));
  }

  @Test
  void whoLeavesAfterConfirmingIsWaitedForUntilTheDaysEnd() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.applications.giveUp(id, FailureCode.SESSION_TIMED_OUT);
    assertEquals(new ApplicationState.Ready(Route.ONLINE), standing(id));
    world.applications.dayEnds();
    assertEquals(new ApplicationState.GivenUp(FailureCode.APPLICATION_DAY_ENDED), standing(id));
    assertEquals(Optional.empty(), world.book.told(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Judged.How.class,
      names = {"SEND", "PRINT"})
  void afterTheEndNoPartOfThePhotoIsOnTheDisk(Judged.How how) throws IOException {
    ApplicationId id = world.confirmed(Route.ONLINE);
    assertEquals(Optional.empty(), judge(id, judged(id, how)));
    if (how == Judged.How.PRINT) {
      assertEquals(
          Optional.empty(), world.applications.desk().handed(id.hex(), SupportWorld.CLERK));
    }
    byte[] part = Arrays.copyOf(SupportWorld.JPEG, 64);
    for (byte[] content : files()) {
      String all = new String(content, StandardCharsets.ISO_8859_1);
      assertFalse(all.contains(new String(part, StandardCharsets.ISO_8859_1)));
      assertFalse(all.contains(SupportWorld.FORM));
      assertFalse(all.contains("hanako@"));
    }
    world.store.transaction(
        c -> {
          try (var rows = c.createStatement().executeQuery("SELECT count(*) FROM support_told")) {
            assertEquals(0, rows.getInt(1));
          }
          return true;
        });
  }

  private List<byte[]> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).map(ApplicationsTest::read).toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // ---- the record

  @Test
  void itsLifeIsInTheJournalAndNothingPersonal() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    ReceiptNumber receipt = receipt(id);
    send(id);
    List<String> life =
        new JournalPages(world.store, ReceiptHolders::holder)
            .from(new JournalQuery.Life(receipt), 100).stream().map(e -> e.line().event()).toList();
    assertEquals(
        List.of(
            "application-begun",
            "form-read",
            "photo-taken",
            "photo-chosen",
            "application-confirmed",
            "slip-issued",
            "application-sending",
            "application-sent"),
        life);
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
    world.restart();
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
  }

  @Test
  void whatSomebodyElseWroteIntoTheTablesIsFound() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.store.transaction(
        c -> c.createStatement().executeUpdate("UPDATE errand_case SET state = 'sending'"));
    world.restart();
    assertEquals(
        Optional.of(FailureCode.STORE_ALTERED),
        world.ledger.disagreement(List.of(world.book.cases())));
    assertInstanceOf(ApplicationState.Sending.class, standing(id));
  }

  @Test
  void aSlipIsPrintedAgainUnderTheSameNumber() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    String first = receipt(id).text();
    assertTrue(
        world.applications.slip(id, Language.EN).toString().contains(first), "another number");
  }
}
