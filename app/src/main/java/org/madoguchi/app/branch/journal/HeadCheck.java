package org.madoguchi.app.branch.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.HeadFault.Kind;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.app.gateway.HeadSigner.Countersigned;

/**
 * Compares every stored countersigned head with the journal: what the gateway has seen must be
 * there, unchanged, and what the journal says was countersigned must be kept. A journal and its
 * heads that were both cut to an earlier day agree with each other: only the gateway tells then.
 */
public final class HeadCheck {
  private final String branch;
  private final HeadSigner signer;

  public HeadCheck(String branch, HeadSigner signer) {
    this.branch = branch;
    this.signer = signer;
  }

  /**
   * The result.
   *
   * @param fault the first place that doesn't agree; null if all do
   * @param heads how many are kept
   * @param last the latest that holds; null if none does
   */
  public record Result(@Nullable HeadFault fault, int heads, @Nullable Countersigned last) {}

  public Result check(Connection connection) throws SQLException {
    Map<Long, Long> told = told(connection);
    long end = Journal.end(connection).map(Journal.End::seq).orElse(0L);
    Countersigned last = null;
    int heads = 0;
    for (SignedHeads.Row row : SignedHeads.countersigned(connection)) {
      Optional<Countersigned> opened = signer.open(row.cms());
      Optional<String> hash = Journal.hash(connection, row.seq());
      Kind fault = fault(row.seq(), opened.orElse(null), end, hash.orElse(""));
      if (fault == null && told.remove(row.seq()) == null) {
        fault = Kind.NOT_TOLD;
      }
      if (fault != null) {
        long line = fault == Kind.CUT ? end + 1 : row.seq();
        Instant on = opened.map(Countersigned::at).orElse(null);
        return new Result(new HeadFault(line, fault, row.seq(), on), heads, last);
      }
      last = opened.orElseThrow();
      heads++;
    }
    HeadFault missing =
        told.entrySet().stream()
            .map(t -> new HeadFault(t.getValue(), Kind.MISSING, t.getKey(), null))
            .findFirst()
            .orElse(null);
    return new Result(missing, heads, last);
  }

  private @Nullable Kind fault(long seq, @Nullable Countersigned opened, long end, String hash) {
    if (opened == null || opened.head().seq() != seq) {
      return Kind.CHANGED;
    }
    if (!opened.head().branch().equals(branch)) {
      return Kind.OTHER_BRANCH;
    }
    if (seq > end) {
      return Kind.CUT;
    }
    return hash.equals(opened.head().hash().hex()) ? null : Kind.REPLACED;
  }

  /** Lines that the journal says were countersigned, each with the line that says so. */
  private static Map<Long, Long> told(Connection connection) throws SQLException {
    Map<Long, Long> told = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT seq, line FROM journal WHERE line LIKE ?")) {
      select.setString(1, "%\"event\":\"" + JournalEvent.HEAD_COUNTERSIGNED.text() + "\"%");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long seq = row.getLong(1);
          JournalLine.read(row.getString(2))
              .ifPresent(line -> told.put((long) line.number("line"), seq));
        }
      }
    }
    return told;
  }
}
