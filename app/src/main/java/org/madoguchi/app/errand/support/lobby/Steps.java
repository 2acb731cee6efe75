package org.madoguchi.app.errand.support.lobby;

/** Where one is in the errand, as the bar at the head of a screen counts it. */
final class Steps {
  static final int FORM = 1;
  static final int BIRTH = 2;
  static final int PHOTO = 3;
  static final int CARD = 4;
  static final int END = 5;

  private Steps() {}
}
