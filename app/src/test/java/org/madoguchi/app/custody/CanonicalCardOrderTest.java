package org.madoguchi.app.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalCardOrderTest {
  private static final String CANONICAL =
      "{\"at\":\"2026-11-20T01:24:00Z\",\"branch\":\"mihon-chuo\",\"challenge\":\"AAAA\","
          + "\"id\":\"000102030405060708090a0b0c0d0e0f\",\"municipality\":\"99201\","
          + "\"operation\":\"renew-authentication\",\"terminal\":\"lobby-1\"}";

  private static final CardOrderRequest ORDER =
      new CardOrderRequest(
          CardOrderId.parse("000102030405060708090a0b0c0d0e0f"),
          "renew-authentication",
          "99201",
          "mihon-chuo",
          "lobby-1",
          Instant.parse("2026-11-20T01:24:00Z"),
          "AAAA");

  @Test
  void hasOneSpelling() {
    assertEquals(CANONICAL, new String(CanonicalCardOrder.encode(ORDER), UTF_8));
    assertEquals(ORDER, CanonicalCardOrder.decode(CANONICAL.getBytes(UTF_8)));
    assertEquals(Digest.of(CANONICAL.getBytes(UTF_8)), CanonicalCardOrder.digest(ORDER));
  }

  @Test
  void refusesEveryOtherSpellingOfAnOrder() {
    for (String other :
        new String[] {
          "",
          "[]",
          "{}",
          CANONICAL + " ",
          CANONICAL.replace(",\"branch\"", ", \"branch\""),
          CANONICAL.replace("{\"at\"", "{\"a\":1,\"at\""),
          CANONICAL.replace(
              "\"operation\"", "\"operation\":\"revoke-authentication\",\"operation\""),
          CANONICAL.replace("mihon", "\\u006dihon"),
          CANONICAL.replace("00Z", "00.5Z"),
          CANONICAL.replace("2026-11-20T01:24:00Z", "yesterday"),
          CANONICAL.replace("\"99201\"", "99201"),
          CANONICAL.replace("0e0f", "0E0F"),
        }) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CanonicalCardOrder.decode(other.getBytes(UTF_8)),
          other);
    }
  }

  /** What a card has signed for one errand is nothing in the other. */
  @Test
  void isNoRequestForACertificate() {
    byte[] request =
        CanonicalRequest.encode(
            new CertificateRequest(
                new IssuanceId(1, 2),
                "mihon-chuo",
                "lobby-1",
                "99201",
                "juminhyo",
                new TreeMap<>(),
                1,
                300,
                "AAAA",
                ORDER.at()));
    assertThrows(IllegalArgumentException.class, () -> CanonicalCardOrder.decode(request));
    assertThrows(
        IllegalArgumentException.class,
        () -> CanonicalRequest.decode(CanonicalCardOrder.encode(ORDER)));
  }

  @Test
  void anIdIsItsHexAndItsBytes() {
    CardOrderId id = CardOrderId.random(new SecureRandom());
    assertEquals(id, CardOrderId.parse(id.toString()));
    assertEquals(id, CardOrderId.of(id.bytes()));
    assertEquals(32, id.toString().length());
    assertArrayEquals(new byte[] {0, 1, 2, 3}, java.util.Arrays.copyOf(ORDER.id().bytes(), 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "000102030405060708090A0b0c0d0e0f", "g"})
  void nothingElseIsAnId(String text) {
    assertThrows(IllegalArgumentException.class, () -> CardOrderId.parse(text));
    assertThrows(IllegalArgumentException.class, () -> CardOrderId.of(text.getBytes(UTF_8)));
  }
}
