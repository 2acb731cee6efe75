package org.madoguchi.app.errand.support;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.SupportConfig;

/**
 * A municipality and the ways by which its residents may apply here, at this moment.
 *
 * @param municipality its data
 * @param routes at least one
 * @param availability whether an application can be begun now
 */
public record SupportOffer(
    Municipality municipality, Set<Route> routes, Availability availability) {
  public SupportOffer {
    routes = Set.copyOf(routes);
  }

  /** The ways, in the order of a screen. */
  public List<Route> inOrder() {
    return routes.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /**
   * What is entrusted on that day, at the branch's hours times the municipality's own. Pure.
   *
   * @param now in the branch's zone
   * @param running whether branch and gateway work
   */
  public static List<SupportOffer> at(
      LocalDateTime now,
      BranchIdentity branch,
      List<Municipality> municipalities,
      boolean running) {
    return municipalities.stream()
        .flatMap(
            m ->
                m.errand(SupportConfig.class).stream()
                    .filter(e -> e.entrustment().days().holds(now.toLocalDate()))
                    .map(
                        e ->
                            new SupportOffer(
                                m,
                                routes(e),
                                Availability.at(
                                    branch.hours().and(e.entrustment().hours()), now, running))))
        .toList();
  }

  private static Set<Route> routes(SupportConfig entrusted) {
    return entrusted.routes().stream()
        .flatMap(word -> Route.of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
