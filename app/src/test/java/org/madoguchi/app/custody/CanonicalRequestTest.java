package org.madoguchi.app.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalRequestTest {
  private static final String CANONICAL =
      "{\"at\":\"2026-11-20T01:24:00Z\",\"branch\":\"mihon-chuo\",\"challenge\":\"AAAA\","
          + "\"copies\":2,\"feeYen\":400,\"id\":\"000102030405060708090a0b0c0d0e0f\","
          + "\"kind\":\"juminhyo\",\"municipality\":\"99201\","
          + "\"options\":{\"mynumber\":\"no\",\"who\":\"self\"},\"terminal\":\"lobby-1\"}";

  private static final CertificateRequest REQUEST =
      new CertificateRequest(
          IssuanceId.parse("000102030405060708090a0b0c0d0e0f"),
          "mihon-chuo",
          "lobby-1",
          "99201",
          "juminhyo",
          new TreeMap<>(Map.of("who", "self", "mynumber", "no")),
          2,
          400,
          "AAAA",
          Instant.parse("2026-11-20T01:24:00Z"));

  @Test
  void hasOneSpelling() {
    assertEquals(CANONICAL, new String(CanonicalRequest.encode(REQUEST), UTF_8));
    assertEquals(REQUEST, CanonicalRequest.decode(CANONICAL.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        " {}",
        "{\"a\":1}",
        "{\"copies\":2,\"copies\":3}",
      })
  void refusesWhatIsNoRequest(String text) {
    assertThrows(
        IllegalArgumentException.class, () -> CanonicalRequest.decode(text.getBytes(UTF_8)));
  }

  @Test
  void refusesEveryOtherSpellingOfARequest() {
    for (String other :
        new String[] {
          CANONICAL + " ",
          CANONICAL.replace(":2,", ": 2,"),
          CANONICAL.replace("\"copies\":2", "\"copies\":2.0"),
          CANONICAL.replace("{\"at\"", "{\"a\":1,\"at\""),
          CANONICAL.replace("mihon", "\\u006dihon"),
          CANONICAL.replace("00Z", "00.000Z"),
          CANONICAL.replace("\"copies\":2", "\"copies\":0"),
          CANONICAL.replace("\"copies\":2", "\"copies\":\"2\""),
          CANONICAL.replace("\"copies\":2", "\"copies\":3000000000"),
          CANONICAL.replace("\"99201\"", "99201"),
          CANONICAL.replace("mihon", "見本"),
          CANONICAL.replace("2026-11-20T01:24:00Z", "yesterday"),
        }) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CanonicalRequest.decode(other.getBytes(UTF_8)),
          other);
    }
  }

  @Test
  void theDigestIsOfTheBytesThatAreSigned() {
    assertEquals(Digest.of(CANONICAL.getBytes(UTF_8)), CanonicalRequest.digest(REQUEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null"})
  void onlyAnObjectIsRead(String text) {
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.read(text.getBytes(UTF_8)));
  }
}
