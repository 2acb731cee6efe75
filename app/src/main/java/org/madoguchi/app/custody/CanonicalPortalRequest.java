package org.madoguchi.app.custody;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one encoding of a {@link PortalRequest}: canonical JSON (RFC 8785). These bytes are what the
 * card signs. They can't be taken for those of a certificate's request or of an order, which have
 * other members. Pure.
 */
public final class CanonicalPortalRequest {
  private CanonicalPortalRequest() {}

  /** The bytes to sign. */
  public static byte[] encode(PortalRequest request) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("action", request.action());
    members.put("at", request.at().toString());
    members.put("branch", request.branch());
    members.put("contentSha256", request.content().toString());
    members.put("id", request.id());
    members.put("nonce", request.nonce());
    members.put("terminal", request.terminal());
    return CanonicalJson.write(members);
  }

  /** The digest of the bytes to sign. */
  public static Digest digest(PortalRequest request) {
    return Digest.of(encode(request));
  }
}
