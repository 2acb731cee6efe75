package org.madoguchi.app.errand;

/** Why a clerk ends a case at the desk. */
public enum TurnedAway {
  /** Face and card aren't the same person. */
  NOT_THE_HOLDER,
  /** The holder is under adult guardianship (成年被後見人): the municipality's counter decides. */
  WARD,
  /** The resident doesn't want it any more. */
  NOT_WANTED
}
