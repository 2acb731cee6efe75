package org.madoguchi.app.errand.support;

import org.madoguchi.app.base.FailureCode;

/** Where an application stands. {@link ApplicationFlow} says what follows on what. */
public sealed interface ApplicationState {
  /** Nothing more can happen to it, and nothing that the resident told is left. */
  sealed interface Ended extends ApplicationState {}

  /** A resident is telling it, at a lobby terminal; the branch keeps nothing of it yet. */
  record Gathering() implements ApplicationState {}

  /**
   * The resident has confirmed it and has a slip; a clerk looks at it.
   *
   * @param route {@link Route#ONLINE} or {@link Route#PAPER}
   */
  record Ready(Route route) implements ApplicationState {
    public Ready {
      if (route == Route.FORM) {
        throw new IllegalArgumentException("a form that is ordered comes before any clerk");
      }
    }
  }

  /** A clerk has sent it; whether the site has it isn't known before it says so. */
  record Sending() implements ApplicationState {}

  /**
   * Its photo sheet lies at the desk.
   *
   * @param route by which it was to go: a site may have refused it
   */
  record Printed(Route route) implements ApplicationState {}

  /** The site has it. */
  record Sent(SiteState site) implements Ended {}

  /** The resident has the photo sheet. */
  record Handed() implements Ended {}

  /** A form will come to the registered address, if there is one. */
  record Ordered() implements Ended {}

  /** It came to nothing. */
  record GivenUp(FailureCode why) implements Ended {}
}
