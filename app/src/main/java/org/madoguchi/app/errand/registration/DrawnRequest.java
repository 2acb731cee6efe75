package org.madoguchi.app.errand.registration;

import java.util.Arrays;
import org.madoguchi.app.custody.PortalRequest;

/**
 * A request as it is to be signed, with what goes along and the key under which its answer comes
 * back. {@link #close()} wipes the key.
 *
 * @param request what the card signs
 * @param content canonical JSON, whose digest is in the request; what is personal in it is sealed
 *     for the portal
 * @param answerKey 32 bytes, for this request alone (AES-256)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DrawnRequest(PortalRequest request, byte[] content, byte[] answerKey)
    implements AutoCloseable {
  @Override
  public void close() {
    Arrays.fill(answerKey, (byte) 0);
  }

  @Override
  public String toString() {
    return "DrawnRequest[" + request.id() + "]";
  }
}
