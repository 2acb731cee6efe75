package org.madoguchi.app.errand.registration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with a request at the portal; written and read by {@code GatewayJson}. Bytes are
 * base64. Pure; any thread.
 */
public final class PortalMessages {
  private PortalMessages() {}

  /**
   * What goes along with any request; its SHA-256 stands in what the card signs.
   *
   * @param answerKey CMS AuthEnvelopedData for the portal over the 32 bytes under which the answer
   *     comes back
   * @param account CMS AuthEnvelopedData for the portal over {@link Account}; null unless one is
   *     registered
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Content(byte[] answerKey, byte @Nullable [] account) {
    @Override
    public String toString() {
      return "Content[]";
    }
  }

  /**
   * An account to register.
   *
   * @param type {@code ordinary}: public money goes to no other kind
   * @param holderKana as the portal told it and the resident confirmed it
   * @param myNumber twelve ASCII digits
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Account(
      String bankCode,
      String branchCode,
      String type,
      String number,
      String holderKana,
      byte[] myNumber)
      implements AutoCloseable {
    /** The only kind of account that can be registered. */
    public static final String ORDINARY = "ordinary";

    @Override
    public void close() {
      Arrays.fill(myNumber, (byte) 0);
    }

    @Override
    public String toString() {
      return "Account[****]";
    }
  }
}
