package org.madoguchi.sandbox.city.portal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.PersonalText;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.CardSignatures;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The portal, in this process. It has no session: whoever a request is for is whoever's card signed
 * it. A nonce is good for one request, and not for long; the same request again is answered alike
 * and written once.
 *
 * <p>Thread-safe.
 */
public final class SimulatedPortal implements Portal {
  private static final int NONCE_BYTES = 32;
  private static final int KEY_BYTES = 32;
  private static final int PATIENCE_SECONDS = 60;

  /** How long a nonce may be answered, and how far a request's time may be off, either way. */
  static final Duration LIFE = Duration.ofMinutes(5);

  /** What can go wrong with it. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** It is closed. */
    CLOSED,
    /** It writes, and its answer never comes; its receipt can be had. */
    ANSWER_LOST,
    /** It writes, and then there is no line to it any more. */
    LINE_CUT,
    /** It knows the holder by another name. */
    ANOTHER_NAME
  }

  /**
   * One that was accepted.
   *
   * @param request as the card signed it
   * @param resident whose card it was
   */
  public record Accepted(PortalRequest request, String resident) {}

  /** What was written, and whose card had signed it. */
  private record Written(PortalRequest request, X509Certificate card) {}

  private final Credential key;
  private final Function<X509Certificate, Optional<FailureCode>> examination;
  private final Function<X509Certificate, Optional<Persona>> residents;
  private final SimulatedBanks banks;
  private final InstantSource clock;
  private final SecureRandom random;

  private final Map<String, Instant> nonces = new HashMap<>();
  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> insured = new HashSet<>();
  private final Map<String, BankAccount> accounts = new HashMap<>();
  private final List<Accepted> accepted = new ArrayList<>();
  private Fault fault = Fault.NONE;
  private final AtomicInteger holding = new AtomicInteger();
  private volatile @Nullable CountDownLatch gate;

  /**
   * @param key for which content is sealed
   * @param examination what is wrong with an electronic certificate
   * @param residents whose it is
   * @param banks at which accounts are taken
   */
  public SimulatedPortal(
      Credential key,
      Function<X509Certificate, Optional<FailureCode>> examination,
      Function<X509Certificate, Optional<Persona>> residents,
      SimulatedBanks banks,
      InstantSource clock,
      SecureRandom random) {
    this.key = key;
    this.examination = examination;
    this.residents = residents;
    this.banks = banks;
    this.clock = clock;
    this.random = random;
  }

  /** From now on this goes wrong. */
  public synchronized void go(Fault wrong) {
    fault = wrong;
  }

  /** As on its first day. */
  public synchronized void forget() {
    fault = Fault.NONE;
    nonces.clear();
    written.clear();
    insured.clear();
    accounts.clear();
    accepted.clear();
  }

  /**
   * From now on what it is asked is done at once, and answered when this is run, or after a while.
   */
  public Runnable holdBack() {
    CountDownLatch closed = new CountDownLatch(1);
    gate = closed;
    return () -> {
      gate = null;
      closed.countDown();
    };
  }

  /** How many answers it holds back. */
  public int holding() {
    return holding.get();
  }

  private <T> T held(T answer) {
    CountDownLatch closed = gate;
    if (closed != null) {
      holding.incrementAndGet();
      try {
        var _ = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        holding.decrementAndGet();
      }
    }
    return answer;
  }

  /** Which accounts there are. */
  public SimulatedBanks banks() {
    return banks;
  }

  /** All that was written, in order. */
  public synchronized List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  /** Whose card is an insurance card, by persona. */
  public synchronized boolean insured(String persona) {
    return insured.contains(persona);
  }

  /** The account on file, by persona. */
  public synchronized Optional<BankAccount> account(String persona) {
    return Optional.ofNullable(accounts.get(persona));
  }

  @Override
  public synchronized Greeting greet() {
    if (fault == Fault.CLOSED) {
      return new Greeting.Closed(FailureCode.PORTAL_CLOSED);
    }
    Instant now = clock.instant();
    nonces.values().removeIf(until -> !now.isBefore(until));
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    nonces.put(nonce, now.plus(LIFE));
    return new Greeting.Welcome(nonce);
  }

  @Override
  public ReadAnswer status(DrawnRequest drawn, CardConsent signed) {
    return held(read(drawn, signed));
  }

  private synchronized ReadAnswer read(DrawnRequest drawn, CardConsent signed) {
    return switch (checked(drawn, signed, PortalAction.STATUS)) {
      case Checked.Wrong(FailureCode why) -> new ReadAnswer.Refused(why);
      case Checked.Right(Persona resident, _) -> new ReadAnswer.Known(status(resident));
    };
  }

  private PortalStatus status(Persona resident) {
    BankAccount account = accounts.get(resident.id());
    return new PortalStatus(
        text(fault == Fault.ANOTHER_NAME ? "別人\u3000一郎" : resident.holder().name()),
        text(resident.holder().kana()),
        insured.contains(resident.id()),
        Optional.ofNullable(account)
            .map(
                a ->
                    new MaskedAccount(
                        a.bank().equals(BankAccount.POST_BANK) ? "ゆうちょ銀行" : "銀行 " + a.bank(),
                        a.number().substring(4))));
  }

  private static PersonalText text(String words) {
    try {
      return PersonalText.of(words.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedData e) {
      throw new IllegalStateException("what was just encoded is UTF-8", e);
    }
  }

  @Override
  public WriteAnswer write(DrawnRequest drawn, CardConsent signed) {
    return held(written(drawn, signed));
  }

  private synchronized WriteAnswer written(DrawnRequest drawn, CardConsent signed) {
    Written before = written.get(drawn.request().id());
    if (before != null
        && before.request().equals(drawn.request())
        && before.card().equals(signed.certificate())
        && signedBy(signed, drawn.request())) {
      return new WriteAnswer.Written();
    }
    PortalAction action =
        drawn.request().action().equals(PortalAction.ACCOUNT.word())
            ? PortalAction.ACCOUNT
            : PortalAction.INSURANCE;
    WriteAnswer answer =
        switch (checked(drawn, signed, action)) {
          case Checked.Wrong(FailureCode why) -> new WriteAnswer.Refused(why);
          case Checked.Right(Persona resident, PortalMessages.Content content) ->
              action == PortalAction.INSURANCE
                  ? insurance(resident)
                  : account(resident, content.account());
        };
    if (answer instanceof WriteAnswer.Written) {
      written.put(drawn.request().id(), new Written(drawn.request(), signed.certificate()));
      Persona resident = residents.apply(signed.certificate()).orElseThrow();
      accepted.add(new Accepted(drawn.request(), resident.id()));
    }
    return lost() ? new WriteAnswer.Unknown() : answer;
  }

  private WriteAnswer insurance(Persona resident) {
    return insured.add(resident.id())
        ? new WriteAnswer.Written()
        : new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED);
  }

  private boolean lost() {
    return fault == Fault.ANSWER_LOST || fault == Fault.LINE_CUT;
  }

  private WriteAnswer account(Persona resident, byte @Nullable [] sealed) {
    PortalMessages.Account told =
        Optional.ofNullable(sealed)
            .flatMap(this::opened)
            .flatMap(SimulatedPortal::told)
            .orElse(null);
    if (told == null) {
      return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    try (told) {
      if (!told.type().equals(PortalMessages.Account.ORDINARY)
          || !resident
              .holder()
              .myNumber()
              .equals(new String(told.myNumber(), StandardCharsets.US_ASCII))
          || !resident.holder().kana().equals(told.holderKana())) {
        return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID); // it isn't about its signer
      }
      BankAccount account = new BankAccount(told.bankCode(), told.branchCode(), told.number());
      if (!banks.takes(account.bank())) {
        return new WriteAnswer.Refused(FailureCode.BANK_NOT_ACCEPTED);
      }
      if (!banks.holds(account, told.holderKana())) {
        return new WriteAnswer.Refused(FailureCode.ACCOUNT_NOT_THE_HOLDERS);
      }
      return Objects.equals(accounts.put(resident.id(), account), account)
          ? new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED)
          : new WriteAnswer.Written();
    } catch (IllegalArgumentException notAnAccount) {
      return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
  }

  private static Optional<PortalMessages.Account> told(byte[] json) {
    try {
      return GatewayJson.readRequest(json, PortalMessages.Account.class);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  @Override
  public synchronized Optional<Boolean> receipt(String id) {
    return fault == Fault.LINE_CUT ? Optional.empty() : Optional.of(written.containsKey(id));
  }

  private sealed interface Checked {
    record Right(Persona resident, PortalMessages.Content content) implements Checked {}

    record Wrong(FailureCode why) implements Checked {}
  }

  private Checked checked(DrawnRequest drawn, CardConsent signed, PortalAction action) {
    PortalRequest request = drawn.request();
    if (fault == Fault.CLOSED) {
      return new Checked.Wrong(FailureCode.PORTAL_CLOSED);
    }
    PortalMessages.Content content =
        GatewayJson.readRequest(drawn.content(), PortalMessages.Content.class).orElse(null);
    if (!request.action().equals(action.word())
        || !Digest.of(drawn.content()).equals(request.content())
        || content == null
        || answerKey(drawn.content()).isEmpty()
        || !signedBy(signed, request)) {
      return new Checked.Wrong(FailureCode.REQUEST_INVALID);
    }
    Instant now = clock.instant();
    Instant until = nonces.remove(request.nonce());
    if (until == null
        || !now.isBefore(until)
        || Duration.between(request.at(), now).abs().compareTo(LIFE) > 0) {
      return new Checked.Wrong(FailureCode.CHALLENGE_EXPIRED);
    }
    return examination
        .apply(signed.certificate())
        .<Checked>map(Checked.Wrong::new)
        .orElseGet(
            () ->
                residents
                    .apply(signed.certificate())
                    .<Checked>map(resident -> new Checked.Right(resident, content))
                    .orElseGet(() -> new Checked.Wrong(FailureCode.REQUEST_INVALID)));
  }

  /** The key under which a request with that content is answered; empty: there is none in it. */
  Optional<byte[]> answerKey(byte[] content) {
    return GatewayJson.readRequest(content, PortalMessages.Content.class)
        .flatMap(c -> opened(c.answerKey()))
        .filter(key -> key.length == KEY_BYTES);
  }

  private Optional<byte[]> opened(byte[] sealed) {
    return IntakeEnvelope.open(sealed, key.certificate(), key.key());
  }

  private static boolean signedBy(CardConsent signed, PortalRequest request) {
    return CardSignatures.right(
        signed.certificate(), CanonicalPortalRequest.encode(request), signed.signature());
  }
}
