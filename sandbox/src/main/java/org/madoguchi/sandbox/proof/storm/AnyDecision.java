package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.Decision;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.sandbox.city.authority.Credential;

/**
 * The mutant of a branch that doesn't ask which package a decision is about. It stands between line
 * and branch, and where another's decision comes, it signs the same about the package that was
 * asked for; so the branch, which compares as ever, goes where a branch without the comparison
 * would go.
 */
final class AnyDecision implements OfficersLine {
  private final OfficersLine line;
  private final Credential decisionKey;
  private final Map<ApplicationId, SealedPackage> sent = new HashMap<>();

  /**
   * @param decisionKey signs decisions: to be had only in a world
   */
  AnyDecision(OfficersLine line, Credential decisionKey) {
    this.line = line;
    this.decisionKey = decisionKey;
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage sealed) {
    sent.put(sealed.name(), sealed);
    return line.takeIn(sealed);
  }

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    Answer<Standing> answer = line.decision(name);
    return answer instanceof Answer.Told<Standing>(Standing(var state, int before, byte[] signed))
            && signed != null
        ? new Answer.Told<>(new Standing(state, before, about(name, signed)))
        : answer;
  }

  private byte[] about(ApplicationId name, byte[] signed) {
    SealedPackage own = sent.get(name);
    Decision other = Decision.read(signed, decisionKey.certificate()).orElse(null);
    if (own == null || other == null || other.name().equals(name)) {
      return signed;
    }
    Decision same =
        new Decision(
            other.at(),
            own.branch(),
            other.verdict(),
            other.delivery(),
            own.name(),
            own.municipality(),
            other.officer(),
            own.digest(),
            other.reason());
    return CmsSignatures.sign(
        same.encode(), decisionKey.key(), decisionKey.certificate(), other.at());
  }

  @Override
  public Answer<Boolean> open() {
    return line.open();
  }

  @Override
  public Answer<List<Event>> events(long after) {
    return line.events(after);
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    return line.frame(name, number, sealed);
  }

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return line.pins(name, envelope);
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return line.withdraw(name, why);
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return line.acknowledge(name);
  }
}
