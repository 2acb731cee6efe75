package org.madoguchi.card.transport;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A dialogue that was written down: of each exchange two lines, {@code > } command and {@code < }
 * answer in hexadecimal with {@code [n]} for n bytes that are withheld, or {@code ! } and the
 * fault.
 *
 * @param exchanges in order
 */
public record Recording(List<Exchange> exchanges) {
  /** A command with what came of it, both as they were written. */
  public record Exchange(String command, Outcome outcome) {}

  /** The result of a command. */
  public sealed interface Outcome {
    /** Data and status word, hexadecimal with withheld parts. */
    record Answered(String answer) implements Outcome {}

    /** The dialogue broke off. */
    record Broken(CardFault fault) implements Outcome {}
  }

  public Recording {
    exchanges = List.copyOf(exchanges);
  }

  /** As text, for a file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Exchange exchange : exchanges) {
      text.append("> ").append(exchange.command()).append('\n');
      text.append(
              switch (exchange.outcome()) {
                case Outcome.Answered(String answer) -> "< " + answer;
                case Outcome.Broken(CardFault fault) -> "! " + fault;
              })
          .append('\n');
    }
    return text.toString();
  }

  /**
   * Reads it back. Empty lines and lines that begin with {@code #} don't count.
   *
   * @throws ParseException not a recording; its offset is the number of the line, from 1
   */
  public static Recording parse(String text) throws ParseException {
    List<Exchange> exchanges = new ArrayList<>();
    String command = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.length() < 4 || line.charAt(1) != ' ') {
        throw new ParseException("neither command nor answer", number);
      }
      String rest = line.substring(2).strip();
      boolean asking = line.charAt(0) == '>';
      if (asking != command.isEmpty()) {
        throw new ParseException("command and answer must take turns", number);
      }
      if (asking) {
        Withheld.check(rest, number);
        command = rest;
      } else {
        exchanges.add(new Exchange(command, outcome(line.charAt(0), rest, number)));
        command = "";
      }
    }
    if (!command.isEmpty()) {
      throw new ParseException("a command without an answer", number);
    }
    return new Recording(exchanges);
  }

  private static Outcome outcome(char kind, String rest, int number) throws ParseException {
    return switch (kind) {
      case '<' -> {
        Withheld.check(rest, number);
        yield new Outcome.Answered(rest);
      }
      case '!' -> new Outcome.Broken(fault(rest, number));
      default -> throw new ParseException("neither command nor answer", number);
    };
  }

  private static CardFault fault(String name, int number) throws ParseException {
    for (CardFault fault : CardFault.values()) {
      if (fault.name().equals(name)) {
        return fault;
      }
    }
    throw new ParseException("unknown fault", number);
  }
}
