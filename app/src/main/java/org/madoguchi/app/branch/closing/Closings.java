package org.madoguchi.app.branch.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.CheckedIssuances;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceStateColumns;

/**
 * The branch's closings. Each covers the journal lines after the one before, whatever the clock
 * says, so that no issuance is in two of them or in none. May throw {@link StoreFailure}.
 */
public final class Closings {
  private final Store store;
  private final Journal journal;
  private final CheckedIssuances issuances;
  private final Supplier<List<CaseAtDesk>> unfinished;
  private final InstantSource clock;

  /**
   * @param unfinished cases of other errands that rest unfinished; asked before a report is drawn
   */
  public Closings(
      Store store,
      Journal journal,
      CheckedIssuances issuances,
      Supplier<List<CaseAtDesk>> unfinished,
      InstantSource clock) {
    this.store = store;
    this.journal = journal;
    this.issuances = issuances;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  /** How it would look now. */
  public ClosingReport now() {
    List<CaseAtDesk> left = unfinished.get();
    return store.transaction(c -> draw(c, left));
  }

  /**
   * Closes the day.
   *
   * @return not found while an issuance is open, or if it was counted against another report or a
   *     difference has no reason: then nothing has happened
   */
  public Finding<ClosingReport> close(TillCount count) {
    List<CaseAtDesk> left = unfinished.get();
    return store.transaction(
        c -> {
          ClosingReport report = draw(c, left);
          Optional<FailureCode> refusal = refusal(c, report, count);
          if (refusal.isPresent()) {
            return new Finding.NotFound<ClosingReport>(refusal.get());
          }
          journal.append(c, null, line(report, count));
          try (PreparedStatement insert =
              c.prepareStatement(
                  "INSERT INTO closing (number, first_seq, last_seq, at) VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, report.number());
            insert.setLong(2, report.firstSeq());
            insert.setLong(3, report.lastSeq() + 1); // its own line belongs to it
            insert.setString(4, report.at().toString());
            insert.executeUpdate();
          }
          return new Finding.Found<>(report);
        });
  }

  /** Why the day can't be closed so; empty: it can, as long as nobody does anything else. */
  Optional<FailureCode> refusal(TillCount count) {
    List<CaseAtDesk> left = unfinished.get();
    return store.transaction(c -> refusal(c, draw(c, left), count));
  }

  private Optional<FailureCode> refusal(
      Connection connection, ClosingReport report, TillCount count) throws SQLException {
    if (issuances.notEnded(connection).stream().anyMatch(i -> i.state().open())) {
      return Optional.of(FailureCode.DESK_NOT_EMPTY);
    }
    if (!count.isOf(report)) {
      return Optional.of(FailureCode.CLOSING_OUT_OF_DATE);
    }
    return count.explained() ? Optional.empty() : Optional.of(FailureCode.TILL_UNEXPLAINED);
  }

  private ClosingReport draw(Connection connection, List<CaseAtDesk> left) throws SQLException {
    int number = 1;
    long first = 1;
    try (PreparedStatement last =
            connection.prepareStatement(
                "SELECT number, last_seq FROM closing ORDER BY number DESC LIMIT 1");
        ResultSet row = last.executeQuery()) {
      if (row.next()) {
        number = row.getInt(1) + 1;
        first = row.getLong(2) + 1;
      }
    }
    List<JournalLine> lines = Journal.since(connection, first);
    Map<IssuanceId, List<JournalLine>> of = new LinkedHashMap<>();
    for (Issuance waiting : issuances.notEnded(connection)) {
      of.put(waiting.id(), new ArrayList<>()); // carried over from before
    }
    for (JournalLine line : lines) {
      line.issuance().ifPresent(id -> of.computeIfAbsent(id, _ -> new ArrayList<>()).add(line));
    }
    List<ClosingRow> rows = new ArrayList<>();
    int notIssued = 0;
    for (Map.Entry<IssuanceId, List<JournalLine>> entry : of.entrySet()) {
      Optional<Issuance> issuance = issuances.find(connection, entry.getKey());
      if (issuance.isPresent() && issuance.get().receipt() != null) {
        rows.add(ClosingBook.row(issuance.get(), entry.getValue()));
      } else if (entry.getValue().stream().anyMatch(l -> l.is(JournalEvent.NOT_ISSUED))) {
        notIssued++;
      }
    }
    Instant now = clock.instant();
    return new ClosingReport(
        number,
        first,
        lines.isEmpty() ? first - 1 : lines.getLast().seq(),
        lines.isEmpty() ? now : lines.getFirst().at(),
        now,
        rows,
        notIssued,
        left);
  }

  private static JournalEntry line(ClosingReport report, TillCount count) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("number", report.number());
    details.put("first", Math.toIntExact(report.firstSeq()));
    details.put("handedOver", report.count(ClosingRow.Outcome.HANDED_OVER));
    details.put("voided", report.count(ClosingRow.Outcome.VOIDED));
    details.put("waiting", report.count(ClosingRow.Outcome.WAITING));
    details.put("notIssued", report.notIssued());
    details.put("cashYen", report.cashYen());
    details.put("countedYen", count.countedYen());
    count.why().ifPresent(why -> details.put("reason", IssuanceStateColumns.reason(why)));
    details.put("elsewhereYen", report.elsewhereYen());
    details.put("exempt", report.exempt());
    details.put("sheetsOut", report.sheetsOut());
    details.put("sheetsHandedOver", report.sheetsHandedOver());
    details.put("sheetsDestroyed", report.sheetsDestroyed());
    details.put("differences", report.differences());
    details.put("unfinished", report.unfinished().size());
    return new JournalEntry(JournalEvent.DAY_CLOSED, details);
  }
}
