package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.config.Language;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.device.PrinterProblem;

/** From the choice to the slip, well and badly, on a whole branch. */
class ReceptionTest {
  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private void notPrepared(FailureCode why, Selection selection) {
    assertEquals(new Preparation.Failed(why), world.branch.prepare(selection));
  }

  private void notIssued(FailureCode why, Submission submission) {
    assertEquals(new Submission.Failed(why), submission);
    assertTrue(world.branch.office().waiting().isEmpty());
  }

  /** Nothing rests of the last that was asked for, and no slip is to be had. */
  private void nothingIsKept() {
    IssuanceId id = world.municipality.asked.getLast().request().id();
    assertEquals(
        new SlipIssue.Failed(FailureCode.SESSION_TIMED_OUT),
        world.branch.cardTaken(id, Language.JA));
    assertEquals(List.of("requested", "not-issued"), world.events(id));
  }

  @Test
  void whatIsAskedForIsDrawnUpAndASlipComes() {
    CertificateRequest request =
        assertInstanceOf(Preparation.Ready.class, world.branch.prepare(BranchWorld.selection(2)))
            .request();
    assertEquals("otemachi", request.branch());
    assertEquals("lobby-1", request.terminal());
    assertEquals(BranchWorld.CITY, request.municipality());
    assertEquals(BranchWorld.KIND, request.kind());
    assertEquals(2, request.copies());
    assertEquals(2 * BranchWorld.FEE, request.feeYen());
    assertEquals("c2FtcGxl", request.challenge());
    assertEquals(world.now, request.at());
    IssuanceId id = BranchWorld.accepted(world.branch.submit(BranchWorld.TARO.sign(request)));
    SlipIssue.Slip slip = world.slip(id);
    assertEquals(2 * BranchWorld.FEE, slip.feeYen());
    assertEquals(0, slip.ahead());
    assertTrue(slip.printed());
    assertEquals(BranchWorld.codes().slip(id), slip.code());
    assertEquals(List.of("requested", "answer-sealed", "slip-issued"), world.events(id));
    assertEquals(id, world.branch.office().waiting().getFirst().id());
    assertEquals(4, world.branch.office().waiting().getFirst().pages());
  }

  @Test
  void eachHasAnotherIdAndCountsWhoIsAhead() {
    BranchWorld.Waiting first = world.waiting();
    BranchWorld.Waiting second = world.waiting();
    assertNotEquals(first.id(), second.id());
    assertNotEquals(first.slip().receipt(), second.slip().receipt());
    assertEquals(1, second.slip().ahead());
    world.done(world.branch.scan(first.code())); // at the desk counts too
    assertEquals(2, world.waiting().slip().ahead());
  }

  static Stream<Arguments> selections() {
    TreeMap<String, String> self = new TreeMap<>(java.util.Map.of("persons", "self"));
    TreeMap<String, String> none = new TreeMap<>();
    TreeMap<String, String> other = new TreeMap<>(java.util.Map.of("persons", "king"));
    TreeMap<String, String> more = new TreeMap<>(self);
    more.put("number", "yes");
    return Stream.of(
        Arguments.of("another city", new Selection("t", "99002", BranchWorld.KIND, self, 1)),
        Arguments.of("another kind", new Selection("t", BranchWorld.CITY, "tax", self, 1)),
        Arguments.of("an option left out", selection(none, 1)),
        Arguments.of("a value that isn't offered", selection(other, 1)),
        Arguments.of("an option that isn't offered", selection(more, 1)),
        Arguments.of("no copy", selection(self, 0)),
        Arguments.of("more copies than may be", selection(self, 4)));
  }

