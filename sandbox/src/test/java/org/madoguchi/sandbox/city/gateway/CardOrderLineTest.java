package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardConsent;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.Credential;

/** What every line to the authority does, over HTTPS and in process alike. */
class CardOrderLineTest {
  /** Three weeks before the certificates of the ordinary persona end. */
  private static final Instant DUE = Instant.parse("2029-04-20T03:00:00Z");

  private static final PaperApproval LICENCE =
      new PaperApproval("07", List.of("A"), GatewayWorld.NOON);

  private final GatewayWorld world = new GatewayWorld();
  private final OrderedCard card = new OrderedCard(world, "ordinary");

  CardOrderLineTest() throws IOException {}

  @AfterEach
  void close() {
    world.close();
  }

  /** By which way the line goes. */
  enum Way {
    HTTPS,
    IN_PROCESS
  }

  /** A line, and where its challenges come from. */
  private record Line(CardAuthorityLine line, Supplier<String> challenge) {}

  private Line by(Way way) {
    return switch (way) {
      case HTTPS -> {
        var client = world.client();
        yield new Line(world.orders(), () -> GatewayWorld.challenge(client));
      }
      case IN_PROCESS -> {
        var challenges =
            new Challenges(GatewaySetup.CHALLENGE_LIFE, world.now::get, new SecureRandom());
        yield new Line(
            SandboxGateway.book(world.setup, challenges, new CardCheck(world.setup)),
            () -> challenges.issue(GatewayWorld.BRANCH).value());
      }
    };
  }

  private static OrderAnswer.Taken taken(Line line, AskedOrder asked) {
    return assertInstanceOf(OrderAnswer.Taken.class, line.line().order(asked));
  }

  private static void refused(FailureCode why, Line line, AskedOrder asked) {
    assertEquals(new OrderAnswer.Refused(why), line.line().order(asked));
    assertEquals(new OrderAnswer.Refused(why), line.line().order(asked), "and again");
  }

  @ParameterizedTest
  @EnumSource
  void whoTheAuthorityIs(Way way) {
    AuthorityAnswer.Authority authority =
        assertInstanceOf(AuthorityAnswer.Authority.class, by(way).line().authority());
    assertEquals("sandbox", authority.name());
    assertEquals(3, authority.renewalMonths());
    assertArrayEquals(GatewayWorld.AUTHORITY.commitmentSalt(), authority.commitmentSalt());
  }

