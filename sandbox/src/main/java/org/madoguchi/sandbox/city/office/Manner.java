package org.madoguchi.sandbox.city.office;

/** How a robot officer is. */
public enum Manner {
  /** Isn't there: somebody decides in a browser. */
  ABSENT,
  /** Accepts, and the card goes by post. */
  ACCEPTS,
  /** Accepts, and the card is to be fetched. */
  TO_THE_COUNTER,
  /** Refuses: the photo isn't like the face. */
  PHOTO_UNLIKE,
  /** Refuses for a reason that nobody may hear. */
  HOLDS,
  /** Asks for the papers anew. */
  SUSPENDS,
  /** Accepts after half a minute. */
  SLOW,
  /** Opens it and is never heard of again. */
  VANISHES
}
