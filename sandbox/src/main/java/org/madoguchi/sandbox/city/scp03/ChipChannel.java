package org.madoguchi.sandbox.city.scp03;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The card's end of a channel at security level 33. Whoever gets a null ends the channel. One
 * thread at a time.
 */
public final class ChipChannel {
  private final ChannelState state;
  private final byte[] expected;

  /**
   * A channel that the host has yet to prove itself for.
   *
   * @param hostChallenge and {@code cardChallenge}: of the INITIALIZE UPDATE before
   */
  public ChipChannel(SessionKeys keys, byte[] hostChallenge, byte[] cardChallenge) {
    this.state = new ChannelState(keys);
    this.expected = keys.hostCryptogram(hostChallenge, cardChallenge);
  }

  /**
   * Whether an EXTERNAL AUTHENTICATE is the host's.
   *
   * @param header CLA, INS, P1, P2
   * @param data cryptogram and checksum
   */
  public boolean authenticated(byte[] header, byte[] data) {
    byte[] cryptogram = checked(header, data);
    return cryptogram != null && MessageDigest.isEqual(expected, cryptogram);
  }

  /**
   * The data of a command.
   *
   * @param header CLA, INS, P1, P2
   * @param data as it came, with its checksum
   * @return null: it isn't the host's next command
   */
  public byte @Nullable [] unwrap(byte[] header, byte[] data) {
    state.nextCommand();
    byte[] encrypted = checked(header, data);
    if (encrypted == null) {
      return null;
    }
    return encrypted.length == 0 ? encrypted : state.decryptCommand(encrypted);
  }

  private byte @Nullable [] checked(byte[] header, byte[] data) {
    int end = data.length - ChannelState.MAC;
    if (end < 0) {
      return null;
    }
    byte[] before = Arrays.copyOf(data, end);
    byte[] mac = Arrays.copyOfRange(data, end, data.length);
    return MessageDigest.isEqual(state.commandMac(header, before), mac) ? before : null;
  }

  /** The data of an answer that says 9000, with its checksum; errors go without (6.2.5). */
  public byte[] wrap(byte[] data) {
    byte[] encrypted = data.length == 0 ? data : state.encryptAnswer(data);
    byte[] mac = state.answerMac(encrypted, 0x9000);
    byte[] whole = Arrays.copyOf(encrypted, encrypted.length + mac.length);
    System.arraycopy(mac, 0, whole, encrypted.length, mac.length);
    return whole;
  }
}
