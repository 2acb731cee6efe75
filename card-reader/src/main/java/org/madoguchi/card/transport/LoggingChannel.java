package org.madoguchi.card.transport;

import java.util.function.Consumer;

/**
 * Logs every command and answer without what {@link Redaction#PERSONAL_DATA} withholds: {@code > }
 * and {@code < } in hexadecimal, {@code ! } for a dialogue that broke off.
 */
public final class LoggingChannel implements CardChannel {
  private final CardChannel next;
  private final Consumer<String> log;
  private final Redactor redactor = new Redactor(Redaction.PERSONAL_DATA);

  /** Logs what goes through to another channel, a line each. */
  public LoggingChannel(CardChannel next, Consumer<String> log) {
    this.next = next;
    this.log = log;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    String sent = redactor.command(command);
    log.accept("> " + sent);
    CardAnswer answer = next.transmit(command);
    log.accept(
        switch (answer) {
          case CardAnswer.Response(byte[] data, int word) ->
              "< " + redactor.answer(command, data, word);
          case CardAnswer.Lost(var fault) -> "! " + fault;
        });
    return answer;
  }
}
