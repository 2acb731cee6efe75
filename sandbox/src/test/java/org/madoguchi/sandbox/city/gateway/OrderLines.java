package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.PaperApproval;

/** Lines to the authority, over HTTPS and in process, and a card to order for. */
abstract class OrderLines {
  /** Three weeks before the certificates of the ordinary persona end. */
  static final Instant DUE = Instant.parse("2029-04-20T03:00:00Z");

  static final PaperApproval LICENCE = new PaperApproval("07", List.of("A"), GatewayWorld.NOON);

  final GatewayWorld world = new GatewayWorld();
  final OrderedCard card = new OrderedCard(world, "ordinary");

  OrderLines() throws IOException {}

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
  record Line(CardAuthorityLine line, Supplier<String> challenge) {}

  Line by(Way way) {
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

  static OrderAnswer.Taken taken(Line line, AskedOrder asked) {
    return assertInstanceOf(OrderAnswer.Taken.class, line.line().order(asked));
  }

  static void refused(FailureCode why, Line line, AskedOrder asked) {
    assertEquals(new OrderAnswer.Refused(why), line.line().order(asked));
    assertEquals(new OrderAnswer.Refused(why), line.line().order(asked), "and again");
  }

  static ScriptAnswer.Commands commands(ScriptAnswer answer) {
    return assertInstanceOf(ScriptAnswer.Commands.class, answer);
  }

  static List<String> hex(List<byte[]> all) {
    return all.stream().map(HexFormat.of()::formatHex).toList();
  }

  AskedOrder signedNow(Line line) {
    return card.signed(card.request(CardOperation.RENEW_AUTHENTICATION, line.challenge().get()));
  }
}
