package org.madoguchi.app.branch.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * A database as the program of version 1 left it: one issuance waits, one is stopped after its fee
 * was taken, one was stopped and voided (no alarm was ever read then), one was handed over.
 */
public final class OldJournal {
  private static final String SINCE = "2026-11-21T01:00:00.5Z";

  private final Connection connection;
  private String previous = "0".repeat(64);
  private int seq;

  private OldJournal(Connection connection) {
    this.connection = connection;
  }

  public static void write(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Store.run(connection, 1);
      OldJournal journal = new OldJournal(connection);
      journal.lived(1, "'waiting', 0, '', NULL", List.of());
      journal.lived(
          2,
          "'stopped', 1, '', 'PAGE_OF_ANOTHER_ISSUANCE'",
          List.of(
              "released:\"run\":1",
              "sheets-out:\"run\":1",
              "page-scanned:\"page\":1,\"run\":1",
              "fee-taken:\"yen\":200",
              "disagreed:\"why\":\"K07\""));
      journal.lived(
          3,
          "'voided', 0, '', 'PAGES_DO_NOT_AGREE'",
          List.of(
              "released:\"run\":1",
              "disagreed:\"why\":\"K04\"",
              "voided:\"reason\":\"pages-do-not-agree\""));
      journal.lived(
          4,
          "'handed-over', 0, '', NULL",
          List.of(
              "released:\"run\":1",
              "nothing-printed:\"run\":1,\"why\":\"M02\"",
              "printed-again:\"run\":2",
              "sheets-out:\"run\":2",
              "page-scanned:\"page\":1,\"run\":2",
              "fee-taken:\"yen\":200",
              "handed-over:"));
    }
  }

  private void lived(int number, String state, List<String> life) throws SQLException {
    IssuanceId id = new IssuanceId(0, number);
    String receipt = ReceiptNumber.of(number).text();
    try (Statement insert = connection.createStatement()) {
      insert.executeUpdate(
          "INSERT INTO issuance (id, state, run, scanned, why, terminal, municipality, kind,"
              + " copies,"
              + " fee_yen, pages, receipt, since) VALUES ('%s', %s, 'lobby-1', '99201', 'residence', 1, 200, 1, '%s', '%s')"
                  .formatted(id, state, receipt, SINCE));
      if (number <= 2) {
        insert.executeUpdate("INSERT INTO document VALUES ('%s', x'00', x'00')".formatted(id));
      }
    }
    line(
        id,
        "requested:\"copies\":1,\"feeYen\":200,\"kind\":\"residence\",\"municipality\":\"99201\",\"terminal\":\"lobby-1\"");
    line(id, "answer-sealed:\"pages\":1");
    line(id, "slip-issued:\"receipt\":\"" + receipt + "\"");
    for (String event : life) {
      line(id, event);
    }
  }

  private void line(IssuanceId id, String event) throws SQLException {
    String[] told = event.split(":", 2);
    String line =
        "{\"at\":\"2026-11-21T01:00:00Z\",\"details\":{%s},\"event\":\"%s\",\"issuance\":\"%s\",\"previous\":\"%s\",\"seq\":%d}"
            .formatted(told[1], told[0], id, previous, ++seq);
    previous = Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO journal (seq, line, hash) VALUES (?, ?, ?)")) {
      insert.setInt(1, seq);
      insert.setString(2, line);
      insert.setString(3, previous);
      insert.executeUpdate();
    }
  }
}
