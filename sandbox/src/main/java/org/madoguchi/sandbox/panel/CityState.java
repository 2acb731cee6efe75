package org.madoguchi.sandbox.panel;

import java.util.Optional;
import java.util.Set;

/**
 * How the made-up city stands. Immutable.
 *
 * @param card whose card lies on the reader
 * @param troubles what is broken
 * @param slip whether a slip has come out that can be scanned
 * @param pages pages of the papers that came out last; 0 before any did
 * @param foreignPage whether there is an older page to scan by mistake
 * @param camera what is before the lobby terminal's camera
 * @param mail letters of the application site whose link nobody has followed
 * @param desk what lies under the clerk's camera
 * @param officer what the robot officer does
 * @param cards how many cards can be made that officers have accepted
 */
public record CityState(
    Optional<String> card,
    Set<Trouble> troubles,
    boolean slip,
    int pages,
    boolean foreignPage,
    BeforeCamera camera,
    int mail,
    UnderCamera desk,
    OfficerDoes officer,
    int cards) {
  /** All well, and nothing has happened yet. */
  public static final CityState QUIET =
      new CityState(
          Optional.empty(),
          Set.of(),
          false,
          0,
          false,
          BeforeCamera.NOBODY,
          0,
          UnderCamera.LICENCE,
          OfficerDoes.ACCEPT,
          0);

  public CityState {
    troubles = Set.copyOf(troubles);
  }
}
