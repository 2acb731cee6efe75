package org.madoguchi.sandbox.city.card;

import java.util.Arrays;

/**
 * How an answer with data reaches the reader: whole, behind 61xx, or only for the right Le (ISO/IEC
 * 7816-4 5.1.3). No card over T=1 was seen to do other than whole. One thread at a time.
 */
final class Answering {
  private static final int LARGEST_SHORT = 256;

  private final CardQuirks.LongAnswers way;
  private byte[] waiting = new byte[0];

  Answering(CardQuirks.LongAnswers way) {
    this.way = way;
  }

  void forget() {
    waiting = new byte[0];
  }

  /** What is sent in place of the whole answer. */
  byte[] shaped(CommandApdu apdu, byte[] answer) {
    forget();
    int length = answer.length - 2;
    if (length <= 0 || answer[length] != (byte) 0x90) {
      return answer;
    }
    return switch (way) {
      case WHOLE -> answer;
      case MORE_AVAILABLE -> {
        waiting = Arrays.copyOf(answer, length);
        yield StatusWord.moreAvailable(length).bytes();
      }
      case EXACT_LENGTH -> {
        boolean read = apdu.ins() == 0xB0 || apdu.ins() == 0xB2 || apdu.ins() == 0xCA;
        boolean wrong = read && length <= LARGEST_SHORT && apdu.le() > length;
        yield wrong ? StatusWord.exactLength(length).bytes() : answer;
      }
    };
  }

  /** GET RESPONSE. */
  byte[] more(CommandApdu apdu) {
    if (waiting.length == 0) {
      return StatusWord.CONDITIONS_NOT_SATISFIED.bytes();
    }
    if (apdu.le() == 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    int given = Math.min(apdu.le(), waiting.length);
    byte[] data = Arrays.copyOf(waiting, given);
    waiting = Arrays.copyOfRange(waiting, given, waiting.length);
    StatusWord word =
        waiting.length == 0 ? StatusWord.OK : StatusWord.moreAvailable(waiting.length);
    return word.after(data);
  }
}
