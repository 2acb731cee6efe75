package org.madoguchi.app.errand.registration.lobby;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/**
 * How far a visit is, while its card lies there. What the portal told is the visit's, which wipes
 * it; the screens only show it.
 *
 * @param tries of those PINs that the card has, as it told them
 * @param done what was registered before in this visit
 * @param status what the portal told; null until it did
 * @param wish what is to be registered; null until it is chosen
 */
public record Course(
    Map<PinReference, RetryCount> tries,
    Set<PortalAction> done,
    @Nullable PortalStatus status,
    @Nullable Wish wish) {
  public Course {
    tries = Map.copyOf(tries);
    done = Set.copyOf(done);
  }

  /** Tries left; none if the card hasn't this PIN. */
  RetryCount left(PinReference pin) {
    return tries.getOrDefault(pin, new RetryCount(0));
  }

  /** With what the portal told. */
  Course with(PortalStatus told) {
    return new Course(tries, done, told, wish);
  }

  /** With what is to be registered. */
  Course wanting(Wish wanted) {
    return new Course(tries, done, status, wanted);
  }

  /** That is registered now. */
  Course did(PortalAction action) {
    Set<PortalAction> all = EnumSet.of(action);
    all.addAll(done);
    return new Course(tries, all, status, wish);
  }

  /**
   * What the portal told.
   *
   * @throws IllegalStateException if it hasn't yet
   */
  public PortalStatus told() {
    PortalStatus known = status;
    if (known == null) {
      throw new IllegalStateException("the portal wasn't asked");
    }
    return known;
  }

  /**
   * What is to be registered.
   *
   * @throws IllegalStateException if it isn't chosen
   */
  public Wish wanted() {
    Wish chosen = wish;
    if (chosen == null) {
      throw new IllegalStateException("nothing is chosen");
    }
    return chosen;
  }

  /** Whether that can be registered now. */
  boolean offers(PortalAction action) {
    return switch (action) {
      case STATUS -> false;
      case INSURANCE -> !told().insurance() && !done.contains(action);
      case ACCOUNT -> !done.contains(action);
    };
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Course[****]";
  }
}
