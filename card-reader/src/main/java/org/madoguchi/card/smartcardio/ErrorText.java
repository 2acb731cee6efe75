package org.madoguchi.card.smartcardio;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.smartcardio.CardNotPresentException;

/**
 * The error code of PC/SC in an exception of a provider that isn't known: {@code javax.smartcardio}
 * has no field for it. SunPCSC and others name the constant in the text of the exception or of its
 * cause ({@code sun.security.smartcardio.PCSCException: SCARD_E_SHARING_VIOLATION}), some the
 * number.
 */
final class ErrorText {
  private static final int NO_SMARTCARD = 0x8010000C;

  /** Those that {@link org.madoguchi.card.pcsc.PcscFault} tells apart. */
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("SCARD_E_INVALID_HANDLE", 0x80100003),
          Map.entry("SCARD_E_UNKNOWN_READER", 0x80100009),
          Map.entry("SCARD_E_SHARING_VIOLATION", 0x8010000B),
          Map.entry("SCARD_E_NO_SMARTCARD", NO_SMARTCARD),
          Map.entry("SCARD_E_PROTO_MISMATCH", 0x8010000F),
          Map.entry("SCARD_F_COMM_ERROR", 0x80100013),
          Map.entry("SCARD_E_READER_UNAVAILABLE", 0x80100017),
          Map.entry("SCARD_E_NO_SERVICE", 0x8010001D),
          Map.entry("SCARD_E_SERVICE_STOPPED", 0x8010001E),
          Map.entry("SCARD_E_NO_READERS_AVAILABLE", 0x8010002E),
          Map.entry("SCARD_W_UNSUPPORTED_CARD", 0x80100065),
          Map.entry("SCARD_W_UNRESPONSIVE_CARD", 0x80100066),
          Map.entry("SCARD_W_UNPOWERED_CARD", 0x80100067),
          Map.entry("SCARD_W_REMOVED_CARD", 0x80100069));

  private static final Pattern NAME = Pattern.compile("SCARD_[EFW]_[A-Z_]+");
  private static final Pattern NUMBER = Pattern.compile("0x(8010[0-9A-Fa-f]{4})");

  /** Against an exception that is its own cause. */
  private static final int DEEPEST = 8;

  private ErrorText() {}

  /** The first code that the exception or a cause of it tells; 0 if none does. */
  static int code(Throwable failure) {
    int depth = 0;
    for (Throwable e = failure; e != null && depth < DEEPEST; e = e.getCause(), depth++) {
      if (e instanceof CardNotPresentException) {
        return NO_SMARTCARD;
      }
      int code = code(String.valueOf(e.getMessage()));
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }

  private static int code(String message) {
    Matcher name = NAME.matcher(message);
    if (name.find() && CODES.containsKey(name.group())) {
      return CODES.get(name.group());
    }
    Matcher number = NUMBER.matcher(message);
    return number.find() ? Integer.parseUnsignedInt(number.group(1), 16) : 0;
  }
}
