package org.madoguchi.photo;

import java.util.Arrays;
import java.util.List;

/**
 * A rule for the photo (errands.md 3.2). In the order in which one would mend them: who isn't in
 * the picture yet needn't hear about the background.
 */
public enum PhotoRule {
  /** One person is in the picture, and nobody else. */
  ONE_PERSON("one-person", Judge.MACHINE),
  /** Size and place of the head. */
  FACE_PLACE("face-place", Judge.MACHINE),
  /** The head is upright. */
  TILT("tilt", Judge.MACHINE),
  /** The face looks straight ahead. */
  FRONTAL("frontal", Judge.HINT),
  /** Neither too dark nor too light. */
  EXPOSURE("exposure", Judge.MACHINE),
  /** Light comes from both sides alike. */
  SIDE_LIGHT("side-light", Judge.MACHINE),
  /** Nothing moved, and the lens is in focus. */
  SHARPNESS("sharpness", Judge.MACHINE_AND_PERSON),
  /** Nothing is seen behind the person, no shadow either. */
  BACKGROUND("background", Judge.MACHINE_AND_PERSON),
  /** What the file must be. */
  FILE("file", Judge.MACHINE),
  /** Both eyes are open and seen. */
  EYES("eyes", Judge.PERSON),
  /** No hat; a head cover for faith or treatment has a reason. */
  HAT("hat", Judge.PERSON),
  /** Neither a rim nor a reflection covers an eye. */
  GLASSES("glasses", Judge.PERSON),
  /** Hair covers neither eyes nor outline. */
  HAIR("hair", Judge.PERSON),
  /** An everyday face. */
  EXPRESSION("expression", Judge.PERSON),
  /** Not retouched. */
  RETOUCHING("retouching", Judge.PERSON),
  /** Taken within six months. */
  AGE("age", Judge.PERSON),
  /** It is the person who applies. */
  SAME_PERSON("same-person", Judge.PERSON);

  private final String id;
  private final Judge judge;

  PhotoRule(String id, Judge judge) {
    this.id = id;
    this.judge = judge;
  }

  /** Its name in files and on the command line; stays the same for ever. */
  public String id() {
    return id;
  }

  /** Who can tell. */
  public Judge judge() {
    return judge;
  }

  /** What is measured for it; nothing where only a person can tell. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values()).filter(m -> m.rule() == this).toList();
  }
}
