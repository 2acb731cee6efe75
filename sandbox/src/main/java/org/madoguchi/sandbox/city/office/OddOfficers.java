package org.madoguchi.sandbox.city.office;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.CallFrame;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * A line to officers on which things go wrong that no program on either end does: whoever stands
 * between exchanges what goes past. Thread-safe.
 */
public final class OddOfficers implements OfficersLine {
  /** What goes wrong. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** Whoever asks for one decision gets the one about somebody else's package. */
    DECISION_OF_ANOTHER,
    /** One package goes on under the name of another, and that one under its name. */
    PACKAGES_SWAPPED,
    /** Pictures of another call come into this one. */
    FRAME_OF_ANOTHER,
    /** Nobody hears that a package was taken back. */
    WITHDRAWAL_LOST
  }

  private static final int KEY_BYTES = 32;

  private final OfficersLine line;
  private final Map<ApplicationId, SealedPackage> sent = new ConcurrentHashMap<>();
  private volatile Fault fault = Fault.NONE;
  private final AtomicInteger refusedFrames = new AtomicInteger();

  /**
   * @param line which is well
   */
  public OddOfficers(OfficersLine line) {
    this.line = line;
  }

  /** From now on that goes wrong; what went past before is forgotten. */
  public void go(Fault wrong) {
    sent.clear();
    refusedFrames.set(0);
    fault = wrong;
  }

  /** How many pictures of another call were refused. */
  public int refusedFrames() {
    return refusedFrames.get();
  }

  @Override
  public Answer<Boolean> open() {
    return line.open();
  }

  @Override
  public Answer<Queued> takeIn(SealedPackage sealed) {
    sent.put(sealed.name(), sealed);
    if (fault != Fault.PACKAGES_SWAPPED) {
      return line.takeIn(sealed);
    }
    return other(sealed.name())
        .map(sent::get)
        .map(
            other ->
                line.takeIn(
                    new SealedPackage(
                        sealed.name(),
                        sealed.municipality(),
                        sealed.branch(),
                        sealed.terminal(),
                        sealed.at(),
                        other.digest(),
                        other.sealed())))
        .orElseGet(() -> new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE));
  }

  private Optional<ApplicationId> other(ApplicationId name) {
    return sent.keySet().stream().filter(each -> !each.equals(name)).findFirst();
  }

  @Override
  public Answer<List<Event>> events(long after) {
    return line.events(after);
  }

  @Override
  public Answer<Boolean> frame(ApplicationId name, long number, byte[] sealed) {
    if (fault != Fault.FRAME_OF_ANOTHER) {
      return line.frame(name, number, sealed);
    }
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Answer<Boolean> answer =
        line.frame(name, number, CallFrame.seal(key, name, number, new byte[] {1, 2, 3}));
    if (answer instanceof Answer.Refused<Boolean>) {
      refusedFrames.incrementAndGet();
    }
    return answer;
  }

  @Override
  public Answer<Standing> decision(ApplicationId name) {
    ApplicationId another = fault == Fault.DECISION_OF_ANOTHER ? other(name).orElse(null) : null;
    byte[] signed = another == null ? null : signed(another);
    return signed == null
        ? line.decision(name)
        : new Answer.Told<>(new Standing(PackageState.DECIDED, 0, signed));
  }

  private byte @Nullable [] signed(ApplicationId name) {
    return line.decision(name) instanceof Answer.Told<Standing>(Standing(_, _, byte[] signed))
        ? signed
        : null;
  }

  @Override
  public Answer<Boolean> pins(ApplicationId name, byte[] envelope) {
    return line.pins(name, envelope);
  }

  @Override
  public Answer<Standing> withdraw(ApplicationId name, FailureCode why) {
    return fault == Fault.WITHDRAWAL_LOST
        ? new Answer.Lost<>(FailureCode.GATEWAY_UNREACHABLE)
        : line.withdraw(name, why);
  }

  @Override
  public Answer<Boolean> acknowledge(ApplicationId name) {
    return line.acknowledge(name);
  }
}
