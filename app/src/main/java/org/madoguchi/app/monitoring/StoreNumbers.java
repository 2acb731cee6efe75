package org.madoguchi.app.monitoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madoguchi.app.base.FailureCode;

/**
 * What the branch's tables say, in numbers. Read in one transaction, which waits for nobody and
 * lets others wait for milliseconds.
 *
 * @param journalLines the journal's last line
 * @param countersigned the last line whose head the gateway has countersigned
 * @param alarms that were ever raised, by code
 * @param unread those that nobody has read yet
 * @param cases that haven't ended, certificates among them
 * @param outboxes what waits to be sent
 * @param figuresRefused months and heads that whoever collects figures refused
 */
record StoreNumbers(
    long journalLines,
    long countersigned,
    Map<FailureCode, Long> alarms,
    Map<FailureCode, Long> unread,
    List<Cases> cases,
    List<Outbox> outboxes,
    long figuresRefused) {

  /**
   * Cases of one errand in one state.
   *
   * @param since the oldest of them is so since then
   */
  record Cases(String errand, String state, long number, Instant since) {}

  /**
   * What waits to be sent.
   *
   * @param first tells the oldest from all others; empty if nothing waits
   */
  record Outbox(String name, long length, String first) {}

  static StoreNumbers read(Connection c) throws SQLException {
    return new StoreNumbers(
        number(c, "SELECT max(seq) FROM journal"),
        number(c, "SELECT max(seq) FROM signed_head WHERE countersigned = 1"),
        alarms(c, ""),
        alarms(c, " WHERE acknowledged IS NULL"),
        cases(c),
        List.of(
            outbox(
                c,
                "figures", // heads go first, in the order of their lines
                "coalesce('head ' || min(head_seq), min(name)), count(*) FROM figures_outbox"
                    + " WHERE state = 'waiting'"),
            outbox(
                c, "journal-head", "min(seq), count(*) FROM signed_head WHERE countersigned = 0"),
            outbox(c, "officers", "min(number), count(*) FROM intake_to_tell")),
        number(c, "SELECT count(*) FROM figures_outbox WHERE state = 'refused'"));
  }

  private static long number(Connection c, String sql) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static Map<FailureCode, Long> alarms(Connection c, String which) throws SQLException {
    Map<FailureCode, Long> alarms = new EnumMap<>(FailureCode.class);
    try (PreparedStatement select =
            c.prepareStatement("SELECT why, count(*) FROM alarm" + which + " GROUP BY why");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        alarms.put(FailureCode.valueOf(row.getString(1)), row.getLong(2));
      }
    }
    return alarms;
  }

  /** Some errands' tables have an enum's name, others a word. */
  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Cases> cases(Connection c) throws SQLException {
    List<Cases> cases = new ArrayList<>();
    try (PreparedStatement select =
            c.prepareStatement(
                "SELECT 'certificate', state, count(*), min(since) FROM issuance"
                    + " WHERE state NOT IN ('handed-over', 'voided', 'not-issued') GROUP BY state"
                    + " UNION ALL SELECT errand, state, count(*), min(since) FROM errand_case"
                    + " WHERE ended = 0 GROUP BY errand, state");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        cases.add(
            new Cases(
                word(row.getString(1)),
                word(row.getString(2)),
                row.getLong(3),
                Instant.parse(row.getString(4))));
      }
    }
    return cases;
  }

  private static Outbox outbox(Connection c, String name, String what) throws SQLException {
    try (PreparedStatement select = c.prepareStatement("SELECT " + what);
        ResultSet row = select.executeQuery()) {
      String first = row.getString(1);
      return new Outbox(name, row.getLong(2), first == null ? "" : first);
    }
  }
}
