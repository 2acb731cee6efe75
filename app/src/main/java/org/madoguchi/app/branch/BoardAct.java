package org.madoguchi.app.branch;

/** Something done on a writing board. */
public sealed interface BoardAct {
  /** A line is drawn. */
  record Draw(BoardStroke stroke) implements BoardAct {}

  /** The office says something. */
  record Say(BoardPhrase phrase) implements BoardAct {}

  /** Everything is wiped off. */
  record Wipe() implements BoardAct {}

  /** The same done by the office, whatever it says of itself. */
  default BoardAct byOffice() {
    return this instanceof Draw(BoardStroke stroke)
        ? new Draw(new BoardStroke(true, stroke.points()))
        : this;
  }
}
