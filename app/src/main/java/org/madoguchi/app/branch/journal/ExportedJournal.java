package org.madoguchi.app.branch.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A journal as it was exported: walked as far as the chain of hashes holds. Whoever has no key of
 * the branch can check no more. Pure but for the reader.
 */
public final class ExportedJournal {
  /** A line's own text and its hash, as {@link Journal#withHash} put them together. */
  private static final Pattern WITH_HASH =
      Pattern.compile("(.*),\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

  private ExportedJournal() {}

  /**
   * What the walk came to.
   *
   * @param fault the first place at which it doesn't hold
   * @param lastHash of the last line that holds
   */
  public record Walked(Optional<JournalFault> fault, String lastHash) {}

  /**
   * Walks it.
   *
   * @param lines told of each line that holds, in order
   */
  public static Walked walk(BufferedReader export, Consumer<JournalLine> lines) throws IOException {
    JournalCheck check = JournalCheck.withoutKey(lines);
    for (String text = export.readLine(); text != null; text = export.readLine()) {
      Matcher line = WITH_HASH.matcher(text);
      Optional<JournalFault> fault =
          line.matches()
              ? check.next(check.lines() + 1, line.group(1) + "}", line.group(2), null)
              : Optional.of(new JournalFault(check.lines() + 1, JournalFault.Kind.UNREADABLE));
      if (fault.isPresent()) {
        return new Walked(fault, check.lastHash());
      }
    }
    return new Walked(Optional.empty(), check.lastHash());
  }
}
