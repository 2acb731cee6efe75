package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.support.ExceptionReason;

/**
 * The photos of a visit, and the one that goes along.
 *
 * @param taken the oldest first; {@value #MOST} at most
 * @param chosen one of them; null while none is
 * @param reason why it can't be as the rules want it; null: none was given
 */
public record Photos(
    List<TakenPhoto> taken, @Nullable TakenPhoto chosen, @Nullable ExceptionReason reason) {
  /** Of so many one is chosen. */
  public static final int MOST = 3;

  static final Photos NONE = new Photos(List.of(), null, null);

  public Photos {
    taken = List.copyOf(taken);
  }

  /** One more; of more than {@value #MOST} the oldest is dropped. */
  Photos shot(TakenPhoto one) {
    List<TakenPhoto> all = Stream.concat(taken.stream(), Stream.of(one)).toList();
    return new Photos(all.subList(Math.max(0, all.size() - MOST), all.size()), null, null);
  }

  /** That one is it. */
  Photos chose(TakenPhoto one) {
    return new Photos(taken, one, null);
  }

  /** It is used though it isn't as the rules want it. */
  Photos because(@Nullable ExceptionReason why) {
    return new Photos(taken, chosen, why);
  }
}
