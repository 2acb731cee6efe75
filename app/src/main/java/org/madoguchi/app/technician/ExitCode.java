package org.madoguchi.app.technician;

/** How a technician's command ends; the table is in docs/tech-commands.md. */
public final class ExitCode {
  /** Well. */
  public static final int OK = 0;

  /** Wrong usage, or a PIN that can't be right and wasn't sent. */
  public static final int USAGE = 2;

  /** The smart card service or the reader isn't there. */
  public static final int NO_READER = 3;

  /** No card lies on the reader. */
  public static final int NO_CARD = 4;

  /** Not a My Number card, or without what was asked for. */
  public static final int OTHER_CARD = 5;

  /** The PIN is wrong; a try is spent. */
  public static final int PIN_WRONG = 6;

  /** The PIN is locked. */
  public static final int LOCKED = 7;

  /** The dialogue broke off, or the card answered what none answers. */
  public static final int TRANSPORT = 8;

  /** What the card says of its holder wasn't signed by the given issuer. */
  public static final int NOT_GENUINE = 9;

  private ExitCode() {}
}
