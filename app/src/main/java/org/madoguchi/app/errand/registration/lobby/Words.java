package org.madoguchi.app.errand.registration.lobby;

import org.madoguchi.app.errand.registration.PortalAction;

/** Under which keys of the errand's texts something stands. Pure. */
final class Words {
  private Words() {}

  /** What can be registered: an account that is there is changed. */
  static String wish(Course course, PortalAction action) {
    return action == PortalAction.ACCOUNT && course.stands().account()
        ? "wish.account.change"
        : "wish." + action.word();
  }
}
