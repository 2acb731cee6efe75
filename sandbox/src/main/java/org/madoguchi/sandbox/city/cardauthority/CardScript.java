package org.madoguchi.sandbox.city.cardauthority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.scp03.HostChannel;
import org.madoguchi.sandbox.city.scp03.StaticKeys;

/**
 * One run of an order's script on one presence of its card: opens the channel, asks how far the
 * card is, and goes on from there. A run that breaks off is forgotten; the next one asks again. One
 * thread at a time.
 */
final class CardScript {
  /** Bytes of the certificate in a command: with short id, padding and checksum 216 of 255. */
  static final int PART = 200;

  private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C07A0000001510000");
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final int STATE_SIZE = 36;
  private static final byte[] NOTHING = {};

  private final CardOrder order;
  private final byte[] master;
  private final byte[] hostChallenge;

  private @Nullable HostChannel channel;
  private Step step = Step.BEGIN;
  private int firstHalfAt;

  /** What the last batch was. */
  private enum Step {
    BEGIN,
    CHANNEL,
    STATE,
    KEY,
    WRITE,
    LAST,
    SET_PIN
  }

  /** What comes next. */
  sealed interface Next {
    /** Commands for the card. */
    record Batch(List<byte[]> commands, int percent) implements Next {}

    /** The holder sets the PIN. */
    record Pin() implements Next {}

    /** All is done on the card. */
    record End() implements Next {}

    /** It doesn't go on. */
    record Failure(ScriptFailure why) implements Next {}
  }

  /**
   * @param master the issuer's key
   * @param hostChallenge 8 bytes, never used before
   */
  CardScript(CardOrder order, byte[] master, byte[] hostChallenge) {
    this.order = order;
    this.master = master;
    this.hostChallenge = hostChallenge;
  }

  /**
   * Takes the answers to the last batch.
   *
   * @param answers with status words; fewer than commands if the card refused one
   */
  Next next(List<byte[]> answers) {
    return switch (step) {
      case BEGIN ->
          batch(Step.CHANNEL, 5, List.of(SELECT, HostChannel.initializeUpdate(0, hostChallenge)));
      case CHANNEL -> answers.size() == 2 ? opened(answers.get(1)) : refused();
      case STATE -> state(answers);
      case KEY -> keyed(answers);
      case WRITE -> order.kind() == CardOperation.Kind.UNLOCK ? failed() : written(answers);
      case LAST -> last(answers);
      case SET_PIN ->
          answers.size() == 1 && word(answers.getFirst()) == 0x9000 ? new Next.End() : failed();
    };
  }

  private Next opened(byte[] answer) {
    if (word(answer) != 0x9000) {
      return refused();
    }
    byte[] data = data(answer);
    byte[] diversification = HostChannel.diversification(data);
    if (diversification == null) {
      return refused();
    }
    if (!order.of(diversification)) {
      return new Next.Failure(ScriptFailure.ANOTHER_CARD);
    }
    StaticKeys keys = StaticKeys.diversified(master, diversification);
    HostChannel open = HostChannel.open(keys, hostChallenge, data);
    if (open == null) {
      return refused();
    }
    channel = open;
    return batch(
        Step.STATE,
        10,
        List.of(open.externalAuthenticate(), open.wrap(0xCA, 0x00, 0xC0, NOTHING, true)));
  }

  /** By the operation, and by how far the card is. */
  private Next state(List<byte[]> answers) {
    if (answers.isEmpty() || word(answers.getFirst()) != 0x9000) {
      return refused();
    }
    byte[] states = answers.size() == 2 ? plain(answers.get(1)) : null;
    HostChannel open = channel;
    if (states == null || open == null) {
      return failed();
    }
    return switch (order.kind()) {
      case UNLOCK -> {
        order.writing();
        yield batch(Step.LAST, 50, List.of(open.wrap(0x54, 0, order.file(), NOTHING, true)));
      }
      case REVOKE -> {
        order.writing();
        yield batch(Step.LAST, 50, List.of(open.wrap(0x04, 0, order.file(), NOTHING, true)));
      }
      case RENEW, ISSUE -> update(open, states);
    };
  }

