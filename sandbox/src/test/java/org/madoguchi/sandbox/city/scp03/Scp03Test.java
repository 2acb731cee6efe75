package org.madoguchi.sandbox.city.scp03;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.scp03.PlainScp03.hex;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published vectors, a recorded session of a real card, and a second implementation. */
class Scp03Test {
  private static final StaticKeys KEYS =
      new StaticKeys(
          hex("000102030405060708090a0b0c0d0e0f"), hex("101112131415161718191a1b1c1d1e1f"));

  private static final byte[] ISD = hex("A000000151000000");

  private static void same(String expected, byte[] actual) {
    assertEquals(expected, HexFormat.of().formatHex(actual));
  }

  /** RFC 4493 4. */
  @ParameterizedTest
  @CsvSource({
    "'', bb1d6929e95937287fa37d129b756746",
    "6bc1bee22e409f96e93d7e117393172a, 070a16b46b4d4144f79bdd9dd04a287c",
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411,"
        + " dfa66747de9ae63030ca32611497c827",
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
        + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710,"
        + " 51f0bebf7e3b9d92fc49741779363cfe"
  })
  void cmac(String message, String code) {
    byte[] key = hex("2b7e151628aed2a6abf7158809cf4f3c");
    same(code, Aes.cmac(key, hex(message)));
    same(code, PlainScp03.cmac(key, hex(message)));
  }

  /**
   * A session with a UICC that the pySim project recorded (tests/unittests/test_globalplatform.py,
   * class SCP03_Test_AES128_33): level 33, AES-128, challenge from the sequence counter 000003.
   */
  @Test
  void recordedSession() {
    byte[] hostChallenge = hex("fdf38259a1e0de44");
    same("8050300008fdf38259a1e0de4400", HostChannel.initializeUpdate(0x30, hostChallenge));
    byte[] answer = hex("000000000000000000003003703b1aca81e821f219081cdc01c26b372d000003");
    HostChannel host = HostChannel.open(KEYS, hostChallenge, answer);
    assertNotNull(host);
    same("84823300108c36f96bcc00724a4e13ad591d7da3f0", host.externalAuthenticate());
    same(
        "84e2910018267a85dfe4a98fca6fb0527e0dfecce4914e40401433c87f00",
        host.wrap(0xE2, 0x91, 0x00, hex("BF3E035C015A"), true));
    byte[] plain =
        host.unwrap(
            hex(
                "f3ba2b1013aa6224f5e1c138d71805c569e5439b47576260b75fc021b25097cb2e68f8a0144975b9"));
    assertNotNull(plain);
    same("bf3e125a1089882119900000000000000000000005", plain);
    same("84f2200208ac6a59024bed84cc", host.wrap(0xF2, 0x20, 0x02, new byte[0], false));
    same("84ca006608409912ad8fb7aed000", host.wrap(0xCA, 0x00, 0x66, new byte[0], true));
    same(
        "84f22002185f3dafc3ac14c381536a488bf44e06d056df9d74dbd21e5a",
        host.wrap(0xF2, 0x20, 0x02, hex("4f0212345c054f9f70c5"), false));
    same(
        "84f280021865165105be3373347d0424d4400af2ac393f569ec779389e00",
        host.wrap(0xF2, 0x80, 0x02, hex("4f00"), true));
  }

  /** The same session seen from the card. */
  @Test
  void recordedSessionFromTheCard() {
    byte[] hostChallenge = hex("fdf38259a1e0de44");
    byte[] cardChallenge = hex("3b1aca81e821f219");
    SessionKeys session = KEYS.session(hostChallenge, cardChallenge);
    same("081cdc01c26b372d", session.cardCryptogram(hostChallenge, cardChallenge));
    ChipChannel chip = new ChipChannel(session, hostChallenge, cardChallenge);
    assertTrue(chip.authenticated(hex("84823300"), hex("8c36f96bcc00724a4e13ad591d7da3f0")));
    byte[] data =
        chip.unwrap(hex("84e29100"), hex("267a85dfe4a98fca6fb0527e0dfecce4914e40401433c87f"));
    assertNotNull(data);
    same("bf3e035c015a", data);
    same(
        "f3ba2b1013aa6224f5e1c138d71805c569e5439b47576260b75fc021b25097cb2e68f8a0144975b9",
        chip.wrap(hex("bf3e125a1089882119900000000000000000000005")));
  }

