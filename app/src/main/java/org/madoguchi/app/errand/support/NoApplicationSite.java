package org.madoguchi.app.errand.support;

import org.madoguchi.app.base.FailureCode;

/** The line of a branch that has none: nothing is sent, and nothing ordered. */
record NoApplicationSite() implements ApplicationSite {
  @Override
  public SendAnswer send(SealedMessage message) {
    return new SendAnswer.Unknown(FailureCode.GATEWAY_UNREACHABLE);
  }

  @Override
  public OrderAnswer order(SealedMessage message) {
    return new OrderAnswer.Failed(FailureCode.GATEWAY_UNREACHABLE);
  }
}
