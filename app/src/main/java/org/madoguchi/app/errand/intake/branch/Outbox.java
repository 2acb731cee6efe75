package org.madoguchi.app.errand.intake.branch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.errand.support.ApplicationId;

/** Rows of the table {@code intake_to_tell}. Methods run inside the caller's transaction. */
final class Outbox {
  private static final String PINS = "pins";
  private static final String ACKNOWLEDGE = "acknowledge";
  private static final String WITHDRAW = "withdraw";

  private Outbox() {}

  static void put(Connection connection, ToTell one) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO intake_to_tell (municipality, name, kind, why, envelope, id)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, one.municipality());
      insert.setString(2, one.name().hex());
      insert.setString(3, kind(one.what()));
      insert.setString(4, one.what() instanceof ToTell.What.Withdraw(var why) ? why.code() : "");
      insert.setBytes(
          5, one.what() instanceof ToTell.What.Pins(byte[] envelope) ? envelope : new byte[0]);
      insert.setString(6, one.id().hex());
      insert.executeUpdate();
    }
  }

  private static String kind(ToTell.What what) {
    return switch (what) {
      case ToTell.What.Pins _ -> PINS;
      case ToTell.What.Acknowledge _ -> ACKNOWLEDGE;
      case ToTell.What.Withdraw _ -> WITHDRAW;
    };
  }

  /** In the order in which they were put there. */
  static List<ToTell> all(Connection connection) throws SQLException {
    List<ToTell> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT municipality, name, kind, why, envelope, id FROM intake_to_tell"
                    + " ORDER BY number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ToTell.What what =
            switch (row.getString(3)) {
              case PINS -> new ToTell.What.Pins(row.getBytes(5));
              case ACKNOWLEDGE -> new ToTell.What.Acknowledge();
              case WITHDRAW -> new ToTell.What.Withdraw(IntakeWords.failure(row.getString(4)));
              default -> throw new IllegalArgumentException("nothing that is told");
            };
        all.add(
            new ToTell(
                new ApplicationId(row.getString(6)),
                row.getString(1),
                new ApplicationId(row.getString(2)),
                what));
      }
    }
    return all;
  }

  static void take(Connection connection, ToTell told) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM intake_to_tell WHERE name = ? AND kind = ?")) {
      delete.setString(1, told.name().hex());
      delete.setString(2, kind(told.what()));
      delete.executeUpdate();
    }
  }
}
