package org.madoguchi.card;

/** Why a command isn't passed on to the card. */
public enum RelayRefusal {
  /** No command APDU (ISO/IEC 7816-4 5.1), or one whose lengths don't fit. */
  MALFORMED,
  /** An instruction that is never passed on, such as VERIFY or a signature. */
  FORBIDDEN_INSTRUCTION,
  /** A class for readers, another logical channel or a chain of commands. */
  FORBIDDEN_CLASS,
  /** SELECT of what the order doesn't name, or selecting where nobody sees what. */
  FORBIDDEN_APPLICATION,
  /** In clear, and not one of the few commands that may be. */
  IN_CLEAR,
  /** EXTERNAL AUTHENTICATE in another form or to another security level. */
  SECURITY_LEVEL,
  /** More commands than one order may have. */
  TOO_MANY,
  /** The time of the script is over. */
  TOO_LATE,
  /** A new PIN was set: nothing of a script comes after that. */
  AFTER_PIN
}
