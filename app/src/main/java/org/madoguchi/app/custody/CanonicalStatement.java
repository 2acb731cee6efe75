package org.madoguchi.app.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one encoding of a {@link Statement}: canonical JSON (RFC 8785), with the schema {@code
 * Statement} in {@code docs/gateway-openapi.json}. Pure.
 */
public final class CanonicalStatement {
  private CanonicalStatement() {}

  /** The bytes that the municipality signs. */
  public static byte[] encode(Statement statement) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("document", statement.document().hex());
    members.put("holder", statement.holder().hex());
    members.put("municipality", statement.municipality());
    members.put("pages", statement.pages().stream().map(Digest::hex).toList());
    members.put("request", statement.request().toString());
    members.put("requestDigest", statement.requestDigest().hex());
    return CanonicalJson.write(members);
  }

  /**
   * Reads what {@link #encode} writes.
   *
   * @throws IllegalArgumentException unless the bytes are exactly the canonical form of a statement
   */
  public static Statement decode(byte[] bytes) {
    JsonNode json = CanonicalJson.read(bytes);
    List<Digest> pages = new ArrayList<>();
    for (JsonNode page : json.path("pages")) {
      pages.add(new Digest(page.asString()));
    }
    Statement statement =
        new Statement(
            IssuanceId.parse(CanonicalJson.text(json, "request")),
            new Digest(CanonicalJson.text(json, "requestDigest")),
            new Digest(CanonicalJson.text(json, "holder")),
            new Digest(CanonicalJson.text(json, "document")),
            pages,
            CanonicalJson.text(json, "municipality"));
    if (!Arrays.equals(encode(statement), bytes)) {
      throw new IllegalArgumentException("not the canonical form of a statement");
    }
    return statement;
  }
}
