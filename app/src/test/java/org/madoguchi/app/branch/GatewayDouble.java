package org.madoguchi.app.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway;

/** A gateway that countersigns whatever comes, unless it is told otherwise. */
class GatewayDouble implements Gateway {
  final List<byte[]> sent = new ArrayList<>();
  Function<byte[], HeadAnswer> answer = HeadAnswer.Countersigned::new;

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    sent.add(signedHead);
    return answer.apply(signedHead);
  }

  @Override
  public ChallengeAnswer challenge() {
    throw new IllegalStateException("nobody asks");
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    throw new IllegalStateException("nobody asks");
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public void close() {}
}
