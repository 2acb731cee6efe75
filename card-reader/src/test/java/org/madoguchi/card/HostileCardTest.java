package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardFault;

/**
 * Whatever lies on the reader and answers at random: each work ends with a value or with {@link
 * CardLost}, after a bounded number of commands, and each PIN goes out at most once.
 */
class HostileCardTest {
  private static final int CARDS = 3_000;

  /** All READs of one work, each with the most commands that a file may take. */
  private static final int MOST_COMMANDS = 2_000;

  private static final int[] STATUS_WORDS = {
    0x9000, 0x9000, 0x9000, 0x9000, 0x6282, 0x63C3, 0x63C0, 0x6700, 0x6982, 0x6983, 0x6984, 0x6A82,
    0x6A86, 0x6A88, 0x6B00, 0x6C05, 0x6C00, 0x6110, 0x6F00
  };

  private static final String[] BEGINNINGS = {
    "",
    "FF2065",
    "FF2082",
    "FF10820020",
    "FF10 0C",
    "7F21820233",
    "308206",
    "FFFF",
    "011C",
    "8F8F00"
  };

  @Test
  void endsWithValueOrLoss() {
    int lost = 0;
    for (int i = 0; i < CARDS; i++) {
      var card = new Hostile(new SplittableRandom(i));
      try {
        everything(MyNumberCard.on(card));
      } catch (CardLost expected) {
        lost++;
      } catch (RuntimeException bug) {
        throw new AssertionError("card " + i, bug);
      }
      assertTrue(card.commands < MOST_COMMANDS, i + ": " + card.commands + " commands");
      assertTrue(card.pins <= 2, i + ": " + card.pins + " PINs, and only two were given");
    }
    assertTrue(lost > 100 && lost < CARDS, "lost " + lost);
  }

  private static void everything(MyNumberCard card) throws CardLost {
    for (ApplicationId id : ApplicationId.values()) {
      CardApplication application = card.application(id).orElse(null);
      if (application == null) {
        continue;
      }
      switch (application) {
        case JpkiApplication jpki -> {
          jpki.tries(PinReference.DIGITAL_SIGNATURE);
          jpki.verify(PinReference.USER_AUTHENTICATION, Pin.copyOf(Bytes.ascii("1234")));
          jpki.certificate(JpkiKey.USER_AUTHENTICATION);
          jpki.authorityCertificate(JpkiKey.DIGITAL_SIGNATURE);
          jpki.tokenInfo();
          jpki.availability();
          jpki.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, new byte[32]);
        }
        case TextApplication text -> {
          text.verify(PinReference.TEXT, Pin.copyOf(Bytes.ascii("1234")));
          text.myNumber();
          text.attributes();
          text.signedDigests();
          text.cvCertificate();
        }
        case FaceApplication face -> {
          face.face();
          face.birthRecord();
          face.basicInfo();
          face.myNumberImage();
        }
        case ResidentRegisterApplication register -> register.tries(PinReference.RESIDENT_REGISTER);
        case CommonApplication common -> common.record();
      }
    }
    card.municipalityCode();
    card.expiry();
  }

  /** Answers with plausible beginnings and random rest, of any length, under any status word. */
  private static final class Hostile implements CardChannel {
    private final RandomGenerator random;
    private int commands;
    private int pins;

    Hostile(RandomGenerator random) {
      this.random = random;
    }

    @Override
    public CardAnswer transmit(byte[] command) {
      commands++;
      if (command[1] == 0x20 && command.length > 5) {
        pins++;
      }
      if (random.nextInt(200) == 0) {
        return new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
      }
      byte[] rest = new byte[random.nextInt(4) == 0 ? random.nextInt(4000) : random.nextInt(300)];
      random.nextBytes(rest);
      byte[] beginning = Bytes.hex(BEGINNINGS[random.nextInt(BEGINNINGS.length)]);
      return new CardAnswer.Response(
          Bytes.join(beginning, rest), STATUS_WORDS[random.nextInt(STATUS_WORDS.length)]);
    }
  }
}
