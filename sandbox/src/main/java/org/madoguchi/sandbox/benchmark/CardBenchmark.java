package org.madoguchi.sandbox.benchmark;

import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** Measures the dialogue with the card: how much is said. One thread. */
public final class CardBenchmark {
  private static final int PATIENCE_SECONDS = 30;
  static final String PIN = "1234";
  private static final String WRONG_PIN = "9999";

  private final PrintWriter out;

  /** Prints to there. */
  public CardBenchmark(PrintWriter out) {
    this.out = out;
  }

  /** What doesn't go on: a peer or the service failed. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String what, @Nullable Throwable cause) {
      super(what, cause);
    }
  }

  /** A kind of session with the JPKI application; each goes on where the one before ends. */
  public enum Kind {
    /** Tries and electronic certificate. */
    RECOGNITION,
    /** And a wrong PIN. */
    WRONG_PIN,
    /** And the right PIN and a signature. */
    SIGNATURE
  }

  /**
   * Commands and bytes of a session, beside the least.
   *
   * @param shortLength the card refuses extended length, and the reader knows it already
   */
  public void said(Kind kind, SimulatedCard card, boolean shortLength)
      throws Broken, InterruptedException {
    CountingCard counting = new CountingCard(card);
    InProcessSlot slot = new InProcessSlot();
    try (CardReader reader = new OwnedCardReader(slot)) {
      BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
      reader.listen(heard::add);
      slot.insert(counting);
      await(heard, ReaderStatus.CARD);
      if (shortLength) {
        session(reader, Kind.RECOGNITION);
      }
      int commands = counting.commands();
      int bytes = counting.bytes();
      int certificate = session(reader, kind);
      Least least = Least.of(kind, certificate, shortLength);
      out.printf(
          Locale.ROOT,
          "%s, %s length: %d APDUs, %d bytes; least %d and %d%n",
          kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          shortLength ? "short" : "extended",
          counting.commands() - commands,
          counting.bytes() - bytes,
          least.commands(),
          least.bytes());
    }
  }

  /**
   * The least that the card's commands allow: select, tries, certificate, PIN, signature, and
   * select the issuer security domain, so that the PIN is forgotten.
   */
  private record Least(int commands, int bytes) {
    private static final int SELECT = 15 + 2;
    private static final int SELECT_ISSUER_DOMAIN = 12 + 2;
    private static final int TRIES = 4 + 2;
    private static final int VERIFY = 9 + 2;
    private static final int SIGN = 57 + 258;
    private static final int SHORT_READ = 256;

    static Least of(Kind kind, int certificate, boolean shortLength) {
      int reads = shortLength ? Math.ceilDiv(certificate, SHORT_READ) : 1;
      int each = shortLength ? 5 + 2 : 7 + 2;
      int recognised = SELECT + SELECT_ISSUER_DOMAIN + TRIES + reads * each + certificate;
      return switch (kind) {
        case RECOGNITION -> new Least(3 + reads, recognised);
        case WRONG_PIN -> new Least(4 + reads, recognised + VERIFY);
        case SIGNATURE -> new Least(5 + reads, recognised + VERIFY + SIGN);
      };
    }
  }

  /** From recognising to releasing; gives the length of the electronic certificate. */
  static int session(CardReader reader, Kind kind) throws Broken, InterruptedException {
    try {
      Recognition recognition = reader.recognise().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!(recognition instanceof Recognition.MyNumberCard known)) {
        throw new Broken("no My Number card: " + recognition, null);
      }
      if (kind != Kind.RECOGNITION) {
        Signing signing = sign(reader, kind == Kind.SIGNATURE ? PIN : WRONG_PIN);
        if (signing instanceof Signing.Signed != (kind == Kind.SIGNATURE)) {
          throw new Broken("the wrong end: " + signing, null);
        }
      }
      reader.release().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return known.certificate().getEncoded().length;
    } catch (ExecutionException | TimeoutException | GeneralSecurityException e) {
      throw new Broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static Signing sign(CardReader reader, String digits)
      throws ExecutionException, TimeoutException, GeneralSecurityException, InterruptedException {
    Pin pin = new Pin(digits.length());
    digits.chars().forEach(digit -> pin.append(digit - '0'));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[0]);
    return reader.sign(pin, digest).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static void await(BlockingQueue<ReaderStatus> heard, ReaderStatus wanted)
      throws Broken, InterruptedException {
    ReaderStatus last = null;
    while (last != wanted) {
      last = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (last == null) {
        throw new Broken("the reader never told " + wanted, null);
      }
    }
  }
}
