package org.madoguchi.app.errand.electronic;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * What goes over the wire between branch and gateway for orders of cards, as {@code
 * docs/gateway-openapi.json} describes it; written and read by {@code GatewayJson}. Times are RFC
 * 3339 in UTC, APDUs lower-case hexadecimal, other bytes base64. Pure; any thread.
 */
public final class CardOrderMessages {
  /** Path of {@link Authority}, {@code GET}. */
  public static final String AUTHORITY = "/v1/card-orders/authority";

  /** Path of {@link Order}, {@code POST}; answered by {@link OrderTaken}. */
  public static final String ORDERS = "/v1/card-orders";

  /** Path of {@link Exchange}, {@code POST}; answered by {@link Script}. */
  public static final String EXCHANGE = "/v1/card-orders/exchange";

  /** Path of {@link ReadBack}, {@code POST}; answered by {@link State}. */
  public static final String READ_BACK = "/v1/card-orders/read-back";

  /** Path of {@link Find}, {@code POST}; answered by {@link Found}. */
  public static final String FIND = "/v1/card-orders/find";

  /** Path of {@link Abandon}, {@code POST}; answered by {@link State}. */
  public static final String ABANDON = "/v1/card-orders/abandon";

  /** In {@link OrderTaken}: a clerk must see papers first. */
  public static final String PAPERS = "papers";

  /** In {@link OrderTaken}: an officer of the municipality decides first. */
  public static final String OFFICER = "officer";

  /** In {@link Script}: the holder sets the PIN now. */
  public static final String SET_PIN = "set-pin";

  /** What an order may be refused by. What the branch itself finds out isn't believed. */
  public static final Set<FailureCode> ORDER_REFUSALS =
      Set.of(
          FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED,
          FailureCode.ELECTRONIC_CERTIFICATE_REVOKED,
          FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED,
          FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE,
          FailureCode.REVOCATION_UNKNOWN,
          FailureCode.CHALLENGE_EXPIRED,
          FailureCode.SIGNATURE_INVALID,
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.OUTSIDE_HOURS,
          FailureCode.CARD_AUTHORITY_UNREACHABLE,
          FailureCode.CARD_ORDER_UNFINISHED,
          FailureCode.CARD_OF_ANOTHER_ORDER,
          FailureCode.RENEWAL_NOT_DUE,
          FailureCode.SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD,
          FailureCode.MUNICIPAL_COUNTER);

  /** What an exchange may be refused by. */
  public static final Set<FailureCode> EXCHANGE_REFUSALS =
      Set.of(
          FailureCode.CHALLENGE_EXPIRED,
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.CARD_AUTHORITY_UNREACHABLE,
          FailureCode.CARD_ORDER_UNFINISHED);

  /** What everything else may be refused by. */
  public static final Set<FailureCode> OTHER_REFUSALS =
      Set.of(
          FailureCode.REQUEST_INVALID,
          FailureCode.BRANCH_NOT_TRUSTED,
          FailureCode.CARD_AUTHORITY_UNREACHABLE);

  /** What may stand in {@link Script#failed}. */
  public static final Set<FailureCode> SCRIPT_FAILURES =
      Set.of(
          FailureCode.CARD_CHANNEL_REFUSED,
          FailureCode.CARD_ORDER_UNFINISHED,
          FailureCode.CARD_OF_ANOTHER_ORDER);

  private CardOrderMessages() {}

  /**
   * Who changes the cards.
   *
   * @param name {@code [a-z0-9-]{1,32}}
   * @param commitmentSalt public; 16 to 64 bytes, the same for ever
   * @param renewalMonths a renewal is due from the day after that many months before the end
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Authority(String name, byte[] commitmentSalt, int renewalMonths) {}

  /**
   * An order. The id is the idempotency key; only {@code approval} may be added later.
   *
   * @param operation a {@link CardOperation}'s word
   * @param cardCommitment names the card, 32 bytes
   * @param challenge the gateway's, for this order
   * @param signature of the card over the canonical order; both or none of them
   * @param electronicCertificate DER of the signing key's
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Order(
      String id,
      String operation,
      String municipality,
      String branch,
      String terminal,
      String at,
      byte[] cardCommitment,
      String challenge,
      byte @Nullable [] signature,
      byte @Nullable [] electronicCertificate,
      @Nullable Approval approval) {
    /** Without content: it singles a card out. */
    @Override
    public String toString() {
      return "Order[" + id + "]";
    }
  }

  /**
   * Who has seen papers and face.
   *
   * @param papers their classes: {@code A}, {@code B}
   */
  public record Approval(String staff, List<String> papers, String at) {}

  /**
   * The order is taken.
   *
   * @param state a {@link CardOrderStanding}'s word
   * @param needs {@link #PAPERS}, {@link #OFFICER}, both or none
   * @param readBackChallenge 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record OrderTaken(
      String state, List<String> needs, byte[] readBackChallenge, String expires) {}

  /** Answers to a batch; {@code seq} 0 begins. */
  public record Exchange(String id, long seq, List<String> answers) {
    /** Without content. */
    @Override
    public String toString() {
      return "Exchange[" + id + ", " + seq + "]";
    }
  }

  /**
   * What the script wants next: commands, or a PIN, or nothing more, or it has failed.
   *
   * @param ask null or {@link #SET_PIN}
   * @param failed null or the code of one of {@link #SCRIPT_FAILURES}
   */
  public record Script(
      long seq,
      List<String> commands,
      @Nullable String ask,
      int percent,
      boolean done,
      @Nullable String failed) {
    /** Without content. */
    @Override
    public String toString() {
      return "Script[" + seq + "]";
    }
  }

  /**
   * What was read from the card by the ordinary way.
   *
   * @param electronicCertificate DER
   * @param signature over the order's read-back challenge
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record ReadBack(String id, byte[] electronicCertificate, byte[] signature) {
    /** Without content. */
    @Override
    public String toString() {
      return "ReadBack[" + id + "]";
    }
  }

  /**
   * How the order stands.
   *
   * @param state a {@link CardOrderStanding}'s word
   */
  public record State(String state) {}

  /**
   * Whether an order of a card is open.
   *
   * @param cardCommitment 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Find(byte[] cardCommitment) {
    /** Without content: it singles a card out. */
    @Override
    public String toString() {
      return "Find[]";
    }
  }

  /** It is this one; or none. */
  public record Found(@Nullable OpenOrder order) {}

  /** An order that waits for its card. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record OpenOrder(String id, String operation, String state, byte[] readBackChallenge) {}

  /** To be given up; what still works as in {@link ReadBack}, or neither of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Abandon(
      String id, byte @Nullable [] electronicCertificate, byte @Nullable [] signature) {
    /** Without content. */
    @Override
    public String toString() {
      return "Abandon[" + id + "]";
    }
  }
}
