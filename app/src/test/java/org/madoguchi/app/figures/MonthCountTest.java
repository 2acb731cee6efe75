package org.madoguchi.app.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/** What counts, and when. */
class MonthCountTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  private final MadeJournal journal = new MadeJournal();

  private MonthFigures count(YearMonth month) {
    return MonthCount.of("hinata", month, TOKYO, "test", journal.lines(), journal.lastHash());
  }

  private void upToPaid(int issuance, String day, int copies, int pages, int yen) {
    journal
        .of(
            issuance,
            day + "T01:00:00Z",
            JournalEvent.REQUESTED,
            "municipality",
            "99201",
            "kind",
            "juminhyo",
            "copies",
            copies,
            "feeYen",
            yen,
            "terminal",
            "lobby-1")
        .of(issuance, day + "T01:00:02Z", JournalEvent.ANSWER_ACCEPTED, "pages", pages)
        .of(issuance, day + "T01:00:10Z", JournalEvent.SLIP_ISSUED, "receipt", "A0427")
        .of(issuance, day + "T01:01:00Z", JournalEvent.RELEASED, "run", 1);
  }

  @Test
  void aHandOverCountsWithItsCopiesPagesAndFee() {
    upToPaid(1, "2026-11-10", 2, 6, 600);
    journal
        .of(1, "2026-11-10T01:04:00Z", JournalEvent.FEE_TAKEN, "yen", 600, "way", "cash")
        .of(1, "2026-11-10T01:05:00Z", JournalEvent.HANDED_OVER);
    MonthFigures november = count(NOVEMBER);
    assertEquals(Map.of("juminhyo", 1L), november.byKind(Measure.CERTIFICATES_HANDED_OVER));
    assertEquals(Map.of("juminhyo", 2L), november.byKind(Measure.COPIES_HANDED_OVER));
    assertEquals(Map.of("juminhyo", 6L), november.byKind(Measure.PAGES_HANDED_OVER));
    assertEquals(Map.of("juminhyo", 600L), november.byKind(Measure.FEES_TAKEN));
    assertEquals(Map.of("cash", 600L), november.byKind(Measure.FEES_BY_WAY));
    assertEquals(Map.of("le-300", 1L), november.byKind(Measure.SLIP_TO_HAND_OVER));
    assertEquals("99201", november.figures().getFirst().municipality());
    assertEquals(new JournalSpan(1, journal.hash(1), 6, journal.hash(6)), november.lines());
  }

  @Test
  void aReprintIsOneHandOverAndItsVoidedPagesAreNone() {
    upToPaid(1, "2026-11-10", 1, 3, 300);
    journal
        .of(1, "2026-11-10T01:02:00Z", JournalEvent.REPRINTED, "run", 2, "sheets", 3)
        .of(1, "2026-11-10T01:03:00Z", JournalEvent.FEE_TAKEN, "yen", 300, "way", "elsewhere")
        .of(1, "2026-11-10T01:05:00Z", JournalEvent.HANDED_OVER);
    MonthFigures november = count(NOVEMBER);
    assertEquals(1, november.sum(Measure.CERTIFICATES_HANDED_OVER));
    assertEquals(3, november.sum(Measure.PAGES_HANDED_OVER));
    assertEquals(1, november.sum(Measure.CERTIFICATES_REPRINTED));
    assertEquals(2, november.sum(Measure.PRINT_RUNS));
    assertEquals(3, november.sum(Measure.SHEETS_DESTROYED));
  }

  @Test
  void aRunThatPrintedNothingIsARunAndNoReprint() {
    upToPaid(1, "2026-11-10", 1, 3, 300);
    journal
        .of(1, "2026-11-10T01:02:00Z", JournalEvent.NOTHING_PRINTED, "run", 1, "why", "D05")
        .of(1, "2026-11-10T01:03:00Z", JournalEvent.PRINTED_AGAIN, "run", 2);
    MonthFigures november = count(NOVEMBER);
    assertEquals(2, november.sum(Measure.PRINT_RUNS));
    assertEquals(1, november.sum(Measure.PRINT_RUNS_WITHOUT_SHEETS));
    assertEquals(0, november.sum(Measure.CERTIFICATES_REPRINTED));
    assertEquals(Map.of("d05", 1L), november.byKind(Measure.FAILURES));
  }

  @Test
  void whatIsVoidedIsNotHandedOverAndItsFeeIsGivenBack() {
    upToPaid(1, "2026-11-10", 2, 6, 600);
    journal
        .of(1, "2026-11-10T01:04:00Z", JournalEvent.FEE_TAKEN, "yen", 600, "way", "cash")
        .of(1, "2026-11-10T01:05:00Z", JournalEvent.DISAGREED, "why", "K07")
        .of(
            1,
            "2026-11-10T01:06:00Z",
            JournalEvent.VOIDED,
            "sheets",
            6,
            "refundYen",
            600,
            "refundWay",
            "cash");
    MonthFigures november = count(NOVEMBER);
    assertEquals(0, november.sum(Measure.CERTIFICATES_HANDED_OVER));
    assertEquals(0, november.sum(Measure.PAGES_HANDED_OVER));
    assertEquals(1, november.sum(Measure.CERTIFICATES_VOIDED));
    assertEquals(1, november.sum(Measure.CERTIFICATES_STOPPED));
    assertEquals(600, november.sum(Measure.FEES_TAKEN));
    assertEquals(600, november.sum(Measure.FEES_REFUNDED));
    assertEquals(0, november.sum(Measure.SLIP_TO_HAND_OVER));
  }

  @Test
  void anExemptionIsNoFee() {
    upToPaid(1, "2026-11-10", 1, 3, 0);
    journal.of(1, "2026-11-10T01:04:00Z", JournalEvent.FEE_TAKEN, "yen", 0, "way", "exempt");
    assertEquals(1, count(NOVEMBER).sum(Measure.EXEMPTIONS));
    assertEquals(0, count(NOVEMBER).sum(Measure.FEES_BY_WAY));
  }

  /** Requested and paid in November, handed over in the first minute of December in Tokyo. */
  @Test
  void overAMonthsEndEachLineCountsInItsOwn() {
    upToPaid(1, "2026-11-30", 1, 3, 300);
    journal
        .of(1, "2026-11-30T14:59:59Z", JournalEvent.FEE_TAKEN, "yen", 300, "way", "cash")
        .of(1, "2026-11-30T15:00:00Z", JournalEvent.HANDED_OVER);
    assertEquals(300, count(NOVEMBER).sum(Measure.FEES_TAKEN));
    assertEquals(0, count(NOVEMBER).sum(Measure.CERTIFICATES_HANDED_OVER));
    MonthFigures december = count(DECEMBER);
    assertEquals(Map.of("juminhyo", 3L), december.byKind(Measure.PAGES_HANDED_OVER));
    assertEquals(Map.of("le-86400", 1L), december.byKind(Measure.SLIP_TO_HAND_OVER));
    assertEquals(new JournalSpan(6, journal.hash(6), 6, journal.hash(6)), december.lines());
    assertEquals(
        new JournalSpan(1, JournalSpan.NOTHING_BEFORE, 0, JournalSpan.NOTHING_BEFORE),
        count(OCTOBER).lines());
    assertEquals(
        new JournalSpan(7, journal.hash(6), 6, journal.hash(6)),
        count(DECEMBER.plusMonths(1)).lines());
  }

  @Test
  void aClockThatWasSetBackMovesNoOtherLine() {
    journal
        .say("2026-11-10T01:00:00Z", JournalEvent.PIN_CHANGED, "which", "sign")
        .say("2026-10-10T01:00:00Z", JournalEvent.PIN_CHANGED, "which", "sign")
        .say("2026-11-10T01:00:10Z", JournalEvent.PIN_CHANGED, "which", "sign");
    assertEquals(2, count(NOVEMBER).sum(Measure.PINS_CHANGED));
    assertEquals(1, count(OCTOBER).sum(Measure.PINS_CHANGED));
  }

  @Test
  void anOrderThatAnotherOfficeBeganCountsWhereItIsConfirmed() {
    journal
        .say(
            "2026-11-10T01:00:00Z",
            JournalEvent.CARD_ORDER,
            "order",
            "o1",
            "operation",
            "renew-authentication",
            "found",
            "activated",
            "terminal",
            "lobby-1")
        .say("2026-11-10T01:01:00Z", JournalEvent.CARD_ORDER_CONFIRMED, "order", "o1");
    MonthFigures november = count(NOVEMBER);
    assertEquals(Map.of("renew-authentication", 1L), november.byKind(Measure.CARD_ORDERS_DONE));
    assertEquals("", november.figures().getFirst().municipality());
  }

  @Test
  void aBookingThatIsMovedIsOneBooking() {
    journal
        .say(
            "2026-11-10T01:00:00Z",
            JournalEvent.APPOINTMENT_BOOKED,
            "order",
            "a1",
            "booth",
            "card-2027-02",
            "municipality",
            "99201")
        .say(
            "2026-11-11T01:00:00Z",
            JournalEvent.APPOINTMENT_MOVED,
            "order",
            "a1",
            "booth",
            "card-2027-02")
        .say(
            "2026-11-12T01:00:00Z",
            JournalEvent.APPOINTMENT_CAME,
            "order",
            "a1",
            "booth",
            "card-2027-02");
    MonthFigures november = count(NOVEMBER);
    assertEquals(1, november.sum(Measure.APPOINTMENTS_BOOKED));
    assertEquals(1, november.sum(Measure.APPOINTMENTS_MOVED));
    assertEquals(1, november.sum(Measure.APPOINTMENTS_CAME));
    assertEquals(
        List.of("99201", "99201", "99201"),
        november.figures().stream().map(f -> f.municipality()).toList());
  }

  @Test
  void anApplicationByItsRouteAndItsPhotos() {
    journal
        .say(
            "2026-11-10T01:00:00Z",
            JournalEvent.APPLICATION_BEGUN,
            "order",
            "s1",
            "municipality",
            "99201")
        .say("2026-11-10T01:00:01Z", JournalEvent.PHOTO_TAKEN, "order", "s1", "try", 1)
        .say("2026-11-10T01:00:02Z", JournalEvent.PHOTO_TAKEN, "order", "s1", "try", 2)
        .say(
            "2026-11-10T01:00:03Z",
            JournalEvent.PHOTO_CHOSEN,
            "order",
            "s1",
            "warnings",
            List.of("HEAD_SIZE", "tilt"))
        .say(
            "2026-11-10T01:00:04Z",
            JournalEvent.APPLICATION_CONFIRMED,
            "order",
            "s1",
            "route",
            "online")
        .say("2026-11-10T01:00:05Z", JournalEvent.APPLICATION_SENT, "order", "s1");
    MonthFigures november = count(NOVEMBER);
    assertEquals(Map.of("support", 2L), november.byKind(Measure.PHOTO_TRIES));
    assertEquals(Map.of("head-size", 1L, "tilt", 1L), november.byKind(Measure.PHOTO_WARNINGS));
    assertEquals(Map.of("online", 1L), november.byKind(Measure.APPLICATIONS_SENT));
  }

  @Test
  void anIntakeWithItsCalls() {
    journal
        .say(
            "2026-11-10T01:00:00Z",
            JournalEvent.INTAKE_BEGUN,
            "order",
            "i1",
            "municipality",
            "99201")
        .say("2026-11-10T01:01:00Z", JournalEvent.OFFICER_JOINED, "order", "i1")
        .say("2026-11-10T01:02:00Z", JournalEvent.CALL_BROKEN, "order", "i1")
        .say("2026-11-10T01:03:00Z", JournalEvent.OFFICER_JOINED, "order", "i1")
        .say(
            "2026-11-10T01:08:00Z",
            JournalEvent.DECIDED,
            "order",
            "i1",
            "decision",
            "accepted-counter",
            "delivery",
            "counter")
        .say(
            "2026-11-10T01:10:00Z",
            JournalEvent.DECIDED,
            "order",
            "i2",
            "decision",
            "refused",
            "why",
            "O01")
        .say("2026-11-10T01:10:00Z", JournalEvent.DECIDED, "order", "i3", "decision", "suspended");
    MonthFigures november = count(NOVEMBER);
    assertEquals(Map.of("counter", 1L), november.byKind(Measure.INTAKES_ACCEPTED));
    assertEquals(Map.of("o01", 1L), november.byKind(Measure.INTAKES_REFUSED));
    assertEquals(1, november.sum(Measure.INTAKES_SUSPENDED));
    assertEquals(Map.of("le-60", 1L, "le-300", 1L), november.byKind(Measure.TIME_IN_CALL));
  }

  @Test
  void visitsByWhatTheyWereLike() {
    journal
        .say(
            "2026-11-10T01:00:00Z",
            JournalEvent.VISIT_ENDED,
            "terminal",
            "lobby-1",
            "errand",
            "certificate",
            "end",
            "done",
            "place",
            "slip",
            "language",
            "ja",
            "text",
            "usual",
            "seconds",
            75)
        .say(
            "2026-11-10T02:00:00Z",
            JournalEvent.VISIT_ENDED,
            "terminal",
            "lobby-1",
            "errand",
            "intake",
            "end",
            "problem",
            "why",
            "P03",
            "place",
            "pin",
            "language",
            "en",
            "text",
            "larger",
            "seconds",
            30);
    MonthFigures november = count(NOVEMBER);
    assertEquals(Map.of("certificate", 1L, "intake", 1L), november.byKind(Measure.VISITS));
    assertEquals(Map.of("done", 1L, "problem", 1L), november.byKind(Measure.VISITS_BY_END));
    assertEquals(Map.of("intake-pin", 1L), november.byKind(Measure.VISITS_GIVEN_UP));
    assertEquals(Map.of("ja", 1L, "en", 1L), november.byKind(Measure.VISITS_BY_LANGUAGE));
    assertEquals(Map.of("usual", 1L, "larger", 1L), november.byKind(Measure.VISITS_BY_TEXT));
    assertEquals(Map.of("le-90", 1L), november.byKind(Measure.TOUCH_TO_SLIP));
    assertEquals(Map.of("p03", 1L), november.byKind(Measure.FAILURES));
  }

  @Test
  void anAlarmThatWasReadIsNoFurtherFailure() {
    journal.say("2026-11-10T01:00:00Z", JournalEvent.ALARM_ACKNOWLEDGED, "alarm", 1, "why", "K07");
    assertEquals(Map.of("k07", 1L), count(NOVEMBER).byKind(Measure.ALARMS_READ));
    assertEquals(0, count(NOVEMBER).sum(Measure.FAILURES));
  }

  /** Lines that say nothing that anybody counts, or whose end another line tells. */
  private static final Set<JournalEvent> NOT_COUNTED =
      EnumSet.of(
          JournalEvent.BRANCH_STARTED,
          JournalEvent.RECOVERED,
          JournalEvent.REQUESTED,
          JournalEvent.ANSWER_ACCEPTED,
          JournalEvent.LATE_ANSWER_DROPPED,
          JournalEvent.SLIP_ISSUED,
          JournalEvent.SENT_TO_MFP,
          JournalEvent.SHEETS_OUT,
          JournalEvent.SHEETS_CONFIRMED,
          JournalEvent.PAGE_SCANNED,
          JournalEvent.VOIDED_PAGE_SCANNED,
          JournalEvent.DAY_CLOSED,
          JournalEvent.CLOSING_PRINTED,
          JournalEvent.JOURNAL_PRINTED,
          JournalEvent.HEAD_COUNTERSIGNED,
          JournalEvent.FIGURES_ACCEPTED,
          JournalEvent.CARD_ORDER,
          JournalEvent.CARD_ORDER_ACCEPTED,
          JournalEvent.PAPERS_NOTED,
          JournalEvent.OFFICER_AGREED,
          JournalEvent.CARD_WRITE_OPENED,
          JournalEvent.CARD_ACTIVATED,
          JournalEvent.CARD_READ_BACK,
          JournalEvent.PORTAL_BEGUN,
          JournalEvent.PORTAL_STATUS_READ,
          JournalEvent.PORTAL_ANSWER_DROPPED,
          JournalEvent.PORTAL_ENDED,
          JournalEvent.FORM_READ,
          JournalEvent.APPLICATION_CONFIRMED,
          JournalEvent.APPLICATION_SENDING,
          JournalEvent.PHOTO_SHEET_PRINTED,
          JournalEvent.INTAKE_CONFIRMED,
          JournalEvent.PACKAGE_SEALED,
          JournalEvent.OFFICER_JOINED,
          JournalEvent.OLD_CARD_TAKEN,
          JournalEvent.PINS_SEALED,
          JournalEvent.INTAKE_CLOSED,
          JournalEvent.DAY_LIST_PRINTED,
          JournalEvent.NOTICE_PRINTED,
          JournalEvent.NOTICE_POSTED);

  /** A further event is counted, or stands in the list above: nobody forgets it. */
  @ParameterizedTest
  @EnumSource
  void everyEventIsCountedOrSaidNotToBe(JournalEvent event) {
    List<Object> details =
        new ArrayList<>(List.of("order", "x1", "warnings", List.of("tilt"), "way", "cash"));
    details.addAll(List.of("yen", 100, "sheets", 1));
    if (event.details().matches(".*, why([,;:].*)?|why.*")) {
      details.addAll(List.of("why", "K07"));
    }
    journal.say("2026-11-10T01:00:00Z", JournalEvent.OFFICER_JOINED, "order", "x1");
    journal.say("2026-11-10T01:00:30Z", event, details.toArray());
    assertEquals(NOT_COUNTED.contains(event), count(NOVEMBER).figures().isEmpty());
  }
}
