package org.madoguchi.app.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.ClosingRow;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.app.lan.OfficeMessages.Call;
import org.madoguchi.config.Exemption;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;

/** Whatever goes over the LAN comes out as it went in. */
class OfficeMessagesTest {
  private static final IssuanceId ID = new IssuanceId(-3, Long.MAX_VALUE);
  private static final Instant AT = Instant.parse("2026-11-21T01:02:03.004005Z");
  private static final LocalizedText TEXT = new LocalizedText("見本市", "Mihon City");
  private static final Destruction SHREDDED =
      new Destruction(3, List.of(new Badge("one"), new Badge("two")));

  private static final String CASE = "0123456789abcdef0123456789abcdef";

  private static CaseAtDesk of(Todo todo) {
    return new CaseAtDesk(CASE, "D 0041", TEXT, TEXT, AT, todo);
  }

  static Stream<OfficeCall> calls() {
    return Stream.of(
        new OfficeCall.Look(),
        new OfficeCall.Scan(
            "MD1S-読めない\u0000",
            new Presented("office-2", Presented.How.TYPED, List.of(new Badge("MD1B-X")))),
        new OfficeCall.PrintAgain(ID),
        new OfficeCall.AllSheetsCameOut(ID),
        new OfficeCall.TakeFee(ID, new FeeWay.Cash()),
        new OfficeCall.TakeFee(ID, new FeeWay.Elsewhere()),
        new OfficeCall.TakeFee(ID, new FeeWay.Exempt("official", "letter")),
        new OfficeCall.Reprint(ID, ReprintReason.PAPER_DAMAGED, SHREDDED),
        new OfficeCall.VoidIssuance(ID, VoidReason.PAGES_DO_NOT_AGREE, Destruction.NOTHING),
        new OfficeCall.PapersSeen(
            CASE,
            List.of(new PaperSeen("pension", Set.of(PaperTick.NAME, PaperTick.ADDRESS))),
            Presented.typed(List.of(new Badge("MD1B-X")))),
        new OfficeCall.TurnAway(CASE, TurnedAway.NOT_THE_HOLDER, Presented.scanned()),
        new OfficeCall.PrintOfCase(CASE, Presented.scanned()),
        new OfficeCall.LookAtCase(CASE),
        new OfficeCall.Judge(
            CASE,
            new Judged(Digest.of(new byte[] {1}), List.of("hat"), Judged.How.SEND),
            Presented.typed(List.of(new Badge("MD1B-X")))),
        new OfficeCall.Judge(
            CASE,
            new Judged(Digest.of(new byte[] {2}), List.of(), Judged.How.PRINT),
            Presented.scanned()),
        new OfficeCall.PictureOfPaper(CASE, "pension"),
        new OfficeCall.PapersSeen(
            CASE,
            List.of(new PaperSeen("pension", Set.of(), Optional.of(Digest.of(new byte[] {1})))),
            Presented.scanned()),
        new OfficeCall.Judge(
            CASE,
            new Judged(Digest.of(new byte[] {3}), List.of(), Judged.How.PAPERS),
            Presented.scanned()),
        new OfficeCall.HandOver(CASE, Presented.scanned()),
        new OfficeCall.Staff(new Badge("secret")),
        new OfficeCall.AcknowledgeAlarm(Long.MAX_VALUE, Presented.scanned()),
        new OfficeCall.Closing(),
        new OfficeCall.VoidUnclaimed(
            List.of(new IssuanceId(0, 1)), new Destruction(0, List.of(new Badge("MD1B-X")))),
        new OfficeCall.CloseDay(
            new TillCount(12, 123_000, 123_450, Optional.of(TillDifference.CHANGE_WRONG))),
        new OfficeCall.Journal(JournalQuery.LATEST),
        new OfficeCall.Journal(new JournalQuery.Life(ReceiptNumber.of(42), 7)),
        new OfficeCall.Journal(new JournalQuery.LifeOfCase(CASE, "A 0427", 2)),
        new OfficeCall.TurnAway(CASE, TurnedAway.WARD, Presented.scanned()),
        new OfficeCall.Figures(),
        new OfficeCall.PrintJournal(new JournalQuery.Before(1)),
        new OfficeCall.AnswerCall(),
        new OfficeCall.OnBoard(
            "lobby-1", new BoardAct.Draw(new BoardStroke(true, List.of(1, 2, 3, 4)))),
        new OfficeCall.OnBoard("lobby-1", new BoardAct.Say(BoardPhrase.NO)),
        new OfficeCall.OnBoard("lobby-1", new BoardAct.Wipe()));
  }

