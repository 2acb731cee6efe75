package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeServerTest {
  private static final int SECONDS = 60;

  @TempDir private Path folder;

  /** A branch waits for news while the program is stopped: there are none, and nothing failed. */
  @Test
  void whoWaitsIsAnsweredBeforeTheDatabaseIsClosed() throws Exception {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    CountDownLatch asked = new CountDownLatch(2); // until when it waits, and for how much longer
    try (HttpClient branch = TestOffice.caller(TestOffice.BRANCH)) {
      CompletableFuture<HttpResponse<String>> news;
      try (OfficeServer server =
          OfficeServer.start(
              office.config(),
              () -> {
                Thread asks = Thread.currentThread();
                if (asks.isVirtual() && !asks.getName().equals("sweeping")) {
                  asked.countDown();
                }
                return OfficeWorld.START;
              })) {
        URI at =
            URI.create(
                "https://127.0.0.1:%d/v1/intakes/events?after=0".formatted(server.api().getPort()));
        news = branch.sendAsync(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        asked.await(SECONDS, TimeUnit.SECONDS);
      }
      assertEquals(200, news.get(SECONDS, TimeUnit.SECONDS).statusCode());
      assertEquals("{\"events\":[]}", news.get().body());
    }
  }
}