  /** A thousand random commands and answers, at both ends, beside the second implementation. */
  @Test
  void besideAPlainImplementation() {
    Random random = new Random(48);
    for (int session = 0; session < 20; session++) {
      byte[] enc = bytes(random, 16);
      byte[] mac = bytes(random, 16);
      byte[] host = bytes(random, 8);
      StaticKeys keys = new StaticKeys(enc, mac);
      byte[] card = keys.cardChallenge(bytes(random, 3), ISD);
      PlainScp03 plain = new PlainScp03(enc, mac, host, card);
      byte[] answer =
          PlainScp03.cat(
              bytes(random, 10), hex("300370"), card, plain.cardCryptogram(), bytes(random, 3));
      HostChannel ours = HostChannel.open(keys, host, answer);
      assertNotNull(ours);
      ChipChannel chip = new ChipChannel(keys.session(host, card), host, card);
      byte[] authentication = ours.externalAuthenticate();
      assertArrayEquals(plain.externalAuthenticate(), authentication);
      assertTrue(chip.authenticated(header(authentication), data(authentication, 0)));
      for (int i = 0; i < 50; i++) {
        byte[] sent = bytes(random, random.nextInt(HostChannel.MOST_DATA + 1));
        byte[] wrapped = ours.wrap(0xD6, i, i, sent, true);
        assertArrayEquals(plain.command("84D6%02X%02X".formatted(i, i), sent, "00"), wrapped);
        assertArrayEquals(sent, chip.unwrap(header(wrapped), data(wrapped, 1)));
        byte[] told = bytes(random, random.nextInt(240));
        byte[] back = chip.wrap(told);
        assertArrayEquals(plain.answer(told), back);
        assertArrayEquals(told, ours.unwrap(back));
      }
    }
  }

  /** One bit anywhere in a command or an answer, and it isn't taken. */
  @Test
  void oneBit() {
    byte[] host = hex("0102030405060708");
    byte[] card = KEYS.cardChallenge(hex("000001"), ISD);
    SessionKeys session = KEYS.session(host, card);
    byte[] answer =
        PlainScp03.cat(new byte[10], hex("300370"), card, session.cardCryptogram(host, card));
    for (int bit = 0; bit < 8 * (5 + 32 + 8); bit++) {
      HostChannel ours = HostChannel.open(KEYS, host, answer);
      assertNotNull(ours);
      ChipChannel chip = new ChipChannel(session, host, card);
      byte[] authentication = ours.externalAuthenticate();
      assertTrue(chip.authenticated(header(authentication), data(authentication, 0)));
      byte[] wrapped = ours.wrap(0xD6, 0, 0, new byte[20], false);
      byte[] flipped = wrapped.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      if (bit / 8 != 4) { // the length isn't what the checksum protects alone
        assertNull(chip.unwrap(header(flipped), data(flipped, 0)), "bit " + bit);
      }
      ChipChannel again = new ChipChannel(session, host, card);
      assertTrue(again.authenticated(header(authentication), data(authentication, 0)));
      assertNotNull(again.unwrap(header(wrapped), data(wrapped, 0)));
      byte[] back = again.wrap(new byte[20]);
      byte[] bent = back.clone();
      bent[(bit / 8) % back.length] ^= (byte) (1 << (bit % 8));
      assertNull(ours.unwrap(bent));
    }
    byte[] bentCryptogram = answer.clone();
    bentCryptogram[answer.length - 1] ^= 1;
    assertNull(HostChannel.open(KEYS, host, bentCryptogram), "a card without the keys");
  }

  @Test
  void everyCardHasKeysOfItsOwn() {
    byte[] master = hex("2b7e151628aed2a6abf7158809cf4f3c");
    byte[] one = StaticKeys.diversification("400000012719843");
    same("400000012719843f0000", one);
    StaticKeys keys = StaticKeys.diversified(master, one);
    assertArrayEquals(PlainScp03.cmac(master, PlainScp03.cat(hex("01"), one)), keys.enc());
    assertArrayEquals(PlainScp03.cmac(master, PlainScp03.cat(hex("02"), one)), keys.mac());
  }

  private static byte[] header(byte[] command) {
    return Arrays.copyOf(command, 4);
  }

  private static byte[] data(byte[] command, int le) {
    return Arrays.copyOfRange(command, 5, command.length - le);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
