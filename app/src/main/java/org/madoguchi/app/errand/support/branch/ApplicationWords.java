package org.madoguchi.app.errand.support.branch;

import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.ApplicationState.Gathering;
import org.madoguchi.app.errand.support.ApplicationState.GivenUp;
import org.madoguchi.app.errand.support.ApplicationState.Handed;
import org.madoguchi.app.errand.support.ApplicationState.Ordered;
import org.madoguchi.app.errand.support.ApplicationState.Printed;
import org.madoguchi.app.errand.support.ApplicationState.Ready;
import org.madoguchi.app.errand.support.ApplicationState.Sending;
import org.madoguchi.app.errand.support.ApplicationState.Sent;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SiteState;

/** States of applications as store and journal write them. Pure. */
final class ApplicationWords {
  private ApplicationWords() {}

  /** A state with what belongs to it: {@code ready online}, {@code given-up A02}. */
  static String of(ApplicationState state) {
    return switch (state) {
      case Gathering _ -> "gathering";
      case Ready(Route route) -> "ready " + route.word();
      case Sending _ -> "sending";
      case Printed(Route route) -> "printed " + route.word();
      case Sent(SiteState site) -> "sent " + site.word();
      case Handed _ -> "handed";
      case Ordered _ -> "ordered";
      case GivenUp(FailureCode why) -> "given-up " + why.code();
    };
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static ApplicationState state(String word) {
    String[] parts = word.split(" ", 2);
    String more = parts.length == 2 ? parts[1] : "";
    ApplicationState state =
        switch (parts[0]) {
          case "gathering" -> new Gathering();
          case "ready" -> new Ready(route(more));
          case "sending" -> new Sending();
          case "printed" -> new Printed(route(more));
          case "sent" -> new Sent(site(more));
          case "handed" -> new Handed();
          case "ordered" -> new Ordered();
          case "given-up" -> new GivenUp(failure(more));
          default -> throw unknown(word).get();
        };
    if (!of(state).equals(word)) {
      throw unknown(word).get();
    }
    return state;
  }

  static Route route(String word) {
    return Route.of(word).orElseThrow(unknown(word));
  }

  static SiteState site(String word) {
    return SiteState.of(word).orElseThrow(unknown(word));
  }

  static FailureCode failure(String code) {
    return FailureCode.of(code).orElseThrow(unknown(code));
  }

  private static Supplier<IllegalArgumentException> unknown(String word) {
    return () -> new IllegalArgumentException("no such word of an application: " + word);
  }
}
