package org.madoguchi.app.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one encoding of a {@link JournalHead}: canonical JSON (RFC 8785), with the schema {@code
 * JournalHead} in {@code docs/gateway-openapi.json}. Pure.
 */
public final class CanonicalJournalHead {
  private CanonicalJournalHead() {}

  /** The bytes that the branch signs. */
  public static byte[] encode(JournalHead head) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", head.at().toString());
    members.put("branch", head.branch());
    members.put("hash", head.hash().hex());
    members.put("previousHash", head.previousHash().hex());
    members.put("previousSeq", head.previousSeq());
    members.put("seq", head.seq());
    return CanonicalJson.write(members);
  }

  /**
   * Reads what {@link #encode} writes.
   *
   * @throws IllegalArgumentException unless the bytes are exactly the canonical form of a head
   */
  public static JournalHead decode(byte[] bytes) {
    JsonNode json = CanonicalJson.read(bytes);
    Instant at;
    try {
      at = Instant.parse(CanonicalJson.text(json, "at"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at must be a UTC time", e);
    }
    JournalHead head =
        new JournalHead(
            CanonicalJson.text(json, "branch"),
            CanonicalJson.number(json, "seq"),
            new Digest(CanonicalJson.text(json, "hash")),
            at,
            CanonicalJson.number(json, "previousSeq"),
            new Digest(CanonicalJson.text(json, "previousHash")));
    if (!Arrays.equals(encode(head), bytes)) {
      throw new IllegalArgumentException("not the canonical form of a head");
    }
    return head;
  }
}
