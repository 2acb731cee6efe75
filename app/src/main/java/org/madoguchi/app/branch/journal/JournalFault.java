package org.madoguchi.app.branch.journal;

/**
 * The first place at which a journal doesn't hold.
 *
 * @param line place of the line in the file, from 1; one more than there are if the end is missing
 * @param what what is wrong there
 */
public record JournalFault(long line, Kind what) {
  /** What is wrong with it. */
  public enum Kind {
    /** It isn't the canonical JSON of a line any more. */
    UNREADABLE("this line isn't a journal line any more"),
    /** Its number doesn't follow on the one before: lines were cut out, put in or moved. */
    OUT_OF_PLACE("lines were cut out, put in or moved before this one"),
    /** It doesn't name the hash of the line before. */
    CHAIN_BROKEN("this line doesn't follow on the one before it: one of the two was changed"),
    /** Its own hash isn't the hash of its text. */
    HASH_WRONG("this line was changed"),
    /** Its keyed check doesn't hold: somebody without the branch's key wrote it. */
    NOT_OURS("this line was written by somebody who doesn't have the branch's key"),
    /** The end isn't where the branch left it. */
    END_MISSING("lines are missing at the end, or were put there by somebody else"),
    /** It isn't the line that was written down beside the database. */
    NOT_MARKED("this isn't the line that journal.mark names: another or an older database is here");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** A sentence without its full stop. */
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return "line " + line + ": " + what.words();
  }
}
