package org.madoguchi.app.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayJsonTest {
  private static final String WHOLE =
      "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":[\"b\"]}";

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sample(
      String name,
      int count,
      byte[] bytes,
      List<String> list,
      @Nullable String perhaps,
      byte @Nullable [] perhapsBytes,
      @Nullable Inner inner) {}

  record Inner(String name, @Nullable String perhaps) {}

  private static Optional<Sample> answer(String json) {
    return GatewayJson.readAnswer(json.getBytes(UTF_8), Sample.class);
  }

  private static Optional<Sample> request(String json) {
    return GatewayJson.readRequest(json.getBytes(UTF_8), Sample.class);
  }

  @Test
  void whatMayBeLeftOutIsLeftOut() {
    Sample sample = new Sample("a", 2, new byte[] {0, 1}, List.of("b"), null, null, null);
    assertEquals(WHOLE, new String(GatewayJson.write(sample), UTF_8));
    Sample read = request(WHOLE).orElseThrow();
    assertEquals("a", read.name());
    assertEquals(2, read.count());
    assertArrayEquals(new byte[] {0, 1}, read.bytes());
    assertEquals(null, read.perhaps());
    assertEquals(null, read.perhapsBytes());
    assertEquals(null, read.inner());
  }

  @Test
  void whatMayBeLeftOutMayBeThere() {
    String more = WHOLE.replace("}", ",\"perhaps\":\"c\",\"inner\":{\"name\":\"d\"}}");
    Sample read = request(more).orElseThrow();
    assertEquals("c", read.perhaps());
    assertEquals(new Inner("d", null), read.inner());
    assertEquals(more, new String(GatewayJson.write(read), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"count\":2,\"bytes\":\"AAE=\",\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"bytes\":\"AAE=\",\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"count\":2,\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\"}",
        "{\"name\":null,\"count\":2,\"bytes\":\"AAE=\",\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"count\":null,\"bytes\":\"AAE=\",\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":null,\"list\":[\"b\"]}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":null}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":[null]}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AA%\",\"list\":[]}",
        "{\"name\":\"a\",\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":[]}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":[],\"inner\":{}}",
        "{\"name\":\"a\",\"count\":2,\"bytes\":\"AAE=\",\"list\":[]} {}",
      })
  void whatIsWantedMustBeThere(String json) {
    assertEquals(Optional.empty(), answer(json));
    assertEquals(Optional.empty(), request(json));
  }

  @Test
  void anAnswerMayHoldMoreThanWeKnowAndARequestMayNot() {
    String more = WHOLE.replace("}", ",\"later\":1}");
    assertEquals("a", answer(more).orElseThrow().name());
    assertEquals(Optional.empty(), request(more));
  }
}
