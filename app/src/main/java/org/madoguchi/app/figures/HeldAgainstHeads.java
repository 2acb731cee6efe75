package org.madoguchi.app.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.figures.CountersignedHead;
import org.madoguchi.figures.JournalSpan;

/**
 * A journal held against heads of it that somebody else has countersigned: what was written anew
 * since then has other hashes, however well its own chain holds. Not thread-safe.
 */
public final class HeldAgainstHeads {
  private final TreeMap<Long, List<CountersignedHead>> heads = new TreeMap<>();
  private final Map<Long, String> hashes = new TreeMap<>();
  private long last;

  /** Against heads of one journal, in any order. */
  public HeldAgainstHeads(Collection<CountersignedHead> of) {
    of.forEach(h -> heads.computeIfAbsent(h.line(), _ -> new ArrayList<>()).add(h));
  }

  /**
   * A head that disagrees.
   *
   * @param line that was countersigned
   * @param at when
   * @param missing whether the journal ends before it; else it has another line there
   */
  public record Disagreement(long line, Instant at, boolean missing) {}

  /** Takes the journal's next line. */
  public void line(JournalLine line) {
    seen(line.previous());
    last = line.seq();
  }

  private void seen(String hash) {
    if (heads.containsKey(last)) {
      hashes.put(last, hash);
    }
  }

  /**
   * All that disagree, by their lines.
   *
   * @param hash of the last line
   */
  public List<Disagreement> end(String hash) {
    seen(hash);
    return heads.values().stream()
        .flatMap(List::stream)
        .filter(h -> !h.hash().equals(hashes.get(h.line())))
        .map(h -> new Disagreement(h.line(), h.at(), h.line() > last))
        .toList();
  }

  /** Those that disagree with a file's first and last line; no journal is needed for it. */
  public List<Disagreement> against(JournalSpan lines) {
    return heads.values().stream()
        .flatMap(List::stream)
        .filter(
            h ->
                (h.line() == lines.last() && !h.hash().equals(lines.lastHash()))
                    || (h.line() == lines.first()
                        && !lines.empty()
                        && !h.hash().equals(lines.firstHash())))
        .map(h -> new Disagreement(h.line(), h.at(), false))
        .toList();
  }

  /** The last line that is covered by a head; 0 without any. */
  public long covered() {
    return heads.isEmpty() ? 0 : heads.lastKey();
  }
}
