package org.madoguchi.app.branch.staff;

import org.madoguchi.app.base.FailureCode;

/** A result, or the failure code of why there is none. */
public sealed interface Finding<T> {
  record Found<T>(T what) implements Finding<T> {}

  /** There is no such thing, or nobody could look. */
  record NotFound<T>(FailureCode why) implements Finding<T> {}
}
