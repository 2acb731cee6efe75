package org.madoguchi.app.lobby;

/** Where the lobby screen sends what is touched. Any thread; returns at once. */
public interface LobbyInput {
  /** A touch that isn't a PIN digit. */
  void touch(LobbyTouch touch);

  /** A PIN digit, 0 to 9. It goes straight into a wipeable buffer. */
  void digit(int digit);

  /** A letter of a password, A to Z. It goes where the digits go. */
  void letter(char letter);

  /** Takes the last PIN digit or letter away. */
  void eraseDigit();
}
