package org.madoguchi.app.errand;

/** Why a clerk ends a case at the desk. */
public enum TurnedAway {
  /** Face and card aren't the same person. */
  NOT_THE_HOLDER,
  /** The resident doesn't want it any more. */
  NOT_WANTED
}
