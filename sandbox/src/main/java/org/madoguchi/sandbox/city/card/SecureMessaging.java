package org.madoguchi.sandbox.city.card;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Secure messaging as the application of text attributes has it: AES-128 over the data of three
 * commands, with a counter that both sides keep, and no checksum (card.md 6). Whatever can't be
 * understood ends the session. One thread at a time.
 */
final class SecureMessaging {
  private static final int BLOCK = 16;
  private static final int SEED = 32;
  private static final byte[] DELIVERY = {(byte) 0xA0, 2 + SEED, (byte) 0x80, SEED};
  private static final int CRYPTOGRAM = 0x86;
  private static final byte[] LENGTH_WANTED = {(byte) 0x96, 3, 0};
  private static final byte PADDED = 0x01;

  private @Nullable SecretKeySpec key;
  private int counter;

  boolean open() {
    return key != null;
  }

  void end() {
    key = null;
  }

  /** SET SESSION KEY: takes what was encrypted for the card's key; another session ends. */
  StatusWord begin(RSAPrivateKey own, byte[] encrypted) {
    end();
    if (encrypted.length != own.getModulus().bitLength() / 8) {
      return StatusWord.WRONG_LENGTH;
    }
    if (new BigInteger(1, encrypted).compareTo(own.getModulus()) >= 0) {
      return StatusWord.NO_DIAGNOSIS;
    }
    byte[] delivered;
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          own,
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      delivered = cipher.doFinal(encrypted);
    } catch (GeneralSecurityException notForThisKey) {
      return StatusWord.WRONG_DATA;
    }
    boolean whole = delivered.length == DELIVERY.length + SEED && startsWith(delivered, DELIVERY);
    if (!whole) {
      return StatusWord.WRONG_DATA;
    }
    key = new SecretKeySpec(delivered, DELIVERY.length, BLOCK, "AES");
    counter = 1;
    return StatusWord.OK;
  }

  /** The data of a command, decrypted; null: not understood, and the session is over. */
  byte @Nullable [] data(byte[] object) {
    byte[] cryptogram = cryptogram(object);
    byte[] plain = cryptogram == null ? null : unpadded(crypt(Cipher.DECRYPT_MODE, cryptogram));
    if (plain == null) {
      end();
    }
    return plain;
  }

  /** Bytes that a READ asks for; 0: not understood, and the session is over. */
  int wanted(byte[] object) {
    boolean understood = object.length == 5 && startsWith(object, LENGTH_WANTED);
    if (!understood) {
      end();
      return 0;
    }
    int length = ByteBuffer.wrap(object).getShort(3) & 0xFFFF;
    return length == 0 ? 65_536 : length;
  }

  /** An answer on its way out: its data encrypted. Every command of the session counts. */
  byte[] answer(byte[] plainAnswer) {
    int length = plainAnswer.length - 2;
    byte[] answer = plainAnswer;
    if (length > 0) {
      byte[] padded = Arrays.copyOf(plainAnswer, (length / BLOCK + 1) * BLOCK);
      Arrays.fill(padded, length, padded.length, (byte) 0);
      padded[length] = (byte) 0x80;
      byte[] object = Tlv.of(CRYPTOGRAM, new byte[] {PADDED}, crypt(Cipher.ENCRYPT_MODE, padded));
      answer = StatusWord.OK.after(object);
    }
    counter++;
    return answer;
  }

  /** Exactly one data object, its length in the short form or in a longer one. */
  private static byte @Nullable [] cryptogram(byte[] object) {
    for (int header : new int[] {2, 3, 4}) {
      byte[] value =
          object.length > header
              ? Arrays.copyOfRange(object, header, object.length)
              : new byte[] {0};
      boolean fits =
          switch (header) {
            case 2 -> startsWith(object, CRYPTOGRAM, value.length) && value.length < 0x80;
            case 3 -> startsWith(object, CRYPTOGRAM, 0x81, value.length);
            default -> startsWith(object, CRYPTOGRAM, 0x82, value.length >> 8, value.length & 0xFF);
          };
      if (fits && value[0] == PADDED && value.length > 1 && value.length % BLOCK == 1) {
        return Arrays.copyOfRange(value, 1, value.length);
      }
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    byte[] expected = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      expected[i] = (byte) start[i];
    }
    return startsWith(bytes, expected);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return Arrays.mismatch(bytes, start) == start.length || Arrays.equals(bytes, start);
  }

  /** ISO/IEC 7816-4: 80 and zeros. */
  private static byte @Nullable [] unpadded(byte[] padded) {
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    boolean padding = padded[end] == (byte) 0x80 && padded.length - end <= BLOCK;
    return padding ? Arrays.copyOf(padded, end) : null;
  }

  /** CBC; the initial vector is the encrypted counter, the same in both directions. */
  private byte[] crypt(int mode, byte[] blocks) {
    SecretKeySpec session = key;
    if (session == null) {
      throw new IllegalStateException("no session");
    }
    try {
      byte[] count = ByteBuffer.allocate(BLOCK).putInt(BLOCK - Integer.BYTES, counter).array();
      Cipher single = Cipher.getInstance("AES/ECB/NoPadding");
      single.init(Cipher.ENCRYPT_MODE, session);
      Cipher chain = Cipher.getInstance("AES/CBC/NoPadding");
      chain.init(mode, session, new IvParameterSpec(single.doFinal(count)));
      return chain.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }
}
