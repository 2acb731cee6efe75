package org.madoguchi.sandbox.city.card;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.CardQuirks.ContactAtrIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual My Number card: commands in, answers out, as the cards that were measured (card.md 1 to
 * 6): all four applications and the data objects of the card itself. Without power it keeps its
 * retry counters and changed PINs, nothing else.
 *
 * <p>Thread rule: any thread; one command at a time.
 */
public final class VirtualCard implements SimulatedCard {
  private static final Logger LOG = LoggerFactory.getLogger(VirtualCard.class);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The GlobalPlatform ISD: selecting it restores the state after power-on (card.md 1.1). */
  private static final String ISD = "A0000001510000";

  /** The answer to reset at the contacts, without its first byte (card.md 1.2). */
  private static final int CONTACT_ATR = 0x5F51;

  /** What became of the update of an electronic certificate; made up, as its commands are. */
  private static final int UPDATE_STATE = 0x00C0;

  private static final int LONGEST_NAME = 16;
  private static final int LARGEST_SHORT = 256;

  private final CardLayout layout;
  private final CardQuirks quirks;
  private final TearingMemory memory;
  private final Unlocks unlocks = new Unlocks();
  private final SecurityDomain domain;
  private final CardSigning signing;
  private final SecureRandom random;
  private final Answering answering;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition powerGone = lock.newCondition();

  private @Nullable SelectedApplication current;
  private boolean powered;
  private int commands;

  /** A card without quirks whose counters last as long as this object. */
  public VirtualCard(CardContents contents) {
    this(contents, CardQuirks.NONE, CardMemory.inMemory(), new SecureRandom());
  }

  /**
   * A card.
   *
   * @param random for GET CHALLENGE, the salt of PSS and new keys
   */
  public VirtualCard(
      CardContents contents, CardQuirks quirks, CardMemory memory, SecureRandom random) {
    this(contents, quirks, memory, random, () -> SecurityDomain.generate(random));
  }

  /**
   * A card that doesn't make its new keys itself.
   *
   * @param newKeys a key pair at each asking
   */
  public VirtualCard(
      CardContents contents,
      CardQuirks quirks,
      CardMemory memory,
      SecureRandom random,
      Supplier<RsaKeys> newKeys) {
    this.memory = new TearingMemory(memory);
    this.layout = new CardLayout(contents, quirks, this.memory);
    this.domain =
        new SecurityDomain(
            contents,
            quirks,
            layout,
            this.memory,
            unlocks,
            () -> afterGenerationDelay(newKeys.get()));
    this.quirks = quirks;
    this.signing = new CardSigning(random);
    this.random = random;
    this.answering = new Answering(quirks.longAnswers());
  }

