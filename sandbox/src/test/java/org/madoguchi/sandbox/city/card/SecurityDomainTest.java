package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.madoguchi.sandbox.city.card.IssuerSide.data;
import static org.madoguchi.sandbox.city.card.IssuerSide.send;
import static org.madoguchi.sandbox.city.card.IssuerSide.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.sandbox.city.card.CardQuirks.CertificateUpdate;
import org.madoguchi.sandbox.city.scp03.HostChannel;

/** The issuer's channel and what can be done in it; what outlasts a tear and what doesn't. */
class SecurityDomainTest {
  private static final String JPKI = "00A4040C0AD392F000260100000001";
  private static final RsaKeys NEW_KEYS = SecurityDomain.generate(new SecureRandom());

  /** Any certificate but the one in use; its key doesn't matter to the card. */
  private static final byte[] NEW = TestCards.DIGITAL_SIGNATURE.certificate();

  private static final byte[] OLD = TestCards.USER_AUTHENTICATION.certificate();

  private final CardMemory memory = CardMemory.inMemory();
  private VirtualCard card = card(CardQuirks.NONE);

  /** The same chip in another power session. */
  private VirtualCard card(CardQuirks quirks) {
    return card(quirks, memory);
  }

  private static VirtualCard card(CardQuirks quirks, CardMemory own) {
    return new VirtualCard(
        TestCards.withIssuerAccess(), quirks, own, new SecureRandom(), () -> NEW_KEYS);
  }

  private static CardQuirks updating(CertificateUpdate way) {
    return CardQuirks.NONE.withCertificateUpdate(way);
  }

  private static byte[] sha256(byte[] data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  private byte[] certificateInUse() {
    send(card, JPKI);
    byte[] answer = send(card, "00B08A00000F00");
    assertEquals("9000", word(answer));
    return certificate(data(answer));
  }

  /** Without the filler behind it. */
  private static byte[] certificate(byte[] file) {
    boolean filler = file[0] == -1;
    return filler
        ? new byte[0]
        : Arrays.copyOf(file, 4 + ((file[2] & 0xFF) << 8 | (file[3] & 0xFF)));
  }

  private String availability() {
    send(card, JPKI);
    return HexFormat.of().formatHex(data(send(card, "00B0880003")));
  }

  private String state() {
    send(card, "00A4040C07A0000001510000");
    return HexFormat.of().formatHex(data(send(card, "00CA00C000")));
  }

  @Test
  void wholeUpdate() throws Exception {
    assertEquals("17000000" + "1a000000", state());
    IssuerSide issuer = new IssuerSide(card);
    byte[] first = issuer.done(0x46, 0, 0x17);
    byte[] second = issuer.done(0x46, 2, 0x17);
    assertArrayEquals(first, issuer.done(0x46, 1, 0x17), "asked again");
    assertArrayEquals(
        RsaKeys.unsigned(NEW_KEYS.publicKey().getModulus()),
        Tlv.join(first, second),
        "the public key");
    issuer.write(0x17, NEW, 0, NEW.length);
    assertEquals("6A80", issuer.word(0x44, 0, 0x17, sha256(OLD)), "another digest");
    byte[] told = issuer.done(0xCA, 0x00, 0xC0);
    assertEquals(3, told[1]);
    assertArrayEquals(sha256(NEW), Arrays.copyOfRange(told, 4, 36));
    assertArrayEquals(OLD, certificateInUse(), "not yet");
    issuer = new IssuerSide(card);
    issuer.done(0x44, 0, 0x17, sha256(NEW));
    assertArrayEquals(NEW, certificateInUse());
    assertEquals("17000000" + "1a000000", state(), "nothing under way any more");
    assertEquals("9000", word(send(card, JPKI)));
    assertEquals("9000", word(send(card, "002000980431323334")));
    byte[] signature = data(send(card, "802A00970331323300"));
    var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, NEW_KEYS.publicKey());
    assertEquals(
        "123",
        new String(cipher.doFinal(signature), StandardCharsets.US_ASCII),
        "the new key signs");
    assertArrayEquals(OLD, afterAnotherUpdate(), "slot 0 serves the next one");
  }

  private byte[] afterAnotherUpdate() throws Exception {
    IssuerSide issuer = new IssuerSide(card);
    issuer.written(0x17, OLD);
    issuer.done(0x44, 0, 0x17, sha256(OLD));
    return certificateInUse();
  }

