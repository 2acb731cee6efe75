package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardOrders.Preparation;
import org.madoguchi.app.errand.electronic.CardReadBack;

/** What the storm found: answers that were meant for another order, and orders that nobody ends. */
class CardOrdersMixedTest {
  private static final byte[] CARD = new byte[32];
  private static final CardConsent CONSENT =
      new CardConsent(new byte[] {1}, BranchWorld.TARO.certificate);

  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private CardOrders orders() {
    return world.branch.cardOrders();
  }

  private CardOrderId opened(CardOperation operation) {
    var order =
        assertInstanceOf(
                Preparation.Ready.class, orders().prepare(operation, BranchWorld.CITY, "lobby-1"))
            .order();
    assertInstanceOf(Placing.Open.class, orders().place(order, CARD, CONSENT));
    return order.id();
  }

  private CardOrderId writing(CardOperation operation) {
    CardOrderId id = opened(operation);
    orders().exchange(id, 0, List.of());
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 1, List.of()));
    return id;
  }

  private List<String> events(CardOrderId id) {
    return world.journal().stream()
        .filter(l -> l.order().equals(id.toString()))
        .map(JournalLine::event)
        .toList();
  }

  private void later(Duration time) {
    world.now = world.now.plus(time);
    world.threads.again();
  }

  @ParameterizedTest
  @EnumSource(names = {"REVOKE_SIGNATURE", "REVOKE_AUTHENTICATION", "UNLOCK_SIGNATURE"})
  void theEndOfAnotherOrdersScriptEndsNothing(CardOperation operation) {
    CardOrderId id = writing(operation);
    world.authority.only().step = 0; // its own script has hardly begun
    world.authority.anothers = new ScriptAnswer.Done();
    assertEquals(
        new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED),
        orders().exchange(id, 2, List.of()));
    assertEquals("card-write-opened", events(id).getLast());
    world.authority.anothers = null;
    orders().exchange(id, 0, List.of());
    assertInstanceOf(ScriptAnswer.Commands.class, orders().exchange(id, 4, List.of()));
  }

  @Test
  void norIsACertificateInUseByIt() {
    CardOrderId id = opened(CardOperation.RENEW_AUTHENTICATION);
    world.authority.anothers = new ScriptAnswer.Done();
    assertEquals(
        new ScriptAnswer.Done(), orders().exchange(id, 0, List.of()), "the read-back will tell");
    assertFalse(events(id).contains("card-activated"), events(id).toString());
    assertEquals(
        new ReadBackAnswer.Otherwise(CardOrderStanding.OPEN),
        orders()
            .readBack(
                id, new CardReadBack(BranchWorld.TARO.certificate, AuthorityDouble.CHALLENGE)));
    assertFalse(events(id).contains("card-order-confirmed"), events(id).toString());
  }

  @Test
  void whatNeverGotToTheCardEndsByItsTime() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    world.authority.only().standing = CardOrderStanding.OPEN; // its commands were refused here
    orders().interrupted(id, FailureCode.CARD_REMOVED);
    later(Duration.ofMinutes(2));
    assertEquals("card-order-unfinished", events(id).getLast());
    world.authority.only().standing = CardOrderStanding.ABANDONED;
    later(Duration.ofHours(3));
    assertEquals("card-order-abandoned", events(id).getLast());
  }

  @Test
  void oneForbiddenCommandIsOneAlarm() {
    CardOrderId id = writing(CardOperation.RENEW_AUTHENTICATION);
    orders().forbidden(id);
    orders().interrupted(id, FailureCode.CARD_COMMAND_FORBIDDEN); // as the lobby breaks off by it
    assertEquals(1, events(id).stream().filter("card-order-unfinished"::equals).count());
    world.readAlarm();
    assertEquals(Optional.empty(), world.branch.office().alarm());
  }
}
