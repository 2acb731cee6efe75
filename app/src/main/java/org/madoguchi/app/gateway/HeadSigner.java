package org.madoguchi.app.gateway;

import java.time.Instant;
import java.util.Optional;
import org.madoguchi.app.custody.JournalHead;

/**
 * Signs the branch's journal heads and opens what the gateway countersigned. Thread rule: any
 * thread.
 */
public interface HeadSigner {
  /** The head under the branch's signature, as the gateway takes it. */
  byte[] sign(JournalHead head);

  /**
   * Opens a countersigned head of any branch; empty unless both signatures are valid and made by
   * authorised signers.
   */
  Optional<Countersigned> open(byte[] countersigned);

  /**
   * A head under both signatures.
   *
   * @param signed the branch's part, as it was sent
   * @param at when the gateway countersigned it, as the gateway says
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Countersigned(JournalHead head, byte[] signed, Instant at) {
    @Override
    public String toString() {
      return "Countersigned[" + head + ", " + at + "]";
    }
  }
}
