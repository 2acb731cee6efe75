package org.madoguchi.app.branch.store;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns failures of the store into failure codes at the branch's interface. Once the database was
 * altered from outside, everything is refused.
 *
 * <p>Thread-safe.
 */
public final class StoreGuard {
  private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

  private final BooleanSupplier erasureDue;
  private volatile Optional<FailureCode> standstill = Optional.empty();
  private volatile Optional<FailureCode> trouble = Optional.empty();

  /**
   * @param erasureDue whether something that was erased may still be on the disk
   */
  public StoreGuard(BooleanSupplier erasureDue) {
    this.erasureDue = erasureDue;
  }

  /** Refuses everything from now on. */
  public void standStill(FailureCode why) {
    standstill = Optional.of(why);
  }

  public boolean standsStill() {
    return standstill.isPresent();
  }

  /** Why nothing new can be begun. */
  public Optional<FailureCode> stopped() {
    return standstill.or(() -> trouble);
  }

  /** What the office is told: why nothing new can be begun, else what is left to be mended. */
  public Optional<FailureCode> told() {
    return stopped()
        .or(
            () ->
                erasureDue.getAsBoolean()
                    ? Optional.of(FailureCode.ERASURE_DUE)
                    : Optional.empty());
  }

  /** Runs a change. Only a successful write clears an earlier failure. */
  public <T> T changing(Supplier<T> action, Function<FailureCode, T> failure) {
    return reading(
        () -> {
          T result = action.get();
          trouble = Optional.empty();
          return result;
        },
        failure);
  }

  /** Runs something that reads the store. */
  public <T> T reading(Supplier<T> action, Function<FailureCode, T> failure) {
    Optional<FailureCode> stands = standstill;
    if (stands.isPresent()) {
      return failure.apply(stands.get());
    }
    try {
      return action.get();
    } catch (StoreFailure e) {
      return failure.apply(failed("an action wasn't kept", e));
    }
  }

  /**
   * The store failed.
   *
   * @return the code for it
   */
  public FailureCode failed(String what, RuntimeException failure) {
    LOG.error(what, failure);
    if (failure instanceof StoreAltered) {
      standStill(FailureCode.STORE_ALTERED);
      return FailureCode.STORE_ALTERED;
    }
    trouble = Optional.of(FailureCode.STORE_FAILED);
    return FailureCode.STORE_FAILED;
  }
}
