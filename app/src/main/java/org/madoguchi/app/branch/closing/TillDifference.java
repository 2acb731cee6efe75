package org.madoguchi.app.branch.closing;

/** Why more or less lies in the till than the journal says, as far as the clerk knows. */
public enum TillDifference {
  CHANGE_WRONG,
  FEE_NOT_TAKEN,
  /** Counted twice, and nobody knows. */
  UNEXPLAINED
}
