package org.madoguchi.app.errand.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseRows;

/** Rows of the table {@code issuance}. Every method runs inside the caller's transaction. */
public final class IssuanceRows {
  private static final String ENDED = "('handed-over', 'voided', 'not-issued')";

  private IssuanceRows() {}

  static void insert(Connection connection, Issuance issuance) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO issuance (id, state, terminal, municipality, kind, copies, fee_yen, since)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, issuance.id().toString());
      insert.setString(2, IssuanceStateColumns.name(issuance.state()));
      insert.setString(3, issuance.terminal());
      insert.setString(4, issuance.municipality());
      insert.setString(5, issuance.kind());
      insert.setInt(6, issuance.copies());
      insert.setInt(7, issuance.feeYen());
      insert.setString(8, issuance.since().toString());
      insert.executeUpdate();
    }
  }

  /** Writes what an event has changed: mostly the state alone, which avoids updating indexes. */
  static void update(Connection connection, Issuance before, Issuance after) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE issuance SET state = ?, run = ?, scanned = ?, why = ? WHERE id = ?")) {
      update.setString(1, IssuanceStateColumns.name(after.state()));
      update.setInt(2, after.state().run());
      update.setString(3, IssuanceStateColumns.scanned(after.state()));
      update.setString(4, IssuanceStateColumns.why(after.state()));
      update.setString(5, after.id().toString());
      update.executeUpdate();
    }
    boolean stateAlone =
        before.pages() == after.pages()
            && Objects.equals(before.receipt(), after.receipt())
            && Objects.equals(before.fee(), after.fee())
            && before.since().equals(after.since());
    if (!stateAlone) {
      updateRest(connection, after);
    }
  }

  private static void updateRest(Connection connection, Issuance issuance) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE issuance SET pages = ?, receipt = ?, since = ?, fee_way = ?, fee_paid_yen = ?,"
                + " fee_exemption = ?, fee_proof = ? WHERE id = ?")) {
      ReceiptNumber receipt = issuance.receipt();
      update.setInt(1, issuance.pages());
      update.setString(2, receipt == null ? null : receipt.text());
      update.setString(3, issuance.since().toString());
      PaidFee fee = issuance.fee();
      update.setString(4, fee == null ? null : FeeText.way(fee.way()));
      update.setInt(5, fee == null ? 0 : fee.yen());
      update.setString(6, FeeText.exemption(fee));
      update.setString(7, FeeText.proof(fee));
      update.setString(8, issuance.id().toString());
      update.executeUpdate();
    }
  }

  public static Optional<Issuance> find(Connection connection, IssuanceId id) throws SQLException {
    return select(connection, "WHERE id = ?", id.toString()).stream().findFirst();
  }

  /** The one that hasn't ended, else the latest that had this number. */
  public static Optional<Issuance> find(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    return select(
            connection,
            "WHERE receipt = ? ORDER BY state IN " + ENDED + ", since DESC LIMIT 1",
            receipt.text())
        .stream()
        .findFirst();
  }

  /** All that haven't ended, oldest first. */
  static List<Issuance> notEnded(Connection connection) throws SQLException {
    return select(connection, "WHERE state NOT IN " + ENDED + " ORDER BY since, receipt", null);
  }

  /** All rows, in no particular order. */
  static List<Issuance> all(Connection connection) throws SQLException {
    return select(connection, "", null);
  }

  /** Takes the next receipt number that no unfinished issuance or case has. */
  public static ReceiptNumber nextReceipt(Connection connection) throws SQLException {
    while (true) {
      int sequence;
      try (PreparedStatement next =
              connection.prepareStatement(
                  "UPDATE receipt_sequence SET next = next + 1 RETURNING next - 1");
          ResultSet row = next.executeQuery()) {
        sequence = row.getInt(1);
      }
      ReceiptNumber receipt = ReceiptNumber.of(sequence);
      if (find(connection, receipt).map(i -> i.state().ended()).orElse(true)
          && !CaseRows.bears(connection, receipt)) {
        return receipt;
      }
    }
  }

  private static List<Issuance> select(
      Connection connection, String where, @Nullable String parameter) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, state, run, scanned, why, terminal, municipality, kind, copies, fee_yen,"
                + " pages, receipt, since, fee_way, fee_paid_yen, fee_exemption, fee_proof"
                + " FROM issuance "
                + where)) {
      if (parameter != null) {
        select.setString(1, parameter);
      }
      List<Issuance> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String receipt = row.getString(12);
          found.add(
              new Issuance(
                  IssuanceId.parse(row.getString(1)),
                  IssuanceStateColumns.read(
                      row.getString(2), row.getInt(3), row.getString(4), row.getString(5)),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getInt(9),
                  row.getInt(10),
                  row.getInt(11),
                  receipt == null ? null : new ReceiptNumber(receipt),
                  FeeText.read(
                      row.getString(14), row.getInt(15), row.getString(16), row.getString(17)),
                  Instant.parse(row.getString(13))));
        }
      }
      return found;
    }
  }
}
