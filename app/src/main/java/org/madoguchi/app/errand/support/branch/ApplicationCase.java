package org.madoguchi.app.errand.support.branch;

import org.madoguchi.app.errand.support.ApplicationState;

/**
 * An application as the branch keeps it in clear: nothing of it is personal.
 *
 * @param municipality five-digit code
 * @param terminal lobby terminal
 * @param standing where it stands
 */
public record ApplicationCase(String municipality, String terminal, ApplicationState standing) {
  /** One that begins. */
  static ApplicationCase begun(String municipality, String terminal) {
    return new ApplicationCase(municipality, terminal, new ApplicationState.Gathering());
  }

  /** The same in another state. */
  ApplicationCase at(ApplicationState next) {
    return new ApplicationCase(municipality, terminal, next);
  }
}
