package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.PcscDaemon;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VpcdLink;

/**
 * Measures how long a reader is of no use after the smart card service was killed and is back, with
 * the program running on. One thread.
 */
public final class RestartBenchmark {
  private static final String READER = "Virtual PCD 00 00";

  /** Far beyond the mark, so that a slow machine gives a figure and no failure. */
  private static final int PATIENCE_SECONDS = 30;

  private static final double MARK_SECONDS = 5;

  private final PrintWriter out;
  private final int times;

  /**
   * @param times how often the service is killed
   */
  public RestartBenchmark(PrintWriter out, int times) {
    this.out = out;
    this.times = times;
  }

  /** Prints the figure; prints why not if the service isn't ours to kill. */
  public void run(SimulatedCard card) throws CardBenchmark.Broken, InterruptedException {
    try (PcscDaemon service = PcscDaemon.use();
        VpcdLink link = new VpcdLink();
        CardReader reader = new OwnedCardReader(Pattern.compile(READER))) {
      if (!service.own()) {
        out.println("another's pcscd runs here and isn't killed: no figure for its coming back");
        return;
      }
      BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
      reader.listen(heard::add);
      link.insert(card);
      CardBenchmark.await(heard, ReaderStatus.CARD);
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        recognise(reader);
        service.kill();
        CardBenchmark.await(heard, ReaderStatus.SERVICE_DOWN);
        service.start();
        long back = System.nanoTime();
        CardBenchmark.await(heard, ReaderStatus.CARD);
        recognise(reader);
        seconds.add((System.nanoTime() - back) / 1e9);
      }
      print(seconds);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new CardBenchmark.Broken(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "service killed and started again: the card is recognised %.2f s after it answers"
            + " (median; longest %.2f s, n = %d); mark %.0f s: %s%n",
        sorted.get(sorted.size() / 2),
        sorted.getLast(),
        sorted.size(),
        MARK_SECONDS,
        sorted.getLast() <= MARK_SECONDS ? "reached" : "missed");
  }

  private static void recognise(CardReader reader)
      throws CardBenchmark.Broken, InterruptedException, ExecutionException, TimeoutException {
    Recognition recognition = reader.recognise().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!(recognition instanceof Recognition.MyNumberCard)) {
      throw new CardBenchmark.Broken("no My Number card: " + recognition, null);
    }
    reader.release().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
