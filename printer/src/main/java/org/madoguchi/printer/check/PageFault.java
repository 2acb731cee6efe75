package org.madoguchi.printer.check;

/** Why a finished page can't be taken as it is (decision 31). Says nothing of what stands on it. */
public enum PageFault {
  /** It can't be read as PDF, or only by guessing. */
  UNREADABLE,
  /** It is encrypted, if only with an empty password. */
  ENCRYPTED,
  /** It has no page or several, or says another number than it has. */
  NOT_ONE_PAGE,
  /** It isn't A4. */
  NOT_A4,
  /** It is larger, deeper or more work than any certificate ({@link Bounds}). */
  TOO_MUCH,
  /** It wasn't done within the time that there is for a page, or too many others weren't. */
  TOO_LONG,
  /** Its drawing isn't made by the rules, so that readers may draw it differently. */
  DRAWING,
  /** A mark, stamp or note lies on it that isn't certainly printed. */
  ANNOTATION,
  /** A form whose fields a reader may fill in by itself. */
  FORM,
  /** Parts of it can be shown and hidden. */
  LAYER,
  /** Something is done when it is opened or printed. */
  ACTION,
  /** Other files are in it. */
  ATTACHMENT,
  /** It has text that isn't to be seen. */
  HIDDEN_TEXT,
  /** A font isn't in it, so that the printer chooses the letters. */
  FONT_NOT_EMBEDDED,
  /** A font in it can't be read. */
  FONT_UNREADABLE,
  /** A font in it lacks a letter that is written with it. */
  LETTER_MISSING,
  /** A picture of a kind that readers decode differently, or that has another one for print. */
  IMAGE,
  /** A colour that depends on the printer's inks. */
  COLOUR,
  /** Blending, masks or transfer curves, which printers carry out differently. */
  EFFECT,
  /** No place is free on it for the branch's code. */
  NO_FREE_PLACE
}
