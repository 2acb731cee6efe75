package org.madoguchi.sandbox.tour;

/** A step of the tour didn't do what it should. */
public final class TourFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what was seen instead. */
  public TourFailure(String message) {
    super(message);
  }
}
