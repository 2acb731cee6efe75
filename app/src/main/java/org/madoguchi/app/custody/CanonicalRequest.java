package org.madoguchi.app.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one encoding of a {@link CertificateRequest}: canonical JSON (RFC 8785). These bytes are what
 * the card signs and what the gateway answers; their schema is {@code CertificateRequest} in {@code
 * docs/gateway-openapi.json}. Pure.
 */
public final class CanonicalRequest {
  private CanonicalRequest() {}

  /** The bytes to sign. */
  public static byte[] encode(CertificateRequest request) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", request.at().toString());
    members.put("branch", request.branch());
    members.put("challenge", request.challenge());
    members.put("copies", request.copies());
    members.put("feeYen", request.feeYen());
    members.put("id", request.id().toString());
    members.put("kind", request.kind());
    members.put("municipality", request.municipality());
    members.put("options", request.options());
    members.put("terminal", request.terminal());
    return CanonicalJson.write(members);
  }

  /** The digest of the bytes to sign. */
  public static Digest digest(CertificateRequest request) {
    return Digest.of(encode(request));
  }

  /**
   * Reads what {@link #encode} writes.
   *
   * @throws IllegalArgumentException unless the bytes are exactly the canonical form of a request
   */
  public static CertificateRequest decode(byte[] bytes) {
    JsonNode json = CanonicalJson.read(bytes);
    SortedMap<String, String> options = new TreeMap<>();
    JsonNode optionsNode = json.path("options");
    for (Map.Entry<String, JsonNode> option : optionsNode.properties()) {
      options.put(option.getKey(), CanonicalJson.text(optionsNode, option.getKey()));
    }
    Instant at;
    try {
      at = Instant.parse(CanonicalJson.text(json, "at"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at must be a UTC time", e);
    }
    CertificateRequest request =
        new CertificateRequest(
            IssuanceId.parse(CanonicalJson.text(json, "id")),
            CanonicalJson.text(json, "branch"),
            CanonicalJson.text(json, "terminal"),
            CanonicalJson.text(json, "municipality"),
            CanonicalJson.text(json, "kind"),
            options,
            CanonicalJson.number(json, "copies"),
            CanonicalJson.number(json, "feeYen"),
            CanonicalJson.text(json, "challenge"),
            at);
    if (!Arrays.equals(encode(request), bytes)) {
      throw new IllegalArgumentException("not the canonical form of a request");
    }
    return request;
  }
}
