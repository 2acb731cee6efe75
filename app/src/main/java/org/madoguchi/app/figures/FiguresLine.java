package org.madoguchi.app.figures;

import org.madoguchi.app.base.FailureCode;

/**
 * The line to whoever collects figures. What is sent may come there more than once: the same bytes
 * again are known again there, and counted once.
 *
 * <p>Thread rule: any thread; each call blocks at most for the deadline. Whatever goes wrong is a
 * value.
 */
public interface FiguresLine extends AutoCloseable {
  /** What is said to something that was sent. */
  sealed interface Answer {
    /**
     * They have it.
     *
     * @param how {@code counted}, {@code again}, or {@code kept}: a person there must look
     */
    record Taken(String how) implements Answer {}

    /**
     * They don't take it; a person must do something.
     *
     * @param why what is wrong with it
     */
    record Refused(FailureCode why) implements Answer {}

    /**
     * Nobody knows; the same is to be sent again.
     *
     * @param reached whether somebody was there
     */
    record Unknown(boolean reached) implements Answer {}
  }

  /** Sends a signed file of a month. */
  Answer figures(byte[] cms);

  /** Sends a countersigned head of the journal. */
  Answer head(byte[] cms);

  @Override
  void close();
}
