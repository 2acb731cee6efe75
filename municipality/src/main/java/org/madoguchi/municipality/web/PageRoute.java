package org.madoguchi.municipality.web;

import org.eclipse.jetty.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/** What of the pages is asked, in a fixed few words. Pure. */
final class PageRoute {
  private static final String OTHER = "other";

  private PageRoute() {}

  /**
   * A method and a path without an id.
   *
   * @param path null: none that can be read
   */
  static String of(String method, @Nullable String path) {
    String place = path == null ? OTHER : place(path);
    if (place.equals(OTHER)) {
      return OTHER;
    }
    if (Actions.here(place) || PlanActions.here(place)) {
      return HttpMethod.POST.is(method) ? "POST " + place : OTHER;
    }
    return HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method) ? method + " " + place : OTHER;
  }

  private static String place(String path) {
    if (Actions.here(path) || PlanActions.here(path)) {
      return path;
    }
    return switch (path) {
      case "/", "/style.css", "/live.js", PlanAddress.LIST, FiguresAddress.CHOOSE -> path;
      default -> {
        Address address = Address.of(path);
        if (address.picture()) {
          yield "/intakes/{id}/{picture}";
        }
        if (!address.id().isEmpty() && address.page()) {
          yield "/intakes/{id}/{page}";
        }
        if (PlanAddress.of(path).there()) {
          yield "/plans/{id}";
        }
        yield FiguresAddress.of(path).isPresent() ? "/figures" : OTHER;
      }
    };
  }
}
