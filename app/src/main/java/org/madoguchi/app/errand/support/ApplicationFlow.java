package org.madoguchi.app.errand.support;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.ApplicationEvent.Abandoned;
import org.madoguchi.app.errand.support.ApplicationEvent.Confirmed;
import org.madoguchi.app.errand.support.ApplicationEvent.FormOrdered;
import org.madoguchi.app.errand.support.ApplicationEvent.PhotoDisagreed;
import org.madoguchi.app.errand.support.ApplicationEvent.SendingBegun;
import org.madoguchi.app.errand.support.ApplicationEvent.SheetHanded;
import org.madoguchi.app.errand.support.ApplicationEvent.SheetOut;
import org.madoguchi.app.errand.support.ApplicationEvent.SiteRefused;
import org.madoguchi.app.errand.support.ApplicationEvent.SiteTook;
import org.madoguchi.app.errand.support.ApplicationEvent.TurnedAway;
import org.madoguchi.app.errand.support.ApplicationState.Ended;
import org.madoguchi.app.errand.support.ApplicationState.Gathering;
import org.madoguchi.app.errand.support.ApplicationState.GivenUp;
import org.madoguchi.app.errand.support.ApplicationState.Handed;
import org.madoguchi.app.errand.support.ApplicationState.Ordered;
import org.madoguchi.app.errand.support.ApplicationState.Printed;
import org.madoguchi.app.errand.support.ApplicationState.Ready;
import org.madoguchi.app.errand.support.ApplicationState.Sending;
import org.madoguchi.app.errand.support.ApplicationState.Sent;

/**
 * What follows on what in the life of an application. Pure.
 *
 * <p>While it is being sent nobody turns it away and nothing is printed: only the site's word, or
 * the day's end, says what became of it.
 */
public final class ApplicationFlow {
  private ApplicationFlow() {}

  /**
   * The state after an event.
   *
   * @return empty if the event has no place in this state: then nothing happens and nothing is
   *     written
   */
  public static Optional<ApplicationState> next(ApplicationState state, ApplicationEvent event) {
    return Optional.ofNullable(
        switch (state) {
          case Gathering _ -> gathering(event);
          case Ready s -> ready(s, event);
          case Sending _ -> sending(event);
          case Printed s -> printed(s, event);
          case Ended _ -> null;
        });
  }

  private static @Nullable ApplicationState gathering(ApplicationEvent event) {
    return switch (event) {
      case Confirmed c -> c.route() == Route.FORM ? null : new Ready(c.route());
      case FormOrdered _ -> new Ordered();
      case Abandoned a -> new GivenUp(a.why());
      default -> null;
    };
  }

  private static @Nullable ApplicationState ready(Ready state, ApplicationEvent event) {
    return switch (event) {
      case SendingBegun _ -> state.route() == Route.ONLINE ? new Sending() : null;
      case SheetOut _ -> new Printed(state.route());
      case TurnedAway t -> new GivenUp(t.why());
      case Abandoned a -> new GivenUp(a.why());
      case PhotoDisagreed d -> new GivenUp(d.why());
      default -> null;
    };
  }

  private static @Nullable ApplicationState sending(ApplicationEvent event) {
    return switch (event) {
      case SiteTook t -> new Sent(t.site());
      case SiteRefused _ -> new Ready(Route.ONLINE);
      case Abandoned a -> new GivenUp(a.why());
      case PhotoDisagreed d -> new GivenUp(d.why());
      default -> null;
    };
  }

  /** A sheet that got lost or came out badly is printed once more. */
  private static @Nullable ApplicationState printed(Printed state, ApplicationEvent event) {
    return switch (event) {
      case SheetOut _ -> state;
      case SheetHanded _ -> new Handed();
      case TurnedAway t -> new GivenUp(t.why());
      case Abandoned a -> new GivenUp(a.why());
      case PhotoDisagreed d -> new GivenUp(d.why());
      default -> null;
    };
  }
}
