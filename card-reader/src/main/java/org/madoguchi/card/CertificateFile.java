package org.madoguchi.card;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * EF 000A: the electronic certificate for user authentication in DER, then filler FF to the end of
 * the file's 3,808 bytes (card.md 2.1). Only the certificate is read.
 *
 * <p>Thread rule: owner thread only.
 */
final class CertificateFile {
  private static final int SHORT_EF_ID = 0x0A;

  /** One information block of 256 bytes per answer; 256 would take two frames (numbers.md). */
  private static final int SHORT_READ = 251;

  /**
   * More than any user-authentication certificate seen (1,600 bytes), so that one answer has it
   * all, and less than the file, whose filler would cost 0.2 s more at 106 kbit/s.
   */
  private static final int EXTENDED_READ = 2048;

  /** READ BINARY has 15 bits of offset (card.md 4.2). */
  private static final int LARGEST = 0x7FFF;

  /** Against a card that answers byte by byte, or never ends. */
  private static final int MOST_COMMANDS = 64;

  private static final byte FILLER = (byte) 0xFF;

  private final Sender sender;
  private final ExtendedLength extendedLength;

  private byte[] content = new byte[0];

  CertificateFile(Sender sender, ExtendedLength extendedLength) {
    this.sender = sender;
    this.extendedLength = extendedLength;
  }

  /** Reads the file. Null: the card has no such file, or there is only filler in it. */
  @Nullable X509Certificate read() throws CardLost {
    content = new byte[0];
    int length = EXTENDED_READ;
    for (int i = 0; i < MOST_COMMANDS; i++) {
      int missing = length - content.length;
      CardAnswer.Response answer = ask(content.length, missing);
      if (content.length == 0 && answer.statusWord() == 0x6A82) {
        return null;
      }
      if (!took(answer, missing)) {
        throw new CardLost(CardFault.UNEXPECTED_ANSWER);
      }
      if (content[0] == FILLER || content[0] == 0) {
        return null;
      }
      if (content.length >= 4) {
        length = derLength(content);
        if (content.length >= length) {
          return parse(Arrays.copyOf(content, length));
        }
      }
    }
    throw new CardLost(CardFault.UNEXPECTED_ANSWER);
  }

  /** Adds what was read. False: there was nothing, or the status word is no success. */
  private boolean took(CardAnswer.Response answer, int asked) {
    // 6282: end of file reached before Le bytes (ISO/IEC 7816-4 table 6).
    boolean readable = answer.ok() || answer.statusWord() == 0x6282;
    int got = Math.min(answer.data().length, asked); // more than was asked for isn't trusted
    if (!readable || got == 0) {
      return false;
    }
    byte[] longer = Arrays.copyOf(content, content.length + got);
    System.arraycopy(answer.data(), 0, longer, content.length, got);
    content = longer;
    return true;
  }

  private CardAnswer.Response ask(int offset, int missing) throws CardLost {
    if (extendedLength.usable() && missing > SHORT_READ) {
      CardAnswer.Response answer = askExtended(offset, missing);
      if (answer.ok() || answer.statusWord() == 0x6282 || answer.statusWord() == 0x6A82) {
        return answer;
      }
      extendedLength.refuse();
    }
    CardAnswer.Response answer = sender.send(readBinary(offset, Math.min(missing, SHORT_READ)));
    if (answer.statusWord() >>> 8 == 0x6C) { // wrong Le, and here is the right one; FF, 00 is 256
      answer = sender.send(readBinary(offset, answer.statusWord() & 0xFF));
    }
    return answer;
  }

  private CardAnswer.Response askExtended(int offset, int missing) throws CardLost {
    byte[] command = Arrays.copyOf(readBinary(offset, 0), 7);
    command[5] = (byte) (missing >> 8);
    command[6] = (byte) missing;
    try {
      return sender.send(command);
    } catch (CardLost lost) {
      if (lost.fault() == CardFault.UNEXPECTED_ANSWER) {
        extendedLength.refuse(); // the reader couldn't: worth another connection without it
      }
      throw lost;
    }
  }

  /** READ BINARY: by short EF id at the start, which makes it the current EF, then by offset. */
  private static byte[] readBinary(int offset, int le) {
    int p1 = offset == 0 ? 0x80 | SHORT_EF_ID : offset >> 8;
    return new byte[] {0x00, (byte) 0xB0, (byte) p1, (byte) offset, (byte) le};
  }

  /** Whole length of the SEQUENCE that starts here, header included. */
  private static int derLength(byte[] der) throws CardLost {
    int first = der[1] & 0xFF;
    int length =
        switch (first) {
          case 0x81 -> 3 + (der[2] & 0xFF);
          case 0x82 -> 4 + ((der[2] & 0xFF) << 8 | (der[3] & 0xFF));
          default -> first < 0x80 ? 2 + first : Integer.MAX_VALUE;
        };
    if (der[0] != 0x30 || length > LARGEST) {
      throw new CardLost(CardFault.UNEXPECTED_ANSWER);
    }
    return length;
  }

  private static X509Certificate parse(byte[] der) throws CardLost {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      // Its message may quote the certificate, so it goes nowhere.
      throw new CardLost(CardFault.UNEXPECTED_ANSWER);
    }
  }

  /** Sends a command; loss of the card ends the reading. */
  @FunctionalInterface
  interface Sender {
    CardAnswer.Response send(byte[] command) throws CardLost;
  }
}
