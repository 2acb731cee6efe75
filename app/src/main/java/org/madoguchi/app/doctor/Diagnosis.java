package org.madoguchi.app.doctor;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * One line of the report.
 *
 * @param part what was looked at
 * @param outcome how it is
 * @param detail which one, and what was seen, in technicians' words; without personal data
 */
public record Diagnosis(Part part, Outcome outcome, String detail) {
  /** How something is. */
  public sealed interface Outcome {
    /** As it should be. */
    record Well() implements Outcome {}

    /** It isn't as it should be. */
    record Trouble(FailureCode code) implements Outcome {}

    /** No program can tell: a person looks. */
    record Untold() implements Outcome {}
  }

  static Diagnosis well(Part part, String detail) {
    return new Diagnosis(part, new Outcome.Well(), detail);
  }

  static Diagnosis trouble(Part part, FailureCode code, String detail) {
    return new Diagnosis(part, new Outcome.Trouble(code), detail);
  }

  static Diagnosis untold(Part part, String detail) {
    return new Diagnosis(part, new Outcome.Untold(), detail);
  }

  /** Well, unless something is in the way. */
  static Diagnosis of(Part part, Optional<FailureCode> inTheWay, String detail) {
    return inTheWay.map(code -> trouble(part, code, detail)).orElseGet(() -> well(part, detail));
  }

  /** What isn't as it should be; empty if nothing is known to be. */
  public Optional<FailureCode> failure() {
    return outcome instanceof Outcome.Trouble(FailureCode code)
        ? Optional.of(code)
        : Optional.empty();
  }
}
