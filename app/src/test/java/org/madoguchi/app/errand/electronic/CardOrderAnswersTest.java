package org.madoguchi.app.errand.electronic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer.Authority;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer.Taken;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;

/** What a gateway says about orders is that, or nothing. */
class CardOrderAnswersTest {
  private static final String CHALLENGE = base64(32);
  private static final String ID = "000102030405060708090a0b0c0d0e0f";

  private static String base64(int length) {
    return Base64.getEncoder().encodeToString(new byte[length]);
  }

  private static byte[] json(String single) {
    return single.replace('\'', '"').getBytes(UTF_8);
  }

  private static String authority(String name, int salt, int months) {
    return "{'name':'%s','commitmentSalt':'%s','renewalMonths':%d}"
        .formatted(name, base64(salt), months);
  }

  @Test
  void anAuthority() {
    Authority read = CardOrderAnswers.authority(json(authority("sandbox", 32, 3))).orElseThrow();
    assertEquals("sandbox", read.name());
    assertArrayEquals(new byte[32], read.commitmentSalt());
    assertEquals(3, read.renewalMonths());
    for (String no :
        List.of(
            authority("", 32, 3),
            authority("Sandbox", 32, 3),
            authority("a".repeat(33), 32, 3),
            authority("sandbox", 15, 3),
            authority("sandbox", 65, 3),
            authority("sandbox", 32, -1),
            authority("sandbox", 32, 121))) {
      assertEquals(Optional.empty(), CardOrderAnswers.authority(json(no)), no);
    }
  }

  private static String taken(String state, String needs, String challenge, String expires) {
    return "{'state':'%s','needs':[%s],'readBackChallenge':'%s','expires':'%s'}"
        .formatted(state, needs, challenge, expires);
  }

  private static Optional<Taken> readTaken(String state, String needs) {
    return CardOrderAnswers.taken(json(taken(state, needs, CHALLENGE, "2026-12-01T03:00:00Z")));
  }

  @Test
  void anOrderThatIsTaken() {
    Taken open = readTaken("open", "").orElseThrow();
    assertEquals(CardOrderStanding.OPEN, open.standing());
    assertEquals(List.of(false, false), List.of(open.papers(), open.officer()));
    assertEquals(Instant.parse("2026-12-01T03:00:00Z"), open.expires());
    assertEquals(32, open.readBackChallenge().length);
    Taken papers = readTaken("waiting", "'papers'").orElseThrow();
    assertEquals(List.of(true, false), List.of(papers.papers(), papers.officer()));
    Taken both = readTaken("waiting", "'papers','officer'").orElseThrow();
    assertEquals(List.of(true, true), List.of(both.papers(), both.officer()));
    assertTrue(readTaken("confirmed", "").isPresent(), "asked again, later");
  }

  @Test
  void whatNobodyCouldGoOnWithIsNotTaken() {
    assertEquals(Optional.empty(), readTaken("waiting", ""), "for what?");
    assertEquals(Optional.empty(), readTaken("open", "'papers'"), "then it isn't open");
    assertEquals(Optional.empty(), readTaken("waiting", "'papers','papers'"));
    assertEquals(Optional.empty(), readTaken("waiting", "'papers','a fee'"));
    assertEquals(Optional.empty(), readTaken("ready", ""));
    assertEquals(
        Optional.empty(),
        CardOrderAnswers.taken(json(taken("open", "", base64(31), "2026-12-01T03:00:00Z"))));
    assertEquals(
        Optional.empty(), CardOrderAnswers.taken(json(taken("open", "", CHALLENGE, "soon"))));
  }

  private static Optional<ScriptAnswer> script(int seq, String commands, String more) {
    return CardOrderAnswers.script(
        json("{'seq':%d,'commands':[%s],'percent':40,%s}".formatted(seq, commands, more)));
  }

