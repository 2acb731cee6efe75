package org.madoguchi.app.errand.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * The store's columns of a state: name, print run, scanned pages, reason. Pure; {@link #read} is
 * the inverse of the writers. The names are stored for good, so they outlive renamed classes.
 */
public final class IssuanceStateColumns {
  private IssuanceStateColumns() {}

  public static String name(IssuanceState state) {
    return switch (state) {
      case IssuanceState.Requested _ -> "requested";
      case IssuanceState.Accepted _ -> "sealed";
      case IssuanceState.Waiting _ -> "waiting";
      case IssuanceState.Printing _ -> "printing";
      case IssuanceState.PrintFailed _ -> "print-failed";
      case IssuanceState.PrintInDoubt _ -> "print-in-doubt";
      case IssuanceState.Scanning _ -> "scanning";
      case IssuanceState.Stopped _ -> "stopped";
      case IssuanceState.FeeDue _ -> "fee-due";
      case IssuanceState.Paid _ -> "paid";
      case IssuanceState.HandedOver _ -> "handed-over";
      case IssuanceState.Voided _ -> "voided";
      case IssuanceState.NotIssued _ -> "not-issued";
    };
  }

  /** Page numbers with commas. */
  static String scanned(IssuanceState state) {
    return state instanceof IssuanceState.Scanning s
        ? s.scanned().stream().map(String::valueOf).collect(Collectors.joining(","))
        : "";
  }

  /** A failure code or a reason; null where there is none. */
  static @Nullable String why(IssuanceState state) {
    return switch (state) {
      case IssuanceState.PrintFailed f -> f.why().name();
      case IssuanceState.PrintInDoubt d -> d.why().name();
      case IssuanceState.Stopped s -> s.why().name();
      case IssuanceState.NotIssued n -> n.why().name();
      case IssuanceState.Voided v -> v.reason().name();
      case IssuanceState.Underway _,
          IssuanceState.Printing _,
          IssuanceState.Scanning _,
          IssuanceState.FeeDue _,
          IssuanceState.Paid _,
          IssuanceState.HandedOver _ ->
          null;
    };
  }

  /** A reason as the journal writes it. */
  public static String reason(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static IssuanceState read(String name, int run, String scanned, @Nullable String why) {
    return switch (name) {
      case "requested" -> new IssuanceState.Requested();
      case "sealed" -> new IssuanceState.Accepted();
      case "waiting" -> new IssuanceState.Waiting();
      case "printing" -> new IssuanceState.Printing(run);
      case "print-failed" -> new IssuanceState.PrintFailed(run, code(why));
      case "print-in-doubt" -> new IssuanceState.PrintInDoubt(run, code(why));
      case "scanning" ->
          new IssuanceState.Scanning(
              run,
              scanned.isEmpty()
                  ? new TreeSet<>()
                  : Arrays.stream(scanned.split(",", -1))
                      .map(Integer::valueOf)
                      .collect(Collectors.toCollection(TreeSet::new)));
      case "stopped" -> new IssuanceState.Stopped(run, code(why));
      case "fee-due" -> new IssuanceState.FeeDue(run);
      case "paid" -> new IssuanceState.Paid(run);
      case "handed-over" -> new IssuanceState.HandedOver();
      case "voided" ->
          new IssuanceState.Voided(VoidReason.valueOf(java.util.Objects.requireNonNull(why)));
      case "not-issued" -> new IssuanceState.NotIssued(code(why));
      default -> throw new IllegalArgumentException("no such state: " + name);
    };
  }

  private static FailureCode code(@Nullable String why) {
    return FailureCode.valueOf(java.util.Objects.requireNonNull(why));
  }
}
