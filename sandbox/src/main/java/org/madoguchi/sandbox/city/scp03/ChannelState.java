package org.madoguchi.sandbox.city.scp03;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chaining value and counter of one session at security level 33, which both ends count alike
 * (Amendment D 6.2.3 to 6.2.7). One thread at a time.
 */
final class ChannelState {
  static final int MAC = 8;

  private final SessionKeys keys;
  private byte[] chaining = new byte[Aes.BLOCK];
  private final byte[] counter = new byte[Aes.BLOCK];

  ChannelState(SessionKeys keys) {
    this.keys = keys;
  }

  /** As it is now, for an answer that comes when further commands have been made. */
  ChannelState snapshot() {
    ChannelState same = new ChannelState(keys);
    same.chaining = chaining;
    System.arraycopy(counter, 0, same.counter, 0, counter.length);
    return same;
  }

  /** The counter goes up with every command of the session, also with one that has no data. */
  void nextCommand() {
    int at = counter.length - 1;
    while (++counter[at] == 0) {
      at--;
    }
  }

  byte[] encryptCommand(byte[] data) {
    return Aes.encrypt(keys.enc(), commandVector(), data);
  }

  byte @Nullable [] decryptCommand(byte[] data) {
    return Aes.decrypt(keys.enc(), commandVector(), data);
  }

  byte[] encryptAnswer(byte[] data) {
    return Aes.encrypt(keys.enc(), answerVector(), data);
  }

  byte @Nullable [] decryptAnswer(byte[] data) {
    return Aes.decrypt(keys.enc(), answerVector(), data);
  }

  /** Of a whole command without its checksum; it becomes the next chaining value. */
  byte[] commandMac(byte[] header, byte[] data) {
    chaining =
        Aes.cmac(keys.mac(), chaining, header, new byte[] {(byte) (data.length + MAC)}, data);
    return Arrays.copyOf(chaining, MAC);
  }

  byte[] answerMac(byte[] data, int statusWord) {
    byte[] word = {(byte) (statusWord >> 8), (byte) statusWord};
    return Arrays.copyOf(Aes.cmac(keys.rmac(), chaining, data, word), MAC);
  }

  private byte[] commandVector() {
    return Aes.block(keys.enc(), counter);
  }

  private byte[] answerVector() {
    byte[] answering = counter.clone();
    answering[0] = (byte) 0x80;
    return Aes.block(keys.enc(), answering);
  }
}
