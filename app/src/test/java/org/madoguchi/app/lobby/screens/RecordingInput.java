package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyTouch;

/** Keeps what was touched. */
public final class RecordingInput implements LobbyInput {
  public final List<LobbyTouch> touches = new ArrayList<>();
  public final List<Integer> digits = new ArrayList<>();
  public final List<Character> letters = new ArrayList<>();
  public int erased;

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
