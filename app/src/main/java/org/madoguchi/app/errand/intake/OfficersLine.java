package org.madoguchi.app.errand.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * The line to a municipality's officers, as the branch sees it ({@code
 * docs/municipality-openapi.json}). Everything may be asked again: it is done once, and the answer
 * is the same or tells how it stands by now.
 *
 * <p>Thread rule: any thread; every call blocks at most for the line's deadline and is meant for a
 * virtual thread. Whatever goes wrong at the far end is a value.
 */
public interface OfficersLine {
  /** Where nobody is. */
  static OfficersLine none() {
    return new NoOfficers();
  }

  /** Whether an officer is expected at this hour. */
  Answer<Boolean> open();

  /** Puts a package into the queue. */
  Answer<Queued> takeIn(SealedPackage sealed);

  /**
   * What officers did with this branch's packages; waits a while for the first of it. It is a hint:
   * what holds is fetched.
   *
   * @param after number of the last event that is known; 0 for all of today
   */
  Answer<List<Event>> events(long after);

  /**
   * One picture of the call.
   *
   * @param number used once, and only upwards
   * @return whether somebody looks
   */
  Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed);

  /** The officer's decision, if there is one. */
  Answer<Standing> decision(ApplicationId name);

  /** Hands the new card's PINs over, enciphered. */
  Answer<Boolean> pins(ApplicationId name, byte[] envelope);

  /** Nobody here goes on with it. */
  Answer<Standing> withdraw(ApplicationId name, FailureCode why);

  /** The decision is known here, and nothing more is asked about it. */
  Answer<Boolean> acknowledge(ApplicationId name);

  /** What comes back. */
  sealed interface Answer<T> {
    /** An answer. */
    record Told<T>(T what) implements Answer<T> {}

    /** The program refuses it; asking the same again is refused again. */
    record Refused<T>(FailureCode why) implements Answer<T> {}

    /** There was no answer: nobody here knows whether it was done. */
    record Lost<T>(FailureCode why) implements Answer<T> {}
  }

  /** How a package stands at the officers' program. */
  enum PackageState {
    WAITING,
    OPENED,
    SUSPENDED,
    DECIDED,
    WITHDRAWN;

    /** Of its word in messages. */
    static Optional<PackageState> of(String word) {
      return Stream.of(values())
          .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /**
   * A package is there.
   *
   * @param before how many wait before it
   * @param phone by which number clerk and officer speak
   */
  record Queued(PackageState state, int before, String phone) {}

  /**
   * Something that an officer did.
   *
   * @param number grows with each
   * @param name of the package
   * @param phrase code of what the resident is asked; null but for {@link Kind#PHRASE}
   */
  record Event(long number, ApplicationId name, Kind kind, @Nullable String phrase) {}

  /** What an officer did. */
  enum Kind {
    /** Opened it: the call begins. */
    OPENED,
    /** Doesn't look any more; it waits again. */
    LEFT,
    /** Asks the resident something. */
    PHRASE,
    /** Has decided. */
    DECIDED,
    /** Sent it back. */
    RETURNED
  }

  /**
   * How a package stands.
   *
   * @param before how many wait before it
   * @param signed the decision, CMS SignedData; null: there is none yet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Standing(PackageState state, int before, byte @Nullable [] signed) {
    /** Without the decision. */
    @Override
    public String toString() {
      return "Standing[" + state + "]";
    }
  }

  /**
   * What leaves the branch for an officer; only the municipality's intake key opens it.
   *
   * @param name names the package; the same whenever it is sent again
   * @param terminal at which it was told
   * @param digest of what is enciphered
   * @param sealed DER of a CMS AuthEnvelopedData (RFC 5083)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record SealedPackage(
      ApplicationId name,
      String municipality,
      String branch,
      String terminal,
      Instant at,
      Digest digest,
      byte[] sealed) {
    /** Without content. */
    @Override
    public String toString() {
      return "SealedPackage[" + name + "]";
    }
  }
}
