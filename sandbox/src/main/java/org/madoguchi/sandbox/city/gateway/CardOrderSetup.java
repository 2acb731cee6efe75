package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;
import java.util.function.Supplier;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;

/**
 * How a sandbox gateway answers for orders of cards.
 *
 * @param authority changes the cards
 * @param officer where a municipality wants one to decide; asked each time
 * @param life an order of which nothing was written is given up after it: long enough for papers
 *     and an officer
 */
public record CardOrderSetup(CardAuthority authority, Supplier<Officer> officer, Duration life) {
  /** Longer than anybody waits at a counter. */
  public static final Duration LIFE = Duration.ofHours(2);

  /** With an officer who agrees. */
  public static CardOrderSetup of(CardAuthority authority) {
    return new CardOrderSetup(authority, () -> Officer.AGREES, LIFE);
  }
}
