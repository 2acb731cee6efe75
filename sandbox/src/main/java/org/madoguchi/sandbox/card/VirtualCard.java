package org.madoguchi.sandbox.card;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A virtual My Number card: commands in, answers out, as the cards that were measured (card.md 1 to
 * 6). It has the JPKI application whole; of the others it has selection, PINs and retry counters.
 * Without power it keeps its retry counters and changed PINs, nothing else.
 *
 * <p>Thread rule: any thread; one command at a time.
 */
public final class VirtualCard implements SimulatedCard {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Contact card, T=1, no historical bytes (card.md 1.2). */
  private static final byte[] ATR = HEX.parseHex("3BE000FF8131FE4514");

  /** The GlobalPlatform ISD: selecting it restores the state after power-on (card.md 1.1). */
  private static final String ISD = "A0000001510000";

  private final Map<String, CardApplication> applications;
  private final CardQuirks quirks;
  private final CardSigning signing;
  private final SecureRandom random;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition powerGone = lock.newCondition();

  private @Nullable SelectedApplication current;
  private boolean powered;
  private boolean commanded;

  /** A card without quirks whose counters last as long as this object. */
  public VirtualCard(CardContents contents) {
    this(contents, CardQuirks.NONE, RetryCounterStore.inMemory(), new SecureRandom());
  }

  /**
   * A card.
   *
   * @param random for GET CHALLENGE and the salt of PSS
   */
  public VirtualCard(
      CardContents contents, CardQuirks quirks, RetryCounterStore counters, SecureRandom random) {
    this.applications =
        new CardLayout(contents, counters)
            .applications().stream().collect(Collectors.toMap(CardApplication::aid, a -> a));
    this.quirks = quirks;
    this.signing = new CardSigning(random);
    this.random = random;
  }

  @Override
  public byte[] atr() {
    return ATR.clone();
  }

  @Override
  public void powerOn() {
    lock.lock();
    try {
      if (!powered) {
        powered = true;
        commanded = false;
        current = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes effect at once: a signature that is being made is lost. */
  @Override
  public void powerOff() {
    lock.lock();
    try {
      powered = false;
      current = null;
      powerGone.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Power stays, and with it application and verified PINs (card.md 6.5). */
  @Override
  public void reset() {
    powerOn();
  }

  @Override
  public byte[] transmit(byte[] command) {
    lock.lock();
    try {
      powerOn(); // a reader that sends has powered it
      boolean first = !commanded;
      commanded = true;
      if (first && quirks.firstCommandRefused()) {
        return StatusWord.NO_DIAGNOSIS.bytes();
      }
      CommandApdu apdu = CommandApdu.parse(command);
      if (apdu == null || (apdu.extended() && quirks.extendedLengthRefused())) {
        return StatusWord.WRONG_LENGTH.bytes();
      }
      return switch (apdu.cla()) {
        case 0x00, 0x80 -> perform(apdu);
        case 0x01, 0x02, 0x03 -> StatusWord.LOGICAL_CHANNEL_NOT_SUPPORTED.bytes();
        case 0x08 -> StatusWord.NO_SECURE_MESSAGING.bytes();
        default -> StatusWord.CLA_NOT_SUPPORTED.bytes();
      };
    } finally {
      lock.unlock();
    }
  }

  private byte[] perform(CommandApdu apdu) {
    return switch (apdu.instruction()) {
      case 0x00A4 -> select(apdu);
      case 0x0084 -> getChallenge(apdu);
      case 0x00CA -> getData(apdu);
      case 0x00B0, 0x0020, 0x0024, 0x8032 -> inApplication(apdu);
      case 0x802A -> afterSigningDelay(inApplication(apdu));
      case 0x8006, 0x8050, 0x8052, 0x8054, 0x808A -> // the issuer's
          StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
      case 0x80A2 -> StatusWord.WRONG_PARAMETERS.bytes();
      case 0x80FC -> StatusWord.WRONG_LENGTH.bytes();
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  private byte[] inApplication(CommandApdu apdu) {
    SelectedApplication selected = current;
    return selected == null ? StatusWord.NO_CURRENT_FILE.bytes() : selected.perform(apdu);
  }

  private byte[] afterSigningDelay(byte[] response) {
    long left = quirks.signingDelay().toNanos();
    try {
      while (powered && left > 0 && response.length > 2) {
        left = powerGone.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever runs the card is ending
      return new byte[0];
    }
    return powered ? response : new byte[0];
  }

  private byte[] select(CommandApdu apdu) {
    return switch (apdu.p1()) {
      case 0x00 -> selectMasterFile(apdu);
      case 0x02 -> {
        SelectedApplication selected = current;
        yield selected == null ? StatusWord.NO_CURRENT_FILE.bytes() : selected.selectFile(apdu);
      }
      case 0x04 -> selectApplication(apdu);
      default -> StatusWord.WRONG_PARAMETERS.bytes();
    };
  }

  /** A trap of the card: it says 9000 in an application and doesn't leave it (card.md 1.1). */
  private byte[] selectMasterFile(CommandApdu apdu) {
    if (apdu.data().length > 0) {
      return StatusWord.FILE_NOT_FOUND.bytes();
    }
    return (current == null ? StatusWord.WRONG_PARAMETERS : StatusWord.OK).bytes();
  }

  private byte[] selectApplication(CommandApdu apdu) {
    if (apdu.p2() != 0x0C && apdu.p2() != 0x00) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    String aid = HEX.formatHex(apdu.data());
    CardApplication application = applications.get(aid);
    if (application == null && !aid.equals(ISD)) {
      return StatusWord.FILE_NOT_FOUND.bytes();
    }
    // Selecting, the same one too, forgets every verified PIN (card.md 6.2).
    current = application == null ? null : new SelectedApplication(application, quirks, signing);
    return apdu.p2() == 0x0C ? StatusWord.OK.bytes() : StatusWord.OK.after(fileControl(apdu));
  }

  /** FCI template with the DF name (ISO/IEC 7816-4 7.4.3). */
  private static byte[] fileControl(CommandApdu apdu) {
    int length = apdu.data().length;
    byte[] template = new byte[4 + length];
    template[0] = 0x6F;
    template[1] = (byte) (2 + length);
    template[2] = (byte) 0x84;
    template[3] = (byte) length;
    System.arraycopy(apdu.data(), 0, template, 4, length);
    return template;
  }

  private byte[] getChallenge(CommandApdu apdu) {
    if (apdu.extended()) {
      return StatusWord.CONDITIONS_NOT_SATISFIED.bytes();
    }
    if (apdu.le() == 0 || apdu.data().length > 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    byte[] challenge = new byte[apdu.le()];
    random.nextBytes(challenge);
    return StatusWord.OK.after(challenge);
  }

  /** Of the data objects only the contact ATR without its first byte (card.md 1.2). */
  private byte[] getData(CommandApdu apdu) {
    boolean contactAtr = apdu.p1() == 0x5F && apdu.p2() == 0x51;
    if (!contactAtr || current != null) {
      return StatusWord.DATA_NOT_FOUND.bytes();
    }
    return StatusWord.OK.after(Arrays.copyOfRange(ATR, 1, ATR.length));
  }
}
