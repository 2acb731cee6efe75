package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.PcscCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.ReaderStatus;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.Signing;
import org.madoguchi.sandbox.card.InProcessSlot;
import org.madoguchi.sandbox.card.PcscDaemon;
import org.madoguchi.sandbox.card.SimulatedCard;
import org.madoguchi.sandbox.card.VpcdLink;

/**
 * Measures the dialogue with the card: how much is said, and what the way to the card costs through
 * this project's library, through jnasmartcardio alone and through C. One thread.
 */
public final class CardBenchmark {
  private static final String READER = "Virtual PCD 00 00";
  private static final int PATIENCE_SECONDS = 30;
  private static final int WARM_UP = 200;
  private static final String PIN = "1234";
  private static final String WRONG_PIN = "9999";

  private final PrintWriter out;
  private final int rounds;
  private final int sessions;

  /**
   * @param rounds how often every peer has its turn
   * @param sessions sessions in one turn
   */
  public CardBenchmark(PrintWriter out, int rounds, int sessions) {
    this.out = out;
    this.rounds = rounds;
    this.sessions = sessions;
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
    try (CardReader reader = new PcscCardReader(slot)) {
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

  /**
   * A session over pcscd and vpcd, every peer in turn. The card takes no time.
   *
   * @param cProgram the compiled {@code pcsc_session.c}; null: without
   */
  public void overPcsc(SimulatedCard card, @Nullable Path cProgram)
      throws Broken, InterruptedException {
    RememberingCard remembering = new RememberingCard(card);
    try (PcscDaemon _ = PcscDaemon.use();
        VpcdLink link = new VpcdLink()) {
      link.insert(remembering);
      library(WARM_UP, () -> {});
      library(1, remembering::newDialogue);
      List<String> dialogue = remembering.dialogue();
      RawSession raw = new RawSession(READER, dialogue);
      time(raw::run, WARM_UP);
      List<Double> library = new ArrayList<>();
      List<Double> alone = new ArrayList<>();
      List<Double> c = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        library.add(library(sessions, () -> {}));
        alone.add(time(raw::run, sessions));
        if (cProgram != null) {
          c.add(c(cProgram, dialogue));
        }
      }
      out.printf("over pcscd and vpcd, %d APDUs a session:%n", dialogue.size());
      List<Double> base = c.isEmpty() ? alone : c;
      print("C over libpcsclite", c, base, dialogue.size());
      print("jnasmartcardio alone", alone, base, dialogue.size());
      print("this library", library, base, dialogue.size());
    } catch (IOException | CardException e) {
      throw new Broken(String.valueOf(e.getMessage()), e);
    }
  }

  /** A reader of its own for each turn, so that nobody watches while another has the card. */
  private static double library(int times, Runnable before)
      throws CardException, Broken, InterruptedException {
    try (CardReader reader = new PcscCardReader(Pattern.compile(READER))) {
      BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
      reader.listen(heard::add);
      await(heard, ReaderStatus.CARD);
      session(reader, Kind.SIGNATURE);
      before.run();
      return time(() -> session(reader, Kind.SIGNATURE), times);
    }
  }

  /** Something that can fail to be measured. */
  private interface Work {
    void run() throws CardException, Broken, InterruptedException;
  }

  /** One session, ms. */
  private static double time(Work work, int times)
      throws CardException, Broken, InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return (System.nanoTime() - begin) / 1e6 / times;
  }

  private double c(Path program, List<String> dialogue)
      throws IOException, Broken, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString(), READER, String.valueOf(sessions))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process
        .getOutputStream()
        .write(String.join("\n", dialogue).getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new Broken(program + " failed", null);
    }
    return Long.parseLong(said.strip()) / 1e6;
  }

  private void print(String peer, List<Double> rounds, List<Double> base, int commands) {
    if (rounds.isEmpty()) {
      out.println("  " + peer + ": not measured");
      return;
    }
    out.printf(
        Locale.ROOT,
        "  %s: median %.2f ms, lowest %.2f ms, %.3f ms an APDU; ratio %.2f (lowest %.2f)%n",
        peer,
        median(rounds),
        lowest(rounds),
        median(rounds) / commands,
        median(rounds) / median(base),
        lowest(rounds) / lowest(base));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static double lowest(List<Double> values) {
    return values.stream().min(Double::compare).orElseThrow();
  }

  /** From recognising to releasing; gives the length of the electronic certificate. */
  private static int session(CardReader reader, Kind kind) throws Broken, InterruptedException {
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
