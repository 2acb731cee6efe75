package org.madoguchi.sandbox.city.card;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The current file of the current application and the secrets verified in it (card.md 6). One
 * thread at a time.
 */
final class SecurityState {
  private static final int NO_FILE = 0;

  private final CardApplication application;
  private final Set<Integer> verified = new HashSet<>();
  private int currentFile = NO_FILE;

  SecurityState(CardApplication application) {
    this.application = application;
  }

  CardApplication application() {
    return application;
  }

  /** The application was selected again and keeps its PINs: only the current file is gone. */
  void leaveFile() {
    currentFile = NO_FILE;
  }

  @Nullable CardFile file() {
    return application.files().get(currentFile);
  }

  boolean opens(CardFile.Access access) {
    return access.granted(verified);
  }

  boolean verified(int file) {
    return verified.contains(file);
  }

  boolean currentVerified() {
    return verified(currentFile);
  }

  void verify(boolean right) {
    if (right) {
      verified.add(currentFile);
    } else {
      verified.remove(currentFile);
    }
  }

  /** P2 of VERIFY, CHANGE and sign: 80 is the current file, 81 to 9E a short EF id. */
  StatusWord reference(int p2) {
    if (p2 == 0x80) {
      return needCurrent();
    }
    return (p2 & 0xE0) == 0x80 ? makeCurrent(p2 & 0x1F) : StatusWord.WRONG_PARAMETERS;
  }

  StatusWord needCurrent() {
    return currentFile == NO_FILE ? StatusWord.NO_CURRENT_FILE : StatusWord.OK;
  }

  StatusWord makeCurrent(int file) {
    if (!application.files().containsKey(file)) {
      return StatusWord.FILE_NOT_FOUND;
    }
    currentFile = file;
    return StatusWord.OK;
  }
}
