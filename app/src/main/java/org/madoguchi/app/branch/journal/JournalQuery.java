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

  /** Everything about one issuance or case, oldest first, a page at a time. */
  sealed interface Whole extends JournalQuery {
    /** From 0. */
    int page();

    /** Another page of the same. */
    Whole at(int other);

    /** Its receipt number; empty if there was no slip. */
    String number();
  }

  /**
   * The life of the issuance or case that has a receipt number. Numbers are reused after a long
   * while; then it is the one that hasn't ended, else the latest that had the number.
   *
   * @param page from 0
   */
  record Life(ReceiptNumber receipt, int page) implements Whole {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the page is negative
     */
    public Life {
      checkPage(page);
    }

    @Override
    public Life at(int other) {
      return new Life(receipt, other);
    }

    @Override
    public String number() {
      return receipt.text();
    }

    /** Its first page. */
    public Life(ReceiptNumber receipt) {
      this(receipt, 0);
    }
  }

  /**
   * The life of a case, which may have no slip yet.
   *
   * @param caseId 32 lower-case hexadecimal digits
   * @param number its receipt number, for the headline alone; empty if there was no slip
   * @param page from 0
   */
  record LifeOfCase(String caseId, String number, int page) implements Whole {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the page is negative
     */
    public LifeOfCase {
      checkPage(page);
    }

    @Override
    public LifeOfCase at(int other) {
      return new LifeOfCase(caseId, number, other);
    }
  }

  private static void checkPage(int page) {
    if (page < 0) {
      throw new IllegalArgumentException("page: " + page);
    }
  }
}
