package org.madoguchi.app.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalStatementTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String CANONICAL =
      ("{\"document\":\"%s\",\"holder\":\"%s\",\"municipality\":\"99201\",\"pages\":[\"%s\",\"%s\"],"
              + "\"request\":\"000102030405060708090a0b0c0d0e0f\",\"requestDigest\":\"%s\"}")
          .formatted(A, B, B, A, A);

  private static final Statement STATEMENT =
      new Statement(
          IssuanceId.parse("000102030405060708090a0b0c0d0e0f"),
          new Digest(A),
          new Digest(B),
          new Digest(A),
          List.of(new Digest(B), new Digest(A)),
          "99201");

  @Test
  void hasOneSpelling() {
    assertEquals(CANONICAL, new String(CanonicalStatement.encode(STATEMENT), UTF_8));
    assertEquals(STATEMENT, CanonicalStatement.decode(CANONICAL.getBytes(UTF_8)));
  }

  @Test
  void refusesEveryOtherSpellingOfAStatement() {
    for (String other :
        List.of(
            CANONICAL + " ",
            CANONICAL.replace("{\"document\"", "{\"a\":1,\"document\""),
            CANONICAL.replace("\"99201\"", "99201"),
            CANONICAL.replace("[\"" + B, "[\"" + "B".repeat(64)),
            CANONICAL.replace("\"holder\":\"b", "\"holder\":\"\\u0062"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CanonicalStatement.decode(other.getBytes(UTF_8)),
          other);
    }
  }

  /** The digest of an electronic certificate singles a person out. */
  @Test
  void whatIsLoggedNamesTheIssuanceAndNotTheHolder() {
    assertEquals("Statement[000102030405060708090a0b0c0d0e0f, pages=2]", STATEMENT.toString());
    assertFalse(STATEMENT.toString().contains(B));
  }
}
