package org.madoguchi.app.errand.registration;

import java.security.cert.CertificateEncodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsChannel.Exchange;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.PersonalText;

/**
 * The portal over HTTPS, each message sent once. Nothing odd is believed: an answer that is too
 * long, has a member too many, belongs to another request or another time, or that nobody sealed
 * with this request's key, is as good as none.
 *
 * <p>Thread rule: as {@link Portal}. Bodies are never logged.
 */
public final class HttpsPortal implements Portal {
  /** How far the portal's clock may be off, either way. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** A real one has less than a tenth of it. */
  private static final int MAX_ANSWER_BYTES = 16 * 1024;

  /** As long as the longest name on a card, and half as much. */
  private static final int MAX_NAME_BYTES = 1_200;

  private static final int MAX_BANK_CHARS = 40;
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern ENDING = Pattern.compile("[0-9]{3}");
  private static final byte[] NOTHING = {};

  private final Line line;
  private final Runnable end;
  private final InstantSource clock;

  /** What carries a message there and its answer back. */
  @FunctionalInterface
  interface Line {
    /** As {@link HttpsChannel#post}. */
    Exchange post(String path, byte[] body, Set<FailureCode> believed);
  }

  /**
   * @param channel closed with this
   */
  public HttpsPortal(HttpsChannel channel, InstantSource clock) {
    this(channel::post, channel::close, clock);
  }

  /**
   * @param end closes the line
   */
  HttpsPortal(Line line, Runnable end, InstantSource clock) {
    this.line = line;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public Greeting greet() {
    return answered(post(PortalMessages.CHALLENGES, NOTHING), PortalMessages.Challenge.class)
        .map(PortalMessages.Challenge::nonce)
        .filter(nonce -> NONCE.matcher(nonce).matches())
        .<Greeting>map(Greeting.Welcome::new)
        .orElseGet(() -> new Greeting.Closed(FailureCode.PORTAL_CLOSED));
  }

  @Override
  public ReadAnswer status(DrawnRequest drawn, CardConsent signed) {
    Exchange exchange = send(PortalAction.STATUS, drawn, signed);
    if (exchange instanceof Exchange.Lost(FailureCode why)
        && PortalMessages.REFUSALS.contains(why)) {
      return new ReadAnswer.Refused(why);
    }
    return opened(exchange, drawn, PortalMessages.Status.class)
        .flatMap(status -> read(status, drawn.request()))
        .<ReadAnswer>map(ReadAnswer.Known::new)
        .orElseGet(() -> new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED));
  }

  private Optional<PortalStatus> read(PortalMessages.Status status, PortalRequest request) {
    try (status) {
      String bank = status.bank();
      String ending = status.ending();
      if (!about(request, status.id(), status.at())
          || !named(status.holder())
          || !named(status.kana())
          || (bank == null) != (ending == null)) {
        return Optional.empty();
      }
      Optional<MaskedAccount> account = Optional.empty();
      if (bank != null && ending != null) {
        if (!shown(bank) || !ENDING.matcher(ending).matches()) {
          return Optional.empty();
        }
        account = Optional.of(new MaskedAccount(bank, ending));
      }
      return Optional.of(
          new PortalStatus(
              PersonalText.of(status.holder().clone()),
              PersonalText.of(status.kana().clone()),
              status.insurance(),
              account));
    } catch (MalformedData e) {
      // a name that is no text; the cause could tell of it
      return Optional.empty();
    }
  }

  private static boolean named(byte[] name) {
    return name.length > 0 && name.length <= MAX_NAME_BYTES;
  }

  private static boolean shown(String bank) {
    return !bank.isBlank()
        && bank.length() <= MAX_BANK_CHARS
        && bank.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public WriteAnswer write(DrawnRequest drawn, CardConsent signed) {
    PortalAction action =
        drawn.request().action().equals(PortalAction.ACCOUNT.word())
            ? PortalAction.ACCOUNT
            : PortalAction.INSURANCE;
    Exchange exchange = send(action, drawn, signed);
    if (exchange instanceof Exchange.Lost(FailureCode why)
        && PortalMessages.REFUSALS.contains(why)) {
      return new WriteAnswer.Refused(why);
    }
    return opened(exchange, drawn, PortalMessages.Done.class)
            .filter(done -> about(drawn.request(), done.id(), done.at()))
            .filter(done -> done.action().equals(action.word()))
            .isPresent()
        ? new WriteAnswer.Written()
        : new WriteAnswer.Unknown();
  }

  @Override
  public Optional<Boolean> receipt(String id) {
    return answered(
            post(PortalMessages.RECEIPT, GatewayJson.write(new PortalMessages.Reference(id))),
            PortalMessages.Receipt.class)
        .filter(receipt -> receipt.id().equals(id))
        .map(PortalMessages.Receipt::written);
  }

  @Override
  public void close() {
    end.run();
  }

  private Exchange send(PortalAction action, DrawnRequest drawn, CardConsent signed) {
    byte[] certificate;
    try {
      certificate = signed.certificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("what was read from DER can be written as DER", e);
    }
    return post(
        PortalMessages.path(action),
        GatewayJson.write(
            new PortalMessages.Signed(
                CanonicalPortalRequest.encode(drawn.request()),
                drawn.content(),
                signed.signature(),
                certificate)));
  }

  /** What was sent is wiped as soon as it was, or wasn't. */
  private Exchange post(String path, byte[] body) {
    try {
      return line.post(path, body, PortalMessages.REFUSALS);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /** A message with not one member too many. */
  private static <T> Optional<T> answered(Exchange exchange, Class<T> type) {
    return exchange instanceof Exchange.Answered(byte[] body) && body.length <= MAX_ANSWER_BYTES
        ? GatewayJson.readRequest(body, type)
        : Optional.empty();
  }

  /** What was sealed with this request's key. */
  private static <T> Optional<T> opened(Exchange exchange, DrawnRequest drawn, Class<T> type) {
    String id = drawn.request().id();
    return answered(exchange, PortalMessages.Answer.class)
        .filter(answer -> answer.id().equals(id))
        .flatMap(answer -> SealedAnswer.open(answer.sealed(), drawn.answerKey(), id))
        .flatMap(wiped(plain -> GatewayJson.readRequest(plain, type)));
  }

  private static <T> Function<byte[], T> wiped(Function<byte[], T> reading) {
    return plain -> {
      try {
        return reading.apply(plain);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    };
  }

  /** Whether it is about that request, and of now. */
  private boolean about(PortalRequest request, String id, String at) {
    try {
      Duration off = Duration.between(Instant.parse(at), clock.instant()).abs();
      return id.equals(request.id()) && off.compareTo(TOLERANCE) <= 0;
    } catch (DateTimeException | ArithmeticException e) {
      // no time, or one that is so far away that it can't be reckoned with
      return false;
    }
  }
}
