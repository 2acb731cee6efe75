package org.madoguchi.sandbox.city.card;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.CertificateSlot.State;
import org.madoguchi.sandbox.city.scp03.ChipChannel;
import org.madoguchi.sandbox.city.scp03.HostChannel;
import org.madoguchi.sandbox.city.scp03.StaticKeys;

/**
 * The issuer's commands, while no application is selected. What real cards have here isn't public
 * (card.md 4.7): the channel is that of the standard, the commands in it are made up. One thread at
 * a time.
 */
final class SecurityDomain {
  private static final byte[] AID = HexFormat.of().parseHex("A0000001510000");

  /** Protocol 03; card challenges from a counter, checksums and encryption of answers. */
  private static final byte[] KEY_INFO = {0x30, 0x03, 0x70};

  private static final int KEY_VERSION = 0x30;
  private static final int CHALLENGE = 8;
  private static final int SEQUENCE = 3;
  private static final int HALF_MODULUS = 128;
  private static final int STATE_TAG = 0x00C0;

  private final CardLayout layout;
  private final CardMemory memory;
  private final Unlocks unlocks;
  private final String sequenceName;
  private final @Nullable IssuerAccess access;
  private final Supplier<RsaKeys> newKeys;

  private @Nullable ChipChannel offered;
  private @Nullable ChipChannel channel;

  /**
   * @param newKeys makes a key pair, and takes its time
   */
  SecurityDomain(
      CardContents contents,
      CardQuirks quirks,
      CardLayout layout,
      CardMemory memory,
      Unlocks unlocks,
      Supplier<RsaKeys> newKeys) {
    this.layout = layout;
    this.memory = memory;
    this.unlocks = unlocks;
    this.sequenceName = contents.id() + "/ISD/sequence";
    this.access = quirks.channelRefused() ? null : contents.issuerAccess();
    this.newKeys = newKeys;
  }

