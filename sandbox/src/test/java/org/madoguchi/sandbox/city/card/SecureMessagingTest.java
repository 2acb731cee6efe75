package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secure messaging as it was measured: what the terminal's side of it does is written here. */
class SecureMessagingTest {
  private static final String TEXT = "00A4040C0AD3921000310001010408";
  private static final String PIN = "002000910435363738";

  private final VirtualCard card = TestCards.card();
  private final byte[] seed = "thirty-two bytes of a session key".substring(1).getBytes(ASCII);
  private int counter = 1;

  private static final java.nio.charset.Charset ASCII = StandardCharsets.US_ASCII;

  @BeforeEach
  void select() {
    assertEquals("9000", send(TEXT));
  }

  private String send(String command) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(card.transmit(HexFormat.of().parseHex(command)));
  }

  private String deliver(byte[] message) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        TestCards.personalization().keys().session().publicKey(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return send("80AE0000000100" + HexFormat.of().formatHex(cipher.doFinal(message)));
  }

  private String deliverSeed() throws GeneralSecurityException {
    return deliver(Tlv.of(0xA0, Tlv.of(0x80, seed)));
  }

  private void open() throws GeneralSecurityException {
    assertEquals("9000", send(PIN));
    assertEquals("9000", deliverSeed());
  }

  private byte[] crypt(int mode, int n, byte[] blocks) throws GeneralSecurityException {
    var key = new SecretKeySpec(seed, 0, 16, "AES");
    Cipher single = Cipher.getInstance("AES/ECB/NoPadding");
    single.init(Cipher.ENCRYPT_MODE, key);
    byte[] vector = single.doFinal(ByteBuffer.allocate(16).putInt(12, n).array());
    Cipher chain = Cipher.getInstance("AES/CBC/NoPadding");
    chain.init(mode, key, new IvParameterSpec(vector));
    return chain.doFinal(blocks);
  }

  /** A command with encrypted data, padded with 80 and zeros. */
  private String secured(String header, byte[] data) throws GeneralSecurityException {
    byte[] padded = Arrays.copyOf(data, (data.length / 16 + 1) * 16);
    padded[data.length] = (byte) 0x80;
    byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, counter++, padded);
    byte[] object = Tlv.of(0x86, new byte[] {1}, encrypted);
    return send(header + "%02X".formatted(object.length) + HexFormat.of().formatHex(object));
  }

  private byte[] read(int offset) throws GeneralSecurityException {
    String answer = send("08B0%04X000005960300".formatted(offset) + "00000000");
    byte[] bytes = HexFormat.of().parseHex(answer);
    assertEquals(0x86, bytes[0] & 0xFF, answer);
    int header = bytes[1] < 0 ? 2 + (bytes[1] & 0x7F) : 2;
    byte[] padded =
        crypt(
            Cipher.DECRYPT_MODE,
            counter++,
            Arrays.copyOfRange(bytes, header + 1, bytes.length - 2));
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    assertEquals((byte) 0x80, padded[end]);
    return Arrays.copyOf(padded, end);
  }

  /** The my number presented and read without passing in the clear. */
  @Test
  void numberIsReadInASession() throws Exception {
    open();
    assertEquals("9000", secured("08200094", "537686677188".getBytes(ASCII)));
    assertEquals("9000", secured("08A4020C", new byte[] {0, 1}));
    byte[] plain = HexFormat.of().parseHex("ff100c353337363836363737313838ffff");
    assertArrayEquals(plain, read(0));
    assertEquals(
        HexFormat.of().withUpperCase().formatHex(plain) + "9000",
        send("00B0810000"),
        "in clear too");
    assertArrayEquals(Arrays.copyOfRange(plain, 3, 17), read(3));
  }

  /** A refusal counts as a command too, and a wrong value costs its try. */
  @Test
  void refusalsCount() throws Exception {
    open();
    assertEquals("63C9", secured("08200094", "000000000000".getBytes(ASCII)));
    assertEquals("6984", secured("08200092", "0000".getBytes(ASCII)));
    assertEquals("9000", secured("08A4020C", new byte[] {0, 2}));
    assertEquals("ff2065", HexFormat.of().formatHex(read(0), 0, 3));
  }

  @Test
  void wrongCounterEndsTheSession() throws Exception {
    open();
    counter = 2;
    assertEquals("6988", secured("08A4020C", new byte[] {0, 1}));
    counter = 1;
    assertEquals("69FC", secured("08A4020C", new byte[] {0, 1}));
  }

  @Test
  void wrongObjectsEndTheSession() throws Exception {
    for (String wrong :
        new String[] {"08A4020C05960300" + "0000", "08B0000002" + "8600", "08A4020C03860101"}) {
      open();
      assertEquals("6988", send(wrong), wrong);
      assertEquals("69FC", send("08A4020C03860101"));
    }
  }

  @Test
  void keyDelivery() throws Exception {
    assertEquals("6982", deliverSeed(), "before the PIN");
    send("002000940C353337363836363737313838");
    assertEquals("6982", deliverSeed(), "A isn't enough");
    send(PIN);
    assertEquals("6A80", deliver(Tlv.of(0xA0, Tlv.of(0x81, seed))));
    assertEquals("6A80", send("80AE0000000100" + "00".repeat(255) + "01"));
    assertEquals("6F00", send("80AE0000000100" + "FF".repeat(256)));
    assertEquals("6700", send("80AE00000101"));
    assertEquals("69FC", send("08B0000000"));
    assertEquals("9000", deliverSeed());
    assertEquals("9000", send(TEXT));
    assertEquals("69FC", secured("08A4020C", new byte[] {0, 1}), "selection ends it");
  }
}
