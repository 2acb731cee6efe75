package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.HexFormat;
import org.madoguchi.sandbox.city.scp03.HostChannel;

/** An issuer in front of a card, command by command. */
final class IssuerSide {
  static final byte[] MASTER = HexFormat.of().parseHex("00112233445566778899AABBCCDDEEFF");
  static final IssuerAccess ACCESS = IssuerAccess.of(MASTER, "400000012719843");

  private static final byte[] HOST_CHALLENGE = HexFormat.of().parseHex("0102030405060708");

  private final SimulatedCard card;
  private final HostChannel channel;

  /** Selects the security domain and opens the channel. */
  IssuerSide(SimulatedCard card) {
    this.card = card;
    send(card, "00A4040C07A0000001510000");
    byte[] answer = send(card, HostChannel.initializeUpdate(0, HOST_CHALLENGE));
    HostChannel opened = HostChannel.open(ACCESS.keys(), HOST_CHALLENGE, data(answer));
    assertNotNull(opened, "the card has the keys");
    channel = opened;
    assertEquals("9000", word(send(card, channel.externalAuthenticate())));
  }

  /** The answer's data. */
  byte[] done(int ins, int p1, int p2, byte... data) {
    byte[] answer = send(card, channel.wrap(ins, p1, p2, data, true));
    assertEquals("9000", word(answer));
    byte[] plain = channel.unwrap(data(answer));
    assertNotNull(plain);
    return plain;
  }

  /** The status word. */
  String word(int ins, int p1, int p2, byte... data) {
    byte[] answer = send(card, channel.wrap(ins, p1, p2, data, true));
    channel.refused(); // whatever it says: nobody looks into it
    return word(answer);
  }

  /** A new key and all of a certificate. */
  void written(int key, byte[] certificate) {
    done(0x46, 0, key);
    write(key, certificate, 0, certificate.length);
  }

  void write(int key, byte[] certificate, int from, int to) {
    for (int at = from; at < to; at += 200) {
      byte[] part = Arrays.copyOfRange(certificate, at, Math.min(at + 200, to));
      byte[] data = new byte[part.length + 1];
      data[0] = (byte) key;
      System.arraycopy(part, 0, data, 1, part.length);
      done(0xD6, at >> 8, at & 0xFF, data);
    }
  }

  static byte[] send(SimulatedCard card, byte[] command) {
    return card.transmit(command);
  }

  static byte[] send(SimulatedCard card, String command) {
    return card.transmit(HexFormat.of().parseHex(command.replace(" ", "")));
  }

  static String word(byte[] answer) {
    return answer.length < 2
        ? ""
        : HexFormat.of().withUpperCase().formatHex(answer, answer.length - 2, answer.length);
  }

  static byte[] data(byte[] answer) {
    return Arrays.copyOf(answer, answer.length - 2);
  }
}
