package org.madoguchi.app.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.keys.Impostor;
import org.madoguchi.app.keys.RawAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A branch's place is taken by somebody who answers what no branch answers: each is a value. */
class MalformedBranchTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DONE = text(new OfficeReply.Desk(new DeskAnswer.Done()));
  private static final Set<FailureCode> LOST =
      EnumSet.of(FailureCode.BRANCH_ANSWER_LOST, FailureCode.BRANCH_UNREACHABLE);

  private static String text(Object message) {
    return new String(OfficeMessages.write(message), StandardCharsets.UTF_8);
  }

  private static LanKeys keys(Impostor impostor) {
    return new LanKeys(impostor.tls(), Set.of(impostor.certificate()));
  }

  private static URI address(Impostor impostor) {
    return URI.create("https://localhost:" + impostor.port());
  }

  /** Its news are well, so that it is asked further. */
  private static RawAnswer news(String head, CountDownLatch closing) {
    RawAnswer news = RawAnswer.well(text(new OfficeMessages.Changes("run", 1)));
    return head.startsWith("GET " + OfficeMessages.CHANGES + "0 ")
        ? news
        : new RawAnswer(
            "no news",
            false,
            out -> {
              closing.await(OfficeServer.HOLD.toMillis(), TimeUnit.MILLISECONDS);
              news.speech().speak(out);
            });
  }

  @Test
  void everyAnswerToACallIsAValueAndTheNextOneIsReadAgain() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    try (Impostor impostor = new Impostor()) {
      impostor.says(head -> news(head, closing));
      try (RemoteOffice office = new RemoteOffice(address(impostor), keys(impostor))) {
        office.subscribe(there::countDown);
        assertTrue(there.await(60, TimeUnit.SECONDS), "the branch was never there");
        says(impostor, RawAnswer.well(DONE), closing);
        assertEquals(new DeskAnswer.Done(), office.scan("A0427"), "the good answer");
        for (RawAnswer nonsense : RawAnswer.nonsense(DONE)) {
          if (!nonsense.endless()) {
            says(impostor, nonsense, closing);
            switch (office.scan("A0427")) {
              case DeskAnswer.NotDone(FailureCode why) ->
                  assertTrue(LOST.contains(why), nonsense.what() + ": " + why);
              case DeskAnswer.Done _, DeskAnswer.Shows _ ->
                  assertTrue(nonsense.harmless(), nonsense.what());
            }
            assertEquals(OfficeSnapshot.UNREACHABLE, office.office(), nonsense.what());
            assertTrue(office.staff(new Badge("MD1B-X")) instanceof Finding.NotFound<?>);
          }
        }
        says(impostor, RawAnswer.well(DONE), closing);
        assertEquals(new DeskAnswer.Done(), office.scan("A0427"), "and once more");
      } finally {
        closing.countDown();
      }
    }
  }

  private static void says(Impostor impostor, RawAnswer answer, CountDownLatch closing) {
    impostor.says(head -> head.startsWith("GET") ? news(head, closing) : answer);
  }

  /** News and calls go the same way; here also what only the bound ends. */
  @Test
  void everyExchangeIsAValue() throws Exception {
    Duration bound = Duration.ofSeconds(1);
    try (Impostor impostor = new Impostor();
        LanLink link = new LanLink(address(impostor), keys(impostor))) {
      for (RawAnswer nonsense : RawAnswer.nonsense(text(new OfficeMessages.Changes("run", 7)))) {
        impostor.says(nonsense);
        if (link.get(OfficeMessages.CHANGES + "6", bound)
            instanceof LanLink.Exchange.Answered(byte[] body)) {
          assertNotNull(OfficeMessages.read(body, OfficeMessages.Changes.class), nonsense.what());
        }
        assertNotNull(link.post(OfficeMessages.CALLS, new byte[] {'{'}, bound), nonsense.what());
      }
    }
  }

  private static List<OfficeReply> replies() {
    return OfficeMessagesTest.replies().toList();
  }

  /**
   * Every member of every reply is taken away, or is something else: a reply or none, never more.
   */
  @ParameterizedTest
  @MethodSource("replies")
  void noReplyThatIsAlmostOneIsMoreThanNone(OfficeReply reply) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
    byte[] sound = OfficeMessages.write(reply);
    for (int i = 0; i < 2000; i++) {
      JsonNode tree = JSON.readTree(sound);
      spoil(tree, random);
      byte[] spoilt = JSON.writeValueAsBytes(tree);
      assertNotNull(OfficeMessages.read(spoilt, OfficeReply.class));
    }
    for (int length = 0; length < sound.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sound, length);
      assertTrue(OfficeMessages.read(cut, OfficeReply.class).isEmpty(), "cut at " + length);
    }
  }

  private static final List<String> ODD =
      List.of(
          "null",
          "-1",
          "1e999999",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"9999999999-01-01T00:00:00Z\"",
          "[]",
          "[null]",
          "{}",
          "{\"is\":\"Done\"}",
          "true");

  private static void spoil(JsonNode node, RandomGenerator random) {
    JsonNode odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
      JsonNode child = object.get(name);
      if (child.isContainer() && !child.isEmpty() && random.nextInt(4) > 0) {
        spoil(child, random);
      } else if (random.nextInt(4) == 0) {
        object.remove(name);
      } else {
        object.set(name, odd);
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (array.get(index).isContainer() && random.nextInt(4) > 0) {
        spoil(array.get(index), random);
      } else {
        array.set(index, odd);
      }
    }
  }
}
