package org.madoguchi.app.branch.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalFault.Kind;
import org.madoguchi.app.custody.Digest;

/**
 * Walks a journal line by line and finds the first place at which it doesn't hold. Not thread-safe:
 * one for each walk.
 */
public final class JournalCheck {
  static final String NOTHING_BEFORE = "0".repeat(64);

  private final @Nullable JournalMac macs;
  private final long keyedFrom;
  private final Consumer<JournalLine> lines;
  private String previous = NOTHING_BEFORE;
  private long place = 1;

  /**
   * @param macs checks the lines under the branch's key; null where the key isn't at hand, and then
   *     only the chain of hashes is checked
   * @param keyedFrom first line with a keyed check
   * @param lines told of each line that holds, in order
   */
  JournalCheck(@Nullable JournalMac macs, long keyedFrom, Consumer<JournalLine> lines) {
    this.macs = macs;
    this.keyedFrom = keyedFrom;
    this.lines = lines;
  }

  /** A check of exported lines, without the branch's key. */
  static JournalCheck withoutKey(Consumer<JournalLine> lines) {
    return new JournalCheck(null, Long.MAX_VALUE, lines);
  }

  /**
   * Takes the next line.
   *
   * @param seq its place as the database or the file has it
   * @param mac its keyed check; null or empty if it has none
   * @return what is wrong with it; nothing after it means anything
   */
  public Optional<JournalFault> next(long seq, String line, String hash, @Nullable String mac) {
    Optional<JournalLine> read = JournalLine.read(line);
    Optional<Kind> fault =
        read.isEmpty() ? Optional.of(Kind.UNREADABLE) : fault(read.get(), seq, line, hash, mac);
    if (fault.isPresent()) {
      return Optional.of(new JournalFault(place, fault.get()));
    }
    read.ifPresent(lines);
    previous = hash;
    place++;
    return Optional.empty();
  }

  private Optional<Kind> fault(
      JournalLine read, long seq, String line, String hash, @Nullable String mac) {
    if (seq != place || read.seq() != place) {
      return Optional.of(Kind.OUT_OF_PLACE);
    }
    if (!Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex().equals(hash)) {
      return Optional.of(Kind.HASH_WRONG);
    }
    if (!read.previous().equals(previous)) {
      return Optional.of(Kind.CHAIN_BROKEN);
    }
    if (macs == null || place < keyedFrom) {
      return Optional.empty();
    }
    return mac == null || !JournalMac.same(macs.line(hash), mac)
        ? Optional.of(Kind.NOT_OURS)
        : Optional.empty();
  }

  /**
   * After the last line.
   *
   * @param head keyed check of the end; empty if there is none
   * @param headSeq the last line, as the head says
   */
  Optional<JournalFault> end(String head, long headSeq) {
    boolean holds =
        macs == null
            || (headSeq == lines()
                && JournalMac.same(macs.head(keyedFrom, headSeq, previous), head));
    return holds ? Optional.empty() : Optional.of(new JournalFault(place, Kind.END_MISSING));
  }

  /** Lines that were taken and hold. */
  public long lines() {
    return place - 1;
  }

  /** Hash of the last line that holds. */
  public String lastHash() {
    return previous;
  }
}
