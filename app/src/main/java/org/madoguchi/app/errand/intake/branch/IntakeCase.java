package org.madoguchi.app.errand.intake.branch;

import org.madoguchi.app.errand.intake.IntakeState;

/**
 * An application that is taken in, as the branch keeps it in clear: nothing of it is personal.
 *
 * @param municipality five-digit code
 * @param terminal lobby terminal where it was told
 * @param standing where it stands
 */
public record IntakeCase(String municipality, String terminal, IntakeState standing) {
  /** One that begins. */
  static IntakeCase begun(String municipality, String terminal) {
    return new IntakeCase(municipality, terminal, new IntakeState.Gathering());
  }

  /** The same in another state. */
  IntakeCase at(IntakeState next) {
    return new IntakeCase(municipality, terminal, next);
  }
}
