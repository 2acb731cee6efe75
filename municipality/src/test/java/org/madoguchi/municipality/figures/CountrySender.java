package org.madoguchi.municipality.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.madoguchi.municipality.TestOffice;

/**
 * Post offices that send a month's figures and a head of their journal over TLS 1.3, each under its
 * own certificate and over a connection of its own; to every program, and again until it is told
 * that it is there, as a branch's outbox does.
 */
final class CountrySender {
  private static final int MOST_TRIES = 2_000;
  private static final long PAUSE_NANOS = 20_000_000;

  private final Country country;
  private final List<URI> programs;
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger again = new AtomicInteger();

  CountrySender(Country country, List<URI> programs) {
    this.country = country;
    this.programs = List.copyOf(programs);
  }

  /**
   * What came of it.
   *
   * @param answers how often each was given, such as {@code figures counted}
   * @param again tries that failed
   * @param nanos of each delivery, shortest first
   */
  record Result(Map<String, Integer> answers, int again, List<Long> nanos, Duration took) {
    double perSecond() {
      return nanos.size() / (took.toNanos() / 1e9);
    }

    double milliseconds(int percent) {
      return nanos.get(Math.max(0, Math.ceilDiv(nanos.size() * percent, 100) - 1)) / 1e6;
    }
  }

  /**
   * All of these offices send.
   *
   * @param middle what happens when half of them have begun
   */
  Result send(List<Integer> offices, YearMonth month, int atATime, Runnable middle) {
    Map<Integer, SSLContext> keys = new ConcurrentHashMap<>();
    offices.parallelStream().forEach(o -> keys.put(o, TestOffice.tls(country.client(o))));
    Semaphore free = new Semaphore(atATime);
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < offices.size(); i++) {
        if (i == offices.size() / 2) {
          middle.run();
        }
        int office = offices.get(i);
        free.acquireUninterruptibly();
        var _ =
            threads.submit(
                () -> {
                  try (HttpClient client =
                      HttpClient.newBuilder()
                          .sslContext(java.util.Objects.requireNonNull(keys.get(office)))
                          .build()) {
                    all(client, office, month);
                  } finally {
                    free.release();
                  }
                });
      }
    }
    return new Result(
        Map.copyOf(answers),
        again.get(),
        nanos.stream().sorted().toList(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private void all(HttpClient client, int office, YearMonth month) {
    byte[] head = country.head(office, month);
    byte[] figures = country.signed(office, country.figures(office, month));
    for (int i = 0; i < programs.size(); i++) {
      // of two offices one begins here and one there
      URI program = programs.get((office + i) % programs.size());
      deliver(client, program.resolve("/v1/heads"), "head", head);
      deliver(client, program.resolve("/v1/figures"), "figures", figures);
    }
  }

  private void deliver(HttpClient client, URI to, String what, byte[] body) {
    long begin = System.nanoTime();
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(to)
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/cms")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() < 500) {
          nanos.add(System.nanoTime() - begin);
          answers.merge(what + " " + answer.body().replaceAll(".*:\"?|\"?}", ""), 1, Integer::sum);
          return;
        }
      } catch (IOException e) {
        // the program or its database has gone; it is sent again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      again.incrementAndGet();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    answers.merge(what + " lost", 1, Integer::sum);
  }
}
