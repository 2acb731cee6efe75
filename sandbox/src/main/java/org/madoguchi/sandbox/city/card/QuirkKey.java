package org.madoguchi.sandbox.city.card;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A quirk as a persona file or a command line names it: {@code lock-status-word=6983}. */
public enum QuirkKey {
  TOKEN(words(CardQuirks.Token.values()), set(CardQuirks.Token.class, CardQuirks::withToken)),
  ANSWER_TO_RESET(
      words(AnswerToReset.values()), set(AnswerToReset.class, CardQuirks::withAnswerToReset)),
  LOCK_STATUS_WORD("6983 or 6984", (q, v) -> q.withLockStatusWord(Integer.parseInt(v, 16))),
  RESELECTION("keeps-pins", only("keeps-pins", CardQuirks::withReselectionKeepingPins)),
  VERIFIED_ANSWERS("9000", only("9000", CardQuirks::withVerifiedAnsweringOk)),
  PRINTED_TRIES("1 to 15", (q, v) -> q.withPrintedTries(Integer.parseInt(v))),
  FIRST_COMMAND("6F00", only("6F00", CardQuirks::withFirstCommandRefused)),
  RESET("forgets", only("forgets", CardQuirks::withResetForgetting)),
  MALFORMED_PIN(
      words(CardQuirks.MalformedPin.values()),
      set(CardQuirks.MalformedPin.class, CardQuirks::withMalformedPin)),
  EXTENDED_LENGTH("refused", only("refused", CardQuirks::withExtendedLengthRefused)),
  LONG_ANSWERS(
      words(CardQuirks.LongAnswers.values()),
      set(CardQuirks.LongAnswers.class, CardQuirks::withLongAnswers)),
  CONTACT_ATR_IN(
      words(CardQuirks.ContactAtrIn.values()),
      set(CardQuirks.ContactAtrIn.class, CardQuirks::withContactAtrIn)),
  SIGNING_DELAY("milliseconds", (q, v) -> q.withSigningDelay(Duration.ofMillis(Long.parseLong(v)))),
  TEAR_AT("number of the command after power-on", (q, v) -> q.withTearAt(Integer.parseInt(v))),
  TEAR_BEFORE(
      "number of the command after power-on", (q, v) -> q.withTearBefore(Integer.parseInt(v))),
  LONGEST_FRAME("bytes", (q, v) -> q.withLongestFrame(Integer.parseInt(v))),
  CERTIFICATE_UPDATE(
      words(CardQuirks.CertificateUpdate.values()),
      set(CardQuirks.CertificateUpdate.class, CardQuirks::withCertificateUpdate)),
  KEY_GENERATION_DELAY(
      "milliseconds", (q, v) -> q.withKeyGenerationDelay(Duration.ofMillis(Long.parseLong(v)))),
  SECURE_CHANNEL("refused", only("refused", CardQuirks::withChannelRefused));

  private final String values;
  private final BiFunction<CardQuirks, String, CardQuirks> setting;

  QuirkKey(String values, BiFunction<CardQuirks, String, CardQuirks> setting) {
    this.values = values;
    this.setting = setting;
  }

  /** As it is written: lower case with hyphens. */
  public String key() {
    return word(this);
  }

  /** Every key with its values, one in a line. */
  public static List<String> help() {
    return Stream.of(values()).map(k -> k.key() + "=" + k.values).toList();
  }

  /**
   * The quirks with one of them set.
   *
   * @throws IllegalArgumentException there is no such key or value; the message says what there is
   */
  public static CardQuirks set(CardQuirks quirks, String key, String value) {
    QuirkKey found =
        Stream.of(values())
            .filter(k -> k.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no quirk \"" + key + "\"; there are: " + String.join(", ", help())));
    try {
      return found.setting.apply(quirks, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + " is " + found.values + ", not " + value, e);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Enum<?>... values) {
    return Stream.of(values).map(QuirkKey::word).collect(Collectors.joining(" or "));
  }

  private static <E extends Enum<E>> BiFunction<CardQuirks, String, CardQuirks> set(
      Class<E> type, BiFunction<CardQuirks, E, CardQuirks> wither) {
    return (quirks, word) ->
        wither.apply(
            quirks,
            Stream.of(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word)));
  }

  private static BiFunction<CardQuirks, String, CardQuirks> only(
      String value, UnaryOperator<CardQuirks> wither) {
    return (quirks, given) -> {
      if (!given.equals(value)) {
        throw new IllegalArgumentException(given);
      }
      return wither.apply(quirks);
    };
  }
}
