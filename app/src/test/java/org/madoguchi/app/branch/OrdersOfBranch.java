package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardOrders.Preparation;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.config.Language;

/** A branch that takes orders of cards, and one that a test has in hand. */
abstract class OrdersOfBranch {
  static final byte[] CARD = new byte[32];
  static final CardConsent CONSENT = new CardConsent(new byte[] {1}, BranchWorld.TARO.certificate);
  static final CardReadBack RIGHT =
      new CardReadBack(BranchWorld.TARO.certificate, AuthorityDouble.CHALLENGE);
  static final CardReadBack WRONG = new CardReadBack(BranchWorld.TARO.certificate, new byte[] {2});
  static final FailureCode GONE = FailureCode.CARD_REMOVED;

  @TempDir Path directory;
  BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  CardOrders orders() {
    return world.branch.cardOrders();
  }

  CardOrderRequest prepared(CardOperation operation) {
    return assertInstanceOf(
            Preparation.Ready.class, orders().prepare(operation, BranchWorld.CITY, "lobby-1"))
        .order();
  }

  /** One that the card has signed, before its script. */
  CardOrderId opened(CardOperation operation) {
    CardOrderRequest order = prepared(operation);
    Placing placing = orders().place(order, CARD, CONSENT);
    assertArrayEquals(
        AuthorityDouble.CHALLENGE,
        assertInstanceOf(Placing.Open.class, placing).readBackChallenge());
    return order.id();
  }

  /** One that waits for papers, with its slip. */
  CardOrderId waiting(CardOperation operation) {
    CardOrderRequest order = prepared(operation);
    assertInstanceOf(Placing.NeedsPapers.class, orders().place(order, CARD, null));
    slip(order.id());
    return order.id();
  }

  SlipAnswer.Out slip(CardOrderId id) {
    return assertInstanceOf(SlipAnswer.Out.class, orders().slip(id, Language.EN));
  }

  /** Its script goes on until the card may have changed. */
  CardOrderId writing(CardOperation operation) {
    CardOrderId id = opened(operation);
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 0, List.of()));
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 1, List.of()));
    return id;
  }

  /** And until the card uses the new electronic certificate. */
  CardOrderId activated() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    assertEquals(new ScriptAnswer.Done(), orders().exchange(id, 2, List.of()));
    return id;
  }

  List<String> events(CardOrderId id) {
    return world.journal().stream()
        .filter(l -> l.order().equals(id.toString()))
        .map(JournalLine::event)
        .toList();
  }

  JournalLine last(String event) {
    return world.journal().reversed().stream()
        .filter(l -> l.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  int rows(String table) throws Exception {
    try (Connection c = world.connection();
        Statement s = c.createStatement()) {
      return s.executeQuery("SELECT count(*) FROM " + table).getInt(1);
    }
  }

  void later(Duration time) {
    world.now = world.now.plus(time);
    world.threads.again();
  }
}
