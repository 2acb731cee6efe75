package org.madoguchi.photo;

/** Who can tell whether a photo keeps a rule (errands.md 3.2). */
public enum Judge {
  /** Measured, and the measure suffices. */
  MACHINE,
  /** Measured, but a person looks too: the measures are known to miss some. */
  MACHINE_AND_PERSON,
  /** Measured, for a hint while the picture is taken; nothing of it goes along. */
  HINT,
  /** No measure was found that can tell. */
  PERSON;

  /** Whether a person is asked, whatever was measured. */
  public boolean asksPerson() {
    return this == PERSON || this == MACHINE_AND_PERSON;
  }
}
