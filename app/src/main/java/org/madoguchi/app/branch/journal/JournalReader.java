package org.madoguchi.app.branch.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.app.keys.BranchSecrets;
import org.sqlite.SQLiteConfig;

/**
 * Reads a branch's journal while the branch's program doesn't run, and changes nothing.
 *
 * <p>Thread rule: one thread. Every failure of the file is a {@link StoreFailure}.
 */
public final class JournalReader implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  /**
   * Opens the journal of a data directory.
   *
   * @throws StoreFailure if there is none, or the branch's program holds it
   */
  public JournalReader(Path dataDirectory) {
    file = dataDirectory.resolve("branch.sqlite");
    if (!Files.isRegularFile(file)) {
      throw new StoreFailure("there is no journal: " + file);
    }
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      throw new StoreFailure("the journal can't be opened", e);
    }
  }

  /**
   * Walks the whole chain, under the branch's key.
   *
   * @param branchKey entry {@code scan} of its key store
   * @return the first place at which it doesn't hold
   */
  public Optional<JournalFault> verify(SecretKey branchKey) {
    return verify(branchKey, _ -> {});
  }

  /**
   * The same.
   *
   * @param lines told of each line that holds, in order
   */
  public Optional<JournalFault> verify(SecretKey branchKey, Consumer<JournalLine> lines) {
    try {
      JournalMac seal = new JournalMac(new BranchSecrets(branchKey).journalKey());
      Optional<JournalFault> fault = Journal.verify(connection, seal, lines);
      return fault.isPresent()
          ? fault
          : Journal.notMarked(connection, JournalMark.beside(file, seal));
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  /**
   * What is kept of the gateway's countersignatures, held against the journal.
   *
   * @param fault the first place that doesn't agree; null if all do
   * @param heads how many hold
   * @param line the latest line that the gateway countersigned; 0 if none
   * @param at when it did; null if none
   */
  public record Heads(@Nullable HeadFault fault, int heads, long line, @Nullable Instant at) {}

  /**
   * Holds every countersigned head against the journal.
   *
   * @param branch branch id
   */
  public Heads heads(String branch, HeadSigner seal) {
    try {
      HeadCheck.Result result = new HeadCheck(branch, seal).check(connection);
      HeadSigner.Countersigned last = result.last();
      return new Heads(
          result.fault(),
          result.heads(),
          last == null ? 0 : last.head().seq(),
          last == null ? null : last.at());
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  /** Every countersigned head that is kept, oldest first; nothing of it is checked. */
  public List<SignedHeads.Row> countersigned() {
    try {
      return SignedHeads.countersigned(connection);
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  /** Gives out every line as it is exported: its JSON with its hash. */
  public void export(Consumer<String> lines) {
    try {
      Journal.export(connection, lines);
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  /** Place and hash of the last line, to be compared with the last closing on paper. */
  public String head() {
    try {
      return Journal.headText(connection);
    } catch (SQLException e) {
      throw busy(e);
    }
  }

  /** Hash of the last line. */
  public String lastHash() {
    return head().substring(head().indexOf(' ') + 1);
  }

  private static StoreFailure busy(SQLException e) {
    return new StoreFailure(
        "the journal can't be read; while the branch's program runs it holds it alone", e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailure("the journal can't be closed", e);
    }
  }
}
