package org.madoguchi.app.branch.staff;

import org.madoguchi.app.base.FailureCode;

/** Answer to everything that a clerk does. */
public sealed interface DeskAnswer {
  record Done() implements DeskAnswer {}

  /**
   * What was scanned belongs to a case of an errand that plugs in: the office shows it.
   *
   * @param caseId 32 lower-case hexadecimal digits
   */
  record Shows(String caseId) implements DeskAnswer {}

  /**
   * Refused; nothing has changed. The exception is {@link FailureCode#BRANCH_ANSWER_LOST}: then
   * only the next snapshot of the office tells whether it was done.
   */
  record NotDone(FailureCode why) implements DeskAnswer {}
}
