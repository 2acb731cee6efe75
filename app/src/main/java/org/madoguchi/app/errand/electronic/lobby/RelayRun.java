package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardRelay;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PinSetting;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.RelayAnswer;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.RelayProfile;
import org.madoguchi.card.transport.CardFault;

/**
 * One run of an authority's script on the card that lies there: commands one way, answers the
 * other, and the holder's new PIN where the script asks for it. It knows nothing of what it passes
 * on.
 *
 * <p>Thread rule: a virtual thread of its own; it waits for card and branch.
 */
final class RelayRun {
  private static final byte[] TAKEN = {(byte) 0x90, 0x00};

  private final CardReader reader;
  private final CardOrders orders;
  private final CardOrderId id;
  private final IntConsumer percent;

  /** The result. */
  sealed interface Outcome {
    /** All that the script had to do is done. */
    record Done() implements Outcome {}

    /** It broke off; the order stays as it is. */
    record Broken(FailureCode why) implements Outcome {}

    /** The card was taken away. */
    record CardGone() implements Outcome {}
  }

  /**
   * @param percent told how far it is, 0 to 99
   */
  RelayRun(CardReader reader, CardOrders orders, CardOrderId id, IntConsumer percent) {
    this.reader = reader;
    this.orders = orders;
    this.id = id;
    this.percent = percent;
  }

  /**
   * Runs.
   *
   * @param authority whose script it is
   * @param reference which PIN is set anew; null: none
   * @param fresh wiped; null: none
   */
  Outcome run(String authority, @Nullable PinReference reference, @Nullable Pin fresh) {
    RelayOrder order =
        new RelayOrder(id.toString(), RelayProfile.globalPlatform(authority), Set.of());
    try {
      return switch (reader.relay(order).join()) {
        case RelayOpening.Opened(CardRelay relay) -> {
          try (relay) {
            yield relayed(relay, reference, fresh);
          }
        }
        case RelayOpening.Refused(CardFault fault) -> lost(fault);
        case RelayOpening.AnotherOrder _ -> new Outcome.Broken(FailureCode.CARD_ORDER_UNFINISHED);
      };
    } finally {
      if (fresh != null) {
        fresh.close();
      }
    }
  }

  private Outcome relayed(CardRelay relay, @Nullable PinReference reference, @Nullable Pin fresh) {
    ScriptAnswer answer = orders.exchange(id, 0, List.of());
    while (true) {
      switch (answer) {
        case ScriptAnswer.Commands(long sequence, List<byte[]> commands, int done) -> {
          percent.accept(done);
          switch (relay.exchange(commands).join()) {
            case RelayAnswer.Passed(List<byte[]> answers) ->
                answer = orders.exchange(id, sequence, answers);
            case RelayAnswer.Stopped(List<byte[]> answers, int _) ->
                answer = orders.exchange(id, sequence, answers);
            case RelayAnswer.Forbidden _ -> {
              orders.forbidden(id);
              return new Outcome.Broken(FailureCode.CARD_COMMAND_FORBIDDEN);
            }
            case RelayAnswer.Lost(List<byte[]> _, CardFault fault) -> {
              return lost(fault);
            }
          }
        }
        case ScriptAnswer.SetPin(long sequence, int done) -> {
          percent.accept(done);
          if (reference == null || fresh == null) {
            return new Outcome.Broken(FailureCode.CARD_ORDER_UNFINISHED);
          }
          switch (relay.setPin(reference, fresh, PrintedFacts.unknown()).join()) {
            case CardResult.Done<PinSetting>(PinSetting.Done()) ->
                answer = orders.exchange(id, sequence, List.of(TAKEN));
            case CardResult.Done<PinSetting> _ -> {
              return new Outcome.Broken(FailureCode.CARD_ORDER_UNFINISHED);
            }
            case CardResult.Failed<PinSetting>(CardFault fault) -> {
              return lost(fault);
            }
            // the next script asks the card whether it is set
            case CardResult.PinInDoubt<PinSetting>(CardFault fault, var _, var _) -> {
              return lost(fault);
            }
          }
        }
        case ScriptAnswer.Done _ -> {
          return new Outcome.Done();
        }
        case ScriptAnswer.Failed(FailureCode why) -> {
          return new Outcome.Broken(why);
        }
        case ScriptAnswer.Refused(FailureCode why) -> {
          return new Outcome.Broken(why);
        }
      }
    }
  }

  private static Outcome lost(CardFault fault) {
    return fault == CardFault.REMOVED
        ? new Outcome.CardGone()
        : new Outcome.Broken(FailureCode.CARD_ORDER_UNFINISHED);
  }
}
