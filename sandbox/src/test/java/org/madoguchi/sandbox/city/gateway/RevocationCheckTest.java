package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.NOON;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.CrlIssuer;
import org.madoguchi.sandbox.city.authority.OcspResponder;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

final class RevocationCheckTest {
  private static final Optional<FailureCode> GOOD = Optional.empty();
  private static final Optional<FailureCode> REVOKED =
      Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED);
  private static final Optional<FailureCode> UNKNOWN = Optional.of(FailureCode.REVOCATION_UNKNOWN);
  private static final Duration DAY = Duration.ofDays(1);

  private final X509Certificate taro = AUTHORITY.userAuthentication(SandboxCity.TARO).certificate();
  private final X509Certificate issuer =
      AUTHORITY.cardAuthority(CardKey.USER_AUTHENTICATION, CaGeneration.THIRD).certificate();
  private final SecureRandom random = new SecureRandom();

  // ---- lists

  private static X509CRL list(
      SandboxAuthority authority,
      CaGeneration generation,
      Set<BigInteger> revoked,
      Instant thisUpdate) {
    return new CrlIssuer(authority).issue(generation, revoked, thisUpdate, DAY);
  }

  private Optional<FailureCode> byLists(X509CRL... lists) {
    return new CrlCheck(() -> List.of(lists)).check(taro, issuer, NOON);
  }

  @Test
  void theNewestListOfTheIssuerDecides() {
    X509CRL older = list(AUTHORITY, CaGeneration.THIRD, Set.of(), NOON.minus(DAY.dividedBy(2)));
    X509CRL newer = list(AUTHORITY, CaGeneration.THIRD, Set.of(taro.getSerialNumber()), NOON);
    assertEquals(GOOD, byLists(older));
    assertEquals(REVOKED, byLists(newer, older));
    assertEquals(REVOKED, byLists(older, newer));
  }

  @Test
  void aListOfAnotherGenerationSaysNothing() {
    assertEquals(UNKNOWN, byLists(list(AUTHORITY, CaGeneration.SECOND, Set.of(), NOON)));
  }

  @Test
  void aForgedListSaysNothing() {
    assertEquals(
        UNKNOWN, byLists(list(new SandboxAuthority("forger"), CaGeneration.THIRD, Set.of(), NOON)));
  }

  @Test
  void aStaleOrEarlyOrMissingListSaysNothing() {
    Set<BigInteger> none = Set.of();
    assertEquals(
        UNKNOWN,
        byLists(list(AUTHORITY, CaGeneration.THIRD, none, NOON.minus(DAY).minusSeconds(1))));
    assertEquals(UNKNOWN, byLists(list(AUTHORITY, CaGeneration.THIRD, none, NOON.plusSeconds(1))));
    assertEquals(UNKNOWN, byLists());
  }

  // ---- OCSP

  private Optional<FailureCode> ask(OcspCheck.Transport transport) {
    return new OcspCheck(transport, random).check(taro, issuer, NOON);
  }

  private OcspResponder responder(SandboxAuthority authority, Set<BigInteger> revoked, Instant at) {
    return new OcspResponder(authority, () -> revoked, () -> at);
  }

  private Optional<FailureCode> ask(OcspResponder responder) {
    return ask(request -> Optional.of(responder.answer(request)));
  }

  @Test
  void theResponderDecides() {
    assertEquals(GOOD, ask(responder(AUTHORITY, Set.of(), NOON)));
    assertEquals(GOOD, ask(responder(AUTHORITY, Set.of(BigInteger.ONE), NOON)));
    assertEquals(REVOKED, ask(responder(AUTHORITY, Set.of(taro.getSerialNumber()), NOON)));
  }

  @Test
  void aForgedOrStaleOrMissingAnswerSaysNothing() {
    assertEquals(UNKNOWN, ask(responder(new SandboxAuthority("forger"), Set.of(), NOON)));
    assertEquals(UNKNOWN, ask(responder(AUTHORITY, Set.of(), NOON.minus(DAY))));
    assertEquals(UNKNOWN, ask(responder(AUTHORITY, Set.of(), NOON.plus(DAY))));
    assertEquals(UNKNOWN, ask(_ -> Optional.empty()));
    assertEquals(UNKNOWN, ask(_ -> Optional.of(new byte[] {1, 2, 3})));
  }

  @Test
  void anAnswerToAnotherQuestionSaysNothing() {
    OcspResponder responder = responder(AUTHORITY, Set.of(), NOON);
    X509Certificate hanako = AUTHORITY.userAuthentication(SandboxCity.HANAKO).certificate();
    byte[][] kept = new byte[1][];
    X509Certificate second =
        AUTHORITY.cardAuthority(CardKey.USER_AUTHENTICATION, CaGeneration.SECOND).certificate();
    new OcspCheck(
            request -> {
              kept[0] = responder.answer(request);
              return Optional.of(kept[0]);
            },
            random)
        .check(hanako, second, NOON);
    assertEquals(UNKNOWN, ask(_ -> Optional.of(kept[0])));
  }

  @Test
  void anOldAnswerToTheSameQuestionSaysNothing() {
    OcspResponder before = responder(AUTHORITY, Set.of(), NOON);
    byte[][] kept = new byte[1][];
    assertEquals(
        GOOD,
        ask(
            request -> {
              kept[0] = before.answer(request);
              return Optional.of(kept[0]);
            }));
    assertEquals(UNKNOWN, ask(_ -> Optional.of(kept[0])), "the nonce is another");
  }
}
