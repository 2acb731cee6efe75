package org.madoguchi.app.office;

/**
 * What only a person can tell of a photo, in the order of the page (errands.md 3.2). A doubt goes
 * along under the name of its rule; only that it is somebody else ends the case.
 */
public enum PhotoQuestion {
  /** It is the person who stands there. */
  SAME_PERSON("same-person"),
  /** Both eyes are open, and nothing is before them. */
  EYES("eyes"),
  /** No hat without a reason, and no hair over eyes or outline. */
  HAT("hat"),
  /** Nothing is behind the person, no shadow either. */
  BACKGROUND("background");

  private final String rule;

  PhotoQuestion(String rule) {
    this.rule = rule;
  }

  /** The beginning of the ids of its keys. */
  public String id() {
    return "photo-" + rule;
  }

  /** The rule's stable name. */
  String rule() {
    return rule;
  }
}
