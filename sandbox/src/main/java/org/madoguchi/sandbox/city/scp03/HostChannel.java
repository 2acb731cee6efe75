package org.madoguchi.sandbox.city.scp03;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's end of a channel at security level 33: commands are encrypted and carry a checksum,
 * answers too. Several commands may be made before their answers come, in the same order. One
 * thread at a time.
 */
public final class HostChannel {
  /** CLA of commands in the channel. */
  public static final int SECURED = 0x84;

  /** Checksum and encryption of commands and answers. */
  public static final int SECURITY_LEVEL = 0x33;

  /** Most bytes of data that fit one short command, padded and with their checksum. */
  public static final int MOST_DATA = 239;

  private static final int CHALLENGE = 8;
  private static final int PROTOCOL = 0x03;
  private static final int PROTOCOL_AT = StaticKeys.DIVERSIFICATION + 1;
  private static final int CHALLENGE_AT = StaticKeys.DIVERSIFICATION + 3;
  private static final int CRYPTOGRAM_AT = CHALLENGE_AT + CHALLENGE;
  private static final int SHORTEST_ANSWER = CRYPTOGRAM_AT + CHALLENGE;

  private final ChannelState state;
  private final byte[] hostCryptogram;
  private final Deque<ChannelState> awaited = new ArrayDeque<>();

  private HostChannel(SessionKeys keys, byte[] hostCryptogram) {
    this.state = new ChannelState(keys);
    this.hostCryptogram = hostCryptogram;
  }

  /**
   * INITIALIZE UPDATE.
   *
   * @param keyVersion which keys of the card; 0: the first
   * @param hostChallenge 8 bytes, never used before
   */
  public static byte[] initializeUpdate(int keyVersion, byte[] hostChallenge) {
    byte[] command = new byte[5 + CHALLENGE + 1];
    command[0] = (byte) 0x80;
    command[1] = 0x50;
    command[2] = (byte) keyVersion;
    command[4] = CHALLENGE;
    System.arraycopy(hostChallenge, 0, command, 5, CHALLENGE);
    return command;
  }

  /** What the card says of itself in its answer to INITIALIZE UPDATE; null: no such answer. */
  public static byte @Nullable [] diversification(byte[] answer) {
    return answer.length < SHORTEST_ANSWER || answer[PROTOCOL_AT] != PROTOCOL
        ? null
        : Arrays.copyOf(answer, StaticKeys.DIVERSIFICATION);
  }

  /**
   * The channel, if the card has these keys.
   *
   * @param answer to INITIALIZE UPDATE, without its status word
   * @return null: the card doesn't prove that it has them
   */
  public static @Nullable HostChannel open(StaticKeys keys, byte[] hostChallenge, byte[] answer) {
    if (diversification(answer) == null) {
      return null;
    }
    byte[] cardChallenge = Arrays.copyOfRange(answer, CHALLENGE_AT, CRYPTOGRAM_AT);
    byte[] cryptogram = Arrays.copyOfRange(answer, CRYPTOGRAM_AT, SHORTEST_ANSWER);
    SessionKeys session = keys.session(hostChallenge, cardChallenge);
    boolean right =
        MessageDigest.isEqual(session.cardCryptogram(hostChallenge, cardChallenge), cryptogram);
    return right
        ? new HostChannel(session, session.hostCryptogram(hostChallenge, cardChallenge))
        : null;
  }

  /** EXTERNAL AUTHENTICATE, the first command; its answer carries no checksum. */
  public byte[] externalAuthenticate() {
    byte[] header = {(byte) SECURED, (byte) 0x82, SECURITY_LEVEL, 0x00};
    return command(header, hostCryptogram, false);
  }

  /**
   * A command in the channel.
   *
   * @param data at most {@link #MOST_DATA} bytes
   * @param answered an Le field stands behind it
   */
  public byte[] wrap(int ins, int p1, int p2, byte[] data, boolean answered) {
    if (data.length > MOST_DATA) {
      throw new IllegalArgumentException("too long for a short command: " + data.length);
    }
    state.nextCommand();
    byte[] header = {(byte) SECURED, (byte) ins, (byte) p1, (byte) p2};
    byte[] encrypted = data.length == 0 ? data : state.encryptCommand(data);
    byte[] command = command(header, encrypted, answered);
    awaited.add(state.snapshot());
    return command;
  }

  private byte[] command(byte[] header, byte[] data, boolean answered) {
    byte[] mac = state.commandMac(header, data);
    int end = header.length + 1 + data.length + mac.length;
    byte[] command = Arrays.copyOf(header, answered ? end + 1 : end);
    command[4] = (byte) (data.length + mac.length);
    System.arraycopy(data, 0, command, 5, data.length);
    System.arraycopy(mac, 0, command, 5 + data.length, mac.length);
    return command;
  }

  /** The next answer is an error, which carries no checksum. */
  public void refused() {
    awaited.poll();
  }

  /**
   * The data of the next answer, which says 9000.
   *
   * @param answer without its status word
   * @return null: it isn't the card's answer to that command
   */
  public byte @Nullable [] unwrap(byte[] answer) {
    ChannelState sent = awaited.poll();
    int end = answer.length - ChannelState.MAC;
    if (sent == null || end < 0) {
      return null;
    }
    byte[] data = Arrays.copyOf(answer, end);
    byte[] mac = Arrays.copyOfRange(answer, end, answer.length);
    if (!MessageDigest.isEqual(sent.answerMac(data, 0x9000), mac)) {
      return null;
    }
    return end == 0 ? data : sent.decryptAnswer(data);
  }
}
