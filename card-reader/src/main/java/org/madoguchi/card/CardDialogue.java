package org.madoguchi.card;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardFault;

/**
 * The dialogue with one card: which application is selected, and whether a PIN is on its way.
 *
 * <p>Thread rule: owner thread only.
 */
final class CardDialogue {
  /**
   * GlobalPlatform issuer security domain; leads back to the state after power-on (card.md 1.1).
   */
  private static final byte[] ISSUER_SECURITY_DOMAIN = {
    (byte) 0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00
  };

  /** Of the provider of JPKI (card.md 1.1), and nobody's. Its full length, so that none matches. */
  private static final byte[] UNKNOWN = {
    (byte) 0xD3, (byte) 0x92, (byte) 0xF0, 0x00, 0x26, 0x01, 0x7F, 0x7F, 0x7F, 0x7F
  };

  /** With extended length (ISO/IEC 7816-4 5.1). */
  private static final int LONGEST_ANSWER = 65_536;

  private final CardChannel channel;
  private final FileReader files;

  /** Counts selections, so that an application that is no longer current can be told. */
  private int selection;

  private @Nullable ApplicationId current;
  private @Nullable PinReference presenting;
  private boolean started;

  CardDialogue(CardChannel channel, ExtendedLength extendedLength) {
    this.channel = channel;
    this.files = new FileReader(this::send, extendedLength);
  }

  /** Selects by full AID, which drops every PIN state. False: it isn't on this card. */
  boolean select(ApplicationId application) throws CardLost {
    boolean selected = select(application.aid());
    current = selected ? application : null;
    return selected;
  }

  /** To the state after power-on, where GET DATA tells of the card. */
  boolean selectIssuerSecurityDomain() throws CardLost {
    current = null;
    return select(ISSUER_SECURITY_DOMAIN);
  }

  /** Selects an application that doesn't exist. True: the card says that it did. */
  boolean selectUnknown() throws CardLost {
    current = null;
    return select(UNKNOWN);
  }

  private boolean select(byte[] aid) throws CardLost {
    selection++;
    byte[] command = new byte[5 + aid.length];
    command[1] = (byte) 0xA4;
    command[2] = 0x04;
    command[3] = 0x0C;
    command[4] = (byte) aid.length;
    System.arraycopy(aid, 0, command, 5, aid.length);
    boolean first = !started;
    CardAnswer.Response answer = send(command);
    if (first && answer.statusWord() == 0x6F00) { // only after power-on, on one card (card.md 6)
      answer = send(command);
    }
    return answer.ok();
  }

  int selection() {
    return selection;
  }

  /** The PIN that was on its way when the dialogue broke off. */
  @Nullable PinReference presenting() {
    return presenting;
  }

  FileReader files() {
    return files;
  }

  /**
   * Drops what PINs have opened. Selecting another application than the current one does so on
   * every card; of selecting the same one again it isn't certain (card.md 6.2), nor of a reset
   * (6.5).
   *
   * @param channel a way to the card on which commands still go, whatever holds this dialogue back
   */
  void dropSecurityState(CardChannel channel) throws CardLost {
    ApplicationId open = current;
    if (open == null) {
      return;
    }
    var last = new CardDialogue(channel, new ExtendedLength());
    ApplicationId other = open == ApplicationId.COMMON ? ApplicationId.TEXT : ApplicationId.COMMON;
    if (!last.selectIssuerSecurityDomain() && !last.select(other)) {
      last.select(open);
    }
    current = null;
  }

  /** Sends a command, and fetches what the card holds back of its answer behind 61xx. */
  CardAnswer.Response send(byte[] command) throws CardLost {
    started = true;
    CardAnswer.Response answer = exchange(command);
    while (answer.statusWord() >>> 8 == 0x61) {
      byte[] getResponse = {0x00, (byte) 0xC0, 0x00, 0x00, (byte) answer.statusWord()};
      CardAnswer.Response more = exchange(getResponse);
      if (more.data().length == 0) {
        return more; // it promised more than it has
      }
      if (answer.data().length > LONGEST_ANSWER) {
        throw new CardLost(CardFault.UNEXPECTED_ANSWER);
      }
      byte[] whole = FileReader.joined(answer.data(), more.data(), more.data().length);
      answer = new CardAnswer.Response(whole, more.statusWord());
    }
    return answer;
  }

  private CardAnswer.Response exchange(byte[] command) throws CardLost {
    return switch (channel.transmit(command)) {
      case CardAnswer.Response answer -> answer;
      case CardAnswer.Lost lost -> throw new CardLost(lost.fault());
    };
  }

  /** Sends a command that only reads; where the card tells the right Le, once more with that. */
  CardAnswer.Response sendReading(byte[] command) throws CardLost {
    CardAnswer.Response answer = send(command);
    if (answer.statusWord() >>> 8 != 0x6C) {
      return answer;
    }
    byte[] exact = command.clone();
    exact[exact.length - 1] = (byte) answer.statusWord();
    return send(exact);
  }

  /** Sends a command that holds a PIN, notes the PIN for as long as no answer came, and wipes. */
  CardAnswer.Response present(PinReference reference, byte[] command) throws CardLost {
    presenting = reference;
    try {
      CardAnswer.Response answer = send(command);
      presenting = null;
      return answer;
    } finally {
      Arrays.fill(command, (byte) 0);
    }
  }
}
