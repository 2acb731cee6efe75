package org.madoguchi.app.branch.staff;

import org.madoguchi.app.base.FailureCode;

/** Answer to everything that a clerk does. */
public sealed interface DeskAnswer {
  record Done() implements DeskAnswer {}

  /**
   * Not done; nothing has changed. But for {@link FailureCode#BRANCH_ANSWER_LOST}, which says that
   * nobody knows: then the next look at the office tells.
   */
  record NotDone(FailureCode why) implements DeskAnswer {}
}
