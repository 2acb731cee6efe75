package org.madoguchi.sandbox.city.gateway;

import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderMessages;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.gateway.GatewayJson;

/** Reads what a branch asks about orders. Empty: it isn't what the interface says. Pure. */
final class AskedOrders {
  private static final int COMMITMENT_BYTES = 32;
  private static final int LONGEST_SIGNATURE = 1024;

  /** Both status words (ISO/IEC 7816-4 5.1). */
  private static final int SHORTEST_ANSWER = 2;

  private static final int MOST_PAPERS = 4;
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{5}");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");

  private AskedOrders() {}

  /**
   * Answers to a batch.
   *
   * @param answers response APDUs
   */
  record Answers(CardOrderId id, long sequence, List<byte[]> answers) {}

  /** What an order's card said to its challenge; null: nothing was read. */
  record About(CardOrderId id, @Nullable CardReadBack read) {}

  static Optional<AskedOrder> order(byte[] body) {
    return GatewayJson.readRequest(body, CardOrderMessages.Order.class)
        .filter(AskedOrders::formed)
        .flatMap(AskedOrders::order);
  }

  private static boolean formed(CardOrderMessages.Order m) {
    return CardOperation.of(m.operation()).isPresent()
        && MUNICIPALITY.matcher(m.municipality()).matches()
        && NAME.matcher(m.branch()).matches()
        && NAME.matcher(m.terminal()).matches()
        && CHALLENGE.matcher(m.challenge()).matches()
        && m.cardCommitment().length == COMMITMENT_BYTES
        && (m.approval() == null || formed(m.approval()));
  }

  private static boolean formed(CardOrderMessages.Approval approval) {
    return NAME.matcher(approval.staff()).matches()
        && !approval.papers().isEmpty()
        && approval.papers().size() <= MOST_PAPERS
        && approval.papers().stream().allMatch(p -> p.equals("A") || p.equals("B"));
  }

  private static Optional<AskedOrder> order(CardOrderMessages.Order m) {
    try {
      CardReadBack signed = signed(m.electronicCertificate(), m.signature());
      CardOrderMessages.Approval approval = m.approval();
      return Optional.of(
          new AskedOrder(
              new CardOrderRequest(
                  CardOrderId.parse(m.id()),
                  m.operation(),
                  m.municipality(),
                  m.branch(),
                  m.terminal(),
                  time(m.at()),
                  m.challenge()),
              m.cardCommitment(),
              signed == null ? null : new CardConsent(signed.signature(), signed.certificate()),
              approval == null
                  ? null
                  : new PaperApproval(approval.staff(), approval.papers(), time(approval.at()))));
    } catch (IllegalArgumentException | DateTimeException | CertificateException e) {
      // the sender learns that it is unreadable; what stood in it is nobody's business
      return Optional.empty();
    }
  }

  /** UTC, whole seconds, in the one spelling that is signed. */
  private static Instant time(String text) {
    Instant time = Instant.parse(text);
    if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS)) || !time.toString().equals(text)) {
      throw new IllegalArgumentException("not in its one spelling");
    }
    return time;
  }

  static Optional<Answers> answers(byte[] body) {
    return GatewayJson.readRequest(body, CardOrderMessages.Exchange.class)
        .filter(m -> m.seq() >= 0 && m.answers().size() <= CardAuthorityLine.MOST_APDUS)
        .flatMap(AskedOrders::answers);
  }

  private static Optional<Answers> answers(CardOrderMessages.Exchange m) {
    List<byte[]> answers = new ArrayList<>();
    for (String hex : m.answers()) {
      if (hex.length() < 2 * SHORTEST_ANSWER
          || hex.length() > 2 * CardAuthorityLine.LONGEST_APDU
          || !HEX.matcher(hex).matches()) {
        return Optional.empty();
      }
      answers.add(HexFormat.of().parseHex(hex));
    }
    return id(m.id()).map(id -> new Answers(id, m.seq(), answers));
  }

  static Optional<About> readBack(byte[] body) {
    return GatewayJson.readRequest(body, CardOrderMessages.ReadBack.class)
        .flatMap(m -> about(m.id(), m.electronicCertificate(), m.signature()));
  }

  static Optional<About> abandon(byte[] body) {
    return GatewayJson.readRequest(body, CardOrderMessages.Abandon.class)
        .flatMap(m -> about(m.id(), m.electronicCertificate(), m.signature()));
  }

  private static Optional<About> about(
      String id, byte @Nullable [] certificate, byte @Nullable [] signature) {
    try {
      CardReadBack read = signed(certificate, signature);
      return id(id).map(i -> new About(i, read));
    } catch (IllegalArgumentException | CertificateException e) {
      return Optional.empty(); // as above
    }
  }

  static Optional<byte[]> find(byte[] body) {
    return GatewayJson.readRequest(body, CardOrderMessages.Find.class)
        .map(CardOrderMessages.Find::cardCommitment)
        .filter(c -> c.length == COMMITMENT_BYTES);
  }

  /** Both or none. */
  private static @Nullable CardReadBack signed(
      byte @Nullable [] certificate, byte @Nullable [] signature) throws CertificateException {
    if (certificate == null && signature == null) {
      return null;
    }
    if (certificate == null
        || signature == null
        || signature.length == 0
        || signature.length > LONGEST_SIGNATURE) {
      throw new IllegalArgumentException("a signature and its certificate");
    }
    return new CardReadBack(SignedIssuance.certificate(certificate), signature);
  }

  private static Optional<CardOrderId> id(String text) {
    try {
      return Optional.of(CardOrderId.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
