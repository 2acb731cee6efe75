package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyTouch;

/** Keeps what was touched. */
final class RecordingInput implements LobbyInput {
  final List<LobbyTouch> touches = new ArrayList<>();
  final List<Integer> digits = new ArrayList<>();
  final List<Character> letters = new ArrayList<>();
  int erased;

  @Override
  public void touch(LobbyTouch touch) {
    touches.add(touch);
  }

  @Override
  public void digit(int digit) {
    digits.add(digit);
  }

  @Override
  public void letter(char letter) {
    letters.add(letter);
  }

  @Override
  public void eraseDigit() {
    erased++;
  }
}
