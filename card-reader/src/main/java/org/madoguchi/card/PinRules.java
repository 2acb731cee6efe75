package org.madoguchi.card;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a PIN must be before it is sent. A card may count what can't be right as a try (card.md 5),
 * so it never sees it.
 */
final class PinRules {
  private PinRules() {}

  /** Mistakes of what is to be presented. Letters are upper case already. */
  static Set<PinMistake> mistakes(PinReference reference, byte[] pin) {
    Set<PinMistake> mistakes = EnumSet.noneOf(PinMistake.class);
    if (pin.length < reference.shortest() || pin.length > reference.longest()) {
      mistakes.add(PinMistake.LENGTH);
    }
    boolean letter = false;
    boolean digit = false;
    for (byte character : pin) {
      if (character >= '0' && character <= '9') {
        digit = true;
      } else if (character >= 'A' && character <= 'Z') {
        letter = true;
      } else {
        mistakes.add(PinMistake.CHARACTERS);
      }
    }
    switch (reference.form()) {
      case DIGITS -> {
        if (letter) {
          mistakes.add(PinMistake.CHARACTERS);
        }
      }
      case LETTERS_AND_DIGITS -> {
        if (!letter) {
          mistakes.add(PinMistake.NO_LETTER);
        }
        if (!digit) {
          mistakes.add(PinMistake.NO_DIGIT);
        }
      }
    }
    return mistakes;
  }

  /** Mistakes of a new one, beside those of any. */
  static Set<PinMistake> mistakesOfNew(
      PinReference reference, byte[] old, byte[] fresh, PrintedFacts printed) {
    Set<PinMistake> mistakes = mistakes(reference, fresh);
    if (fresh.length > 0 && holdsOnly(fresh, fresh[0])) {
      mistakes.add(PinMistake.REPEATED);
    }
    if (Arrays.equals(old, fresh)) {
      mistakes.add(PinMistake.UNCHANGED);
    }
    LocalDate birth = printed.birthDate();
    if (birth != null && birthDate(birth, fresh, reference.form())) {
      mistakes.add(PinMistake.BIRTH_DATE);
    }
    byte @Nullable [] code = printed.securityCode();
    if (code != null && holds(fresh, code)) {
      mistakes.add(PinMistake.SECURITY_CODE);
    }
    return mistakes;
  }

  /** Four digits: month and day or the year. Longer: the whole date, by calendar or era year. */
  private static boolean birthDate(LocalDate birth, byte[] fresh, PinReference.Form form) {
    String monthAndDay = "%02d%02d".formatted(birth.getMonthValue(), birth.getDayOfMonth());
    return switch (form) {
      case DIGITS ->
          holds(fresh, ascii(monthAndDay))
              || holds(fresh, ascii("%04d".formatted(birth.getYear())));
      case LETTERS_AND_DIGITS -> {
        String shortYear = "%02d".formatted(birth.getYear() % 100);
        String eraYear = "%02d".formatted(PrintedNumbers.eraYear(birth));
        yield holds(fresh, ascii(shortYear + monthAndDay))
            || holds(fresh, ascii(eraYear + monthAndDay));
      }
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean holdsOnly(byte[] pin, byte character) {
    for (byte each : pin) {
      if (each != character) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(byte[] pin, byte[] part) {
    for (int from = 0; part.length > 0 && from + part.length <= pin.length; from++) {
      if (Arrays.equals(pin, from, from + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
