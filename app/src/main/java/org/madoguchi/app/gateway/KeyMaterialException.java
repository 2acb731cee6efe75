package org.madoguchi.app.gateway;

/**
 * A file with keys or authorities can't be used. The message is for the technician: it names the
 * file, the entry and the cure, never a password or a key.
 */
public final class KeyMaterialException extends Exception {
  private static final long serialVersionUID = 1L;

  KeyMaterialException(String message) {
    super(message);
  }

  KeyMaterialException(String message, Exception cause) {
    super(message, cause);
  }
}
