package org.madoguchi.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PIN is found in whichever form a message could carry it, and nothing else is taken for one. */
class TypedSecretsTest {
  private final TypedSecrets secrets = new TypedSecrets();

  @BeforeEach
  void typed() {
    secrets.add("4711");
    secrets.add("TSUMUJI0001");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private boolean sent(String field) {
    return secrets.in(bytes("{\"seq\":1,\"answers\":[\"" + field + "\"]}"));
  }

  private boolean sentAsBytes(String content) {
    return sent(Base64.getEncoder().encodeToString(bytes(content)));
  }

  @Test
  void inEveryFormItIsFound() {
    assertTrue(sent("4711"), "a text");
    assertTrue(sentAsBytes("4711"), "alone");
    assertTrue(sentAsBytes("4711\u0090\u0000"), "in front");
    assertTrue(sentAsBytes("\u0000\u0000TSUMUJI0001\u0090\u0000"), "before a status word");
    assertTrue(sentAsBytes("\u0000 \u0000\u0080\u0004" + "4711 more behind"), "a VERIFY");
    assertTrue(sentAsBytes("{\"pin\":\"4711\"}"), "in JSON inside");
  }

  @Test
  void nothingElseIsTakenForOne() {
    assertFalse(sent("47110"), "another text");
    assertFalse(sent("a4711b0c"), "digits of an id");
    assertFalse(sentAsBytes("random 4711 bytes"), "in the middle of something");
    assertFalse(sentAsBytes("\u0090\u0000"), "an answer");
    assertFalse(secrets.in(new byte[0]), "nothing");
    assertFalse(secrets.in(bytes("not JSON 4711")), "another form");
  }
}
