package org.madoguchi.app.branch;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The branch's append-only, hash-chained record. A line is canonical JSON with its place, its time
 * and the hash of the line before it; its own hash is the SHA-256 of those bytes.
 *
 * <p>Lines are appended inside the transaction of the change that they tell of, so neither can be
 * there without the other. Thread-safe through {@link Store}.
 */
public final class Journal {
  private static final String NOTHING_BEFORE = "0".repeat(64);

  private final Store store;
  private final InstantSource clock;

  /**
   * @param clock times of the lines; they take no part in any identity
   */
  public Journal(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Appends a line that belongs to no change of an issuance. */
  void append(JournalEntry entry) {
    store.transaction(
        c -> {
          append(c, null, entry);
          return entry;
        });
  }

  /** Appends a line inside a transaction. */
  void append(Connection connection, @Nullable IssuanceId issuance, JournalEntry entry)
      throws SQLException {
    long seq = 1;
    String previous = NOTHING_BEFORE;
    try (PreparedStatement last =
            connection.prepareStatement("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
        ResultSet row = last.executeQuery()) {
      if (row.next()) {
        seq = row.getLong(1) + 1;
        previous = row.getString(2);
      }
    }
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    members.put("details", entry.details());
    members.put("event", entry.event().text());
    if (issuance != null) {
      members.put("issuance", issuance.toString());
    }
    members.put("previous", previous);
    members.put("seq", seq);
    byte[] line = CanonicalJson.write(members);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO journal (seq, line, hash) VALUES (?, ?, ?)")) {
      insert.setLong(1, seq);
      insert.setString(2, new String(line, StandardCharsets.UTF_8));
      insert.setString(3, Digest.of(line).hex());
      insert.executeUpdate();
    }
  }

  /**
   * Walks the whole chain.
   *
   * @return the place of the first line that was changed, cut out or moved; empty if the chain
   *     holds
   */
  public OptionalLong verify() {
    return store.transaction(
        c -> {
          try (PreparedStatement lines =
                  c.prepareStatement("SELECT seq, line, hash FROM journal ORDER BY seq");
              ResultSet row = lines.executeQuery()) {
            String previous = NOTHING_BEFORE;
            long place = 1;
            while (row.next()) {
              String line = row.getString(2);
              if (row.getLong(1) != place
                  || !holds(line, place, previous)
                  || !Digest.of(line.getBytes(StandardCharsets.UTF_8))
                      .hex()
                      .equals(row.getString(3))) {
                return OptionalLong.of(place);
              }
              previous = row.getString(3);
              place++;
            }
            return OptionalLong.empty();
          }
        });
  }

  /** Gives out every line with its hash, as JSON, in order. */
  public void export(Consumer<String> lines) {
    store.transaction(
        c -> {
          try (PreparedStatement select =
                  c.prepareStatement("SELECT line, hash FROM journal ORDER BY seq");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              String line = row.getString(1);
              lines.accept(
                  line.substring(0, line.length() - 1) + ",\"hash\":\"" + row.getString(2) + "\"}");
            }
          }
          return Optional.empty();
        });
  }

  private static boolean holds(String line, long place, String previous) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(line);
    } catch (tools.jackson.core.JacksonException e) {
      return false; // not JSON any more: this line was changed
    }
    return json.path("seq").asLong(0) == place
        && json.path("previous").asString("").equals(previous);
  }
}
