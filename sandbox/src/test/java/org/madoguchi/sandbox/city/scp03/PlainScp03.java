package org.madoguchi.sandbox.city.scp03;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * SCP03 once more, written down from the standards with nothing but single AES blocks, to hold the
 * channel against. A session is its keys and the number of commands sent.
 */
final class PlainScp03 {
  private final byte[] enc;
  private final byte[] mac;
  private final byte[] rmac;
  private final byte[] host;
  private final byte[] card;
  private byte[] chain = new byte[16];
  private int sent;

  PlainScp03(byte[] kEnc, byte[] kMac, byte[] host, byte[] card) {
    this.host = host;
    this.card = card;
    enc = kdf(kEnc, 4, 128);
    mac = kdf(kMac, 6, 128);
    rmac = kdf(kMac, 7, 128);
  }

  byte[] cardCryptogram() {
    return kdf(mac, 0, 64);
  }

  byte[] externalAuthenticate() {
    return withMac("84823300", kdf(mac, 1, 64), "");
  }

  byte[] command(String header, byte[] data, String le) {
    sent++;
    return withMac(header, data.length == 0 ? data : cbc(iv(0), pad(data)), le);
  }

  byte[] answer(byte[] data) {
    byte[] body = data.length == 0 ? data : cbc(iv(0x80), pad(data));
    byte[] code = cmac(rmac, cat(chain, body, hex("9000")));
    return cat(body, Arrays.copyOf(code, 8));
  }

  private byte[] withMac(String header, byte[] data, String le) {
    byte[] start = cat(hex(header), new byte[] {(byte) (data.length + 8)}, data);
    chain = cmac(mac, cat(chain, start));
    return cat(start, Arrays.copyOf(chain, 8), hex(le));
  }

  private byte[] iv(int first) {
    byte[] counter = new byte[16];
    counter[0] = (byte) first;
    counter[15] = (byte) sent;
    counter[14] = (byte) (sent >> 8);
    return aes(enc, counter);
  }

  private byte[] cbc(byte[] iv, byte[] padded) {
    byte[] out = new byte[0];
    byte[] last = iv;
    for (int i = 0; i < padded.length; i += 16) {
      last = aes(enc, xor(last, Arrays.copyOfRange(padded, i, i + 16)));
      out = cat(out, last);
    }
    return out;
  }

  private static byte[] pad(byte[] data) {
    byte[] marked = cat(data, hex("80"));
    return Arrays.copyOf(marked, (marked.length + 15) / 16 * 16);
  }

  private byte[] kdf(byte[] key, int constant, int bits) {
    byte[] input =
        cat(
            new byte[11],
            new byte[] {(byte) constant, 0, (byte) (bits >> 8), (byte) bits, 1},
            host,
            card);
    return Arrays.copyOf(cmac(key, input), bits / 8);
  }

  /** RFC 4493 2.4, with the subkeys by arithmetic on numbers. */
  static byte[] cmac(byte[] key, byte[] message) {
    byte[] k1 = doubled(aes(key, new byte[16]));
    byte[] k2 = doubled(k1);
    boolean whole = message.length > 0 && message.length % 16 == 0;
    byte[] ready = whole ? message.clone() : pad(message);
    byte[] last = whole ? k1 : k2;
    for (int i = 0; i < 16; i++) {
      ready[ready.length - 16 + i] ^= last[i];
    }
    byte[] x = new byte[16];
    for (int i = 0; i < ready.length; i += 16) {
      x = aes(key, xor(x, Arrays.copyOfRange(ready, i, i + 16)));
    }
    return x;
  }

  private static byte[] doubled(byte[] block) {
    BigInteger twice = new BigInteger(1, block).shiftLeft(1);
    if (twice.testBit(128)) {
      twice = twice.clearBit(128).xor(BigInteger.valueOf(0x87));
    }
    byte[] bytes = twice.toByteArray();
    byte[] out = new byte[16];
    int length = Math.min(16, bytes.length);
    System.arraycopy(bytes, bytes.length - length, out, 16 - length, length);
    return out;
  }

  private static byte[] aes(byte[] key, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] xor(byte[] a, byte[] b) {
    byte[] out = a.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] ^= b[i];
    }
    return out;
  }

  static byte[] cat(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
