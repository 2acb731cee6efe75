package org.madoguchi.sandbox.city.gateway;

/** What the municipality's officer says to an order whose papers were seen. */
public enum Officer {
  /** Agrees at once. */
  AGREES,
  /** Sends the holder to the counter. */
  REFUSES,
  /** Isn't there to say anything. */
  AWAY
}