  private static Selection selection(SortedMap<String, String> options, int copies) {
    return new Selection("t", BranchWorld.CITY, BranchWorld.KIND, options, copies);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("selections")
  void whatIsNotOfferedIsNotDrawnUp(String what, Selection selection) {
    notPrepared(FailureCode.REQUEST_INVALID, selection);
    assertEquals(0, world.municipality.challenged, what);
  }

  @Test
  void asManyCopiesAsMayBe() {
    assertInstanceOf(Preparation.Ready.class, world.branch.prepare(BranchWorld.selection(3)));
  }

  @Test
  void outsideTheHoursNothingIsDrawnUp() {
    world.now = world.now.plus(Duration.ofHours(6));
    notPrepared(FailureCode.OUTSIDE_HOURS, BranchWorld.selection(1));
  }

  @Test
  void aGatewayThatIsGoneClosesTheOffers() {
    world.municipality.reachable = false;
    world.threads.again();
    assertInstanceOf(
        Availability.Interrupted.class,
        world.branch.offers().getFirst().kinds().getFirst().availability());
    assertFalse(world.branch.office().gatewayReachable());
    notPrepared(FailureCode.GATEWAY_UNREACHABLE, BranchWorld.selection(1));
    assertEquals(0, world.municipality.challenged);
  }

  @Test
  void aLineThatWasCutUnseenIsTriedOnceMoreAndNothingElseIs() {
    ChallengeAnswer cut = new ChallengeAnswer.None(FailureCode.GATEWAY_UNREACHABLE);
    world.municipality.challenges.addFirst(cut);
    assertInstanceOf(Preparation.Ready.class, world.branch.prepare(BranchWorld.selection(1)));
    assertEquals(2, world.municipality.challenged);
    world.municipality.challenges.addFirst(new ChallengeAnswer.None(FailureCode.GATEWAY_TIMEOUT));
    notPrepared(FailureCode.GATEWAY_TIMEOUT, BranchWorld.selection(1));
    assertEquals(3, world.municipality.challenged);
    world.municipality.challenges.addFirst(cut);
    world.municipality.challenges.addFirst(cut);
    notPrepared(FailureCode.GATEWAY_UNREACHABLE, BranchWorld.selection(1));
    assertEquals(5, world.municipality.challenged);
  }

  @Test
  void aSignatureThatDoesNotHoldIsSentNowhere() {
    CertificateRequest request = world.request();
    CardHolder other = new CardHolder("other");
    byte[] touched = BranchWorld.TARO.signature(request);
    touched[10] ^= 1;
    for (byte[] signature :
        List.of(
            touched,
            other.signature(request),
            BranchWorld.TARO.signature(world.request()), // of another request of the same card
            new byte[0])) {
      notIssued(
          FailureCode.SIGNATURE_INVALID,
          world.branch.submit(new SignedRequest(request, signature, BranchWorld.TARO.certificate)));
    }
    assertEquals(List.of(), world.municipality.asked);
    assertEquals(List.of(), world.events(request.id()));
  }

  @Test
  void anElectronicCertificateThatIsUnfitIsSentNowhere() {
    CertificateRequest request = world.request();
    world.unfit = Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED);
    assertEquals(world.unfit, world.branch.examine(BranchWorld.TARO.certificate));
    notIssued(
        FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED,
        world.branch.submit(BranchWorld.TARO.sign(request)));
    assertEquals(List.of(), world.municipality.asked);
  }

  @Test
  void aRefusalAndASealThatDoesNotHoldIssueNothing() {
    world.municipality.answer = _ -> new IssueAnswer.Refused(FailureCode.GATEWAY_REFUSED);
    notIssued(FailureCode.GATEWAY_REFUSED, world.ask());
    nothingIsKept();
    world.municipality.answer =
        asked -> MunicipalityDouble.sealed(MunicipalityDouble.right(asked), pages(asked));
    world.municipality.unopened =
        Optional.of(new AnswerVerifier.Opening.Failed(FailureCode.SEAL_INVALID));
    notIssued(FailureCode.SEAL_INVALID, world.ask());
    nothingIsKept();
  }

  static Stream<Arguments> statements() {
    Digest any = Digest.of(new byte[] {1});
    return Stream.of(
        statement(
            FailureCode.ANSWER_FOR_ANOTHER_REQUEST,
            s ->
                new Statement(
                    IssuanceId.random(new java.util.Random(1)),
                    s.requestDigest(),
                    s.holder(),
                    s.document(),
                    s.pages(),
                    s.municipality())),
        statement(
            FailureCode.ANSWER_FOR_ANOTHER_HOLDER,
            s ->
                new Statement(
                    s.request(),
                    s.requestDigest(),
                    any,
                    s.document(),
                    s.pages(),
                    s.municipality())),
        statement(
            FailureCode.DOCUMENT_ALTERED,
            s ->
                new Statement(
                    s.request(), s.requestDigest(), s.holder(), any, s.pages(), s.municipality())),
        statement(
            FailureCode.PAGES_ALTERED,
            s ->
                new Statement(
                    s.request(),
                    s.requestDigest(),
                    s.holder(),
                    s.document(),
                    s.pages().reversed(),
                    s.municipality())));
  }

