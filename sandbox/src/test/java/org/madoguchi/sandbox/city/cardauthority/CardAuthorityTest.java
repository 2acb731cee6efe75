package org.madoguchi.sandbox.city.cardauthority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.CrlIssuer;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;

/** Orders at the card authority: who may have one, what a script does, and what goes wrong. */
class CardAuthorityTest extends AuthorityDesk {
  @Test
  void renewed() throws Exception {
    SimulatedCard card = card(personas.getFirst());
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    assertEquals(new ScriptReply.Done(true), run(card, "order"));
    X509Certificate fresh = inUse(card);
    assertEquals(Status.ON_HOLD, authority.statuses().of(CardKey.USER_AUTHENTICATION, fresh));
    assertEquals(Status.VALID, authority.statuses().of(CardKey.USER_AUTHENTICATION, old()));
    assertEquals(Set.of(fresh.getSerialNumber()), authority.notToBeReliedOn());
    assertEquals(Optional.of(OrderState.CONFIRMED), authority.readBack("order", readBack(fresh)));
    assertEquals(Optional.of(OrderState.CONFIRMED), authority.readBack("order", readBack(fresh)));
    assertEquals(Set.of(old().getSerialNumber()), authority.notToBeReliedOn());
    assertEquals(fresh, authority.current(first, CardKey.USER_AUTHENTICATION));
    assertEquals(
        old().getSubjectX500Principal(), fresh.getSubjectX500Principal(), "the same resident");
    assertTrue(
        fresh.getNotAfter().toInstant().isAfter(old().getNotAfter().toInstant()), "lasts longer");
    assertEquals(keys.publicKey(), fresh.getPublicKey(), "the card's own key");
    fresh.verify(
        sandbox
            .cardAuthority(CardKey.USER_AUTHENTICATION, CaGeneration.THIRD)
            .certificate()
            .getPublicKey());
    assertTrue(
        new CrlIssuer(sandbox)
            .issue(CaGeneration.THIRD, authority.notToBeReliedOn(), now, Duration.ofDays(1))
            .isRevoked(old()));
    assertFalse(authority.abandon("order", null), "done");
  }

  @Test
  void whoMayHaveWhat() {
    LocalDate last = old().getNotAfter().toInstant().atZone(ZONE).toLocalDate();
    LocalDate from = last.minusMonths(3).plusDays(1);
    now = from.minusDays(1).atTime(23, 59).atZone(ZONE).toInstant();
    assertEquals(
        new OrderAnswer.NotDue(from),
        authority.open(request("early", CardOperation.RENEW_AUTHENTICATION, first)));
    assertEquals(
        new OrderAnswer.AlreadyThere(),
        authority.open(request("there", CardOperation.ISSUE_AUTHENTICATION, first)));
    now = old().getNotAfter().toInstant().plusSeconds(1);
    assertEquals(
        new OrderAnswer.NoCertificate(),
        authority.open(request("late", CardOperation.RENEW_AUTHENTICATION, first)));
    assertEquals(
        new OrderAnswer.UnknownCard(),
        authority.open(
            new CardRequest("whose", CardOperation.UNLOCK_TEXT, new byte[32], new byte[32])));
    now = from.atStartOfDay(ZONE).toInstant();
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    assertEquals(
        new OrderAnswer.AnotherOpen("order", CardOperation.RENEW_AUTHENTICATION, OrderState.OPEN),
        authority.open(request("two", CardOperation.UNLOCK_TEXT, first)));
    assertEquals(
        "order", authority.find(first.commitment(authority.commitmentSalt())).orElseThrow().id());
    assertTrue(authority.abandon("order", null), "nothing was written");
    assertEquals(
        new OrderAnswer.Opened(OrderState.OPEN),
        authority.open(request("two", CardOperation.UNLOCK_TEXT, first)));
  }

  /** To practise, a renewal can be due at any time; what was revoked before is issued anew. */
  @Test
  void otherRules() {
    now = Instant.parse("2026-12-01T03:00:00Z");
    var early = new CardAuthority(sandbox, List.of(first), 60, () -> now, new SecureRandom());
    assertEquals(
        new OrderAnswer.Opened(OrderState.OPEN),
        early.open(request("order", CardOperation.RENEW_AUTHENTICATION, first)));
    authority.revokedBefore(CardKey.USER_AUTHENTICATION, Set.of(old().getSerialNumber()));
    assertEquals(Set.of(old().getSerialNumber()), authority.notToBeReliedOn());
    opened("new", CardOperation.ISSUE_AUTHENTICATION);
  }

  @Test
  void underFifteen() {
    now = first.holder().birthDate().plusYears(15).minusDays(1).atStartOfDay(ZONE).toInstant();
    assertEquals(
        new OrderAnswer.TooYoung(),
        authority.open(request("young", CardOperation.ISSUE_SIGNATURE, first)));
  }

  /** The name that a terminal computes from what the card tells is the authority's. */
  @Test
  void oneNameForACard() throws Exception {
    SimulatedCard card = card(personas.getFirst());
    var record =
        MyNumberCard.on(command -> CardAnswer.of(card.transmit(command)))
            .common()
            .orElseThrow()
            .record()
            .optional()
            .orElseThrow();
    assertArrayEquals(
        first.commitment(authority.commitmentSalt()),
        record.commitment(authority.commitmentSalt()));
    assertFalse(
        Arrays.equals(
            second.commitment(authority.commitmentSalt()),
            record.commitment(authority.commitmentSalt())));
  }

  /** Cards swapped between order and script: nothing is written on the wrong one. */
  @Test
  void anotherCard() throws Exception {
    SimulatedCard wrong = card(personas.getLast());
    X509Certificate before = inUse(wrong);
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    assertEquals(new ScriptReply.Failed(ScriptFailure.ANOTHER_CARD), run(wrong, "order"));
    assertEquals(before, inUse(wrong));
    assertEquals(Optional.of(OrderState.OPEN), authority.state("order"));
  }
}
