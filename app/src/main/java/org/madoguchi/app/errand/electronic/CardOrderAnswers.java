package org.madoguchi.app.errand.electronic;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer.Authority;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer.Taken;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.gateway.GatewayJson;

/**
 * Reads what a gateway answers about orders. Empty: it isn't what the interface says, be it only a
 * length or a word. Pure.
 */
final class CardOrderAnswers {
  /** As long as the challenges of certificates' requests. */
  static final int READ_BACK_CHALLENGE_BYTES = 32;

  private static final int LEAST_SALT_BYTES = 16;
  private static final int MOST_SALT_BYTES = 64;
  private static final int MOST_RENEWAL_MONTHS = 120;

  /** Class, instruction and both parameters (ISO/IEC 7816-4 5.1). */
  private static final int SHORTEST_COMMAND = 4;

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");

  private CardOrderAnswers() {}

  static Optional<Authority> authority(byte[] json) {
    return GatewayJson.readAnswer(json, CardOrderMessages.Authority.class)
        .filter(
            a ->
                NAME.matcher(a.name()).matches()
                    && a.commitmentSalt().length >= LEAST_SALT_BYTES
                    && a.commitmentSalt().length <= MOST_SALT_BYTES
                    && a.renewalMonths() >= 0
                    && a.renewalMonths() <= MOST_RENEWAL_MONTHS)
        .map(a -> new Authority(a.name(), a.commitmentSalt(), a.renewalMonths()));
  }

  static Optional<Taken> taken(byte[] json) {
    return GatewayJson.readAnswer(json, CardOrderMessages.OrderTaken.class)
        .flatMap(CardOrderAnswers::taken);
  }

  private static Optional<Taken> taken(CardOrderMessages.OrderTaken message) {
    Optional<CardOrderStanding> standing = CardOrderStanding.of(message.state());
    List<String> needs = message.needs();
    boolean papers = needs.contains(CardOrderMessages.PAPERS);
    boolean officer = needs.contains(CardOrderMessages.OFFICER);
    int known = (papers ? 1 : 0) + (officer ? 1 : 0);
    if (standing.isEmpty()
        || needs.size() != known
        || (standing.get() == CardOrderStanding.WAITING) == needs.isEmpty()
        || message.readBackChallenge().length != READ_BACK_CHALLENGE_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Taken(
              standing.get(),
              papers,
              officer,
              message.readBackChallenge(),
              Instant.parse(message.expires())));
    } catch (DateTimeException e) {
      return Optional.empty(); // no time
    }
  }

  static Optional<ScriptAnswer> script(byte[] json) {
    return GatewayJson.readAnswer(json, CardOrderMessages.Script.class)
        .flatMap(CardOrderAnswers::script);
  }

  /** It says one thing, not two. */
  private static Optional<ScriptAnswer> script(CardOrderMessages.Script message) {
    boolean asks = message.ask() != null;
    boolean failed = message.failed() != null;
    boolean commands = !message.commands().isEmpty();
    int said = (asks ? 1 : 0) + (failed ? 1 : 0) + (commands ? 1 : 0) + (message.done() ? 1 : 0);
    if (said != 1 || message.seq() < 0 || message.percent() < 0 || message.percent() > 100) {
      return Optional.empty();
    }
    if (message.done()) {
      return Optional.of(new ScriptAnswer.Done());
    }
    if (failed) {
      return failure(message.failed()).map(ScriptAnswer.Failed::new);
    }
    if (message.seq() == 0) {
      return Optional.empty(); // nobody could answer it
    }
    if (asks) {
      return CardOrderMessages.SET_PIN.equals(message.ask())
          ? Optional.of(new ScriptAnswer.SetPin(message.seq(), message.percent()))
          : Optional.empty();
    }
    return commands(message);
  }

  private static Optional<FailureCode> failure(@Nullable String code) {
    return CardOrderMessages.SCRIPT_FAILURES.stream().filter(f -> f.code().equals(code)).findAny();
  }

  private static Optional<ScriptAnswer> commands(CardOrderMessages.Script message) {
    List<String> commands = message.commands();
    boolean whole =
        commands.size() <= CardAuthorityLine.MOST_APDUS
            && commands.stream().allMatch(CardOrderAnswers::isCommand);
    return whole
        ? Optional.of(
            new ScriptAnswer.Commands(
                message.seq(),
                commands.stream().map(HexFormat.of()::parseHex).toList(),
                message.percent()))
        : Optional.empty();
  }

  private static boolean isCommand(String hex) {
    return hex.length() >= 2 * SHORTEST_COMMAND
        && hex.length() <= 2 * CardAuthorityLine.LONGEST_APDU
        && HEX.matcher(hex).matches();
  }

  static Optional<CardOrderStanding> state(byte[] json) {
    return GatewayJson.readAnswer(json, CardOrderMessages.State.class)
        .flatMap(s -> CardOrderStanding.of(s.state()));
  }

  static Optional<FindAnswer> found(byte[] json) {
    return GatewayJson.readAnswer(json, CardOrderMessages.Found.class)
        .flatMap(f -> f.order() == null ? Optional.of(new FindAnswer.Nothing()) : found(f.order()));
  }

  private static Optional<FindAnswer> found(CardOrderMessages.OpenOrder order) {
    Optional<CardOperation> operation = CardOperation.of(order.operation());
    Optional<CardOrderStanding> standing =
        CardOrderStanding.of(order.state()).filter(CardOrderStanding::open);
    if (operation.isEmpty()
        || standing.isEmpty()
        || order.readBackChallenge().length != READ_BACK_CHALLENGE_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FindAnswer.Found(
              CardOrderId.parse(order.id()),
              operation.get(),
              standing.get(),
              order.readBackChallenge()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no id
    }
  }
}
