package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.SignatureAlgorithm;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.PcscDaemon;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VpcdLink;

/**
 * Measures what the way to the card over pcscd and vpcd costs, through this project's library,
 * through jnasmartcardio alone and through C: the same commands in the same kind of connection
 * (exclusive, T=1, reset at the end) to a card that takes no time. One thread.
 */
public final class PcscSessionBenchmark {
  private static final String READER = "Virtual PCD 00 00";
  private static final int PATIENCE_SECONDS = 30;

  /**
   * Sessions until the compilers have done with a peer. What a session runs through once has by
   * then passed C2's thresholds too; with 1,000 they were still at work while it was measured.
   */
  private static final int WARM_UP = 20_000;

  /**
   * The peers take turns so often within a round that what else the machine does hits all, and that
   * some turns of each come through without being interrupted.
   */
  private static final int TURNS = 40;

  private final PrintWriter out;
  private final int rounds;
  private final int sessions;
  private final @Nullable Path cProgram;

  /** Who speaks with the card. */
  private enum Peer {
    C("C over libpcsclite"),
    ALONE("jnasmartcardio alone"),
    WORK("this library, one work"),
    CALLS("this library, the lobby's three calls");

    private final String title;

    Peer(String title) {
      this.title = title;
    }
  }

  /**
   * @param sessions sessions of every peer in a round
   * @param cProgram the compiled {@code pcsc_session.c}; null: without
   */
  public PcscSessionBenchmark(PrintWriter out, int rounds, int sessions, @Nullable Path cProgram) {
    this.out = out;
    this.rounds = rounds;
    this.sessions = sessions;
    this.cProgram = cProgram;
  }

  /** Something that can fail to be measured. */
  private interface Work {
    void run() throws CardException, CardBenchmark.Broken, InterruptedException;
  }

  /**
   * Two sessions: one work of 14 commands, and the lobby's own of 11, in which a resident thinks
   * between the calls.
   *
   * @param card which refuses extended length
   */
  public void run(SimulatedCard card) throws CardBenchmark.Broken, InterruptedException {
    try (PcscDaemon _ = PcscDaemon.use()) {
      compare(new RememberingCard(card), Peer.WORK);
      compare(new RememberingCard(card), Peer.CALLS); // which has never heard of the other dialogue
    } catch (IOException | CardException e) {
      throw new CardBenchmark.Broken(String.valueOf(e.getMessage()), e);
    }
  }

  private void compare(RememberingCard card, Peer library)
      throws IOException, CardException, CardBenchmark.Broken, InterruptedException {
    try (VpcdLink link = new VpcdLink()) {
      awaitSlot(ReaderStatus.EMPTY); // pcscd must see that the card before is gone
      link.insert(card);
      measure(card, library);
    }
  }

  static void awaitSlot(ReaderStatus wanted) throws CardBenchmark.Broken, InterruptedException {
    BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
    try (CardReader reader = new OwnedCardReader(Pattern.compile(READER))) {
      reader.listen(heard::add);
      CardBenchmark.await(heard, wanted);
    }
  }

  private void measure(RememberingCard card, Peer library)
      throws IOException, CardException, CardBenchmark.Broken, InterruptedException {
    library(library, 0, () -> {});
    library(library, 1, card::listen);
    List<String> dialogue = card.dialogue();
    alone(dialogue, WARM_UP);
    library(library, WARM_UP, () -> {});
    Map<Peer, Figures> measured = new EnumMap<>(Peer.class);
    for (int round = 0; round < rounds; round++) {
      int each = Math.max(1, sessions / TURNS);
      for (int turn = 0; turn < TURNS; turn++) {
        if (cProgram != null) {
          add(measured, Peer.C, round, c(cProgram, dialogue, each));
        }
        add(measured, Peer.ALONE, round, alone(dialogue, each));
        add(measured, library, round, library(library, each, () -> {}));
      }
    }
    print(measured, dialogue.size());
  }