  static Stream<OfficeReply> replies() {
    var item = new OfficeSnapshot.Item(ID, "A 0427", TEXT, TEXT, 2, 3, 600, AT);
    var open =
        new OfficeSnapshot.Open(
            item,
            OfficeSnapshot.Step.SCAN_PAGES,
            Set.of(1, 3),
            Optional.of(FailureCode.PRINTER_OUT_OF_PAPER),
            Optional.of(new PaidFee(new FeeWay.Exempt("pension", "book"), 0)),
            List.of(new Exemption("pension", TEXT, List.of(new Exemption.Proof("book", TEXT)))),
            2);
    var full =
        new OfficeSnapshot(
            List.of(item),
            Optional.of(open),
            Optional.of(FailureCode.PRINTER_UNREACHABLE),
            true,
            Optional.of(FailureCode.STORE_FAILED),
            Optional.of(
                new LobbyCall(
                    "lobby-1",
                    LobbyCall.Reason.CARD_LEFT,
                    LobbyCall.Place.PIN,
                    Instant.parse("2026-11-20T01:24:00Z"))),
            Optional.of(new Alarm(9, FailureCode.PAGES_ALTERED, Optional.of("A 0427"), AT)),
            new OfficeSnapshot.Rules(2, Duration.ofMinutes(30)),
            List.of(
                new OfficeSnapshot.ClosedDays(TEXT, Optional.of(LocalDate.of(2026, 12, 31))),
                new OfficeSnapshot.ClosedDays(TEXT, Optional.empty())),
            List.of(
                of(
                    new Todo.SeePapers(
                        List.of(new AcceptedPaper("passport", PaperClass.A, TEXT, true)),
                        new PaperRule(List.of(List.of(PaperNeed.A, PaperNeed.B))),
                        LocalDate.of(2026, 11, 27))),
                of(new Todo.AskMunicipality()),
                of(new Todo.AwaitOfficer()),
                of(new Todo.Judge(true, false, Optional.empty())),
                of(new Todo.Judge(false, true, Optional.of(FailureCode.PHOTO_REFUSED))),
                of(new Todo.Sending()),
                of(new Todo.Printing()),
                of(new Todo.HandOver()),
                of(new Todo.HandOver(Optional.of(FailureCode.PRINT_JOB_FAILED))),
                of(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT)),
                of(new Todo.BackToLobby()),
                of(new Todo.Judge(false, true, Optional.empty(), true)),
                of(new Todo.Call("0463-00-0000")),
                of(new Todo.OldCard()),
                of(new Todo.PostNotice("17b4 3d65 c252 ccbb", false)),
                of(new Todo.Appointment(LocalDateTime.of(2026, 12, 5, 10, 20), true)),
                of(new Todo.DayList(LocalDate.of(2026, 12, 5), 7)),
                of(new Todo.SlipToLobby()),
                of(new Todo.Unfinished()),
                of(new Todo.Refused(FailureCode.MUNICIPAL_COUNTER))),
            Optional.of(
                new WritingBoard(
                    "lobby-1",
                    Language.EN,
                    List.of(new BoardStroke(false, List.of(0, 0, 1000, 750))),
                    List.of(BoardPhrase.WAIT))));
    var row =
        new ClosingRow(
            ID,
            "A 0427",
            "residence",
            "131016",
            ClosingRow.Outcome.VOIDED,
            300,
            Optional.of(new PaidFee(new FeeWay.Cash(), 300)),
            300,
            4,
            0,
            3,
            List.of(
                new ClosingRow.Remark.Reprinted("paper-damaged", 2),
                new ClosingRow.Remark.Voided("pages"),
                new ClosingRow.Remark.Stopped("K07"),
                new ClosingRow.Remark.InDoubt("M05"),
                new ClosingRow.Remark.SheetsUnaccounted(1, 1),
                new ClosingRow.Remark.NotWitnessed(1),
                new ClosingRow.Remark.FeeDiffers(300)));
    var line =
        new JournalLine(
            5, AT, "voided", Optional.of(ID), new TreeMap<>(java.util.Map.of("why", "K07")), "ab");
    return Stream.of(
        new OfficeReply.Office(full),
        new OfficeReply.Office(OfficeSnapshot.UNREACHABLE),
        new OfficeReply.Desk(new DeskAnswer.Done()),
        new OfficeReply.Desk(new DeskAnswer.Shows(CASE)),
        new OfficeReply.Desk(new DeskAnswer.NotDone(FailureCode.DESK_OCCUPIED)),
        new OfficeReply.Whose(new Finding.Found<>(new StaffNumber("07"))),
        new OfficeReply.Whose(new Finding.NotFound<>(FailureCode.BADGE_UNKNOWN)),
        new OfficeReply.Closing(
            new Finding.Found<>(
                new ClosingReport(
                    3, 10, 90, AT, AT, List.of(row), 4, List.of(of(new Todo.Unfinished()))))),
        new OfficeReply.Closing(new Finding.NotFound<>(FailureCode.STORE_FAILED)),
        new OfficeReply.Journal(
            new Finding.Found<>(
                new JournalExcerpt(
                    JournalQuery.LATEST,
                    List.of(new JournalExcerpt.Entry(line, Optional.of("A 0427"))),
                    Optional.empty(),
                    Optional.of(new JournalQuery.Before(5))))),
        new OfficeReply.Figures(
            new Finding.Found<>(
                new OfficeFigures(
                    new OfficeFigures.Month(
                        "2026-10", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, OfficeFigures.OVER),
                    new OfficeFigures.Month("2026-11", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                    -1,
                    "waiting"))),
        new OfficeReply.Content(
            new Finding.Found<>(
                new CaseContent(
                    List.of(
                        new CaseContent.Row(TEXT, TEXT, CaseContent.Weight.ALOUD),
                        new CaseContent.Row(TEXT, TEXT, CaseContent.Weight.NOTICE)),
                    new byte[] {0, -1, 127}))),
        new OfficeReply.Content(new Finding.Found<>(new CaseContent(List.of(), new byte[0]))),
        new OfficeReply.Content(new Finding.NotFound<>(FailureCode.ALARM_NOT_READ)),
        new OfficeReply.Picture(new Finding.Found<>(new PaperPicture(new byte[] {0, -1, 127}))),
        new OfficeReply.Picture(new Finding.NotFound<>(FailureCode.CAMERA_MISSING)),
        new OfficeReply.Heard());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallArrives(OfficeCall call) {
    Call sent = new Call("1", "2", call);
    assertEquals(Optional.of(sent), OfficeMessages.read(OfficeMessages.write(sent), Call.class));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void aReplyArrives(OfficeReply reply) {
    assertEquals(
        Optional.of(reply), OfficeMessages.read(OfficeMessages.write(reply), OfficeReply.class));
  }

  @Test
  void noKindIsForgottenHere() {
    assertEquals(kinds(OfficeCall.class), kinds(calls()));
    assertEquals(kinds(OfficeReply.class), kinds(replies()));
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    return Set.of(sealed.getPermittedSubclasses());
  }

  private static Set<Class<?>> kinds(Stream<?> samples) {
    return samples.map(Object::getClass).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[]",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":null}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"HandOver\"}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Scan\"}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Scan\",\"text\":null}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Scan\",\"text\":\"a\",\"text\":\"b\"}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Scan\",\"text\":\"a\",\"more\":1}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Look\"}} {}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"java.lang.Runtime\"}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"TakeFee\",\"way\":{\"is\":\"Scan\"}}}",
        "{\"id\":\"1\",\"run\":\"2\",\"call\":{\"is\":\"Reprint\",\"reason\":\"PAPER_DAMAGED\","
            + "\"destruction\":{\"sheets\":-1,\"badges\":[]}}}",
      })
  void whatIsNoCallIsNone(String json) {
    assertEquals(
        Optional.empty(), OfficeMessages.read(json.getBytes(StandardCharsets.UTF_8), Call.class));
  }

  @Test
  void aBadgeIsNotToldByToString() {
    assertFalse(new OfficeCall.Staff(new Badge("secret")).toString().contains("secret"));
    assertFalse(new OfficeCall.Scan("secret", Presented.scanned()).toString().contains("secret"));
    assertTrue(new OfficeCall.CloseDay(new TillCount(1, 2, 5)).toString().contains("5"));
  }
}
