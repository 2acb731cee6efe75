package org.madoguchi.app.gateway;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;

/**
 * What goes over the wire between branch and gateway for certificates and the journal, as {@code
 * docs/gateway-openapi.json} describes it; written and read by {@link GatewayJson}. Pure; any
 * thread.
 */
public final class GatewayMessages {
  /** Path of {@link Health}, {@code GET}. */
  public static final String HEALTH = "/v1/health";

  /** Path of {@link Challenge}, {@code POST} without a body. */
  public static final String CHALLENGES = "/v1/challenges";

  /** Path of {@link Issuance}, {@code POST}; answered by {@link IssuedAnswer}. */
  public static final String ISSUANCES = "/v1/issuances";

  /** Path of {@link SignedHead}, {@code POST}; answered by {@link CountersignedHead}. */
  public static final String JOURNAL_HEADS = "/v1/journal-heads";

  /** Media type of every message but {@link Problem}. */
  public static final String JSON = "application/json";

  /** Media type of {@link Problem} (RFC 9457 3). */
  public static final String PROBLEM_JSON = "application/problem+json";

  private GatewayMessages() {}

  /**
   * The gateway answers.
   *
   * @param status {@code ok}
   */
  public record Health(String status) {}

  /**
   * A challenge for one request of the branch that asked for it.
   *
   * @param challenge 32 random bytes, base64url without padding: 43 characters
   * @param expires RFC 3339, UTC
   */
  public record Challenge(String challenge, String expires) {}

  /**
   * A signed request. The issuance id inside the request is the idempotency key.
   *
   * @param request the canonical bytes of a {@code CertificateRequest}
   * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over {@code request}
   * @param electronicCertificate DER of the card's electronic certificate for user authentication
   * @param deskCertificate DER of the certificate for whose key the document is to be enveloped
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Issuance(
      byte[] request, byte[] signature, byte[] electronicCertificate, byte[] deskCertificate) {
    /** Prints no content: all of it identifies a person. */
    @Override
    public String toString() {
      return "Issuance[]";
    }
  }

  /**
   * The signed statement and the enveloped document.
   *
   * @param statement CMS SignedData over the canonical statement
   * @param document CMS EnvelopedData for the desk's key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record IssuedAnswer(byte[] statement, byte[] document) {
    @Override
    public String toString() {
      return "IssuedAnswer[]";
    }
  }

  /**
   * Where the branch's journal ends.
   *
   * @param head CMS SignedData of the branch over a canonical {@code JournalHead}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record SignedHead(byte[] head) {}

  /**
   * The same under the gateway's signature.
   *
   * @param head CMS SignedData of the gateway over the {@link SignedHead}'s
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record CountersignedHead(byte[] head) {}

  /**
   * A refusal (RFC 9457).
   *
   * @param type {@code about:blank}: the code says it all
   * @param title the HTTP status in words, nothing about the case
   * @param status the HTTP status again
   * @param code the code of a {@link FailureCode}
   */
  public record Problem(String type, String title, int status, String code) {
    /** The code, if it is one of those allowed. */
    public Optional<FailureCode> failure(Set<FailureCode> believed) {
      return believed.stream().filter(f -> f.code().equals(code)).findFirst();
    }
  }

  /**
   * The codes by which a gateway may refuse an issuance. Other codes of {@link FailureCode} are the
   * branch's own findings and aren't accepted from a gateway.
   */
  public static final Set<FailureCode> REFUSALS =
      Set.of(
          FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED,
          FailureCode.ELECTRONIC_CERTIFICATE_REVOKED,
          FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED,
          FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE,
          FailureCode.REVOCATION_UNKNOWN,
          FailureCode.GATEWAY_TIMEOUT,
          FailureCode.GATEWAY_REFUSED,
          FailureCode.CHALLENGE_EXPIRED,
          FailureCode.SIGNATURE_INVALID,
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.OUTSIDE_HOURS);

  /** The codes by which a gateway may refuse a journal head. */
  public static final Set<FailureCode> HEAD_REFUSALS =
      Set.of(
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.JOURNAL_REPLACED);
}
