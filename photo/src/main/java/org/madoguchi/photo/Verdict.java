package org.madoguchi.photo;

/** What the measures say to a rule. None of them keeps a photo from being used. */
public enum Verdict {
  /** All of them are within the limits. */
  RIGHT("right"),
  /** One isn't, or couldn't be measured: take the picture again, or tell the reason. */
  WARNED("warned"),
  /** There was nothing to measure them on: another rule comes first. */
  NOT_MEASURED("not-measured"),
  /** There are none: a person tells. */
  ASKS_PERSON("asks-person");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** Its name in files and on the command line; stays the same for ever. */
  public String id() {
    return id;
  }
}
