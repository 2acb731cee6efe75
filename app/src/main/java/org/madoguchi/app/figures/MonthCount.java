package org.madoguchi.app.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.figures.Remembered.About;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.TimeClasses;

/**
 * Counts a month from a journal: the only place that counts. It is told every line of the journal
 * in order, from the first one, and no line twice; what it makes of them depends on nothing else. A
 * line counts in the month of its own time, whatever the lines around it say: a clock that was set
 * back moves no other line.
 *
 * <p>Not thread-safe: one for each count.
 */
public final class MonthCount {
  private static final Pattern FAILURE_CODE = Pattern.compile("[A-Z][0-9]{2}");

  private final String branch;
  private final YearMonth month;
  private final ZoneId zone;
  private final String build;
  private final Instant from;
  private final Instant until;

  private final Tally tally = new Tally();
  private final Remembered known = new Remembered();
  private final Span span = new Span();

  /**
   * @param branch id of the office
   * @param zone its time zone
   * @param build of this program
   */
  public MonthCount(String branch, YearMonth month, ZoneId zone, String build) {
    this.branch = branch;
    this.month = month;
    this.zone = zone;
    this.build = build;
    this.from = begin(month, zone);
    this.until = begin(month.plusMonths(1), zone);
  }

  /** When a month begins in a zone. */
  static Instant begin(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /**
   * The whole count.
   *
   * @param lines all of a journal, in order
   * @param lastHash of its last line; of no weight without a line
   */
  public static MonthFigures of(
      String branch,
      YearMonth month,
      ZoneId zone,
      String build,
      List<JournalLine> lines,
      String lastHash) {
    MonthCount count = new MonthCount(branch, month, zone, build);
    lines.forEach(count::line);
    return count.end(lastHash);
  }

  /** Takes the next line. */
  public void line(JournalLine line) {
    boolean mine = !line.at().isBefore(from) && line.at().isBefore(until);
    span.line(line, mine, line.at().isBefore(from));
    JournalEvent.of(line.event()).ifPresent(event -> count(event, line, mine));
  }

  /**
   * After the last line.
   *
   * @param lastHash of the last line
   */
  public MonthFigures end(String lastHash) {
    return new MonthFigures(branch, month, zone, span.end(lastHash), build, tally.figures());
  }

  /** An event of a later program means nothing here. */
  private void count(JournalEvent event, JournalLine line, boolean mine) {
    About about = known.of(line);
    learn(event, line, about);
    if (mine) {
      why(event, line, about);
      certificates(event, line, about);
      cards(event, line, about);
      applications(event, line, about);
      visits(event, line, about);
    }
    forget(event, line, about);
  }

  /** What later lines don't say again. */
  private static void learn(JournalEvent event, JournalLine line, About about) {
    switch (event) {
      case REQUESTED -> {
        about.municipality = line.detail("municipality");
        about.kind = line.detail("kind");
        about.copies = line.number("copies");
      }
      case ANSWER_ACCEPTED -> about.pages = line.number("pages");
      case SLIP_ISSUED -> about.slip = line.at();
      case CARD_ORDER -> {
        about.kind = line.detail("operation");
        about.municipality = line.detail("municipality");
      }
      case APPLICATION_BEGUN -> {
        about.kind = "support";
        about.municipality = line.detail("municipality");
      }
      case INTAKE_BEGUN -> {
        about.kind = "intake";
        about.municipality = line.detail("municipality");
      }
      case APPLICATION_CONFIRMED -> about.kind = line.detail("route");
      case OFFICER_JOINED -> about.joined = line.at();
      case APPOINTMENT_BOOKED -> about.municipality = line.detail("municipality");
      default -> {}
    }
  }

  private void certificates(JournalEvent event, JournalLine line, About about) {
    switch (event) {
      case HANDED_OVER -> {
        one(Measure.CERTIFICATES_HANDED_OVER, about);
        tally.add(Measure.COPIES_HANDED_OVER, about.municipality, about.kind, about.copies);
        tally.add(Measure.PAGES_HANDED_OVER, about.municipality, about.kind, about.pages);
        took(Measure.SLIP_TO_HAND_OVER, about, about.slip, line);
      }
      case VOIDED -> {
        one(Measure.CERTIFICATES_VOIDED, about);
        tally.add(Measure.FEES_REFUNDED, about.municipality, about.kind, line.number("refundYen"));
        tally.add(Measure.SHEETS_DESTROYED, about.municipality, "", line.number("sheets"));
      }
      case REPRINTED -> {
        one(Measure.CERTIFICATES_REPRINTED, about);
        tally.one(Measure.PRINT_RUNS, about.municipality, "");
        tally.add(Measure.SHEETS_DESTROYED, about.municipality, "", line.number("sheets"));
      }
      case RELEASED, PRINTED_AGAIN -> tally.one(Measure.PRINT_RUNS, about.municipality, "");
      case NOTHING_PRINTED -> tally.one(Measure.PRINT_RUNS_WITHOUT_SHEETS, about.municipality, "");
      case DISAGREED -> one(Measure.CERTIFICATES_STOPPED, about);
      case NOT_ISSUED -> one(Measure.CERTIFICATES_NOT_ISSUED, about);
      case FEE_TAKEN -> fee(line, about);
      default -> {}
    }
  }

  private void fee(JournalLine line, About about) {
    if (line.detail("way").equals("exempt")) {
      one(Measure.EXEMPTIONS, about);
    } else {
      tally.add(Measure.FEES_TAKEN, about.municipality, about.kind, line.number("yen"));
      tally.add(Measure.FEES_BY_WAY, about.municipality, line.detail("way"), line.number("yen"));
    }
  }

  private void cards(JournalEvent event, JournalLine line, About about) {
    switch (event) {
      case CARD_ORDER_CONFIRMED -> one(Measure.CARD_ORDERS_DONE, about);
      case CARD_ORDER_UNFINISHED -> one(Measure.CARD_ORDERS_UNFINISHED, about);
      case CARD_ORDER_ABANDONED -> one(Measure.CARD_ORDERS_ABANDONED, about);
      case CARD_READ_BACK_DISAGREED -> one(Measure.CARD_READ_BACKS_DISAGREED, about);
      case PIN_SET -> tally.one(Measure.PINS_SET, about.municipality, line.detail("which"));
      case PIN_CHANGED -> tally.one(Measure.PINS_CHANGED, "", line.detail("which"));
      case PORTAL_WRITTEN -> tally.one(Measure.PORTAL_REGISTRATIONS, "", line.detail("action"));
      default -> {}
    }
  }

  private void applications(JournalEvent event, JournalLine line, About about) {
    String of = about.municipality;
    switch (event) {
      case APPLICATION_BEGUN -> tally.one(Measure.APPLICATIONS_BEGUN, of, "");
      case APPLICATION_SENT -> one(Measure.APPLICATIONS_SENT, about);
      case APPLICATION_REFUSED -> tally.one(Measure.APPLICATIONS_REFUSED, of, line.detail("why"));
      case PHOTO_SHEET_HANDED -> one(Measure.PHOTO_SHEETS_HANDED_OVER, about);
      case FORM_ORDERED -> tally.one(Measure.FORMS_ORDERED, of, "");
      case APPLICATION_ENDED -> tally.one(Measure.APPLICATIONS_ENDED, of, line.detail("why"));
      case PHOTO_TAKEN -> one(Measure.PHOTO_TRIES, about);
      case PHOTO_CHOSEN -> {
        for (String rule : line.detail("warnings").split(", ", -1)) {
          if (!rule.isEmpty()) {
            tally.one(Measure.PHOTO_WARNINGS, of, rule);
          }
        }
      }
      case INTAKE_BEGUN -> tally.one(Measure.INTAKES_BEGUN, of, "");
      case INTAKE_ENDED -> tally.one(Measure.INTAKES_ENDED, of, line.detail("why"));
      case DECIDED -> {
        decided(line, of);
        took(Measure.TIME_IN_CALL, about, about.joined, line);
      }
      case DECISION_DISAGREED, CALL_BROKEN -> took(Measure.TIME_IN_CALL, about, about.joined, line);
      default -> {}
    }
  }

  private void decided(JournalLine line, String of) {
    switch (line.detail("decision")) {
      case "refused" -> tally.one(Measure.INTAKES_REFUSED, of, line.detail("why"));
      case "suspended" -> tally.one(Measure.INTAKES_SUSPENDED, of, "");
      default -> tally.one(Measure.INTAKES_ACCEPTED, of, line.detail("delivery"));
    }
  }

  private void visits(JournalEvent event, JournalLine line, About about) {
    String booth = line.detail("booth");
    switch (event) {
      case APPOINTMENT_BOOKED -> tally.one(Measure.APPOINTMENTS_BOOKED, about.municipality, booth);
      case APPOINTMENT_MOVED -> tally.one(Measure.APPOINTMENTS_MOVED, about.municipality, booth);
      case APPOINTMENT_CANCELLED ->
          tally.one(Measure.APPOINTMENTS_CANCELLED, about.municipality, booth);
      case APPOINTMENT_CAME -> tally.one(Measure.APPOINTMENTS_CAME, about.municipality, booth);
      case APPOINTMENT_MISSED -> tally.one(Measure.APPOINTMENTS_MISSED, about.municipality, booth);
      case STAFF_CALLED -> tally.one(Measure.STAFF_CALLED, "", line.detail("call"));
      case VISIT_ENDED -> visit(line);
      case ALARM_ACKNOWLEDGED -> tally.one(Measure.ALARMS_READ, "", line.detail("why"));
      default -> {}
    }
  }

  private void visit(JournalLine line) {
    String errand = line.detail("errand");
    String end = line.detail("end");
    boolean done = end.equals("done");
    tally.one(Measure.VISITS, "", errand);
    tally.one(Measure.VISITS_BY_END, "", end);
    tally.one(Measure.VISITS_BY_LANGUAGE, "", line.detail("language"));
    tally.one(Measure.VISITS_BY_TEXT, "", line.detail("text"));
    if (!done) {
      tally.one(Measure.VISITS_GIVEN_UP, "", errand + "-" + line.detail("place"));
    } else if (errand.equals(ErrandId.CERTIFICATE.word())) {
      tally.one(Measure.TOUCH_TO_SLIP, "", TimeClasses.of(line.number("seconds")));
    }
  }

  /** Whatever a line gives as its reason, once; that an alarm was read is no further failure. */
  private void why(JournalEvent event, JournalLine line, About about) {
    String why = line.detail("why");
    if (event != JournalEvent.ALARM_ACKNOWLEDGED && FAILURE_CODE.matcher(why).matches()) {
      tally.one(Measure.FAILURES, about.municipality, why);
    }
  }

  private void forget(JournalEvent event, JournalLine line, About about) {
    switch (event) {
      case HANDED_OVER, VOIDED, NOT_ISSUED -> known.forget(line);
      case DECIDED, DECISION_DISAGREED, CALL_BROKEN -> about.joined = null;
      default -> {}
    }
  }

  private void one(Measure measure, About about) {
    tally.one(measure, about.municipality, about.kind);
  }

  private void took(Measure measure, About about, @Nullable Instant since, JournalLine line) {
    Optional.ofNullable(since)
        .ifPresent(start -> tally.took(measure, about.municipality, start, line.at()));
  }
}