  @Test
  void aScriptSaysOneThing() {
    ScriptAnswer.Commands commands =
        assertInstanceOf(
            ScriptAnswer.Commands.class,
            script(3, "'00a40400','8050000008'", "'done':false").orElseThrow());
    assertEquals(3, commands.sequence());
    assertEquals(40, commands.percent());
    assertArrayEquals(new byte[] {0, (byte) 0xA4, 4, 0}, commands.commands().getFirst());
    assertEquals(2, commands.commands().size());
    assertEquals(
        Optional.of(new ScriptAnswer.SetPin(4, 40)), script(4, "", "'done':false,'ask':'set-pin'"));
    assertEquals(Optional.of(new ScriptAnswer.Done()), script(5, "", "'done':true"));
    assertEquals(
        Optional.of(new ScriptAnswer.Failed(FailureCode.CARD_CHANNEL_REFUSED)),
        script(0, "", "'done':false,'failed':'W02'"));
  }

  @Test
  void aScriptThatSaysNothingOrTwoThingsIsNone() {
    for (Optional<ScriptAnswer> no :
        List.of(
            script(3, "", "'done':false"),
            script(3, "'00a40400'", "'done':true"),
            script(3, "'00a40400'", "'done':false,'ask':'set-pin'"),
            script(3, "'00a40400'", "'done':false,'failed':'W03'"),
            script(3, "", "'done':false,'ask':'name'"),
            script(3, "", "'done':false,'failed':'W05'"),
            script(3, "", "'done':false,'failed':'K01'"),
            script(0, "'00a40400'", "'done':false"),
            script(-1, "'00a40400'", "'done':false"),
            script(0, "", "'done':false,'ask':'set-pin'"),
            script(3, "'00a4040'", "'done':false"),
            script(3, "'00A40400'", "'done':false"),
            script(3, "'00a404'", "'done':false"),
            script(3, "'00a4040z'", "'done':false"),
            script(3, "'%s'".formatted("00".repeat(1025)), "'done':false"),
            script(3, "'00a40400',".repeat(24) + "'00a40400'", "'done':false"),
            CardOrderAnswers.script(json("{'seq':1,'commands':[],'percent':101,'done':true}")),
            CardOrderAnswers.script(json("{'seq':1,'commands':[],'percent':-1,'done':true}")))) {
      assertEquals(Optional.empty(), no);
    }
    assertTrue(script(3, "'%s'".formatted("00".repeat(1024)), "'done':false").isPresent());
    assertTrue(script(3, "'00a40400',".repeat(23) + "'00a40400'", "'done':false").isPresent());
  }

  private static String found(String id, String operation, String state, String challenge) {
    return "{'order':{'id':'%s','operation':'%s','state':'%s','readBackChallenge':'%s'}}"
        .formatted(id, operation, state, challenge);
  }

  @Test
  void anOpenOrderOrNone() {
    assertEquals(Optional.of(new FindAnswer.Nothing()), CardOrderAnswers.found(json("{}")));
    FindAnswer.Found open =
        assertInstanceOf(
            FindAnswer.Found.class,
            CardOrderAnswers.found(json(found(ID, "unlock-text", "writing", CHALLENGE)))
                .orElseThrow());
    assertEquals(CardOrderId.parse(ID), open.id());
    assertEquals(CardOperation.UNLOCK_TEXT, open.operation());
    assertEquals(CardOrderStanding.WRITING, open.standing());
    for (String no :
        List.of(
            found("0f", "unlock-text", "writing", CHALLENGE),
            found(ID, "unlock", "writing", CHALLENGE),
            found(ID, "unlock-text", "confirmed", CHALLENGE),
            found(ID, "unlock-text", "WRITING", CHALLENGE),
            found(ID, "unlock-text", "writing", base64(33)))) {
      assertEquals(Optional.empty(), CardOrderAnswers.found(json(no)), no);
    }
  }

  @Test
  void aStanding() {
    for (CardOrderStanding standing : CardOrderStanding.values()) {
      assertEquals(
          Optional.of(standing),
          CardOrderAnswers.state(json("{'state':'%s'}".formatted(standing.word()))));
    }
    assertEquals(Optional.empty(), CardOrderAnswers.state(json("{'state':'done'}")));
  }
}
