package org.madoguchi.config;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a municipality entrusts of the errand with electronic certificates and PINs.
 *
 * @param entrustment from when, until when, at what hours
 * @param operations what may be ordered for a card, some of {@link #OPERATIONS} in their order; at
 *     least one
 * @param officer whether an officer of the municipality decides after a clerk has seen papers
 */
public record ElectronicConfig(Entrustment entrustment, Set<String> operations, boolean officer)
    implements ErrandConfig {
  /** All that can be ordered for a card, as journal and messages name it. */
  public static final List<String> OPERATIONS =
      List.of(
          "renew-authentication",
          "renew-signature",
          "issue-authentication",
          "issue-signature",
          "revoke-authentication",
          "revoke-signature",
          "unlock-authentication",
          "unlock-signature",
          "unlock-text",
          "unlock-register");

  public ElectronicConfig {
    Set<String> ordered = new LinkedHashSet<>(OPERATIONS);
    ordered.retainAll(operations);
    operations = Collections.unmodifiableSet(ordered);
  }

  @Override
  public ErrandName id() {
    return ErrandName.ELECTRONIC;
  }
}
