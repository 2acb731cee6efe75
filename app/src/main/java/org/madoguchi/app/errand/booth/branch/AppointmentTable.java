package org.madoguchi.app.errand.booth.branch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.errand.CaseTable;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.Appointment.Standing;

/**
 * Rows of appointments. {@code taken} is what the database itself refuses to have twice: a place of
 * a slot of a booth.
 */
final class AppointmentTable implements CaseTable<Appointment> {
  @Override
  public void insert(Connection connection, String id, Appointment of) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO booth_appointment (id, booth, municipality, slot, place, terminal, taken)"
                + " VALUES (?, ?, ?, ?, ?, ?, 1)")) {
      insert.setString(1, id);
      insert.setString(2, of.booth());
      insert.setString(3, of.municipality());
      insert.setString(4, of.slot().toString());
      insert.setInt(5, of.place());
      insert.setString(6, of.terminal());
      insert.executeUpdate();
    }
  }

  @Override
  public Appointment read(Connection connection, String id, String word) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT booth, municipality, slot, place, terminal, taken FROM booth_appointment"
                + " WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no such appointment");
        }
        Appointment read =
            new Appointment(
                row.getString(1),
                row.getString(2),
                LocalDateTime.parse(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                Standing.valueOf(word));
        if (read.taken() != (row.getInt(6) == 1)) {
          throw new IllegalArgumentException("a place that isn't as the appointment stands");
        }
        return read;
      }
    }
  }

  /** It is at another time from now on; the place before is free. */
  static void move(Connection connection, String id, LocalDateTime slot, int place)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE booth_appointment SET slot = ?, place = ? WHERE id = ?")) {
      update.setString(1, slot.toString());
      update.setInt(2, place);
      update.setString(3, id);
      update.executeUpdate();
    }
  }

  /** A place is free again only when it was cancelled. */
  @Override
  public void ended(Connection connection, String id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE booth_appointment SET taken = 0 WHERE id = ?"
                + " AND (SELECT state FROM errand_case WHERE errand_case.id = ?) = ?")) {
      update.setString(1, id);
      update.setString(2, id);
      update.setString(3, Standing.CANCELLED.name());
      update.executeUpdate();
    }
  }

  @Override
  public Optional<String> difference(Connection connection, Set<String> all, Set<String> notEnded)
      throws SQLException {
    return CaseTable.ids(connection, "booth_appointment").equals(all)
        ? Optional.empty()
        : Optional.of("table booth_appointment");
  }

  /**
   * An appointment on a day's list.
   *
   * @param receipt its number; empty if its slip was never made
   */
  record Listed(LocalDateTime slot, int place, String receipt, Standing standing) {}

  /** All there ever were for a booth's day, by time and place. */
  static List<Listed> of(Connection connection, String booth, LocalDate day) throws SQLException {
    List<Listed> listed = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT slot, place, receipt, state FROM booth_appointment"
                + " JOIN errand_case ON errand_case.id = booth_appointment.id"
                + " WHERE booth = ? AND slot >= ? AND slot < ? ORDER BY slot, place, since")) {
      select.setString(1, booth);
      select.setString(2, day.toString());
      select.setString(3, day.plusDays(1).toString());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String receipt = row.getString(3);
          listed.add(
              new Listed(
                  LocalDateTime.parse(row.getString(1)),
                  row.getInt(2),
                  receipt == null ? "" : receipt,
                  Standing.valueOf(row.getString(4))));
        }
      }
    }
    return listed;
  }

  /** Which places of a booth are taken, by slot. */
  static Map<LocalDateTime, Set<Integer>> taken(Connection connection, String booth)
      throws SQLException {
    Map<LocalDateTime, Set<Integer>> taken = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT slot, place FROM booth_appointment WHERE booth = ? AND taken = 1")) {
      select.setString(1, booth);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken
              .computeIfAbsent(LocalDateTime.parse(row.getString(1)), _ -> new HashSet<>())
              .add(row.getInt(2));
        }
      }
    }
    return taken;
  }
}
