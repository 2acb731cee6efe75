package org.madoguchi.card;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The JPKI application of the card (公的個人認証AP; card.md 2.1 and 4). Every file and key is named by
 * its short EF id, so that no command is spent on selecting one.
 *
 * <p>Thread rule: owner thread only.
 */
final class JpkiApplication {
  private static final HexFormat HEX = HexFormat.of();

  /** SELECT by the full AID: a prefix may hit another application (card.md 1.1). */
  private static final byte[] SELECT = HEX.parseHex("00A4040C0AD392F000260100000001");

  /** VERIFY without data and without Le: a fifth byte gets 6700 (card.md 4.4). */
  private static final byte[] ASK_RETRY_COUNT = HEX.parseHex("00200098");

  /** VERIFY of the user-authentication PIN, EF 0018. */
  private static final byte[] VERIFY = HEX.parseHex("0020009804");

  private static final int PIN_LENGTH = 4;
  private static final int PIN_TRIES = 3;

  /** Sign with the user-authentication key, EF 0017; the input is padded as it is (card.md 4.5). */
  private static final byte[] SIGN = HEX.parseHex("802A009733");

  /** DigestInfo of SHA-256 up to the digest (RFC 8017 9.2, note 1). */
  private static final byte[] DIGEST_INFO = HEX.parseHex("3031300D060960864801650304020105000420");

  private final CardChannel channel;
  private final CertificateFile certificate;

  JpkiApplication(CardChannel channel, ExtendedLength extendedLength) {
    this.channel = channel;
    this.certificate = new CertificateFile(this::send, extendedLength);
  }

  /** Selects the application and thereby drops every PIN state. False: it isn't on this card. */
  boolean select() throws CardLost {
    CardAnswer.Response answer = send(SELECT.clone());
    if (answer.statusWord()
        == 0x6F00) { // the first command after power-on, on one card (card.md 6)
      answer = send(SELECT.clone());
    }
    return answer.ok();
  }

  /** How often the user-authentication PIN may be presented. Spends no try. */
  RetryCount retryCount() throws CardLost {
    int status = send(ASK_RETRY_COUNT.clone()).statusWord();
    if (status
        == 0x9000) { // verified already; only a right PIN does that, and it fills the counter
      return new RetryCount(PIN_TRIES);
    }
    if (locked(status)) {
      return new RetryCount(0);
    }
    if (wrong(status)) {
      return new RetryCount(status & 0xF);
    }
    throw new CardLost(CardFault.UNEXPECTED_ANSWER);
  }

  /** The electronic certificate for user authentication, or null if there is none. */
  @Nullable X509Certificate userAuthenticationCertificate() throws CardLost {
    return certificate.read();
  }

  /** Presents the PIN once and wipes it before the command goes out. */
  PinAnswer verify(Pin pin) throws CardLost {
    byte[] command = Arrays.copyOf(VERIFY, VERIFY.length + PIN_LENGTH);
    try {
      try (pin) {
        if (pin.length() != PIN_LENGTH) {
          return new PinAnswer.NotPresented();
        }
        pin.copyTo(command, VERIFY.length);
      }
      // Wiped by another thread in between: zeros would be a wrong PIN and cost a try.
      for (int i = VERIFY.length; i < command.length; i++) {
        if (command[i] < '0' || command[i] > '9') {
          return new PinAnswer.NotPresented();
        }
      }
      return pinAnswer(send(command).statusWord());
    } finally {
      Arrays.fill(command, (byte) 0);
    }
  }

  private static PinAnswer pinAnswer(int status) throws CardLost {
    if (status == 0x9000) {
      return new PinAnswer.Right();
    }
    if (locked(status)) {
      return new PinAnswer.Locked();
    }
    if (wrong(status)) {
      return new PinAnswer.Wrong(new RetryCount(status & 0xF));
    }
    throw new CardLost(CardFault.UNEXPECTED_ANSWER);
  }

  /** Signs with the user-authentication key. The PIN was right before on this connection. */
  byte[] sign(byte[] sha256) throws CardLost {
    byte[] command = Arrays.copyOf(SIGN, SIGN.length + DIGEST_INFO.length + sha256.length + 1);
    System.arraycopy(DIGEST_INFO, 0, command, SIGN.length, DIGEST_INFO.length);
    System.arraycopy(sha256, 0, command, SIGN.length + DIGEST_INFO.length, sha256.length);
    CardAnswer.Response answer = send(command);
    if (!answer.ok()) {
      throw new CardLost(CardFault.UNEXPECTED_ANSWER);
    }
    return answer.data();
  }

  /** 6983 is the word of ISO/IEC 7816-4, 6984 that of the card; nobody knows every card (4.3). */
  private static boolean locked(int status) {
    return status == 0x63C0 || status == 0x6983 || status == 0x6984;
  }

  private static boolean wrong(int status) {
    return (status & 0xFFF0) == 0x63C0;
  }

  private CardAnswer.Response send(byte[] command) throws CardLost {
    return switch (channel.transmit(command)) {
      case CardAnswer.Response answer -> answer;
      case CardAnswer.Lost lost -> throw new CardLost(lost.fault());
    };
  }

  /** What the card says to a PIN. */
  sealed interface PinAnswer {
    /** Right: the key may be used. */
    record Right() implements PinAnswer {}

    /** Wrong, a try is spent, and at least one is left. */
    record Wrong(RetryCount left) implements PinAnswer {}

    /** Locked by this try or before. */
    record Locked() implements PinAnswer {}

    /** The PIN wasn't whole or was wiped meanwhile; nothing was sent. */
    record NotPresented() implements PinAnswer {}
  }
}
