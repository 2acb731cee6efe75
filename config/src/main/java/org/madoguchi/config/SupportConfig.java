package org.madoguchi.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a municipality entrusts of helping residents to apply for a card (申請サポート).
 *
 * @param entrustment from when, until when, at what hours
 * @param routes by which ways an application may go, some of {@link #ROUTES} in their order; at
 *     least one
 * @param intakeCertificate PEM file: the certificate of the key for which everything that residents
 *     tell is enciphered, the municipality's {@code intake} key
 */
public record SupportConfig(Entrustment entrustment, Set<String> routes, Path intakeCertificate)
    implements ErrandConfig {
  /**
   * All ways there are: to the application site, on paper by post, and a form that is ordered to
   * the registered address.
   */
  public static final List<String> ROUTES = List.of("online", "paper", "form");

  public SupportConfig {
    Set<String> ordered = new LinkedHashSet<>(ROUTES);
    ordered.retainAll(routes);
    routes = Collections.unmodifiableSet(ordered);
  }

  @Override
  public ErrandName id() {
    return ErrandName.SUPPORT;
  }
}
