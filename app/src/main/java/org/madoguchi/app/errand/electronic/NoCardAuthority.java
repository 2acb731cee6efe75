package org.madoguchi.app.errand.electronic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;

/** A line at which nobody answers. */
final class NoCardAuthority implements CardAuthorityLine {
  @Override
  public AuthorityAnswer authority() {
    return new AuthorityAnswer.None(FailureCode.CARD_AUTHORITY_UNREACHABLE);
  }

  @Override
  public OrderAnswer order(AskedOrder order) {
    return new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE);
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    return new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    return new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED);
  }

  @Override
  public FindAnswer find(byte[] cardCommitment) {
    return new FindAnswer.Unknown(FailureCode.CARD_AUTHORITY_UNREACHABLE);
  }

  @Override
  public AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking) {
    return new AbandonAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
  }
}