  /** What one peer took for a session, ms. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Figures(List<Double> turns, double[] rounds) {
    double lowestTurn() {
      return turns.stream().min(Double::compare).orElseThrow();
    }

    double lowestRound() {
      return Arrays.stream(rounds).min().orElseThrow();
    }
  }

  private void add(Map<Peer, Figures> measured, Peer peer, int round, double millis) {
    Figures figures =
        measured.computeIfAbsent(peer, _ -> new Figures(new ArrayList<>(), new double[rounds]));
    figures.turns().add(millis);
    figures.rounds()[round] += millis / TURNS;
  }

  private void print(Map<Peer, Figures> measured, int commands) {
    out.printf(
        Locale.ROOT,
        "over pcscd and vpcd, %d APDUs a session, %d rounds of %d sessions in %d turns, load %s:%n",
        commands,
        rounds,
        sessions,
        TURNS,
        MachineLoad.text());
    measured.forEach(
        (peer, figures) -> {
          StringBuilder ratios = new StringBuilder();
          for (Peer base : List.of(Peer.C, Peer.ALONE)) {
            Figures others = measured.get(base);
            if (others != null && base.compareTo(peer) < 0) {
              ratios.append(
                  String.format(
                      Locale.ROOT,
                      "; %.2f (%.2f) times %s",
                      figures.lowestRound() / others.lowestRound(),
                      figures.lowestTurn() / others.lowestTurn(),
                      base.title));
            }
          }
          out.printf(
              Locale.ROOT,
              "  %s: lowest round %.3f ms (lowest turn %.3f ms)%s%n",
              peer.title,
              figures.lowestRound(),
              figures.lowestTurn(),
              ratios);
        });
  }

  /** One session, ms. */
  private static double time(Work work, int times)
      throws CardException, CardBenchmark.Broken, InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return (System.nanoTime() - begin) / 1e6 / Math.max(1, times);
  }

  /** As the other two, a context of its own for each turn, and its first session isn't timed. */
  private static double alone(List<String> dialogue, int times)
      throws CardException, CardBenchmark.Broken, InterruptedException {
    try (RawSession raw = new RawSession(READER, dialogue)) {
      return afterFirst(raw::run, times, () -> {});
    }
  }

  /**
   * A reader of its own for each turn, so that nobody watches while another has the card; its first
   * session, in which it finds out about extended length, isn't timed.
   */
  private static double library(Peer peer, int times, Runnable before)
      throws CardException, CardBenchmark.Broken, InterruptedException {
    BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
    Pattern name = Pattern.compile(READER);
    if (peer == Peer.CALLS) {
      try (CardReader reader = new OwnedCardReader(name)) {
        reader.listen(heard::add);
        CardBenchmark.await(heard, ReaderStatus.CARD);
        return afterFirst(
            () -> CardBenchmark.session(reader, CardBenchmark.Kind.SIGNATURE), times, before);
      }
    }
    try (CardAccess access = CardAccess.open(name)) {
      access.listen(heard::add);
      CardBenchmark.await(heard, ReaderStatus.CARD);
      return afterFirst(() -> work(access), times, before);
    }
  }

  private static double afterFirst(Work session, int times, Runnable before)
      throws CardException, CardBenchmark.Broken, InterruptedException {
    session.run();
    before.run();
    return time(session, times);
  }

  private static void work(CardAccess access) throws CardBenchmark.Broken, InterruptedException {
    try {
      CardResult<CardSignature> result =
          access.perform(PcscSessionBenchmark::signature).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!(result instanceof CardResult.Done<CardSignature>(CardSignature.Signed _))) {
        throw new CardBenchmark.Broken("the wrong end: " + result, null);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new CardBenchmark.Broken(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Which token it is, which electronic certificates it has, the tries of both PINs, the electronic
   * certificate, PIN and signature. With the closing SELECT and a certificate in six pieces: 14
   * commands.
   */
  private static CardSignature signature(MyNumberCard card) throws CardLost {
    JpkiApplication jpki = card.jpki().orElseThrow();
    jpki.tokenInfo();
    jpki.availability();
    jpki.tries(PinReference.USER_AUTHENTICATION);
    jpki.tries(PinReference.DIGITAL_SIGNATURE);
    jpki.certificate(JpkiKey.USER_AUTHENTICATION);
    jpki.verify(
        PinReference.USER_AUTHENTICATION,
        Pin.copyOf(CardBenchmark.PIN.getBytes(StandardCharsets.US_ASCII)));
    return jpki.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, new byte[32]);
  }

  private static double c(Path program, List<String> dialogue, int times)
      throws IOException, CardBenchmark.Broken, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString(), READER, String.valueOf(times))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process
        .getOutputStream()
        .write(String.join("\n", dialogue).getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new CardBenchmark.Broken(program + " failed", null);
    }
    return Long.parseLong(said.strip()) / 1e6;
  }
}
