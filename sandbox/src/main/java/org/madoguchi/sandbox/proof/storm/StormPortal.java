package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.madoguchi.sandbox.city.authority.CardSignatures;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The portal as it should be, in a world's memory: whom a request is for is whose card signed it. A
 * mutant remembers who signed in at a terminal instead. For one thread.
 */
final class StormPortal implements Portal {
  private final Credential key;
  private final List<CardFolk.Person> people;
  private final boolean signsIn;
  private final RegistrationWitness witness;
  private final Set<String> nonces = new HashSet<>();
  private final Map<String, PortalRequest> written = new HashMap<>();
  private final Set<CardFolk.Person> insured = new HashSet<>();
  private final Map<CardFolk.Person, BankAccount> accounts = new HashMap<>();
  private final Map<String, CardFolk.Person> signedIn = new HashMap<>();
  private int asked;

  /**
   * @param key for which content is sealed
   * @param signsIn whether it takes every writing at a terminal for the one who read there first
   */
  StormPortal(
      Credential key, List<CardFolk.Person> people, boolean signsIn, RegistrationWitness witness) {
    this.key = key;
    this.people = people;
    this.signsIn = signsIn;
    this.witness = witness;
  }

  /** The account of somebody, by the place in the town. */
  static BankAccount account(int person) {
    return new BankAccount(
        BankAccount.POST_BANK, "058", String.format(Locale.ROOT, "%07d", 1_234_567 + person));
  }

  @Override
  public Greeting greet() {
    String nonce = String.format(Locale.ROOT, "%043d", asked++);
    nonces.add(nonce);
    return new Greeting.Welcome(nonce);
  }

  @Override
  public ReadAnswer status(DrawnRequest drawn, CardConsent signed) {
    CardFolk.Person who = signer(drawn, signed);
    if (who == null || !drawn.request().action().equals(PortalAction.STATUS.word())) {
      return new ReadAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    signedIn.putIfAbsent(drawn.request().terminal(), who);
    return new ReadAnswer.Known(status(who));
  }

  /** What it tells of somebody. */
  PortalStatus status(CardFolk.Person of) {
    return new PortalStatus(
        text(of.name()),
        text(of.kana()),
        insured.contains(of),
        Optional.ofNullable(accounts.get(of))
            .map(a -> new MaskedAccount("ゆうちょ銀行", a.number().substring(4))));
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
    PortalRequest request = drawn.request();
    if (request.equals(written.get(request.id()))) {
      return new WriteAnswer.Written(); // the same again
    }
    CardFolk.Person who = signer(drawn, signed);
    if (who == null) {
      return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    CardFolk.Person whom = signsIn ? signedIn.getOrDefault(request.terminal(), who) : who;
    WriteAnswer answer =
        request.action().equals(PortalAction.INSURANCE.word())
            ? insure(whom)
            : register(drawn, who, whom);
    if (answer instanceof WriteAnswer.Written) {
      written.put(request.id(), request);
      PortalAction action =
          request.action().equals(PortalAction.INSURANCE.word())
              ? PortalAction.INSURANCE
              : PortalAction.ACCOUNT;
      witness.accepted(
          request.terminal(),
          request.id(),
          whom.name(),
          new RegistrationWitness.Yes(
              whom.name(), action, action == PortalAction.ACCOUNT ? accounts.get(whom) : null));
    }
    return answer;
  }

  private WriteAnswer insure(CardFolk.Person whom) {
    return insured.add(whom)
        ? new WriteAnswer.Written()
        : new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED);
  }

  private WriteAnswer register(DrawnRequest drawn, CardFolk.Person who, CardFolk.Person whom) {
    Optional<PortalMessages.Account> told =
        GatewayJson.readRequest(drawn.content(), PortalMessages.Content.class)
            .flatMap(content -> opened(content.account()));
    if (told.isEmpty()) {
      return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    try (PortalMessages.Account a = told.get()) {
      byte[] own = who.contents().secrets().myNumber().getBytes(StandardCharsets.US_ASCII);
      if (!Arrays.equals(own, a.myNumber()) || !who.kana().equals(a.holderKana())) {
        return new WriteAnswer.Refused(FailureCode.REQUEST_INVALID);
      }
      BankAccount account = new BankAccount(a.bankCode(), a.branchCode(), a.number());
      if (!account.equals(account(people.indexOf(who)))) {
        return new WriteAnswer.Refused(FailureCode.ACCOUNT_NOT_THE_HOLDERS);
      }
      return account.equals(accounts.put(whom, account))
          ? new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED)
          : new WriteAnswer.Written();
    }
  }

  private Optional<PortalMessages.Account> opened(byte @Nullable [] sealed) {
    return Optional.ofNullable(sealed)
        .flatMap(s -> IntakeEnvelope.open(s, key.certificate(), key.key()))
        .flatMap(json -> GatewayJson.readRequest(json, PortalMessages.Account.class));
  }

  @Override
  public Optional<Boolean> receipt(String id) {
    return Optional.of(written.containsKey(id));
  }

  /** Whose card has signed it under an open nonce; null: nobody's. */
  private CardFolk.@Nullable Person signer(DrawnRequest drawn, CardConsent signed) {
    PortalRequest request = drawn.request();
    X509Certificate card = signed.certificate();
    if (!nonces.remove(request.nonce())
        || !Digest.of(drawn.content()).equals(request.content())
        || !CardSignatures.right(
            card, CanonicalPortalRequest.encode(request), signed.signature())) {
      return null;
    }
    return people.stream()
        .filter(p -> card.equals(p.issued().userAuthentication().get()))
        .findFirst()
        .orElse(null);
  }
}
