package org.madoguchi.app.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a branch's journal ends at a moment, as the branch signs it and the gateway countersigns
 * it. Each head names the one countersigned before it, so that a replaced journal can't continue
 * from it. Its one encoding is {@link CanonicalJournalHead}.
 *
 * @param branch branch id
 * @param seq place of the last line, which is also how many lines there are: from 1, without gaps
 * @param hash SHA-256 of that line, which through the chain covers all lines before it
 * @param at when the branch signs, whole seconds
 * @param previousSeq place that was countersigned before; 0 if none was
 * @param previousHash hash of the line there; 64 zeros if none was
 */
public record JournalHead(
    String branch, long seq, Digest hash, Instant at, long previousSeq, Digest previousHash) {
  private static final Digest NOTHING = new Digest("0".repeat(64));

  public JournalHead {
    if (previousSeq < 0 || seq <= previousSeq) {
      throw new IllegalArgumentException("a head lies beyond the one before it");
    }
    if ((previousSeq == 0) != previousHash.equals(NOTHING)) {
      throw new IllegalArgumentException("no line before, no hash before");
    }
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("whole seconds");
    }
  }

  /**
   * The next head of a journal.
   *
   * @param previous the head that was countersigned before
   * @param at is cut to whole seconds
   */
  public static JournalHead after(
      Optional<JournalHead> previous, String branch, long seq, Digest hash, Instant at) {
    return new JournalHead(
        branch,
        seq,
        hash,
        at.truncatedTo(ChronoUnit.SECONDS),
        previous.map(JournalHead::seq).orElse(0L),
        previous.map(JournalHead::hash).orElse(NOTHING));
  }

  /**
   * Whether this may be countersigned after that one: either the same head again, because its
   * answer was lost, or the next one of the same journal. Anything else means a cut or replaced
   * journal.
   */
  public boolean leadsOnFrom(JournalHead last) {
    return equals(last)
        || (branch.equals(last.branch)
            && previousSeq == last.seq
            && previousHash.equals(last.hash));
  }
}
