package org.madoguchi.photo;

import java.util.List;

/** What came of looking for QR codes in a picture. */
public sealed interface Codes {
  /** So many are told at most. */
  int MOST = 8;

  /** What is told of each at most, in characters. */
  int LONGEST = 2_000;

  /**
   * Those that were found; none is no failure.
   *
   * @param texts what they say, in no order; each once
   */
  record Read(List<String> texts) implements Codes {
    public Read {
      texts = List.copyOf(texts);
    }

    /** Without what they say. */
    @Override
    public String toString() {
      return "Read[" + texts.size() + "]";
    }
  }

  /** It is no picture, or one that isn't read. */
  record Unreadable() implements Codes {}

  /**
   * Nothing could be read just now; the next call tries anew.
   *
   * @param why for the technician's log, without anything of the picture
   */
  record Unavailable(String why) implements Codes {}
}
