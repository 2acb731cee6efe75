package org.madoguchi.sandbox;

import org.madoguchi.sandbox.tour.TourFailure;

/** How somebody gets along who touches no screen. */
interface KeyHand {
  /** Begins. */
  void begin() throws TourFailure;

  /** Finds what can be done under that id, and does it. */
  void choose(String id) throws TourFailure;

  /** Types a PIN. */
  void type(String pin) throws TourFailure;

  /** Learns what a screen says that has come by itself. */
  void learn(String screen) throws TourFailure;
}
