package org.madoguchi.card;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;

/**
 * One connection to one card, for the script of an order.
 *
 * <p>Thread rule: owner thread only.
 */
final class RelaySession {
  /** With extended length (ISO/IEC 7816-4 5.1). */
  private static final int LONGEST_ANSWER = 65_536;

  private final OpenConnection connection;
  private final ExtendedLength extendedLength;
  private final RelayRules rules;
  private final RelayBudget budget;
  private boolean over;
  private boolean pinSent;

  RelaySession(
      OpenConnection connection,
      ExtendedLength extendedLength,
      RelayOrder order,
      RelayBudget budget) {
    this.connection = connection;
    this.extendedLength = extendedLength;
    this.rules = new RelayRules(order);
    this.budget = budget;
  }

  /**
   * {@link CardRelay#exchange}.
   *
   * @param abandoned nobody waits for the answer any more: the card gets no further command
   */
  RelayAnswer exchange(List<byte[]> commands, BooleanSupplier abandoned) {
    if (over) {
      return new RelayAnswer.Lost(List.of(), CardFault.REMOVED);
    }
    RelayAnswer.Forbidden refused = refused(commands);
    if (refused != null) {
      end();
      return refused;
    }
    List<byte[]> answers = new ArrayList<>();
    for (byte[] command : commands) {
      if (abandoned.getAsBoolean() || budget.tooLate()) {
        end();
        return new RelayAnswer.Lost(List.copyOf(answers), CardFault.TIMED_OUT);
      }
      budget.spend();
      switch (whole(connection.transmit(command))) {
        case CardAnswer.Lost(CardFault fault) -> {
          end();
          return new RelayAnswer.Lost(List.copyOf(answers), fault);
        }
        case CardAnswer.Response answer -> {
          answers.add(raw(answer));
          if (!answer.ok()) {
            return new RelayAnswer.Stopped(List.copyOf(answers), answer.statusWord());
          }
        }
      }
    }
    return new RelayAnswer.Passed(List.copyOf(answers));
  }

  /** All of a batch is looked at before anything of it is sent. */
  private RelayAnswer.@Nullable Forbidden refused(List<byte[]> commands) {
    if (pinSent) {
      return new RelayAnswer.Forbidden(RelayRefusal.AFTER_PIN, 0);
    }
    if (budget.tooMany(commands.size())) {
      return new RelayAnswer.Forbidden(RelayRefusal.TOO_MANY, 0);
    }
    if (budget.tooLate()) {
      return new RelayAnswer.Forbidden(RelayRefusal.TOO_LATE, 0);
    }
    for (int i = 0; i < commands.size(); i++) {
      RelayRefusal why = rules.refusal(commands.get(i));
      if (why != null) {
        return new RelayAnswer.Forbidden(why, i);
      }
    }
    return null;
  }

  /** What the card holds back behind 61xx belongs to the transport, not to the script. */
  private CardAnswer whole(CardAnswer first) {
    CardAnswer last = first;
    var data = new ByteArrayOutputStream();
    while (last instanceof CardAnswer.Response part && part.statusWord() >>> 8 == 0x61) {
      data.writeBytes(part.data());
      byte[] getResponse = {0x00, (byte) 0xC0, 0x00, 0x00, (byte) part.statusWord()};
      last = connection.transmit(getResponse);
      boolean nothing = last instanceof CardAnswer.Response more && more.data().length == 0;
      if (nothing || data.size() > LONGEST_ANSWER) {
        return new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
      }
    }
    if (data.size() > 0 && last instanceof CardAnswer.Response end) {
      data.writeBytes(end.data());
      return new CardAnswer.Response(data.toByteArray(), end.statusWord());
    }
    return last;
  }

  private static byte[] raw(CardAnswer.Response answer) {
    byte[] bytes = Arrays.copyOf(answer.data(), answer.data().length + 2);
    bytes[bytes.length - 2] = (byte) (answer.statusWord() >> 8);
    bytes[bytes.length - 1] = (byte) answer.statusWord();
    return bytes;
  }

  /**
   * {@link CardRelay#setPin}.
   *
   * @param counter asks for a counter on a new connection
   */
  CardResult<PinSetting> setPin(
      PinReference reference, Pin fresh, PrintedFacts printed, CounterAsked counter) {
    if (over) {
      fresh.close();
      return new CardResult.Failed<>(CardFault.REMOVED);
    }
    var dialogue = new CardDialogue(connection, extendedLength);
    try (fresh) {
      Optional<CardApplication> application =
          new MyNumberCard(dialogue).application(reference.application());
      if (application.isEmpty()) {
        return new CardResult.Failed<>(CardFault.UNEXPECTED_ANSWER);
      }
      PinSetting setting = application.get().setUnlocked(reference, fresh, printed);
      pinSent |= !(setting instanceof PinSetting.NewRefused);
      return new CardResult.Done<>(setting);
    } catch (CardLost lost) {
      end();
      return dialogue.presenting() == null
          ? new CardResult.Failed<>(lost.fault())
          : new CardResult.PinInDoubt<>(lost.fault(), reference, counter.after(reference));
    }
  }

  /** A way to a counter after the connection is lost. */
  @FunctionalInterface
  interface CounterAsked {
    CardResult.CounterAfter after(PinReference reference);
  }

  /** Cuts the power, and with it all that is open. Idempotent. */
  void end() {
    if (!over) {
      over = true;
      connection.cutPower();
    }
  }
}
