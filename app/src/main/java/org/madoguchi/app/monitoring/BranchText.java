package org.madoguchi.app.monitoring;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.monitoring.Exposition.Family;
import org.madoguchi.app.monitoring.Round.Reading;
import org.madoguchi.app.monitoring.StoreNumbers.Cases;

/** Writes what was read as Prometheus' text. Every family is always there, if without samples. */
final class BranchText {
  private static final double MILLIS = 1000;

  private final String build;
  private final GatewayWatch gateway;
  private final Map<String, X509Certificate> certificates;

  /**
   * @param certificates of the branch itself, by the entry of its key store
   */
  BranchText(String build, GatewayWatch gateway, Map<String, X509Certificate> certificates) {
    this.build = build;
    this.gateway = gateway;
    this.certificates = new TreeMap<>(certificates);
  }

  byte[] of(Reading reading, JournalFollow journal) {
    Exposition text = new Exposition();
    BranchMetric.BUILD_INFO.in(text).is(1, "version", build);
    BranchMetric.READ_TIMESTAMP_SECONDS.in(text).is(seconds(reading.at()));
    BranchMetric.READY.in(text).is(reading.failures().isEmpty() ? 1 : 0);
    Family failures = BranchMetric.FAILURE_PRESENT.in(text);
    reading.failures().forEach(f -> failures.is(1, "of", f.of(), "code", f.code().code()));
    devices(text, reading, journal);
    store(text, reading, journal);
    numbers(text, reading);
    boolean called = reading.branch().call().isPresent();
    BranchMetric.STAFF_CALLS_UNANSWERED.in(text).is(called ? 1 : 0);
    BranchMetric.DAY_END_OVERDUE_SECONDS.in(text).is(seconds(journal.overdue(reading.at())));
    BranchMetric.CALENDARS_ENDING.in(text).is(reading.branch().closedDays().size());
    Family expiry = BranchMetric.CERTIFICATE_EXPIRY_TIMESTAMP_SECONDS.in(text);
    certificates.forEach(
        (entry, c) -> expiry.is(seconds(c.getNotAfter().toInstant()), "certificate", entry));
    MonthFamilies.write(text, journal.figures());
    ProcessFamilies.write(text);
    return text.bytes();
  }

  private void devices(Exposition text, Reading reading, JournalFollow journal) {
    Family up = BranchMetric.DEVICE_UP.in(text);
    reading.devices().forEach((device, why) -> up.is(why.isEmpty() ? 1 : 0, "device", device));
    at(BranchMetric.SCANNER_LAST_SCAN_TIMESTAMP_SECONDS.in(text), journal.lastScan());
    at(BranchMetric.GATEWAY_LAST_ANSWER_TIMESTAMP_SECONDS.in(text), gateway.answered());
    Family answers = BranchMetric.GATEWAY_ANSWERS_TOTAL.in(text);
    gateway
        .counts()
        .forEach(
            (exchange, counts) -> {
              String asked = exchange.name().toLowerCase(Locale.ROOT);
              answers.is(counts.well().sum(), "asked", asked, "code", "none");
              counts
                  .failed()
                  .forEach((why, n) -> answers.is(n.sum(), "asked", asked, "code", why.code()));
            });
  }

  private static void store(Exposition text, Reading reading, JournalFollow journal) {
    BranchMetric.STORE_UP.in(text).is(reading.numbers() == null ? 0 : 1);
    known(BranchMetric.STORE_FREE_BYTES.in(text), reading.freeBytes());
    known(BranchMetric.STORE_SIZE_BYTES.in(text), reading.sizeBytes());
    BranchMetric.JOURNAL_VERIFIED_LINES.in(text).is(journal.lines());
    BranchMetric.JOURNAL_SOUND.in(text).is(journal.sound() ? 1 : 0);
    at(BranchMetric.JOURNAL_LAST_LINE_TIMESTAMP_SECONDS.in(text), journal.lastLine());
  }

  private static void known(Family family, long value) {
    if (value >= 0) {
      family.is(value);
    }
  }

  private static void at(Family family, @Nullable Instant when) {
    if (when != null) {
      family.is(seconds(when));
    }
  }

  private static void numbers(Exposition text, Reading reading) {
    Family lines = BranchMetric.JOURNAL_LINES.in(text);
    Family countersigned = BranchMetric.JOURNAL_COUNTERSIGNED_LINES.in(text);
    Family refused = BranchMetric.FIGURES_REFUSED.in(text);
    StoreNumbers numbers = reading.numbers();
    if (numbers != null) {
      lines.is(numbers.journalLines());
      countersigned.is(numbers.countersigned());
      refused.is(numbers.figuresRefused());
    }
    outboxes(text, reading, numbers);
    alarms(text, numbers);
    cases(text, reading.at(), numbers);
  }

  private static void outboxes(Exposition text, Reading reading, @Nullable StoreNumbers numbers) {
    Family length = BranchMetric.OUTBOX_LENGTH.in(text);
    if (numbers != null) {
      numbers.outboxes().forEach(box -> length.is(box.length(), "outbox", box.name()));
    }
    Family age = BranchMetric.OUTBOX_OLDEST_AGE_SECONDS.in(text);
    reading.ages().forEach((box, time) -> age.is(seconds(time), "outbox", box));
  }

  /** From 0 on: an alarm that appears with its first time only has no increase. */
  private static void alarms(Exposition text, @Nullable StoreNumbers numbers) {
    Family total = BranchMetric.ALARMS_TOTAL.in(text);
    Family unread = BranchMetric.ALARMS_UNREAD.in(text);
    if (numbers == null) {
      return;
    }
    Stream.of(FailureCode.values())
        .filter(code -> code.alarming() || numbers.alarms().containsKey(code))
        .forEach(code -> total.is(numbers.alarms().getOrDefault(code, 0L), "code", code.code()));
    numbers.unread().forEach((code, n) -> unread.is(n, "code", code.code()));
  }

  private static void cases(Exposition text, Instant now, @Nullable StoreNumbers numbers) {
    Family open = BranchMetric.CASES_OPEN.in(text);
    Family age = BranchMetric.CASES_OLDEST_AGE_SECONDS.in(text);
    if (numbers == null) {
      return;
    }
    for (Cases each : numbers.cases()) {
      open.is(each.number(), "errand", each.errand(), "state", each.state());
      double since = seconds(Duration.between(each.since(), now));
      age.is(Math.max(0, since), "errand", each.errand(), "state", each.state());
    }
  }

  private static double seconds(Instant at) {
    return ProcessFamilies.seconds(at);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS;
  }
}
