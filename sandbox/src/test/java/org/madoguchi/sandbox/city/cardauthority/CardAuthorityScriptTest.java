package org.madoguchi.sandbox.city.cardauthority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.RelayProfile;
import org.madoguchi.card.RelayRules;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.IssuerAccess;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;

/** A script at the card authority: mixed up, answered wrongly, to its end, a thousand at once. */
class CardAuthorityScriptTest extends AuthorityDesk {
  /** A gateway that gives one order's commands to another order's card: both stop. */
  @Test
  void scriptsMixed() throws Exception {
    SimulatedCard one = card(personas.getFirst());
    SimulatedCard two = card(personas.getLast());
    opened("one", CardOperation.UNLOCK_AUTHENTICATION);
    authority.open(request("two", CardOperation.UNLOCK_AUTHENTICATION, second));
    var begun1 =
        assertInstanceOf(ScriptReply.Commands.class, authority.exchange("one", 0, List.of()));
    var begun2 =
        assertInstanceOf(ScriptReply.Commands.class, authority.exchange("two", 0, List.of()));
    List<byte[]> told1 = answers(one, begun1.commands());
    List<byte[]> told2 = answers(two, begun2.commands());
    var next1 =
        assertInstanceOf(
            ScriptReply.Commands.class, authority.exchange("one", begun1.sequence(), told1));
    var next2 =
        assertInstanceOf(
            ScriptReply.Commands.class, authority.exchange("two", begun2.sequence(), told2));
    List<byte[]> swapped = answers(two, next1.commands());
    assertEquals("6300", HexFormat.of().formatHex(swapped.getLast()), "refused by the card");
    assertEquals(
        new ScriptReply.Failed(ScriptFailure.CHANNEL_REFUSED),
        authority.exchange("two", next2.sequence(), swapped));
    assertInstanceOf(ScriptReply.SetPin.class, run(two, "two"), "begun again, without the other");
  }

  @Test
  void answersOfAnotherBatch() {
    opened("order", CardOperation.UNLOCK_AUTHENTICATION);
    SimulatedCard card = card(personas.getFirst());
    var begun =
        assertInstanceOf(ScriptReply.Commands.class, authority.exchange("order", 0, List.of()));
    List<byte[]> told = answers(card, begun.commands());
    ScriptReply next = authority.exchange("order", begun.sequence(), told);
    assertEquals(
        next, authority.exchange("order", begun.sequence(), told), "its answer was lost: the same");
    assertEquals(
        new ScriptReply.Failed(ScriptFailure.OUT_OF_SEQUENCE),
        authority.exchange("order", begun.sequence() + 7, told));
    assertEquals(
        new ScriptReply.Failed(ScriptFailure.NOT_OPEN),
        authority.exchange("nobody's", 0, List.of()));
  }

  /** Bytes that the gateway or a thief puts in place of the card's answers. */
  @Test
  void answersThatArentTheCards() {
    SimulatedCard card = card(personas.getFirst());
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    ScriptReply reply = authority.exchange("order", 0, List.of());
    while (reply
        instanceof ScriptReply.Commands(long sequence, List<byte[]> commands, int percent)) {
      List<byte[]> told = answers(card, commands);
      if (percent == 40) {
        told.set(2, OK); // a block "written", says somebody
      }
      reply = authority.exchange("order", sequence, told);
    }
    assertEquals(new ScriptReply.Failed(ScriptFailure.NOT_FINISHED), reply);
    assertEquals(Optional.of(OrderState.WRITING), authority.state("order"));
    assertFalse(authority.abandon("order", null), "a card that writes in place may be in pieces");
    assertEquals(new ScriptReply.Done(true), run(card, "order"), "and goes on from there");
  }

  @Test
  void readBackDisagrees() throws Exception {
    SimulatedCard card = card(personas.getFirst());
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    assertEquals(new ScriptReply.Done(true), run(card, "order"));
    X509Certificate fresh = inUse(card);
    assertEquals(Optional.of(OrderState.DISAGREED), authority.readBack("order", readBack(old())));
    assertEquals(Status.REVOKED, authority.statuses().of(CardKey.USER_AUTHENTICATION, fresh));
    assertEquals(Status.VALID, authority.statuses().of(CardKey.USER_AUTHENTICATION, old()));
    assertEquals(
        Optional.of(OrderState.DISAGREED),
        authority.readBack("order", readBack(fresh)),
        "too late");
  }

