package org.madoguchi.card;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;

/** A recorded dialogue: it answers the next command only if that is the one of the record. */
final class ScriptedChannel implements CardChannel {
  private final Deque<String> commands = new ArrayDeque<>();
  private final Deque<CardAnswer> answers = new ArrayDeque<>();
  private final List<byte[]> buffers = new ArrayList<>();

  /** Adds a command and its answer, both in hexadecimal; blanks don't count. */
  ScriptedChannel then(String command, String answer) {
    return then(command, CardAnswer.of(bytes(answer)));
  }

  ScriptedChannel then(String command, CardAnswer answer) {
    commands.add(command.replace(" ", "").toUpperCase(Locale.ROOT));
    answers.add(answer);
    return this;
  }

  /** The same before all others. */
  ScriptedChannel first(String command, String answer) {
    commands.addFirst(command.replace(" ", "").toUpperCase(Locale.ROOT));
    answers.addFirst(CardAnswer.of(bytes(answer)));
    return this;
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    String sent = HexFormat.of().withUpperCase().formatHex(command);
    String expected = commands.poll();
    if (!sent.equals(expected)) {
      throw new AssertionError("sent " + sent + ", expected " + expected);
    }
    buffers.add(command);
    return answers.remove();
  }

  /** How many recorded commands were never sent. */
  int left() {
    return commands.size();
  }

  /** The very arrays that were sent, as they are now. */
  List<byte[]> buffers() {
    return buffers;
  }
}
