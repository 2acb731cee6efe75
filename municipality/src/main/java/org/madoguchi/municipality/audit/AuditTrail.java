package org.madoguchi.municipality.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The record: each line's hash covers the line before it, and a keyed check (HMAC-SHA-256, RFC
 * 2104) covers each hash and the record's end, so that a line that was changed, taken out or cut
 * off is seen. Immutable; any thread.
 */
public final class AuditTrail {
  private final SecretKey key;

  public AuditTrail(SecretKey key) {
    this.key = key;
  }

  private record Head(long number, String hash, String mac) {
    static Head of(ResultSet row, StatementContext context) throws SQLException {
      return new Head(row.getLong("number"), row.getString("hash"), row.getString("mac"));
    }
  }

  /**
   * Adds a line, in the transaction of what it tells.
   *
   * @return its number, from 1; they are given in the order in which transactions end
   */
  public long add(Handle in, AuditLine line) {
    return add(in, List.of(line));
  }

  /**
   * Adds some, in this order, and goes to the database as often as for one.
   *
   * @return the last one's number; of none: 0
   */
  public long add(Handle in, List<AuditLine> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    // whoever changes the head holds it until the end of the transaction
    Head before =
        in.createQuery(
                "UPDATE audit_head SET number = number + ? WHERE one = 1"
                    + " RETURNING number, hash, mac")
            .bind(0, lines.size())
            .map(Head::of)
            .one();
    long number = before.number() - lines.size();
    String hash = before.hash();
    try (PreparedBatch batch =
        in.prepareBatch("INSERT INTO audit (number, line, hash, mac) VALUES (?, ?, ?, ?)")) {
      for (AuditLine line : lines) {
        number++;
        String text = line.text(number);
        hash = hash(hash, text);
        batch.bind(0, number).bind(1, text).bind(2, hash).bind(3, mac("line|" + hash)).add();
      }
      batch.execute();
    }
    in.createUpdate("UPDATE audit_head SET hash = ?, mac = ? WHERE one = 1")
        .bind(0, hash)
        .bind(1, mac("head|" + number + "|" + hash))
        .execute();
    return number;
  }

  /**
   * What is wrong with the record.
   *
   * @param line the first that isn't as it was written; one past the end: lines are missing there
   */
  public record Fault(long line, String what) {}

  /** Holds every line against the one before it; empty if all is as it was written. */
  public Optional<Fault> check(Handle in) {
    Checking checking = new Checking();
    // head and lines by one statement: another program may add a line meanwhile
    try (var lines =
        in
            .createQuery(
                "SELECT h.number AS head_number, h.hash AS head_hash, h.mac AS head_mac,"
                    + " a.number AS line_number, a.line, a.hash, a.mac"
                    + " FROM audit_head h LEFT JOIN audit a ON 1 = 1"
                    + " WHERE h.one = 1 ORDER BY a.number")
            .map(Row::of)
            .stream()) {
      lines.forEachOrdered(checking::row);
    }
    Head head = checking.head;
    if (head == null) {
      return Optional.of(new Fault(1, "the end is missing"));
    }
    if (checking.fault != null) {
      return Optional.of(checking.fault);
    }
    if (checking.number != head.number() || !checking.hash.equals(head.hash())) {
      return Optional.of(new Fault(checking.number + 1, "the end isn't where it was written"));
    }
    return head.number() == 0 || same(head.mac(), mac("head|" + head.number() + "|" + head.hash()))
        ? Optional.empty()
        : Optional.of(new Fault(head.number(), "the end's check doesn't hold under this key"));
  }

  private record Line(long number, String line, String hash, String mac) {}

  /** The end, and a line; null if there is none at all. */
  private record Row(Head head, @Nullable Line line) {
    static Row of(ResultSet row, StatementContext context) throws SQLException {
      String line = row.getString("line");
      return new Row(
          new Head(
              row.getLong("head_number"), row.getString("head_hash"), row.getString("head_mac")),
          line == null
              ? null
              : new Line(
                  row.getLong("line_number"), line, row.getString("hash"), row.getString("mac")));
    }
  }

  private final class Checking {
    private long number;
    private String hash = "0".repeat(64);
    private @Nullable Head head;
    private @Nullable Fault fault;

    void row(Row row) {
      head = row.head();
      Line line = row.line();
      if (line != null) {
        line(line);
      }
    }

    private void line(Line line) {
      if (fault != null) {
        return;
      }
      number++;
      if (line.number() != number) {
        fault = new Fault(number, "a line is missing");
      } else if (!line.hash().equals(hash(hash, line.line()))) {
        fault = new Fault(number, "the line was changed");
      } else if (!same(line.mac(), mac("line|" + line.hash()))) {
        fault = new Fault(number, "the line's check doesn't hold under this key");
      }
      hash = line.hash();
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String before, String line) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((before + "|" + line).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String mac(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
