package org.madoguchi.municipality;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
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

  /** Who asks for a certificate, and names authorities, is shown none of another's. */
  @Test
  void nobodyIsToldWhoMaySignIn() throws Exception {
    List<Principal> named = new ArrayList<>();
    X509ExtendedKeyManager keys =
        new X509ExtendedKeyManager() {
          @Override
          public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            Collections.addAll(named, issuers == null ? new Principal[0] : issuers);
            return "officer";
          }

          @Override
          public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {TestOffice.client(TestOffice.AOKI).certificate()};
          }

          @Override
          public PrivateKey getPrivateKey(String alias) {
            return TestOffice.client(TestOffice.AOKI).key();
          }

          @Override
          public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {"officer"};
          }

          @Override
          public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
          }

          @Override
          public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return "";
          }
        };
    try (OfficeWorld world = new OfficeWorld(folder)) {
      SSLContext tls = TestOffice.tls(keys);
      try (SSLSocket socket =
          (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", world.page("/").getPort())) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        byte[] answer = socket.getInputStream().readNBytes(12);
        assertEquals("HTTP/1.1 200", new String(answer, US_ASCII));
      }
    }
    assertEquals(List.of(), named);
  }
}
