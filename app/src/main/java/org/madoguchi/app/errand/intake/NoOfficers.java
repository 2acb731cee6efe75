package org.madoguchi.app.errand.intake;

import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationId;

/** The line of a branch to which nobody entrusts this: nothing is sent, nothing is heard. */
record NoOfficers() implements OfficersLine {
  private static <T> Answer<T> lost() {
    return new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE);
  }

  @Override
  public Answer<Boolean> open() {
    return lost();
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage sealed) {
    return lost();
  }

  @Override
  public Answer<List<Event>> events(long after) {
    return lost();
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    return lost();
  }

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    return lost();
  }

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return lost();
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return lost();
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return lost();
  }
}
