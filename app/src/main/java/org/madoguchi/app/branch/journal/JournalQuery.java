package org.madoguchi.app.branch.journal;

import org.madoguchi.app.custody.ReceiptNumber;

/** Which part of the journal somebody wants to read. */
public sealed interface JournalQuery {
  /** The branch's latest lines. */
  Before LATEST = new Before(Long.MAX_VALUE);

  /**
   * Everything before a place, newest first. It is a place and no page's number: lines that come
   * meanwhile move nothing under the reader.
   *
   * @param seq the first line that is not wanted any more, from 1
   */
  record Before(long seq) implements JournalQuery {}

  /**
   * One issuance's whole life, oldest first. Receipt numbers come again after a long while; then it
   * is the one that hasn't ended, else the latest that had the number.
   *
   * @param page from 0
   */
  record Life(ReceiptNumber receipt, int page) implements JournalQuery {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the page is negative
     */
    public Life {
      if (page < 0) {
        throw new IllegalArgumentException("page: " + page);
      }
    }

    /** Its first page. */
    public Life(ReceiptNumber receipt) {
      this(receipt, 0);
    }
  }
}
