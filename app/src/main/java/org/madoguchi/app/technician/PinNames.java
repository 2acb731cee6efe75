package org.madoguchi.app.technician;

import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/** PINs and their mistakes in the words of the commands. */
final class PinNames {
  private PinNames() {}

  /** As the JSON keys and options have it. */
  static String of(PinReference reference) {
    return switch (reference) {
      case USER_AUTHENTICATION -> "userAuthentication";
      case DIGITAL_SIGNATURE -> "digitalSignature";
      case TEXT -> "textAttributes";
      case TEXT_NUMBER_A -> "textNumberA";
      case TEXT_NUMBER_B -> "textNumberB";
      case FACE_NUMBER_A -> "faceNumberA";
      case FACE_NUMBER_B -> "faceNumberB";
      case FACE_BIRTH_DATE -> "faceBirthDate";
      case RESIDENT_REGISTER -> "residentRegister";
      case COMMON -> "common";
    };
  }

  static String of(Set<PinMistake> mistakes) {
    return mistakes.stream().map(PinNames::of).collect(Collectors.joining(", "));
  }

  private static String of(PinMistake mistake) {
    return switch (mistake) {
      case LENGTH -> "wrong length";
      case CHARACTERS -> "a character that it can't have";
      case NO_LETTER -> "no letter";
      case NO_DIGIT -> "no digit";
      case BIRTH_DATE -> "holds the birth date";
      case SECURITY_CODE -> "holds the security code";
      case REPEATED -> "one character repeated";
      case UNCHANGED -> "the same as before";
    };
  }
}