  /**
   * At each command of the update, before and after its effect: the card is as before or as new.
   */
  @ParameterizedTest
  @CsvSource({"TWO_SLOTS, false", "TWO_SLOTS, true", "IN_PLACE, false", "IN_PLACE, true"})
  void tornAtEachCommand(CertificateUpdate way, boolean before) throws Exception {
    int commands = 3 + 1 + (NEW.length + 199) / 200 + 1;
    for (int at = 1; at <= commands; at++) {
      CardMemory own = CardMemory.inMemory();
      CardQuirks quirks = updating(way);
      CardQuirks tearing = before ? quirks.withTearBefore(at) : quirks.withTearAt(at);
      VirtualCard torn = card(tearing, own);
      try {
        IssuerSide issuer = new IssuerSide(torn);
        issuer.written(0x17, NEW);
        issuer.done(0x44, 0, 0x17, sha256(NEW));
      } catch (AssertionError | ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
        // torn: the dialogue is over
      }
      VirtualCard back = card(quirks, own);
      send(back, JPKI);
      byte[] answer = send(back, "00B08A00000F00");
      byte[] inUse = certificate(data(answer));
      boolean old = Arrays.equals(inUse, OLD);
      boolean fresh = Arrays.equals(inUse, NEW);
      boolean committed = !before && at == commands;
      assertEquals(committed, fresh, way + " " + at);
      if (way == CertificateUpdate.TWO_SLOTS) {
        assertEquals(!committed, old, way + " " + at);
      } else if (!committed && !old) {
        assertEquals(
            "8f0000", HexFormat.of().formatHex(data(send(back, "00B0880003"))), "says absent");
      }
    }
  }

  @Test
  void writingInOrderOnly() throws Exception {
    IssuerSide issuer = new IssuerSide(card);
    assertEquals("6985", issuer.word(0xD6, 0, 0, (byte) 0x17, (byte) 1), "no key yet");
    assertEquals("6985", issuer.word(0x46, 1, 0x17), "no key to tell");
    assertEquals("6985", issuer.word(0x44, 0, 0x17, sha256(NEW)));
    issuer.done(0x46, 0, 0x17);
    assertEquals("6B00", issuer.word(0xD6, 0, 1, (byte) 0x17, (byte) 1), "a gap");
    issuer.write(0x17, NEW, 0, 400);
    assertEquals("1702" + "0190" + "1a000000", state());
    IssuerSide again = new IssuerSide(card);
    assertEquals("6985", again.word(0x44, 0, 0x17, sha256(Arrays.copyOf(NEW, 400))), "a part");
    again.write(0x17, NEW, 400, NEW.length);
    assertEquals("6B00", again.word(0xD6, NEW.length >> 8, NEW.length, (byte) 0x17, (byte) 1));
    again.done(0x44, 0, 0x17, sha256(NEW));
    assertArrayEquals(NEW, certificateInUse());
    assertEquals("6A82", new IssuerSide(card).word(0x46, 0, 0x18));
  }

  @ParameterizedTest
  @EnumSource(CertificateUpdate.class)
  void deactivated(CertificateUpdate way) throws Exception {
    card = card(updating(way));
    new IssuerSide(card).done(0x04, 0, 0x17);
    assertEquals("8f0000", availability());
    assertEquals("9000", word(send(card, "002000980431323334")));
    assertEquals("6A82", word(send(card, "802A00970331323300")), "no key");
    card = card(updating(way));
    assertEquals("8f0000", availability());
    IssuerSide issuer = new IssuerSide(card);
    issuer.written(0x17, NEW);
    issuer.done(0x44, 0, 0x17, sha256(NEW));
    assertEquals("8f8f00", availability(), "issued anew");
  }

  @ParameterizedTest
  @CsvSource({
    "18, 00A4040C0AD392F000260100000001, 0018, 00240180 04 35363738, 35363738",
    "1B, 00A4040C0AD392F000260100000001, 001B, 00240180 06 585958313233, 585958313233",
    "11, 00A4040C0AD3921000310001010408, 0011, 00240180 04 35363738, 35363738",
    "1C, 00A4040C0AD3921000310001010401, 001C, 80320080 04 35363738, 35363738"
  })
  void unlocked(String file, String application, String select, String change, String fresh) {
    int id = Integer.parseInt(file, 16);
    new IssuerSide(card).done(0x54, 0, id);
    send(card, application);
    send(card, "00A4020C02" + select);
    assertEquals("6984", word(send(card, "002000800431323334")), "the old one doesn't work");
    assertEquals("6984", word(send(card, "00200080")));
    assertEquals("6A80", word(send(card, change.substring(0, 8) + "0131")), "too short");
    assertEquals("9000", word(send(card, change)));
    assertEquals("6982", word(send(card, change)), "once");
    String verify = "00200080" + "%02X".formatted(fresh.length() / 2) + fresh;
    assertEquals("9000", word(send(card, verify)));
    assertNotEquals("63C0", word(send(card, "00200080")));
  }

