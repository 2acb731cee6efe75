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
 * it; the screens only show it. Name and account aren't here before the card itself has told that
 * name, so no screen can show them to somebody else.
 *
 * @param tries of those PINs that the card has, as it told them
 * @param done what was registered before in this visit
 * @param standing what is registered, as yes and no; null until the portal told
 * @param status all that the portal told; null until its name was found to be the card's
 * @param wish what is to be registered; null until it is chosen
 */
public record Course(
    Map<PinReference, RetryCount> tries,
    Set<PortalAction> done,
    @Nullable Standing standing,
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

  /** With what is registered now: what was told before is over, with the name in it. */
  Course with(Standing now) {
    return new Course(tries, done, now, null, wish);
  }

  /** With all that the portal told: its name is the card's. */
  Course named(PortalStatus told) {
    return new Course(tries, done, standing, told, wish);
  }

  /** With what is to be registered. */
  Course wanting(Wish wanted) {
    return new Course(tries, done, standing, status, wanted);
  }

  /** That is registered now. */
  Course did(PortalAction action) {
    Set<PortalAction> all = EnumSet.of(action);
    all.addAll(done);
    return new Course(tries, all, standing, status, wish);
  }

  /**
   * What is registered.
   *
   * @throws IllegalStateException if the portal hasn't told yet
   */
  public Standing stands() {
    Standing known = standing;
    if (known == null) {
      throw new IllegalStateException("the portal wasn't asked");
    }
    return known;
  }

  /**
   * All that the portal told.
   *
   * @throws IllegalStateException if its name wasn't compared with the card's yet
   */
  public PortalStatus told() {
    PortalStatus known = status;
    if (known == null) {
      throw new IllegalStateException("the names weren't compared");
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
      case INSURANCE -> !stands().insurance() && !done.contains(action);
      case ACCOUNT -> !done.contains(action);
    };
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Course[****]";
  }
}
