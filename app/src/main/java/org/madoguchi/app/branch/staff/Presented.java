package org.madoguchi.app.branch.staff;

import java.util.List;
import org.madoguchi.app.custody.ScanCode;

/**
 * How a code or number was presented, at which office terminal, and by whom. It is journalled with
 * what it led to.
 *
 * @param terminal the office terminal; the branch puts the name of the certificate in its place for
 *     one on the LAN
 * @param how as far as the terminal can tell: a receipt number is typed, whatever keyboard it came
 *     from, because no slip's code holds one alone
 * @param badges of who answers for it, as they were scanned; none on the normal path
 */
public record Presented(String terminal, How how, List<Badge> badges) {
  /** The terminal at the branch's own machine. */
  public static final String HERE = "office";

  public Presented {
    badges = List.copyOf(badges);
  }

  /** By the scanner, or by touch. */
  public enum How {
    SCANNED,
    TYPED
  }

  /** By the scanner at the branch's own machine. */
  public static Presented scanned() {
    return new Presented(HERE, How.SCANNED, List.of());
  }

  /** By hand at the branch's own machine. */
  public static Presented typed(List<Badge> badges) {
    return new Presented(HERE, How.TYPED, badges);
  }

  /** The same at another terminal. */
  public Presented at(String other) {
    return new Presented(other, how, badges);
  }

  /** The same with that code: a receipt number alone was typed, since no printed code holds one. */
  public Presented with(ScanCode code) {
    return code instanceof ScanCode.Receipt ? new Presented(terminal, How.TYPED, badges) : this;
  }

  /** The same after the badges were read: these answer for it. */
  public Attested by(List<StaffNumber> people) {
    return new Attested(terminal, how, people);
  }

  /**
   * The same after the badges were read.
   *
   * @param by those who answer for it, all different
   */
  public record Attested(String terminal, How how, List<StaffNumber> by) {
    /** Not known how. */
    public static final Attested UNTOLD = new Attested("", How.SCANNED, List.of());

    public Attested {
      by = List.copyOf(by);
    }
  }
}
