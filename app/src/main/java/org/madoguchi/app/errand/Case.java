package org.madoguchi.app.errand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * One resident's matter in an errand, as the branch keeps it: nothing of it is personal.
 *
 * @param id names it for ever: 128 random bits, 32 lower-case hexadecimal digits
 * @param state where it stands, with what the errand keeps of it in clear
 * @param receipt receipt number, once there is a slip
 * @param since when the slip was issued; before that, when it began
 */
public record Case<S>(String id, S state, @Nullable ReceiptNumber receipt, Instant since) {
  /** The same in another state. */
  Case<S> with(S next) {
    return new Case<>(id, next, receipt, since);
  }

  /** The same with a slip. */
  Case<S> with(ReceiptNumber number, Instant at) {
    return new Case<>(id, state, number, at);
  }
}
