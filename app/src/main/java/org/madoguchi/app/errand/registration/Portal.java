package org.madoguchi.app.errand.registration;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;

/**
 * The line to the portal (Mynaportal's part behind errands.md S6). No session: each call is one
 * request that the card has signed. The product has the client's end of {@code
 * docs/portal-openapi.json} ({@link HttpsPortal}); whoever has the approval writes the other, and a
 * branch without a portal offers no registration.
 *
 * <p>Thread rule: any thread; every call may block for as long as the line's deadline. Every
 * failure is a value.
 */
public interface Portal extends AutoCloseable {
  /** A nonce for one request. */
  Greeting greet();

  /** Answers {@code status}, once. */
  ReadAnswer status(DrawnRequest request, CardConsent signed);

  /** Writes {@code insurance} or {@code account}; the same request twice is one writing. */
  WriteAnswer write(DrawnRequest request, CardConsent signed);

  /**
   * Whether a request was carried out: asked after an answer that never came.
   *
   * @return empty: nobody knows ({@code N06} stays)
   */
  Optional<Boolean> receipt(String id);

  /** Lets the line go. */
  @Override
  default void close() {}

  /** Answer to {@link #greet}. */
  sealed interface Greeting {
    /**
     * It is there.
     *
     * @param nonce base64url without padding
     */
    record Welcome(String nonce) implements Greeting {}

    /** It isn't ({@code N01}), or nobody answers. */
    record Closed(FailureCode why) implements Greeting {}
  }

  /** Answer to {@link #status}. */
  sealed interface ReadAnswer {
    /** What is registered; the caller closes it. */
    record Known(PortalStatus status) implements ReadAnswer {}

    /** Not told. */
    record Refused(FailureCode why) implements ReadAnswer {}
  }

  /** Answer to {@link #write}. */
  sealed interface WriteAnswer {
    /** Written. */
    record Written() implements WriteAnswer {}

    /** Not written, and it won't be: {@code N04}, {@code N05}, {@code N08} and others. */
    record Refused(FailureCode why) implements WriteAnswer {}

    /** Nobody knows: {@link Portal#receipt} is asked; {@code N06}. */
    record Unknown() implements WriteAnswer {}
  }
}
