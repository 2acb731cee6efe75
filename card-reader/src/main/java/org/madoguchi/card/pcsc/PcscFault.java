package org.madoguchi.card.pcsc;

import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;

/**
 * Error codes of PC/SC (pcsclite.h, winscard.h) and what they mean here: for every {@link CardSlot}
 * over PC/SC, whatever it is made of. Codes are 32 bits, as the headers list them.
 */
public final class PcscFault {
  private static final int INVALID_HANDLE = 0x80100003;
  private static final int UNKNOWN_READER = 0x80100009;
  private static final int SHARING_VIOLATION = 0x8010000B;
  private static final int NO_SMARTCARD = 0x8010000C;
  private static final int PROTO_MISMATCH = 0x8010000F;
  private static final int COMM_ERROR = 0x80100013;
  private static final int READER_UNAVAILABLE = 0x80100017;
  private static final int NO_SERVICE = 0x8010001D;
  private static final int SERVICE_STOPPED = 0x8010001E;
  static final int NO_READERS_AVAILABLE = 0x8010002E;
  private static final int UNSUPPORTED_CARD = 0x80100065;
  private static final int UNRESPONSIVE_CARD = 0x80100066;
  private static final int UNPOWERED_CARD = 0x80100067;
  private static final int REMOVED_CARD = 0x80100069;

  private PcscFault() {}

  /** What ended a dialogue or kept one from beginning. */
  public static CardFault of(int code) {
    return switch (code) {
      case SHARING_VIOLATION -> CardFault.IN_USE;
      case NO_SMARTCARD, REMOVED_CARD -> CardFault.REMOVED;
      default ->
          readerGone(code) || serviceGone(code)
              ? CardFault.READER_LOST
              : CardFault.UNEXPECTED_ANSWER;
    };
  }

  /** The service answers, but has no such reader any more. */
  public static boolean readerGone(int code) {
    return switch (code) {
      case UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS_AVAILABLE -> true;
      default -> false;
    };
  }

  /** The context is worthless: only a new one finds the service again. */
  public static boolean serviceGone(int code) {
    return switch (code) {
      case INVALID_HANDLE, COMM_ERROR, NO_SERVICE, SERVICE_STOPPED -> true;
      default -> false;
    };
  }

  /** Something is in the slot that gives no answer to reset. */
  public static boolean mute(int code) {
    return switch (code) {
      case UNRESPONSIVE_CARD, UNPOWERED_CARD, UNSUPPORTED_CARD -> true;
      default -> false;
    };
  }

  /** The card or reader doesn't speak the protocol that was asked for. */
  public static boolean otherProtocol(int code) {
    return code == PROTO_MISMATCH;
  }
}
