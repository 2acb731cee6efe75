package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;

/** What every line to the authority refuses, over HTTPS and in process alike. */
class CardOrderLineRefusalTest extends OrderLines {
  CardOrderLineRefusalTest() throws IOException {}

  @ParameterizedTest
  @EnumSource
  void nobodyComesForIt(Way way) {
    Line line = by(way);
    AskedOrder asked =
        card.unsigned(card.request(CardOperation.UNLOCK_TEXT, line.challenge().get()))
            .with(LICENCE);
    OrderAnswer.Taken taken = taken(line, asked);
    world.now.turn(taken.expires().minusSeconds(1));
    commands(line.line().exchange(asked.order().id(), 0, List.of()));
    world.now.turn(taken.expires());
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.CHALLENGE_EXPIRED),
        line.line().exchange(asked.order().id(), 0, List.of()));
    assertEquals(CardOrderStanding.ABANDONED, taken(line, asked).standing());
    assertEquals(new FindAnswer.Nothing(), line.line().find(card.commitment()));
  }

  /** What was begun on a card has no end but its own. */
  @ParameterizedTest
  @EnumSource
  void tornAwayWhileItIsWritten(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    AskedOrder asked =
        card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
    OrderAnswer.Taken taken = taken(line, asked);
    CardOrderId id = asked.order().id();
    ScriptAnswer.Commands batch = commands(line.line().exchange(id, 0, List.of()));
    while (batch.percent() < 15) {
      batch = commands(line.line().exchange(id, batch.sequence(), card.answers(batch.commands())));
    }
    world.now.turn(DUE.plus(Duration.ofDays(2)));
    AbandonAnswer stays = new AbandonAnswer.Told(CardOrderStanding.WRITING);
    assertEquals(stays, line.line().abandon(id, null));
    assertEquals(
        new ScriptAnswer.Failed(FailureCode.CARD_ORDER_UNFINISHED),
        line.line().exchange(id, batch.sequence(), List.of(new byte[] {0x69, (byte) 0x85})));
    FindAnswer.Found found =
        assertInstanceOf(FindAnswer.Found.class, line.line().find(card.commitment()));
    assertEquals(CardOrderStanding.WRITING, found.standing());
    var wrong = OrderedCard.readBack(card.first(), new byte[32]);
    assertEquals(stays, line.line().abandon(id, wrong), "another challenge");
    var works = OrderedCard.readBack(card.first(), found.readBackChallenge());
    assertEquals(
        new ReadBackAnswer.Otherwise(CardOrderStanding.WRITING), line.line().readBack(id, works));
    assertEquals(
        new AbandonAnswer.Told(CardOrderStanding.ABANDONED), line.line().abandon(id, works));
    assertArrayEquals(taken.readBackChallenge(), found.readBackChallenge());
    assertEquals(CardOrderStanding.ABANDONED, taken(line, asked).standing());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadBackIsNotWhatWasIssued(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    AskedOrder asked =
        card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
    OrderAnswer.Taken taken = taken(line, asked);
    assertEquals(new ScriptAnswer.Done(), card.run(line.line(), asked.order().id()));
    var old = OrderedCard.readBack(card.first(), taken.readBackChallenge());
    ReadBackAnswer alarm = new ReadBackAnswer.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES);
    assertEquals(alarm, line.line().readBack(asked.order().id(), old));
    var right = OrderedCard.readBack(card.fresh(), taken.readBackChallenge());
    assertEquals(alarm, line.line().readBack(asked.order().id(), right), "too late");
    assertEquals(
        new ReadBackAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.line().readBack(new CardOrderId(1, 2), right),
        "nobody's");
  }

  @ParameterizedTest
  @EnumSource
  void itIsNotTheOrdersCard(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    OrderedCard other = new OrderedCard(world, "household");
    CardOrderRequest request =
        card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get());
    CardConsent foreign = OrderedCard.consent(request, other.first());
    refused(FailureCode.CARD_OF_ANOTHER_ORDER, line, card.asked(request, foreign));

    AskedOrder right =
        card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
    taken(line, right);
    assertEquals(
        new ScriptAnswer.Failed(FailureCode.CARD_OF_ANOTHER_ORDER),
        other.run(line.line(), right.order().id()));
    assertEquals(CardOrderStanding.OPEN, taken(line, right).standing(), "nothing was written");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheCardSaysMustHold(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    CardOrderRequest request =
        card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get());
    CardOrderRequest another =
        card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get());
    CardConsent consent = OrderedCard.consent(another, card.first());
    refused(FailureCode.SIGNATURE_INVALID, line, card.asked(request, consent));

    world.revoked.add(card.first().certificate().getSerialNumber());
    refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED, line, card.signed(another));
    world.revocation.turn(Optional.of((_, _, _) -> Optional.of(FailureCode.REVOCATION_UNKNOWN)));
    refused(FailureCode.REVOCATION_UNKNOWN, line, signedNow(line));
    world.now.turn(DUE.plus(Duration.ofDays(60)));
    refused(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED, line, signedNow(line));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsSentToTheCounterIsntToldWhy(Way way) {
    Line line = by(way);
    OrderedCard held = new OrderedCard(world, "held");
    world.held.add(held.first().certificate());
    refused(
        FailureCode.MUNICIPAL_COUNTER,
        line,
        held.unsigned(held.request(CardOperation.UNLOCK_TEXT, line.challenge().get())));
    CardOrderRequest request = card.request(CardOperation.UNLOCK_TEXT, line.challenge().get());
    refused(FailureCode.MUNICIPAL_COUNTER, line, new AskedOrder(request, new byte[32], null, null));
    OrderedCard neighbour = new OrderedCard(world, "neighbour");
    CardOrderRequest elsewhere = card.request(CardOperation.UNLOCK_TEXT, line.challenge().get());
    refused(
        FailureCode.MUNICIPAL_COUNTER,
        line,
        new AskedOrder(elsewhere, neighbour.commitment(), null, null));
  }

  @ParameterizedTest
  @EnumSource
  void theAuthoritysRules(Way way) {
    Line line = by(way);
    refused(FailureCode.RENEWAL_NOT_DUE, line, signedNow(line));
    refused(
        FailureCode.REQUEST_INVALID,
        line,
        card.signed(card.request(CardOperation.ISSUE_AUTHENTICATION, line.challenge().get())));
    world.now.turn(
        card.persona()
            .holder()
            .birth()
            .plusYears(15)
            .minusDays(1)
            .atStartOfDay(java.time.ZoneId.of("Asia/Tokyo"))
            .toInstant());
    refused(
        FailureCode.SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD,
        line,
        card.unsigned(card.request(CardOperation.ISSUE_SIGNATURE, line.challenge().get())));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMunicipalityEntrusts(Way way) {
    Line line = by(way);
    OrderedCard neighbour = new OrderedCard(world, "neighbour");
    refused(
        FailureCode.REQUEST_INVALID,
        line,
        neighbour.unsigned(
            neighbour.request(CardOperation.REVOKE_AUTHENTICATION, line.challenge().get())));
    refused(
        FailureCode.REQUEST_INVALID,
        line,
        card.unsigned(
            card.request(
                CardOperation.UNLOCK_TEXT,
                line.challenge().get(),
                GatewayWorld.NOON.minus(Duration.ofHours(1)))));
    CardOrderRequest there = card.request(CardOperation.UNLOCK_TEXT, line.challenge().get());
    refused(
        FailureCode.REQUEST_INVALID,
        line,
        card.unsigned(
            new CardOrderRequest(
                there.id(),
                there.operation(),
                SandboxCity.CODE,
                there.branch(),
                there.terminal(),
                there.at(),
                there.challenge())));
  }

  @ParameterizedTest
  @EnumSource
  void aChallengeServesOneOrder(Way way) {
    Line line = by(way);
    CardOrderRequest first = card.request(CardOperation.UNLOCK_TEXT, line.challenge().get());
    taken(line, card.unsigned(first));
    refused(
        FailureCode.CHALLENGE_EXPIRED,
        line,
        card.unsigned(card.request(CardOperation.UNLOCK_TEXT, first.challenge())));
    refused(
        FailureCode.CHALLENGE_EXPIRED,
        line,
        card.unsigned(card.request(CardOperation.UNLOCK_TEXT, "A".repeat(43))));
    String late = line.challenge().get();
    world.now.turn(GatewayWorld.NOON.plus(GatewaySetup.CHALLENGE_LIFE));
    refused(
        FailureCode.CHALLENGE_EXPIRED,
        line,
        card.unsigned(card.request(CardOperation.UNLOCK_TEXT, late)));
  }

  @ParameterizedTest
  @EnumSource
  void anIdStandsForOneOrder(Way way) {
    Line line = by(way);
    CardOrderRequest first = card.request(CardOperation.UNLOCK_TEXT, line.challenge().get());
    taken(line, card.unsigned(first));
    OrderedCard other = new OrderedCard(world, "household");
    refused(FailureCode.REQUEST_INVALID, line, card.signed(first));
    refused(FailureCode.REQUEST_INVALID, line, other.unsigned(first));
    assertInstanceOf(ChallengeAnswer.Challenge.class, world.client().challenge());
  }
}
