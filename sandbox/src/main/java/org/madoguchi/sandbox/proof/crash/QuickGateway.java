package org.madoguchi.sandbox.proof.crash;

import java.time.Instant;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.sandbox.proof.storm.StormGateway;
import org.madoguchi.sandbox.proof.storm.StormSignatures;
import org.madoguchi.sandbox.proof.storm.Townsfolk;

/** A gateway in process that is always right and answers at once. */
public record QuickGateway(Townsfolk people, StormSignatures seal, List<byte[]> pages)
    implements Gateway {
  @Override
  public ChallengeAnswer challenge() {
    return new ChallengeAnswer.Challenge("A".repeat(43), Instant.MAX);
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    return seal.sign(StormGateway.statement(people, request, 0, pages), pages);
  }

  /** Not in the short life of a branch that crashes. */
  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    return new HeadAnswer.Refused(FailureCode.GATEWAY_UNREACHABLE);
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public void close() {}
}
