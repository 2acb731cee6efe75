package org.madoguchi.app.gateway;

import java.time.Instant;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.SignedRequest;

/**
 * The municipal gateway, as the branch sees it ({@code docs/gateway-openapi.json}).
 *
 * <p>Thread rule: any thread; every call blocks at most for the configured deadline and is meant
 * for a virtual thread. Every failure at the far end is a value.
 */
public interface Gateway extends AutoCloseable {
  /** Asks for a fresh challenge for one request. */
  ChallengeAnswer challenge();

  /** Sends a signed request, once. */
  IssueAnswer issue(SignedRequest request);

  /**
   * Sends a signed journal head. The same bytes may be sent again as long as there is no answer.
   *
   * @param signedHead CMS SignedData of the branch over a {@code JournalHead}
   */
  HeadAnswer countersign(byte[] signedHead);

  /** Whether the gateway answers. */
  boolean reachable();

  @Override
  void close();

  /** Answer to {@link #challenge()}. */
  sealed interface ChallengeAnswer {
    /**
     * @param value 32 random bytes, base64url without padding
     * @param expires when the gateway stops accepting the challenge
     */
    record Challenge(String value, Instant expires) implements ChallengeAnswer {}

    /** No challenge. */
    record None(FailureCode why) implements ChallengeAnswer {}
  }

  /** Answer to {@link #issue}. */
  sealed interface IssueAnswer {
    /**
     * The statement under the municipality's signature and the enveloped document; nothing is
     * checked yet.
     *
     * @param statement CMS SignedData over a {@code Statement}
     * @param document CMS EnvelopedData for the desk's key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Issued(byte[] statement, byte[] document) implements IssueAnswer {
      @Override
      public String toString() {
        return "Issued[]";
      }
    }

    /** Refused, or the answer never came, or it is nonsense. */
    record Refused(FailureCode why) implements IssueAnswer {}
  }

  /** Answer to {@link #countersign}. */
  sealed interface HeadAnswer {
    /**
     * Countersigned, as the gateway says; nothing of it is checked yet.
     *
     * @param head CMS SignedData of the gateway over what was handed over
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Countersigned(byte[] head) implements HeadAnswer {
      @Override
      public String toString() {
        return "Countersigned[]";
      }
    }

    /** Refused, or the answer never came, or it is nonsense. */
    record Refused(FailureCode why) implements HeadAnswer {}
  }
}