  /** What is unlocked and not set when the power goes is locked, without tries of the old one. */
  @Test
  void powerLostBetweenUnlockingAndSetting() {
    new IssuerSide(card).done(0x54, 0, 0x18);
    card.powerOff();
    send(card, JPKI);
    send(card, "00A4020C020018");
    assertEquals("6982", word(send(card, "002401800435363738")));
    assertEquals("6984", word(send(card, "002000800431323334")));
    card = card(CardQuirks.NONE);
    send(card, JPKI);
    assertEquals("6984", word(send(card, "002000980431323334")));
    new IssuerSide(card).done(0x54, 0, 0x18);
    send(card, JPKI);
    send(card, "00A4020C020018");
    assertEquals("9000", word(send(card, "002401800435363738")), "done again");
  }

  @Test
  void nothingWithoutTheChannel() throws Exception {
    for (String command :
        new String[] {"8446001700", "84540018", "80540018", "84D60000022200", "84CA00C000"}) {
      assertEquals("6982", word(send(card, command)), command);
    }
    IssuerSide issuer = new IssuerSide(card);
    byte[] old = HostChannel.initializeUpdate(0, new byte[8]);
    send(card, old);
    assertEquals("6982", issuer.word(0x54, 0, 0x18), "a new session ends the one before");
    IssuerSide other = new IssuerSide(card);
    send(card, JPKI);
    assertEquals("6E00", other.word(0x54, 0, 0x18), "an application is selected");
    IssuerSide third = new IssuerSide(card);
    card.reset();
    assertEquals("6982", third.word(0x54, 0, 0x18), "reset");
    send(card, JPKI);
    assertEquals("63C3", word(send(card, "00200098")), "nothing was unlocked");
  }

  /** A replayed command ends the session. */
  @Test
  void replay() {
    IssuerSide issuer = new IssuerSide(card);
    byte[] generate = {(byte) 0x17};
    issuer.done(0x46, 0, 0x17);
    assertEquals("9000", issuer.word(0xD6, 0, 0, (byte) 0x17, (byte) 0x30));
    HostChannel stranger =
        HostChannel.open(
            IssuerSide.ACCESS.keys(),
            new byte[8],
            data(send(card, HostChannel.initializeUpdate(0, new byte[8]))));
    assertNotNull(stranger);
    byte[] authentication = stranger.externalAuthenticate();
    assertEquals("9000", word(send(card, authentication)));
    byte[] command = stranger.wrap(0xD6, 0, 1, generate, true);
    send(card, command);
    assertEquals("6982", word(send(card, command)), "the same again");
    assertEquals("6982", word(send(card, stranger.wrap(0xCA, 0, 0xC0, new byte[0], true))));
    assertEquals("6985", word(send(card, authentication)), "without INITIALIZE UPDATE");
  }

  @Test
  void challengesNeverComeTwice() {
    byte[] first = data(send(card, HostChannel.initializeUpdate(0, new byte[8])));
    card.powerOff();
    byte[] second = data(send(card, HostChannel.initializeUpdate(0, new byte[8])));
    card = card(CardQuirks.NONE);
    byte[] third = data(send(card, HostChannel.initializeUpdate(0, new byte[8])));
    assertEquals(32, first.length);
    assertEquals(3, third[31]);
    assertFalse(Arrays.equals(first, 13, 21, second, 13, 21));
    assertFalse(Arrays.equals(second, 13, 21, third, 13, 21));
  }

  @Test
  void refusedChannel() {
    card = card(QuirkKey.set(CardQuirks.NONE, "secure-channel", "refused"));
    assertEquals("6982", word(send(card, HostChannel.initializeUpdate(0, new byte[8]))));
    assertEquals("6A88", word(send(card, "00CA00C000")));
  }
}
