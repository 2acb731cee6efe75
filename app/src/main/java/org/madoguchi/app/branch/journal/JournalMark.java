package org.madoguchi.app.branch.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.app.keys.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file beside the database that names a line which the journal has, under the branch's key: how
 * far the journal had come at the last start, closing or end of the program. A database that was
 * taken back to an earlier day, or begun anew, or made to look as one from before the journal had
 * keyed checks, doesn't have that line. Somebody who can change the whole directory can take the
 * mark back as well: then the gateway's countersignatures tell.
 *
 * <p>Thread-safe.
 *
 * @param file beside the database
 */
record JournalMark(Path file, JournalMac macs) {
  private static final Logger LOG = LoggerFactory.getLogger(JournalMark.class);

  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})");

  /** The mark of a database's directory. */
  static JournalMark beside(Path database, JournalMac macs) {
    return new JournalMark(database.resolveSibling("journal.mark"), macs);
  }

  /**
   * What the file says.
   *
   * @return empty if there is none; a line that no journal has (0) if it can't be read or isn't
   *     under the branch's key
   */
  Optional<Journal.End> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Matcher text = TEXT.matcher(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (text.matches()) {
        Journal.End marked = new Journal.End(Long.parseLong(text.group(1)), text.group(2));
        if (JournalMac.same(macs.mark(marked.seq(), marked.hash()), text.group(3))) {
          return Optional.of(marked);
        }
      }
    } catch (IOException e) {
      LOG.error("the journal's mark can't be read: {}", file);
    }
    return Optional.of(new Journal.End(0, ""));
  }

  /** Moves it forward to a line that is kept. One that can't be written stays where it was. */
  void write(Journal.End end) {
    try {
      PrivateFiles.replace(
          file,
          "%d %s %s\n"
              .formatted(end.seq(), end.hash(), macs.mark(end.seq(), end.hash()))
              .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      LOG.error("the journal's mark can't be written: {}", file, e);
    }
  }
}
