package org.madoguchi.sandbox.proof.storm;

import java.util.Optional;
import org.madoguchi.app.custody.CanonicalJournalHead;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.HeadSigner;

/** Journal heads without signatures: in a storm nobody forges them. */
public final class PlainHeads implements HeadSigner {
  @Override
  public byte[] sign(JournalHead head) {
    return CanonicalJournalHead.encode(head);
  }

  @Override
  public Optional<Countersigned> open(byte[] countersigned) {
    JournalHead head = CanonicalJournalHead.decode(countersigned);
    return Optional.of(new Countersigned(head, countersigned, head.at()));
  }
}
