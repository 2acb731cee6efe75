package org.madoguchi.sandbox.proof.storm;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A card whose signature says what was signed, by which card, and in which presence: it costs
 * nothing to make, and nobody but the card makes one.
 */
final class ReadableSignatures extends ForwardingCard {
  private static final int COMPUTE_DIGITAL_SIGNATURE = 0x2A;
  private static final int DATA_AT = 5;
  private static final int DIGEST_BYTES = 32;
  private static final int SIGNATURE_BYTES = 256;

  private final int card;
  private final int presence;

  /**
   * @param card whose it is
   * @param presence how many cards were laid down before it
   */
  ReadableSignatures(SimulatedCard signing, int card, int presence) {
    super(signing);
    this.card = card;
    this.presence = presence;
  }

  /** What stands in a signature. */
  record Read(String digest, int card, int presence) {
    static Read of(byte[] signature) {
      ByteBuffer bytes = ByteBuffer.wrap(signature);
      byte[] digest = new byte[DIGEST_BYTES];
      bytes.get(digest);
      return new Read(Arrays.toString(digest), bytes.getInt(), bytes.getInt());
    }
  }

  @Override
  public byte[] transmit(byte[] command) {
    if ((command[1] & 0xFF) != COMPUTE_DIGITAL_SIGNATURE) {
      return super.transmit(command);
    }
    int end = DATA_AT + (command[DATA_AT - 1] & 0xFF);
    return ByteBuffer.allocate(SIGNATURE_BYTES + 2)
        .put(command, end - DIGEST_BYTES, DIGEST_BYTES)
        .putInt(card)
        .putInt(presence)
        .put(SIGNATURE_BYTES, (byte) 0x90)
        .array();
  }
}