  private Next update(HostChannel open, byte[] states) {
    int at = 0;
    while (at + STATE_SIZE <= states.length && states[at] != order.file()) {
      at += STATE_SIZE;
    }
    if (at + STATE_SIZE > states.length) {
      return failed();
    }
    int state = states[at + 1];
    int written = (states[at + 2] & 0xFF) << 8 | (states[at + 3] & 0xFF);
    X509Certificate issued = order.fresh();
    if (issued == null) {
      return generate(open); // whatever is there is of an order that was given up
    }
    byte[] der = encoded(issued);
    return switch (state) {
      case 0 -> order.state() == OrderState.ACTIVATED ? new Next.End() : generate(open);
      case 1 -> {
        firstHalfAt = 1;
        yield batch(Step.KEY, 15, keyHalves(open));
      }
      case 2 -> write(open, der, written);
      default -> {
        byte[] digest = Arrays.copyOfRange(states, at + 4, at + STATE_SIZE);
        yield MessageDigest.isEqual(digest, sha256(der)) ? activate(open, der) : generate(open);
      }
    };
  }

  /** A new key; its modulus comes in halves. */
  private Next generate(HostChannel open) {
    order.writing();
    firstHalfAt = 0;
    return batch(Step.KEY, 15, keyHalves(open));
  }

  private List<byte[]> keyHalves(HostChannel open) {
    return List.of(
        open.wrap(0x46, firstHalfAt, order.file(), NOTHING, true),
        open.wrap(0x46, 2, order.file(), NOTHING, true));
  }

  private Next keyed(List<byte[]> answers) {
    HostChannel open = channel;
    if (open == null || answers.size() != 2) {
      return failed();
    }
    byte[] first = plain(answers.get(0));
    byte[] second = plain(answers.get(1));
    if (first == null || second == null) {
      return failed();
    }
    byte[] modulus = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, modulus, first.length, second.length);
    return write(open, encoded(order.certify(publicKey(modulus))), 0);
  }

  private Next write(HostChannel open, byte[] der, int from) {
    List<byte[]> commands = new ArrayList<>();
    for (int at = from; at < der.length; at += PART) {
      int end = Math.min(at + PART, der.length);
      byte[] data = new byte[1 + end - at];
      data[0] = (byte) order.file();
      System.arraycopy(der, at, data, 1, end - at);
      commands.add(open.wrap(0xD6, at >> 8, at & 0xFF, data, true));
    }
    return batch(Step.WRITE, 40, commands);
  }

  private Next written(List<byte[]> answers) {
    HostChannel open = channel;
    X509Certificate issued = order.fresh();
    if (open == null || issued == null || !allPlain(answers)) {
      return failed();
    }
    return activate(open, encoded(issued));
  }

  /** The commit point of the card; the authority's own comes after the read-back. */
  private Next activate(HostChannel open, byte[] der) {
    order.activating();
    return batch(Step.LAST, 90, List.of(open.wrap(0x44, 0, order.file(), sha256(der), true)));
  }

  private Next last(List<byte[]> answers) {
    if (answers.size() != 1 || plain(answers.getFirst()) == null) {
      return failed();
    }
    if (order.kind() == CardOperation.Kind.UNLOCK) {
      step = Step.SET_PIN;
      return new Next.Pin();
    }
    return new Next.End();
  }

  private boolean allPlain(List<byte[]> answers) {
    boolean all = true;
    for (byte[] answer : answers) {
      all &= plain(answer) != null;
    }
    return all;
  }

  /** Null: an error, or not the card's own answer. */
  private byte @Nullable [] plain(byte[] answer) {
    HostChannel open = channel;
    return open == null || word(answer) != 0x9000 ? null : open.unwrap(data(answer));
  }

  private Next batch(Step now, int percent, List<byte[]> commands) {
    step = now;
    return new Next.Batch(List.copyOf(commands), percent);
  }

  private static Next refused() {
    return new Next.Failure(ScriptFailure.CHANNEL_REFUSED);
  }

  private static Next failed() {
    return new Next.Failure(ScriptFailure.NOT_FINISHED);
  }

  private static int word(byte[] answer) {
    int end = answer.length;
    return end < 2 ? 0 : (answer[end - 2] & 0xFF) << 8 | (answer[end - 1] & 0xFF);
  }

  private static byte[] data(byte[] answer) {
    return Arrays.copyOf(answer, Math.max(0, answer.length - 2));
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static PublicKey publicKey(byte[] modulus) {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), EXPONENT));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate of our own has an encoding", e);
    }
  }
}
