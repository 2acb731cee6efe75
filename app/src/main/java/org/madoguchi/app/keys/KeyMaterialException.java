package org.madoguchi.app.keys;

/**
 * A file with keys or authorities can't be used. The message is for the technician: it names the
 * file, the entry and the cure, never a password or a key.
 */
public final class KeyMaterialException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Something in a file isn't what it has to be. */
  public KeyMaterialException(String message) {
    super(message);
  }

  /** A file can't be read or opened. */
  public KeyMaterialException(String message, Exception cause) {
    super(message, cause);
  }
}