  private static Arguments statement(FailureCode why, UnaryOperator<Statement> other) {
    return Arguments.of(why, other);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void anAnswerThatDisagreesIsNotKept(FailureCode why, UnaryOperator<Statement> other) {
    world.municipality.answer =
        asked ->
            MunicipalityDouble.sealed(other.apply(MunicipalityDouble.right(asked)), pages(asked));
    notIssued(why, world.ask());
    nothingIsKept();
  }

  private static List<byte[]> pages(SignedRequest asked) {
    return MunicipalityDouble.pages(asked);
  }

  @Test
  void pagesWithAFlawAreNotKept() {
    world.paper.flaw = Optional.of(FailureCode.PAPER_INCOMPLETE);
    notIssued(FailureCode.PAPER_INCOMPLETE, world.ask());
    nothingIsKept();
  }

  @Test
  void pagesAboutAnotherThanTheCardToldAreNotKept() {
    notIssued(FailureCode.CONTENT_OF_ANOTHER_HOLDER, world.ask(CardHolder.named("見本　花子")));
    nothingIsKept();
    IssuanceId id = BranchWorld.accepted(world.ask(CardHolder.named(MunicipalityDouble.HOLDER)));
    world.slip(id);
    assertTrue(
        world.journal().stream()
            .anyMatch(
                l -> l.event().equals("answer-sealed") && l.detail("compared").equals("name")),
        world.journal().toString());
  }

  @Test
  void theBytesOfAnOpenedAnswerAreWiped() {
    List<byte[]> seen = new ArrayList<>();
    world.municipality.answer =
        asked -> {
          List<byte[]> pages = pages(asked);
          seen.add(DocumentPages.encode(pages));
          return MunicipalityDouble.sealed(MunicipalityDouble.right(asked), pages);
        };
    world.ask();
    assertEquals(1, seen.size());
    for (byte[] document : world.municipality.opened) {
      assertFalse(new String(document, StandardCharsets.UTF_8).contains("見本"), "still there");
    }
    assertEquals(1 + MunicipalityDouble.PAGES, world.municipality.opened.size());
  }

  @Test
  void anAnswerThatComesAfterTheCardWasTakenIsDropped() {
    world.municipality.answer =
        asked -> {
          world.branch.abandon(asked.request().id(), FailureCode.CARD_REMOVED);
          return MunicipalityDouble.sealed(MunicipalityDouble.right(asked), pages(asked));
        };
    notIssued(FailureCode.CARD_REMOVED, world.ask());
    IssuanceId id = world.municipality.asked.getLast().request().id();
    assertEquals(List.of("requested", "not-issued", "late-answer-dropped"), world.events(id));
    assertEquals(
        new SlipIssue.Failed(FailureCode.SESSION_TIMED_OUT),
        world.branch.cardTaken(id, Language.JA));
  }

  @Test
  void whoLeavesBeforeTheSlipGetsNoneAndASecondSlipThereIsNot() {
    IssuanceId left = BranchWorld.accepted(world.ask());
    world.branch.abandon(left, FailureCode.SESSION_TIMED_OUT);
    assertInstanceOf(SlipIssue.Failed.class, world.branch.cardTaken(left, Language.JA));
    BranchWorld.Waiting one = world.waiting();
    assertInstanceOf(SlipIssue.Failed.class, world.branch.cardTaken(one.id(), Language.JA));
    world.branch.abandon(one.id(), FailureCode.SESSION_TIMED_OUT); // too late: the slip is out
    assertEquals(1, world.branch.office().waiting().size());
  }

  @Test
  void aSlipThatDoesNotComeOutStopsNobody() {
    world.slipPrinter.progress = List.of();
    world.slipPrinter.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    BranchWorld.Waiting one = world.waiting();
    assertFalse(one.slip().printed());
    JournalLine line = world.journal().getLast();
    assertEquals("slip-not-printed", line.event());
    assertEquals(FailureCode.PRINTER_OUT_OF_PAPER.code(), line.detail("why"));
    world.done(world.branch.scan(one.slip().receipt().replace(" ", "")));
  }

  @Test
  void theSlipTellsWhatIsDueAndNothingOfAnybody() {
    BranchWorld.Waiting one = world.waiting();
    var slip = world.paper.slips.getLast();
    assertEquals(one.code(), slip.code());
    assertEquals(one.slip().receipt(), slip.receipt());
    assertEquals(
        List.of(
            new SlipContent.Row("住民票の写し", "1通"), new SlipContent.Row("手数料", BranchWorld.FEE + "円")),
        slip.rows());
    assertEquals(LocalDateTime.of(2026, 11, 20, 10, 24), slip.issued());
    assertTrue(slip.specimen());
    assertNull(slip.secondLanguage());
    assertFalse(slip.toString().contains("太郎"));
    assertEquals(1, world.slipPrinter.jobs.size());
    IssuanceId id = BranchWorld.accepted(world.ask());
    world.branch.cardTaken(id, Language.EN);
    var english = Objects.requireNonNull(world.paper.slips.getLast().secondLanguage());
    assertEquals(List.of("1 copy", "Fee: 300 yen"), english.lines().subList(1, 3));
  }

  @Test
  void aRequestIsAsOldAsTheBranchsClockSays() {
    world.now = Instant.parse("2026-11-20T01:24:59.999Z");
    assertEquals(Instant.parse("2026-11-20T01:24:59Z"), world.request().at());
  }

  @Test
  void aMistakeWhilePagesAreLookedAtIsAnAnswer() {
    world.paper.trouble =
        () -> {
          throw new OutOfMemoryError("as when a page is too much");
        };
    assertEquals(new Submission.Failed(FailureCode.PAGE_NOT_PRINTABLE), world.ask());
    assertEquals(List.of(), world.branch.office().waiting());
  }
}
