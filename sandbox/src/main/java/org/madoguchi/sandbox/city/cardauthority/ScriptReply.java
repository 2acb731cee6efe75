package org.madoguchi.sandbox.city.cardauthority;

import java.util.List;

/** What the authority says to a terminal that relays a script. */
public sealed interface ScriptReply {
  /**
   * Commands for the card; their answers come with that number.
   *
   * @param sequence 1 and up
   * @param commands command APDUs
   * @param percent how far the script is, 0 to 99
   */
  record Commands(long sequence, List<byte[]> commands, int percent) implements ScriptReply {}

  /**
   * The PIN is unlocked in this power session: the holder sets it now, and the terminal says with
   * that number and the answer 9000 that it is set.
   */
  record SetPin(long sequence) implements ScriptReply {}

  /** The script is at its end; a new electronic certificate is to be read back. */
  record Done(boolean readBack) implements ScriptReply {}

  /** It doesn't go on. */
  record Failed(ScriptFailure why) implements ScriptReply {}
}
