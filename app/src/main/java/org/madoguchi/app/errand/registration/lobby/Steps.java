package org.madoguchi.app.errand.registration.lobby;

/** Where one is in the errand, as the bar at the head of a screen counts it. */
final class Steps {
  static final int CARD = 1;
  static final int CHOICE = 2;
  static final int NAME = 3;
  static final int WRITING = 4;
  static final int END = 5;

  private Steps() {}
}
