package org.madoguchi.app.errand.registration;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * What goes over the wire between branch and portal, as {@code docs/portal-openapi.json} describes
 * it; written and read by {@code GatewayJson}. Bytes are base64, times RFC 3339 in UTC. Pure; any
 * thread.
 */
public final class PortalMessages {
  /** Path of {@link Challenge}, {@code POST} without a body. */
  public static final String CHALLENGES = "/v1/portal/challenges";

  /** Path of {@link Signed} whose action reads; answered by {@link Answer} with {@link Status}. */
  public static final String STATUS = "/v1/portal/status";

  /** Path of {@link Signed} for an insurance card; answered by {@link Answer} with {@link Done}. */
  public static final String INSURANCE = "/v1/portal/insurance";

  /** Path of {@link Signed} for an account; answered by {@link Answer} with {@link Done}. */
  public static final String ACCOUNT = "/v1/portal/account";

  /** Path of {@link Reference}; answered by {@link Receipt}. */
  public static final String RECEIPT = "/v1/portal/receipt";

  /** The codes by which a portal may refuse; any other one is a finding of the branch's own. */
  public static final Set<FailureCode> REFUSALS =
      Set.of(
          FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED,
          FailureCode.ELECTRONIC_CERTIFICATE_REVOKED,
          FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED,
          FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE,
          FailureCode.REVOCATION_UNKNOWN,
          FailureCode.CHALLENGE_EXPIRED,
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.PORTAL_CLOSED,
          FailureCode.BANK_NOT_ACCEPTED,
          FailureCode.ALREADY_REGISTERED,
          FailureCode.ACCOUNT_NOT_THE_HOLDERS);

  private PortalMessages() {}

  /** Under which path a request of that action goes. */
  public static String path(PortalAction action) {
    return switch (action) {
      case STATUS -> STATUS;
      case INSURANCE -> INSURANCE;
      case ACCOUNT -> ACCOUNT;
    };
  }

  /**
   * For one request of the branch that asked for it.
   *
   * @param nonce 32 random bytes, base64url without padding: 43 characters
   */
  public record Challenge(String nonce, String expires) {}

  /**
   * What the card signs, in its one encoding.
   *
   * @param contentSha256 64 lower-case hexadecimal digits: of {@link Signed#content}
   */
  public record Request(
      String action,
      String at,
      String branch,
      String contentSha256,
      String id,
      String nonce,
      String terminal) {}

  /**
   * A signed request. Its id is the idempotency key.
   *
   * @param request canonical JSON (RFC 8785) of {@link Request}
   * @param content JSON of {@link Content}
   * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over {@code request}
   * @param electronicCertificate DER of the card's electronic certificate for user authentication
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Signed(
      byte[] request, byte[] content, byte[] signature, byte[] electronicCertificate) {
    @Override
    public String toString() {
      return "Signed[]";
    }
  }

  /**
   * An answer, which nobody can read or write but who can open the request's content.
   *
   * @param sealed {@link SealedAnswer} over {@link Status} or {@link Done}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(String id, byte[] sealed) {
    @Override
    public String toString() {
      return "Answer[]";
    }
  }

  /**
   * What is registered.
   *
   * @param id of the request
   * @param holder UTF-8: name of the certificate's holder as the portal knows it
   * @param kana UTF-8: the same in full-width kana
   * @param bank name of the account's bank; null: there is no account
   * @param ending last three digits of its number; null: there is no account
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Status(
      String id,
      String at,
      byte[] holder,
      byte[] kana,
      boolean insurance,
      @Nullable String bank,
      @Nullable String ending)
      implements AutoCloseable {
    @Override
    public void close() {
      Arrays.fill(holder, (byte) 0);
      Arrays.fill(kana, (byte) 0);
    }

    @Override
    public String toString() {
      return "Status[****]";
    }
  }

  /** It is written. */
  public record Done(String id, String at, String action) {}

  /** Names a request. */
  public record Reference(String id) {}

  /** Whether it was written. */
  public record Receipt(String id, boolean written) {}

  /**
   * What goes along with any request; its SHA-256 stands in what the card signs.
   *
   * @param answerKey CMS AuthEnvelopedData for the portal over the 32 bytes under which the answer
   *     comes back
   * @param account CMS AuthEnvelopedData for the portal over {@link Account}; null unless one is
   *     registered
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(byte[] answerKey, byte @Nullable [] account) {
    @Override
    public String toString() {
      return "Content[]";
    }
  }

  /**
   * An account to register.
   *
   * @param type {@code ordinary}: public money goes to no other kind
   * @param holderKana as the portal told it and the resident confirmed it
   * @param myNumber twelve ASCII digits
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Account(
      String bankCode,
      String branchCode,
      String type,
      String number,
      String holderKana,
      byte[] myNumber)
      implements AutoCloseable {
    /** The only kind of account that can be registered. */
    public static final String ORDINARY = "ordinary";

    @Override
    public void close() {
      Arrays.fill(myNumber, (byte) 0);
    }

    @Override
    public String toString() {
      return "Account[****]";
    }
  }
}
