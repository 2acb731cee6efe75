package org.madoguchi.app.branch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of every version that was released, with a row in each of their tables, are upgraded. */
class StoreUpgradeTest {
  private static final String CASE = "0".repeat(31);

  /** A row for each table, by the version that made it, after those that it belongs to. */
  private static final Map<Integer, List<String>> ROWS =
      new TreeMap<>(
          Map.of(
              1,
              List.of(
                  "INSERT INTO issuance (id, state, terminal, municipality, kind, copies, fee_yen,"
                      + " receipt, since) VALUES ('"
                      + CASE
                      + "1', 'waiting', 'lobby-1', '99201', 'residence', 1, 200, 'A 0012',"
                      + " '2026-11-20T01:00:00Z')",
                  "INSERT INTO document VALUES ('" + CASE + "1', x'01', x'02')",
                  "INSERT INTO journal (seq, line, hash) VALUES (1, '{\"event\":\"fee-taken\","
                      + "\"issuance\":\""
                      + CASE
                      + "1\"}', '"
                      + "a".repeat(64)
                      + "')"),
              2,
              List.of(
                  "INSERT INTO alarm (issuance, why, at) VALUES ('"
                      + CASE
                      + "1', 'K07', '2026-11-20T01:00:00Z')",
                  "INSERT INTO journal_head VALUES (1, 2, 1, 'm')",
                  "INSERT INTO closing VALUES (1, 1, 1, '2026-11-20T08:00:00Z')"),
              3,
              List.of("INSERT INTO signed_head VALUES (1, x'03', 1)"),
              4,
              List.of(
                  "INSERT INTO errand_case VALUES ('"
                      + CASE
                      + "2', 'electronic', 'waiting', 0, 0, 'A 0013', '2026-11-20T01:00:00Z')",
                  "INSERT INTO electronic_order VALUES ('"
                      + CASE
                      + "2', 'renew-signature', '99201', 'lobby-1')",
                  "INSERT INTO electronic_asked VALUES ('" + CASE + "2', x'04', x'05')"),
              5,
              List.of(
                  "INSERT INTO support_application VALUES ('" + CASE + "2', '99201', 'lobby-1')",
                  "INSERT INTO support_told VALUES ('" + CASE + "2', x'06', x'07')"),
              6,
              List.of(
                  "INSERT INTO intake_case VALUES ('" + CASE + "2', '99201', 'lobby-1')",
                  "INSERT INTO intake_told VALUES ('" + CASE + "2', x'08', x'09')",
                  "INSERT INTO intake_to_tell VALUES (1, '"
                      + CASE
                      + "2', '99201', 'n', 'closed', '', x'0a')"),
              7,
              List.of(
                  "INSERT INTO booth_appointment VALUES ('"
                      + CASE
                      + "2', 'booth', '99201', '2027-02-13T10:00', 1, 'lobby-1', 1)"),
              8,
              List.of(
                  "INSERT INTO figures_outbox VALUES ('2026-10', NULL, x'0b', 'waiting', '')")));

  @TempDir private Path folder;

  private Path database() {
    return folder.resolve(StoreCopy.DATABASE);
  }

  static Stream<Integer> released() {
    return IntStream.rangeClosed(1, Store.VERSION).boxed();
  }

  private void make(int version) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement s = c.createStatement()) {
      for (int each = 1; each <= version; each++) {
        Store.run(c, each);
        for (String row : ROWS.getOrDefault(each, List.of())) {
          s.executeUpdate(row);
        }
      }
    }
  }

  /** Rows by table. */
  private static Map<String, Integer> rows(Connection c) throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    try (Statement names = c.createStatement();
        Statement count = c.createStatement();
        ResultSet table =
            names.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
                    + " 'sqlite_%'")) {
      while (table.next()) {
        try (ResultSet n = count.executeQuery("SELECT count(*) FROM " + table.getString(1))) {
          rows.put(table.getString(1), n.getInt(1));
        }
      }
    }
    return rows;
  }

  @Test
  void everyTableHasARowHere() throws Exception {
    make(Store.VERSION);
    try (Connection c = StoreCopy.read(database())) {
      rows(c).forEach((table, rows) -> assertTrue(rows > 0, table + " has no row in this test"));
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void isUpgradedWithItsRows(int version) throws Exception {
    make(version);
    Map<String, Integer> before;
    try (Connection c = StoreCopy.read(database())) {
      before = rows(c);
    }
    Map<String, Integer> after = new TreeMap<>();
    try (Store store = new Store(database())) {
      assertEquals(version, store.versionFound());
      after.putAll(store.transaction(StoreUpgradeTest::rows));
      assertEquals(Optional.empty(), store.transaction(StoreSchema::difference));
    }
    before.forEach(
        (table, rows) -> assertTrue(after.getOrDefault(table, 0) >= rows, table + after));

    Path kept = folder.resolve(Store.BEFORE_UPGRADE);
    assertEquals(version < Store.VERSION, Files.exists(kept));
    if (version < Store.VERSION) {
      assertEquals(Optional.empty(), StoreCopy.fault(kept));
      try (Connection c = StoreCopy.read(kept.resolve(StoreCopy.DATABASE))) {
        assertEquals(version, StoreCopy.version(c));
        assertEquals(before, rows(c));
      }
    }
    new Store(database()).close();
    assertFalse(Files.exists(kept), "the second start needs it no more");
  }

  /** A copy that can't be made keeps the store as it is. */
  @Test
  void withoutACopyNothingIsUpgraded() throws Exception {
    make(1);
    Path kept = folder.resolve(Store.BEFORE_UPGRADE);
    Files.createDirectories(kept.resolve("something").resolve("below"));
    assertThrows(StoreFailure.class, () -> new Store(database()).close());
    try (Connection c = StoreCopy.read(database())) {
      assertEquals(1, StoreCopy.version(c));
    }
  }

  /** An office opens, whatever lies there. */
  @Test
  void aCopyThatCantBeDeletedKeepsNobodyWaiting() throws Exception {
    make(Store.VERSION);
    Files.createDirectories(folder.resolve(Store.BEFORE_UPGRADE).resolve("a").resolve("b"));
    try (Store store = new Store(database())) {
      assertEquals(Store.VERSION, store.versionFound());
    }
  }

  /** What a power cut is to the program. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @ValueSource(strings = {"begun", "database", "sums"})
  void aCopyThatBreaksOffIsNone(String step) throws Exception {
    make(Store.VERSION);
    Path copy = folder.resolve("copy");
    assertThrows(
        Cut.class,
        () ->
            StoreCopy.write(
                database(),
                copy,
                reached -> {
                  if (reached.equals(step)) {
                    throw new Cut();
                  }
                }));
    assertFalse(Files.exists(copy));
    StoreCopy.write(database(), copy);
    assertEquals(Optional.empty(), StoreCopy.fault(copy));
  }
}
