package org.madoguchi.app.errand.support;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;

/** What happens to an application. */
public sealed interface ApplicationEvent {
  /** The resident says that all of it is right. */
  record Confirmed(Route route) implements ApplicationEvent {}

  /** A form was ordered, and the municipality has taken the order. */
  record FormOrdered() implements ApplicationEvent {}

  /** A clerk has looked at it and sends it. */
  record SendingBegun(Presented.Attested by) implements ApplicationEvent {}

  /** The site has it. */
  record SiteTook(SiteState site) implements ApplicationEvent {}

  /** The site doesn't take it; the resident is still there. */
  record SiteRefused(FailureCode why) implements ApplicationEvent {}

  /** A photo sheet came out of the MFP. */
  record SheetOut(Presented.Attested by) implements ApplicationEvent {}

  /** The resident got the photo sheet. */
  record SheetHanded(Presented.Attested by) implements ApplicationEvent {}

  /** A clerk ends it. */
  record TurnedAway(FailureCode why, Presented.Attested by) implements ApplicationEvent {}

  /** Nobody goes on with it: the resident, the time, the day's end. */
  record Abandoned(FailureCode why) implements ApplicationEvent {}

  /** The photo isn't the one that the resident confirmed. */
  record PhotoDisagreed(FailureCode why) implements ApplicationEvent {}
}