  @Test
  void everyOperationToItsEnd() throws Exception {
    SimulatedCard card = card(personas.getFirst());
    for (CardOperation operation :
        List.of(
            CardOperation.RENEW_SIGNATURE,
            CardOperation.REVOKE_SIGNATURE,
            CardOperation.ISSUE_SIGNATURE,
            CardOperation.REVOKE_AUTHENTICATION,
            CardOperation.ISSUE_AUTHENTICATION,
            CardOperation.UNLOCK_AUTHENTICATION,
            CardOperation.UNLOCK_SIGNATURE,
            CardOperation.UNLOCK_TEXT,
            CardOperation.UNLOCK_REGISTER)) {
      String id = operation.word();
      assertEquals(Optional.of(operation), CardOperation.of(id));
      opened(id, operation);
      ScriptReply end = run(card, id);
      switch (operation.kind()) {
        case RENEW, ISSUE -> {
          assertEquals(new ScriptReply.Done(true), end, id);
          X509Certificate fresh =
              operation.key() == CardKey.USER_AUTHENTICATION ? inUse(card) : signature(card);
          assertEquals(Optional.of(OrderState.CONFIRMED), authority.readBack(id, readBack(fresh)));
        }
        case REVOKE -> assertEquals(new ScriptReply.Done(false), end, id);
        case UNLOCK -> {
          long sequence = assertInstanceOf(ScriptReply.SetPin.class, end).sequence();
          assertEquals(
              new ScriptReply.Done(false), authority.exchange(id, sequence, List.of(OK)), id);
        }
      }
      assertEquals(Optional.of(OrderState.CONFIRMED), authority.state(id), id);
    }
  }

  /** The terminal's rules let the whole script pass, and it is as short as it can be. */
  @Test
  void scriptIsWhatATerminalPassesOn() {
    SimulatedCard card = card(personas.getFirst());
    var rules =
        new RelayRules(new RelayOrder("order", RelayProfile.globalPlatform("sandbox"), Set.of()));
    opened("order", CardOperation.RENEW_AUTHENTICATION);
    int commands = 0;
    int batches = 0;
    ScriptReply reply = authority.exchange("order", 0, List.of());
    while (reply instanceof ScriptReply.Commands(long sequence, List<byte[]> batch, int _)) {
      for (byte[] command : batch) {
        assertEquals(null, rules.refusal(command), HexFormat.of().formatHex(command));
        assertTrue(command.length <= 261, "a short command");
      }
      commands += batch.size();
      batches++;
      reply = authority.exchange("order", sequence, answers(card, batch));
    }
    assertEquals(new ScriptReply.Done(true), reply);
    assertTrue(commands <= 8 + 9, "commands: " + commands);
    assertEquals(5, batches);
  }

  /** A thousand orders at once, each between two batches of its script, and none lost. */
  @Test
  void aThousandOpenOrders() {
    List<IssuedCard> many = new ArrayList<>();
    List<SimulatedCard> there = new ArrayList<>();
    var like = cards.contents(personas.getFirst()).orElseThrow();
    for (int i = 0; i < 1_000; i++) {
      String serial = "9%014d".formatted(i);
      byte[] record = (serial + "1310120350217").getBytes(StandardCharsets.US_ASCII);
      many.add(
          new IssuedCard(
              serial, record, first.holder(), first.attributes(), () -> null, () -> null));
      there.add(
          new VirtualCard(
              new CardContents(
                  "card" + i,
                  like.userAuthentication(),
                  like.digitalSignature(),
                  like.secrets(),
                  IssuerAccess.of(sandbox.cardMasterKey(), serial),
                  like.personalization()),
              CardQuirks.NONE,
              CardMemory.inMemory(),
              new SecureRandom()));
    }
    var busy = new CardAuthority(sandbox, many, () -> now, new SecureRandom());
    List<ScriptReply> replies = new ArrayList<>();
    for (int i = 0; i < many.size(); i++) {
      byte[] name = many.get(i).commitment(busy.commitmentSalt());
      var request =
          new CardRequest("order" + i, CardOperation.UNLOCK_AUTHENTICATION, name, new byte[32]);
      assertEquals(new OrderAnswer.Opened(OrderState.OPEN), busy.open(request));
      replies.add(busy.exchange(request.id(), 0, List.of()));
    }
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < many.size(); i++) {
        if (replies.get(i) instanceof ScriptReply.Commands(long n, List<byte[]> batch, int _)) {
          replies.set(i, busy.exchange("order" + i, n, answers(there.get(i), batch)));
        }
      }
    }
    for (int i = 0; i < many.size(); i++) {
      long sequence = assertInstanceOf(ScriptReply.SetPin.class, replies.get(i)).sequence();
      assertEquals(new ScriptReply.Done(false), busy.exchange("order" + i, sequence, List.of(OK)));
      assertTrue(busy.find(many.get(i).commitment(busy.commitmentSalt())).isEmpty());
    }
  }
}
