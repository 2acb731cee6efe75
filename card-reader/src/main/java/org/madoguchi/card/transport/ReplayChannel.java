package org.madoguchi.card.transport;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays the card's part of a recording: answers the next command only if that is the recorded one,
 * apart from what was withheld. Withheld bytes of an answer come as 00. At the first other command
 * the dialogue is lost, and {@link #deviation()} says where.
 */
public final class ReplayChannel implements CardChannel {
  private final Recording recording;
  private final Redactor redactor = new Redactor(Redaction.PERSONAL_DATA);
  private int next;
  private @Nullable String deviation;

  /** Begins at the recording's first command. */
  public ReplayChannel(Recording recording) {
    this.recording = recording;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    String sent = redactor.command(command);
    if (deviation == null && next >= recording.exchanges().size()) {
      deviation = "after the end: " + sent;
    }
    if (deviation != null) {
      return new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
    }
    Recording.Exchange exchange = recording.exchanges().get(next);
    if (!exchange.command().equals(sent)) {
      deviation = "exchange %d: %s instead of %s".formatted(next + 1, sent, exchange.command());
      return new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
    }
    next++;
    return switch (exchange.outcome()) {
      case Recording.Outcome.Answered(String answer) -> CardAnswer.of(Withheld.zeros(answer));
      case Recording.Outcome.Broken(CardFault fault) -> new CardAnswer.Lost(fault);
    };
  }

  /** How many recorded exchanges have not come yet. */
  public int left() {
    return recording.exchanges().size() - next;
  }

  /** Where what was sent left the recording. */
  public Optional<String> deviation() {
    return Optional.ofNullable(deviation);
  }
}
