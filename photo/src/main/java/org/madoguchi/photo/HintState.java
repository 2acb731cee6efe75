package org.madoguchi.photo;

/**
 * Which hint is shown, so that it doesn't flicker: another one must be first for a while, and the
 * one that is shown stays long enough to be read. Pure; times are nanoseconds of any clock.
 *
 * @param shown the hint
 * @param shownAt since when
 * @param next what would be shown
 * @param nextAt since when that is first
 */
public record HintState(Hint shown, long shownAt, Hint next, long nextAt) {
  /** For how long another hint must be the first one. */
  static final long CERTAIN = 400_000_000L;

  /** For how long a hint is shown at least: one short line can be read, or heard, in that. */
  static final long READABLE = 1_500_000_000L;

  /** Nobody is there yet. */
  public static HintState begin(long now) {
    return new HintState(Hint.COME, now - READABLE, Hint.COME, now);
  }

  /** After a picture was judged. */
  public HintState after(PhotoJudgement judged, long now) {
    Hint first = Hint.of(judged, shown);
    long since = first == next ? nextAt : now;
    boolean may = now - since >= CERTAIN && now - shownAt >= READABLE;
    return first != shown && may
        ? new HintState(first, now, first, since)
        : new HintState(shown, shownAt, first, since);
  }
}
