package org.madoguchi.app.errand.intake;

import java.time.LocalDate;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Wishes;

/**
 * What rests sealed of an application that is taken in, until it has ended: never more than is
 * needed yet.
 */
public sealed interface KeptIntake {
  /** What the resident told. */
  record Told(Application application, IntakeDetails details) implements KeptIntake {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Told[]";
    }
  }

  /**
   * The package that the officers have or get.
   *
   * @param told what it was made of
   * @param name names the package to the officers: each package has a name of its own
   * @param frameKey for the pictures of its call; 32 bytes
   * @param content its bytes; the same whenever it is sent
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Packed(Told told, ApplicationId name, byte[] frameKey, byte[] content)
      implements KeptIntake {
    /** What a decision must be about. */
    public Digest digest() {
      return Digest.of(content);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
      return "Packed[]";
    }
  }

  /**
   * What is still needed after it was accepted.
   *
   * @param name of the package
   * @param wishes which PINs there will be
   * @param birthDate which no PIN may hold
   */
  record Agreed(ApplicationId name, Wishes wishes, LocalDate birthDate) implements KeptIntake {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Agreed[]";
    }
  }
}