  /** Everything twice: what is asked again is answered alike. */
  @ParameterizedTest
  @EnumSource
  void aRenewalThatTheCardSigned(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    AskedOrder asked =
        card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
    CardOrderId id = asked.order().id();
    OrderAnswer.Taken taken = taken(line, asked);
    assertEquals(CardOrderStanding.OPEN, taken.standing());
    assertEquals(List.of(false, false), List.of(taken.papers(), taken.officer()));
    assertEquals(DUE.plus(CardOrderSetup.LIFE), taken.expires());
    assertArrayEquals(taken.readBackChallenge(), taken(line, asked).readBackChallenge());

    assertEquals(new ScriptAnswer.Done(), card.run(line.line(), id));
    assertEquals(CardOrderStanding.ACTIVATED, taken(line, asked).standing());
    FindAnswer.Found found =
        assertInstanceOf(FindAnswer.Found.class, line.line().find(card.commitment()));
    assertEquals(id, found.id());
    assertEquals(CardOperation.RENEW_AUTHENTICATION, found.operation());
    assertEquals(CardOrderStanding.ACTIVATED, found.standing());
    assertArrayEquals(taken.readBackChallenge(), found.readBackChallenge());

    Credential fresh = card.fresh();
    assertNotEquals(card.first().certificate(), fresh.certificate());
    var read = OrderedCard.readBack(fresh, taken.readBackChallenge());
    assertEquals(new ReadBackAnswer.Confirmed(), line.line().readBack(id, read));
    assertEquals(new ReadBackAnswer.Confirmed(), line.line().readBack(id, read));
    assertEquals(CardOrderStanding.CONFIRMED, taken(line, asked).standing());
    assertEquals(new FindAnswer.Nothing(), line.line().find(card.commitment()));
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.line().exchange(id, 0, List.of()),
        "done");
    assertEquals(
        new AbandonAnswer.Told(CardOrderStanding.CONFIRMED), line.line().abandon(id, null));
    assertEquals(
        fresh.certificate(),
        world.changes.current(
            world.cards.issued(card.persona()).orElseThrow(), CardKey.USER_AUTHENTICATION));
  }

  @ParameterizedTest
  @EnumSource
  void aBatchIsAnsweredOnce(Way way) {
    Line line = by(way);
    world.now.turn(DUE);
    AskedOrder asked =
        card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
    taken(line, asked);
    CardOrderId id = asked.order().id();
    ScriptAnswer.Commands first = commands(line.line().exchange(id, 0, List.of()));
    List<byte[]> answers = card.answers(first.commands());
    ScriptAnswer.Commands next = commands(line.line().exchange(id, first.sequence(), answers));
    ScriptAnswer.Commands again = commands(line.line().exchange(id, first.sequence(), answers));
    assertEquals(next.sequence(), again.sequence());
    assertEquals(hex(next.commands()), hex(again.commands()), "its answer was lost: the same");
    assertNotEquals(hex(first.commands()), hex(next.commands()));
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED),
        line.line().exchange(id, next.sequence() + 7, answers),
        "another batch's");
    assertEquals(new ScriptAnswer.Done(), card.run(line.line(), id), "begun anew");
  }

  private static ScriptAnswer.Commands commands(ScriptAnswer answer) {
    return assertInstanceOf(ScriptAnswer.Commands.class, answer);
  }

  private static List<String> hex(List<byte[]> all) {
    return all.stream().map(HexFormat.of()::formatHex).toList();
  }

  @ParameterizedTest
  @EnumSource
  void papersInPlaceOfASignature(Way way) {
    Line line = by(way);
    AskedOrder asked =
        card.unsigned(card.request(CardOperation.UNLOCK_AUTHENTICATION, line.challenge().get()));
    CardOrderId id = asked.order().id();
    OrderAnswer.Taken taken = taken(line, asked);
    assertEquals(CardOrderStanding.WAITING, taken.standing());
    assertEquals(List.of(true, false), List.of(taken.papers(), taken.officer()));
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.line().exchange(id, 0, List.of()),
        "not yet");
    OrderAnswer.Taken open = taken(line, asked.with(LICENCE));
    assertEquals(CardOrderStanding.OPEN, open.standing());
    assertEquals(List.of(false, false), List.of(open.papers(), open.officer()));
    assertEquals(CardOrderStanding.OPEN, taken(line, asked).standing(), "papers stay seen");
    assertEquals(new ScriptAnswer.Done(), card.run(line.line(), id));
    assertEquals(CardOrderStanding.CONFIRMED, taken(line, asked).standing());
  }

  @ParameterizedTest
  @EnumSource
  void anOfficerWhereTheMunicipalityWantsOne(Way way) {
    Line line = by(way);
    OrderedCard neighbour = new OrderedCard(world, "neighbour");
    world.officer.turn(Officer.AWAY);
    AskedOrder asked =
        neighbour.unsigned(
            neighbour.request(CardOperation.UNLOCK_AUTHENTICATION, line.challenge().get()));
    OrderAnswer.Taken both = taken(line, asked);
    assertEquals(List.of(true, true), List.of(both.papers(), both.officer()));
    OrderAnswer.Taken one = taken(line, asked.with(LICENCE));
    assertEquals(CardOrderStanding.WAITING, one.standing());
    assertEquals(List.of(false, true), List.of(one.papers(), one.officer()));
    world.officer.turn(Officer.AGREES);
    assertEquals(CardOrderStanding.OPEN, taken(line, asked.with(LICENCE)).standing());
    assertEquals(
        new ScriptAnswer.Done(), neighbour.run(line.line(), asked.order().id()), "to its end");

    world.officer.turn(Officer.REFUSES);
    AskedOrder second =
        neighbour.unsigned(
            neighbour.request(CardOperation.UNLOCK_AUTHENTICATION, line.challenge().get()));
    taken(line, second);
    refused(FailureCode.MUNICIPAL_COUNTER, line, second.with(LICENCE));
    assertEquals(new FindAnswer.Nothing(), line.line().find(neighbour.commitment()));
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.line().exchange(second.order().id(), 0, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void anotherOrderOfThatCard(Way way) {
    Line line = by(way);
    AskedOrder first =
        card.unsigned(card.request(CardOperation.UNLOCK_TEXT, line.challenge().get()));
    taken(line, first);
    refused(
        FailureCode.CARD_ORDER_UNFINISHED,
        line,
        card.unsigned(card.request(CardOperation.UNLOCK_REGISTER, line.challenge().get())));
    FindAnswer.Found found =
        assertInstanceOf(FindAnswer.Found.class, line.line().find(card.commitment()));
    assertEquals(first.order().id(), found.id());
    assertEquals(CardOrderStanding.WAITING, found.standing());
    AbandonAnswer ended = new AbandonAnswer.Told(CardOrderStanding.ABANDONED);
    assertEquals(ended, line.line().abandon(found.id(), null));
    assertEquals(ended, line.line().abandon(found.id(), null));
    assertEquals(CardOrderStanding.ABANDONED, taken(line, first).standing());
    assertEquals(ended, line.line().abandon(new CardOrderId(1, 2), null), "nobody knows it");
    taken(line, card.unsigned(card.request(CardOperation.UNLOCK_REGISTER, line.challenge().get())));
  }

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

  private AskedOrder signedNow(Line line) {
    return card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
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
