package org.madoguchi.card.transport;

import java.util.ArrayList;
import java.util.List;

/** Records what goes through to another channel. */
public final class RecordingChannel implements CardChannel {
  private final CardChannel next;
  private final Redactor redactor;
  private final List<Recording.Exchange> exchanges = new ArrayList<>();

  /** Withheld is never kept: it isn't in memory either. */
  public RecordingChannel(CardChannel next, Redaction redaction) {
    this.next = next;
    this.redactor = new Redactor(redaction);
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    String sent = redactor.command(command);
    CardAnswer answer = next.transmit(command);
    exchanges.add(
        new Recording.Exchange(
            sent,
            switch (answer) {
              case CardAnswer.Response(byte[] data, int word) ->
                  new Recording.Outcome.Answered(redactor.answer(command, data, word));
              case CardAnswer.Lost(var fault) -> new Recording.Outcome.Broken(fault);
            }));
    return answer;
  }

  /** What was recorded so far. */
  public Recording recording() {
    return new Recording(exchanges);
  }
}
