package org.madoguchi.sandbox.city.scp03;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** AES as the channel uses it. */
final class Aes {
  static final int BLOCK = 16;

  private static final byte PADDING = (byte) 0x80;

  private Aes() {}

  /** AES-CMAC, 16 bytes (NIST SP 800-38B, RFC 4493). */
  static byte[] cmac(byte[] key, byte[]... parts) {
    CMac mac = new CMac(AESEngine.newInstance());
    mac.init(new KeyParameter(key));
    for (byte[] part : parts) {
      mac.update(part, 0, part.length);
    }
    byte[] code = new byte[BLOCK];
    mac.doFinal(code, 0);
    return code;
  }

  /** One block, for initial vectors. */
  static byte[] block(byte[] key, byte[] block) {
    return cbc(Cipher.ENCRYPT_MODE, key, new byte[BLOCK], block);
  }

  /** CBC of data with its padding: 80, then zeros to the end of the block (Amendment D 4.1.4). */
  static byte[] encrypt(byte[] key, byte[] iv, byte[] data) {
    byte[] padded = Arrays.copyOf(data, (data.length / BLOCK + 1) * BLOCK);
    padded[data.length] = PADDING;
    return cbc(Cipher.ENCRYPT_MODE, key, iv, padded);
  }

  /** The data without its padding; null: it has none. */
  static byte @Nullable [] decrypt(byte[] key, byte[] iv, byte[] encrypted) {
    if (encrypted.length == 0 || encrypted.length % BLOCK != 0) {
      return null;
    }
    byte[] padded = cbc(Cipher.DECRYPT_MODE, key, iv, encrypted);
    int end = padded.length - 1;
    while (end > padded.length - BLOCK && padded[end] == 0) {
      end--;
    }
    return padded[end] == PADDING ? Arrays.copyOf(padded, end) : null;
  }

  private static byte[] cbc(int mode, byte[] key, byte[] iv, byte[] data) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }
}
