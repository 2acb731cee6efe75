package org.madoguchi.app.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one encoding of a {@link CardOrderRequest}: canonical JSON (RFC 8785), with the schema {@code
 * CardOrderConsent} in {@code docs/gateway-openapi.json}. These bytes are what the card signs. They
 * can't be taken for those of a certificate's request, which has other members. Pure.
 */
public final class CanonicalCardOrder {
  private CanonicalCardOrder() {}

  /** The bytes to sign. */
  public static byte[] encode(CardOrderRequest order) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", order.at().toString());
    members.put("branch", order.branch());
    members.put("challenge", order.challenge());
    members.put("id", order.id().toString());
    members.put("municipality", order.municipality());
    members.put("operation", order.operation());
    members.put("terminal", order.terminal());
    return CanonicalJson.write(members);
  }

  /** The digest of the bytes to sign. */
  public static Digest digest(CardOrderRequest order) {
    return Digest.of(encode(order));
  }

  /**
   * Reads what {@link #encode} writes.
   *
   * @throws IllegalArgumentException unless the bytes are exactly the canonical form of an order
   */
  public static CardOrderRequest decode(byte[] bytes) {
    JsonNode json = CanonicalJson.read(bytes);
    Instant at;
    try {
      at = Instant.parse(CanonicalJson.text(json, "at"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at must be a UTC time", e);
    }
    CardOrderRequest order =
        new CardOrderRequest(
            CardOrderId.parse(CanonicalJson.text(json, "id")),
            CanonicalJson.text(json, "operation"),
            CanonicalJson.text(json, "municipality"),
            CanonicalJson.text(json, "branch"),
            CanonicalJson.text(json, "terminal"),
            at,
            CanonicalJson.text(json, "challenge"));
    if (!Arrays.equals(encode(order), bytes)) {
      throw new IllegalArgumentException("not the canonical form of an order");
    }
    return order;
  }
}
