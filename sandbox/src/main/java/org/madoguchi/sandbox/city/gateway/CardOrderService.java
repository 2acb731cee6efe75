package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOrderMessages;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/**
 * The orders' part of the interface over HTTPS: reads messages, asks the {@link CardOrderBook} and
 * writes its answers, rightly or with the fault that is on. An order may go on at another branch
 * than it began at: who knows its id, or has the card, may ask. Any thread.
 */
final class CardOrderService {
  /** What happens within this time happens at the same time. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  /** PSO: COMPUTE DIGITAL SIGNATURE. */
  private static final byte[] SIGNS = HexFormat.of().parseHex("802A00800100");

  private final GatewaySetup setup;
  private final CardOrderBook book;
  private final NeutralPace pace;
  private final Map<CardOrderId, ScriptAnswer> before = new ConcurrentHashMap<>();
  private final Exchanger<Answer> swap = new Exchanger<>();

  CardOrderService(GatewaySetup setup, CardOrderBook book) {
    this.setup = setup;
    this.book = book;
    this.pace = new NeutralPace(setup.neutralPace());
  }

  /** One that nobody reaches the authority by, or who is no branch, is answered at once. */
  private Optional<Answer> turnedAway(X509Certificate peer) {
    if (setup.faults().get().has(Fault.AUTHORITY_DOWN)) {
      return Optional.of(Answer.refusal(FailureCode.CARD_AUTHORITY_UNREACHABLE));
    }
    return BranchCheck.branchOf(peer).isEmpty()
        ? Optional.of(Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED))
        : Optional.empty();
  }

  private static Answer unreadable() {
    return Answer.problem(400, FailureCode.REQUEST_INVALID);
  }

  Answer authority(X509Certificate peer) {
    return turnedAway(peer)
        .orElseGet(
            () ->
                switch (book.authority()) {
                  case AuthorityAnswer.Authority(String name, byte[] salt, int months) ->
                      Answer.ok(new CardOrderMessages.Authority(name, salt, months));
                  case AuthorityAnswer.None(FailureCode why) -> Answer.refusal(why);
                });
  }

  Answer order(X509Certificate peer, byte[] body) throws InterruptedException {
    long arrived = System.nanoTime();
    Optional<Answer> away = turnedAway(peer);
    if (away.isPresent()) {
      return away.get();
    }
    Optional<AskedOrder> asked = AskedOrders.order(body);
    if (asked.isEmpty()) {
      return unreadable();
    }
    if (!BranchCheck.branchOf(peer).equals(asked.get().order().branch())) {
      return Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED);
    }
    OrderAnswer answer =
        setup.faults().get().has(Fault.ORDER_REFUSED)
            ? new OrderAnswer.Refused(FailureCode.MUNICIPAL_COUNTER)
            : book.order(asked.get());
    return switch (answer) {
      case OrderAnswer.Taken taken -> Answer.ok(message(taken));
      case OrderAnswer.Refused(FailureCode why) -> {
        if (why == FailureCode.MUNICIPAL_COUNTER) {
          pace.await(arrived);
        }
        yield Answer.refusal(why);
      }
    };
  }

  private static CardOrderMessages.OrderTaken message(OrderAnswer.Taken taken) {
    List<String> needs = new ArrayList<>();
    if (taken.papers()) {
      needs.add(CardOrderMessages.PAPERS);
    }
    if (taken.officer()) {
      needs.add(CardOrderMessages.OFFICER);
    }
    return new CardOrderMessages.OrderTaken(
        taken.standing().word(), needs, taken.readBackChallenge(), taken.expires().toString());
  }

  Answer exchange(X509Certificate peer, byte[] body) throws InterruptedException {
    Optional<Answer> away = turnedAway(peer);
    if (away.isPresent()) {
      return away.get();
    }
    Optional<AskedOrders.Answers> asked = AskedOrders.answers(body);
    if (asked.isEmpty()) {
      return unreadable();
    }
    long sequence = asked.get().sequence();
    ScriptAnswer script =
        faulty(asked.get().id(), book.exchange(asked.get().id(), sequence, asked.get().answers()));
    return mixedUp(
        switch (script) {
          case ScriptAnswer.Commands(long next, List<byte[]> commands, int percent) ->
              script(next, commands, null, percent, false, null);
          case ScriptAnswer.SetPin(long next, int percent) ->
              script(next, List.of(), CardOrderMessages.SET_PIN, percent, false, null);
          case ScriptAnswer.Done _ -> script(sequence, List.of(), null, 100, true, null);
          case ScriptAnswer.Failed(FailureCode why) ->
              script(sequence, List.of(), null, 0, false, why.code());
          case ScriptAnswer.Refused(FailureCode why) -> Answer.refusal(why);
        });
  }

  private ScriptAnswer faulty(CardOrderId id, ScriptAnswer right) {
    ScriptAnswer old = before.put(id, right);
    if (old != null && setup.faults().get().has(Fault.DUPLICATE)) {
      return old;
    }
    if (setup.faults().get().has(Fault.SCRIPT_SIGNS)
        && right instanceof ScriptAnswer.Commands(long next, List<byte[]> commands, int percent)) {
      List<byte[]> more = new ArrayList<>(commands);
      more.add(SIGNS);
      return new ScriptAnswer.Commands(next, more, percent);
    }
    return right;
  }

  private static Answer script(
      long next,
      List<byte[]> commands,
      @Nullable String ask,
      int percent,
      boolean done,
      @Nullable String failed) {
    return Answer.ok(
        new CardOrderMessages.Script(
            next,
            commands.stream().map(HexFormat.of()::formatHex).toList(),
            ask,
            percent,
            done,
            failed));
  }

  /** What two askers of the same moment do to each other. */
  private Answer mixedUp(Answer answer) throws InterruptedException {
    if (!setup.faults().get().has(Fault.SWAP)) {
      return answer;
    }
    try {
      return swap.exchange(answer, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return answer; // nobody else is here
    }
  }

  Answer readBack(X509Certificate peer, byte[] body) {
    Optional<Answer> away = turnedAway(peer);
    if (away.isPresent()) {
      return away.get();
    }
    Optional<AskedOrders.About> asked = AskedOrders.readBack(body);
    CardReadBack read = asked.map(AskedOrders.About::read).orElse(null);
    if (asked.isEmpty() || read == null) {
      return unreadable();
    }
    return book.readBackStanding(asked.get().id(), read)
        .map(standing -> Answer.ok(new CardOrderMessages.State(standing.word())))
        .orElseGet(() -> Answer.refusal(FailureCode.REQUEST_INVALID));
  }

  Answer find(X509Certificate peer, byte[] body) {
    Optional<Answer> away = turnedAway(peer);
    if (away.isPresent()) {
      return away.get();
    }
    Optional<byte[]> commitment = AskedOrders.find(body);
    if (commitment.isEmpty()) {
      return unreadable();
    }
    return switch (book.find(commitment.get())) {
      case FindAnswer.Found found ->
          Answer.ok(
              new CardOrderMessages.Found(
                  new CardOrderMessages.OpenOrder(
                      found.id().toString(),
                      found.operation().word(),
                      found.standing().word(),
                      found.readBackChallenge())));
      case FindAnswer.Nothing _ -> Answer.ok(new CardOrderMessages.Found(null));
      case FindAnswer.Unknown(FailureCode why) -> Answer.refusal(why);
    };
  }

  Answer abandon(X509Certificate peer, byte[] body) {
    Optional<Answer> away = turnedAway(peer);
    if (away.isPresent()) {
      return away.get();
    }
    Optional<AskedOrders.About> asked = AskedOrders.abandon(body);
    if (asked.isEmpty()) {
      return unreadable();
    }
    return switch (book.abandon(asked.get().id(), asked.get().read())) {
      case AbandonAnswer.Told(var standing) ->
          Answer.ok(new CardOrderMessages.State(standing.word()));
      case AbandonAnswer.Refused(FailureCode why) -> Answer.refusal(why);
    };
  }
}
