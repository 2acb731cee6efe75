package org.madoguchi.app.branch.closing;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;

/**
 * Issuances against fees against sheets since the last closing, line by line.
 *
 * @param number of the closing, from 1
 * @param firstSeq first journal line that it covers
 * @param lastSeq last journal line that it covers
 * @param from time of the first line
 * @param at when it was drawn up
 * @param rows one for each issuance that had a slip, in the order of their first line
 * @param notIssued how many ended before a slip
 * @param unfinished cases of other errands that rest unfinished, oldest first, whenever they began
 */
public record ClosingReport(
    int number,
    long firstSeq,
    long lastSeq,
    Instant from,
    Instant at,
    List<ClosingRow> rows,
    int notIssued,
    List<CaseAtDesk> unfinished) {
  public ClosingReport {
    rows = List.copyOf(rows);
    unfinished = List.copyOf(unfinished);
  }

  /** A report without unfinished cases. */
  public ClosingReport(
      int number,
      long firstSeq,
      long lastSeq,
      Instant from,
      Instant at,
      List<ClosingRow> rows,
      int notIssued) {
    this(number, firstSeq, lastSeq, from, at, rows, notIssued, List.of());
  }

  /** How many ended or stand like that. */
  public int count(ClosingRow.Outcome outcome) {
    return (int) rows.stream().filter(r -> r.outcome() == outcome).count();
  }

  /** Yen that should be in this desk's till: taken in cash, less what went back. */
  public int cashYen() {
    return sum(r -> way(r, FeeWay.Cash.class) - (inCash(r) ? r.refundYen() : 0));
  }

  /** Yen that were paid elsewhere, less what goes back there. */
  public int elsewhereYen() {
    return sum(r -> way(r, FeeWay.Elsewhere.class) - (inCash(r) ? 0 : r.refundYen()));
  }

  /** How many were free by an exemption. */
  public int exempt() {
    return sum(r -> r.fee().filter(f -> f.way() instanceof FeeWay.Exempt).isPresent() ? 1 : 0);
  }

  public int sheetsOut() {
    return sum(ClosingRow::sheetsOut);
  }

  public int sheetsHandedOver() {
    return sum(ClosingRow::sheetsHandedOver);
  }

  public int sheetsDestroyed() {
    return sum(ClosingRow::sheetsDestroyed);
  }

  /** How many rows have something that somebody has to explain. */
  public int differences() {
    return sum(r -> r.differs() ? 1 : 0);
  }

  private int sum(ToIntFunction<ClosingRow> of) {
    return rows.stream().mapToInt(of).sum();
  }

  private static boolean inCash(ClosingRow row) {
    return row.fee().filter(f -> f.way() instanceof FeeWay.Cash).isPresent();
  }

  private static int way(ClosingRow row, Class<? extends FeeWay> way) {
    return row.fee().filter(f -> way.isInstance(f.way())).map(PaidFee::yen).orElse(0);
  }
}
