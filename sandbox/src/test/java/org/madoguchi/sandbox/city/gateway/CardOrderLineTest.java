package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.Credential;

/** What every line to the authority does, over HTTPS and in process alike. */
class CardOrderLineTest extends OrderLines {
  CardOrderLineTest() throws IOException {}

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
}