  /**
   * Makes the keys and signatures of all applications now. Otherwise an application's are made when
   * it is selected first, which takes a second or two.
   */
  public void prepare() {
    lock.lock();
    try {
      layout.prepare();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public byte[] atr() {
    return quirks.answerToReset().bytes();
  }

  @Override
  public void powerOn() {
    lock.lock();
    try {
      if (!powered) {
        powered = true;
        commands = 0;
        forgetSession();
        answering.forget();
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
      forgetSession();
      powerGone.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Power stays, and with it application and verified PINs (card.md 6.5). */
  @Override
  public void reset() {
    lock.lock();
    try {
      powerOn();
      domain.close();
      if (quirks.resetForgets()) {
        forgetSession();
      }
    } finally {
      lock.unlock();
    }
  }

  private void forgetSession() {
    current = null;
    domain.close();
    unlocks.forget();
  }

  @Override
  public byte[] transmit(byte[] command) {
    lock.lock();
    try {
      powerOn(); // a reader that sends has powered it
      if (tooLong(command)) {
        return new byte[0];
      }
      commands++;
      boolean torn = commands == quirks.tearAt();
      if (torn && quirks.tearBefore()) {
        powerOff();
        return new byte[0];
      }
      memory.tearing(torn);
      byte[] answer = answer(command);
      if (torn) {
        powerOff();
      }
      return torn || tooLong(answer) ? new byte[0] : answer;
    } catch (PowerLost gone) {
      return new byte[0];
    } catch (UncheckedIOException e) {
      LOG.error("the card's memory can't be kept: {}", e.getMessage());
      return StatusWord.MEMORY_FAILURE.bytes();
    } finally {
      lock.unlock();
    }
  }

  /** A weak reader loses what is longer than its buffer. */
  private boolean tooLong(byte[] frame) {
    return quirks.longestFrame() > 0 && frame.length > quirks.longestFrame();
  }

  private byte[] answer(byte[] command) {
    if (commands == 1 && quirks.firstCommandRefused()) {
      return StatusWord.NO_DIAGNOSIS.bytes();
    }
    CommandApdu apdu = CommandApdu.parse(command);
    if (apdu == null || (apdu.extended() && quirks.extendedLengthRefused())) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    return switch (apdu.cla()) {
      case 0x00, 0x80 ->
          apdu.instruction() == 0x00C0
              ? answering.more(apdu)
              : answering.shaped(apdu, perform(apdu));
      case 0x01, 0x02, 0x03 -> StatusWord.LOGICAL_CHANNEL_NOT_SUPPORTED.bytes();
      case 0x84 -> current == null ? domain.secured(apdu) : StatusWord.CLA_NOT_SUPPORTED.bytes();
      case 0x08 -> secured(apdu);
      case 0x0C -> StatusWord.SECURED_DATA_MISSING.bytes(); // no checksums on this card
      default -> StatusWord.CLA_NOT_SUPPORTED.bytes();
    };
  }

  private byte[] perform(CommandApdu apdu) {
    return switch (apdu.instruction()) {
      case 0x00A4 -> select(apdu);
      case 0x0084 -> getChallenge(apdu);
      case 0x00CA -> getData(apdu);
      case 0x00B0, 0x00B2, 0x0020, 0x0024, 0x8032, 0x80AE -> inApplication(apdu);
      case 0x802A, 0x0088 -> afterSigningDelay(inApplication(apdu));
      case 0x8050 ->
          current == null
              ? domain.initializeUpdate(apdu)
              : StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
      case 0x8006, 0x8052, 0x8054, 0x808A -> // the issuer's
          StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
      case 0x80A2 -> setPublicKey(apdu).bytes();
      case 0x80FC -> lastCommand(apdu).bytes();
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  /** SET PUBLIC IC KEY, for terminals with a certificate of their own (card.md 4.7). */
  private static StatusWord setPublicKey(CommandApdu apdu) {
    boolean certificate = apdu.p1() == 0x00 && apdu.p2() == 0xC1;
    return certificate ? StatusWord.WRONG_LENGTH : StatusWord.WRONG_PARAMETERS;
  }

  /** Only an iPhone knows it (card.md 4.7). */
  private StatusWord lastCommand(CommandApdu apdu) {
    boolean known = quirks.token() == CardQuirks.Token.IPHONE && apdu.p1() == 0 && apdu.p2() == 0;
    return known ? StatusWord.OK : StatusWord.WRONG_LENGTH;
  }

  private byte[] inApplication(CommandApdu apdu) {
    SelectedApplication selected = current;
    return selected == null ? StatusWord.NO_CURRENT_FILE.bytes() : selected.perform(apdu);
  }

  private byte[] secured(CommandApdu apdu) {
    SelectedApplication selected = current;
    return selected == null ? StatusWord.NO_SECURE_MESSAGING.bytes() : selected.secured(apdu);
  }

  private byte[] afterSigningDelay(byte[] response) {
    boolean signed = response.length > 2;
    boolean there = powered && (!signed || delayed(quirks.signingDelay()));
    return there ? response : new byte[0];
  }

  private RsaKeys afterGenerationDelay(RsaKeys keys) {
    if (!delayed(quirks.keyGenerationDelay())) {
      throw new PowerLost();
    }
    return keys;
  }

  /** False: the power went in the meantime. */
  private boolean delayed(Duration delay) {
    long left = delay.toNanos();
    try {
      while (powered && left > 0) {
        left = powerGone.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever runs the card is ending
      return false;
    }
    return powered;
  }

  /** Unwinds a command that lost its power; nothing of it was written. */
  private static final class PowerLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    PowerLost() {
      super("power lost", null, false, false);
    }
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
    int length = apdu.data().length;
    if (length == 0 || length > LONGEST_NAME) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    String name = HEX.formatHex(apdu.data());
    boolean card = name.equals(ISD);
    CardApplication application = card ? null : layout.application(name);
    if (application == null && !card) {
      return StatusWord.FILE_NOT_FOUND.bytes();
    }
    domain.close();
    current = application == null ? null : selected(application);
    boolean asked = apdu.p2() == 0x00 && apdu.le() > 0;
    byte[] full = application == null ? apdu.data() : HEX.parseHex(application.aid());
    return asked ? StatusWord.OK.after(fileControl(full)) : StatusWord.OK.bytes();
  }

  /** Selecting, the same one too, forgets every verified PIN (card.md 6.2). */
  private SelectedApplication selected(CardApplication application) {
    SelectedApplication before = current;
    if (before != null
        && quirks.reselectionKeepsPins()
        && before.application().equals(application)) {
      return before.again();
    }
    return new SelectedApplication(application, quirks, signing, unlocks);
  }

  /** FCI template with the DF name (ISO/IEC 7816-4 7.4.3). */
  private static byte[] fileControl(byte[] name) {
    return Tlv.of(0x6F, Tlv.of(0x84, name));
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

  /** Data objects of the card itself; the large ones only in extended form (card.md 2.4). */
  private byte[] getData(CommandApdu apdu) {
    if (apdu.le() == 0 || apdu.data().length > 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    byte[] object = object(apdu.p1() << 8 | apdu.p2());
    if (object == null) {
      return StatusWord.DATA_NOT_FOUND.bytes();
    }
    if (object.length > LARGEST_SHORT && !apdu.extended()) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    return StatusWord.OK.after(Arrays.copyOf(object, Math.min(object.length, apdu.le())));
  }

  private byte @Nullable [] object(int tag) {
    if (tag == CONTACT_ATR) {
      boolean here = (current != null) == (quirks.contactAtrIn() == ContactAtrIn.APPLICATION);
      return here ? quirks.answerToReset().atContacts() : null;
    }
    if (current != null) {
      return null;
    }
    return tag == UPDATE_STATE && domain.tellsState()
        ? domain.updateState(false)
        : layout.object(tag);
  }
}