  /** A key pair with random numbers of the card. */
  static RsaKeys generate(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, random);
      return RsaKeys.of(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /** Something was selected, or the card was reset: the session is over. */
  void close() {
    offered = null;
    channel = null;
  }

  /** INITIALIZE UPDATE; the sequence counter is written before the answer (Amendment D 6.2.2.1). */
  byte[] initializeUpdate(CommandApdu apdu) {
    close();
    IssuerAccess known = access;
    if (known == null) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    if (apdu.data().length != CHALLENGE) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    if ((apdu.p1() != 0 && apdu.p1() != KEY_VERSION) || apdu.p2() != 0) {
      return StatusWord.DATA_NOT_FOUND.bytes();
    }
    byte[] sequence = nextSequence();
    StaticKeys keys = known.keys();
    byte[] challenge = keys.cardChallenge(sequence, AID);
    var session = keys.session(apdu.data(), challenge);
    offered = new ChipChannel(session, apdu.data(), challenge);
    return StatusWord.OK.after(
        Tlv.join(
            known.diversification(),
            KEY_INFO,
            challenge,
            session.cardCryptogram(apdu.data(), challenge),
            sequence));
  }

  private byte[] nextSequence() {
    byte[] kept = memory.record(sequenceName);
    byte[] next = kept == null ? new byte[SEQUENCE] : kept.clone();
    int at = SEQUENCE - 1;
    while (at >= 0 && ++next[at] == 0) {
      at--;
    }
    memory.writeRecord(sequenceName, next);
    return next;
  }

  /** A command of CLA 84. */
  byte[] secured(CommandApdu apdu) {
    if (apdu.ins() == 0x82) {
      return externalAuthenticate(apdu).bytes();
    }
    ChipChannel open = channel;
    if (open == null) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    byte[] data = open.unwrap(header(apdu), apdu.data());
    if (data == null) {
      close();
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    byte[] answer = perform(apdu, data);
    int end = answer.length - 2;
    return answer[end] == (byte) 0x90
        ? StatusWord.OK.after(open.wrap(Arrays.copyOf(answer, end)))
        : answer;
  }

  private StatusWord externalAuthenticate(CommandApdu apdu) {
    ChipChannel waiting = offered;
    close();
    if (waiting == null || apdu.p1() != HostChannel.SECURITY_LEVEL || apdu.p2() != 0) {
      return StatusWord.CONDITIONS_NOT_SATISFIED;
    }
    if (!waiting.authenticated(header(apdu), apdu.data())) {
      return StatusWord.NOT_AUTHENTICATED;
    }
    channel = waiting;
    return StatusWord.OK;
  }

  private static byte[] header(CommandApdu apdu) {
    return new byte[] {(byte) apdu.cla(), (byte) apdu.ins(), (byte) apdu.p1(), (byte) apdu.p2()};
  }

  private byte[] perform(CommandApdu apdu, byte[] data) {
    return switch (apdu.ins()) {
      case 0x46 -> generateKeyPair(apdu.p1(), apdu.p2());
      case 0xD6 -> updateBinary(apdu.p1() << 8 | apdu.p2(), data).bytes();
      case 0x44 -> activate(apdu.p2(), data).bytes();
      case 0x04 -> deactivate(apdu.p2()).bytes();
      case 0x54 -> unlock(apdu.p2()).bytes();
      case 0xCA ->
          (apdu.p1() << 8 | apdu.p2()) == STATE_TAG
              ? StatusWord.OK.after(updateState(true))
              : StatusWord.DATA_NOT_FOUND.bytes();
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  /**
   * The public exponent is 65537; the modulus comes in halves, because with padding and checksum it
   * doesn't fit a short answer.
   *
   * @param p1 0: a new key, and the first half; 1, 2: a half again
   */
  private byte[] generateKeyPair(int p1, int file) {
    CertificateUpdate update = layout.update(file);
    if (update == null) {
      return StatusWord.FILE_NOT_FOUND.bytes();
    }
    if (p1 > 2) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    if (p1 == 0) {
      if (!(newKeys.get().privateKey() instanceof RSAPrivateCrtKey key)) {
        return StatusWord.NO_DIAGNOSIS.bytes(); // the power went meanwhile
      }
      update.generate(key);
      layout.renewCertificates();
    }
    CertificateSlot spare = update.spare();
    if (spare == null) {
      return StatusWord.CONDITIONS_NOT_SATISFIED.bytes();
    }
    byte[] modulus = RsaKeys.unsigned(spare.privateKey().getModulus());
    int from = p1 == 2 ? HALF_MODULUS : 0;
    return StatusWord.OK.after(Arrays.copyOfRange(modulus, from, from + HALF_MODULUS));
  }

  /** The first byte of the data names the key whose electronic certificate it is. */
  private StatusWord updateBinary(int offset, byte[] data) {
    CertificateUpdate update = data.length == 0 ? null : layout.update(data[0] & 0xFF);
    return update == null
        ? StatusWord.FILE_NOT_FOUND
        : update.write(offset, Arrays.copyOfRange(data, 1, data.length));
  }

  private StatusWord activate(int file, byte[] sha256) {
    CertificateUpdate update = layout.update(file);
    if (update == null) {
      return StatusWord.FILE_NOT_FOUND;
    }
    StatusWord word = update.activate(sha256);
    layout.renewCertificates();
    return word;
  }

  private StatusWord deactivate(int file) {
    CertificateUpdate update = layout.update(file);
    if (update == null) {
      return StatusWord.FILE_NOT_FOUND;
    }
    update.deactivate();
    layout.renewCertificates();
    return StatusWord.OK;
  }

  /** Locks the PIN first: whatever happens next, the old one never has tries again. */
  private StatusWord unlock(int file) {
    String counter = layout.unlockable(file);
    if (counter == null) {
      return StatusWord.FILE_NOT_FOUND;
    }
    memory.write(counter, 0);
    unlocks.grant(counter);
    return StatusWord.OK;
  }

  /**
   * For each key its short EF id, what became of an update, and how many bytes of the certificate
   * are written; in the channel also its SHA-256, zeros unless it is complete.
   */
  byte[] updateState(boolean withDigests) {
    var states = new ByteArrayOutputStream();
    for (int file : CardLayout.KEYS) {
      CertificateUpdate update = layout.update(file);
      CertificateSlot spare = update == null ? null : update.spare();
      State state = spare == null ? State.NONE : spare.state();
      int written = spare == null ? 0 : spare.certificate().length;
      states.write(file);
      states.write(state.code());
      states.write(written >> 8);
      states.write(written);
      if (withDigests) {
        states.writeBytes(spare != null && state == State.COMPLETE ? spare.digest() : new byte[32]);
      }
    }
    return states.toByteArray();
  }

  /** Whether the state may be asked for without a channel. */
  boolean tellsState() {
    return access != null;
  }
}
