package org.madoguchi.sandbox.city.card;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What nobody in public knows about the card for certain, or what differs from card to card and
 * reader to reader (card.md 10 and 13). A reader must live with every setting.
 *
 * @param token what carries the electronic certificates
 * @param answerToReset what the reader gets from the card
 * @param lockStatusWord what a locked PIN answers: 6984, or 6983 as ISO/IEC 7816-4 has it
 * @param reselectionKeepsPins selecting the current application again keeps its verified PINs
 * @param verifiedAnswersOk asking the tries of a verified PIN is answered with 9000
 * @param printedTries tries of 照合番号A, 照合番号B and birth date, 1 to 15
 * @param firstCommandRefused the first command after power-on gets 6F00
 * @param resetForgets a warm reset ends selection and verified PINs
 * @param malformedPin what becomes of a PIN of impossible length
 * @param extendedLengthRefused commands in extended form get 6700
 * @param longAnswers how answers with data are given
 * @param contactAtrIn where GET DATA tells the answer to reset at the contacts
 * @param signingDelay how long a signature takes; real cards 0.05 to 1.6 s
 * @param tearAt the card is torn away at this command after power-on, counted from 1; 0 never. What
 *     the command writes first is kept, all else is lost
 * @param tearBefore torn away before that command has any effect
 * @param longestFrame most bytes of a command or answer that the reader carries; 0 for any
 * @param certificateUpdate where a new electronic certificate is written
 * @param keyGenerationDelay how long a new key takes; real cards need seconds
 * @param channelRefused no issuer gets into the card
 */
public record CardQuirks(
    Token token,
    AnswerToReset answerToReset,
    int lockStatusWord,
    boolean reselectionKeepsPins,
    boolean verifiedAnswersOk,
    int printedTries,
    boolean firstCommandRefused,
    boolean resetForgets,
    MalformedPin malformedPin,
    boolean extendedLengthRefused,
    LongAnswers longAnswers,
    ContactAtrIn contactAtrIn,
    Duration signingDelay,
    int tearAt,
    boolean tearBefore,
    int longestFrame,
    CertificateUpdate certificateUpdate,
    Duration keyGenerationDelay,
    boolean channelRefused) {
  /** As the cards that were measured, but quick. */
  public static final CardQuirks NONE = new Draft().quirks();

  private static final int MOST_TRIES = 15;

  public CardQuirks {
    if (lockStatusWord != 0x6983 && lockStatusWord != 0x6984) {
      throw new IllegalArgumentException("no lock status word: " + lockStatusWord);
    }
    if (printedTries < 1 || printedTries > MOST_TRIES) {
      throw new IllegalArgumentException("1 to 15 tries: " + printedTries);
    }
    if (tearAt < 0 || longestFrame < 0 || signingDelay.isNegative()) {
      throw new IllegalArgumentException("below zero");
    }
    if (keyGenerationDelay.isNegative()) {
      throw new IllegalArgumentException("below zero");
    }
  }

  /** What carries the electronic certificates (card.md 9). */
  public enum Token {
    /** The plastic card. */
    CARD,
    /** An Android telephone: the JPKI application alone; its certificate asks for the PIN. */
    ANDROID,
    /** An iPhone: the JPKI application alone. */
    IPHONE
  }

  /** What becomes of a PIN of impossible length. */
  public enum MalformedPin {
    /** It costs a try. */
    COUNTS,
    /** 6700, and no try is spent. */
    WRONG_LENGTH,
    /** 6A80, and no try is spent. */
    WRONG_DATA
  }

  /** How answers with data are given. */
  public enum LongAnswers {
    /** As they are. */
    WHOLE,
    /** 61xx, and the data to GET RESPONSE. */
    MORE_AVAILABLE,
    /** 6Cxx to every READ that asks for more than there is. */
    EXACT_LENGTH
  }

  /** Where GET DATA tells the answer to reset at the contacts (card.md 1.2). */
  public enum ContactAtrIn {
    /** Without an application. */
    MASTER_FILE,
    /** In an application. */
    APPLICATION
  }

  /** Where a new electronic certificate is written; of real cards it isn't public. */
  public enum CertificateUpdate {
    /** Beside the old one, which works until the new one is activated. */
    TWO_SLOTS,
    /** Over the old one. */
    IN_PLACE
  }

  /** The same as another token. */
  public CardQuirks withToken(Token value) {
    return with(draft -> draft.token = value);
  }

  /** The same with another answer to reset. */
  public CardQuirks withAnswerToReset(AnswerToReset value) {
    return with(draft -> draft.answerToReset = value);
  }

  /** The same with another word for a locked PIN. */
  public CardQuirks withLockStatusWord(int value) {
    return with(draft -> draft.lockStatusWord = value);
  }

  /** The same, keeping verified PINs when an application is selected again. */
  public CardQuirks withReselectionKeepingPins() {
    return with(draft -> draft.reselectionKeepsPins = true);
  }

  /** The same, answering 9000 when the tries of a verified PIN are asked. */
  public CardQuirks withVerifiedAnsweringOk() {
    return with(draft -> draft.verifiedAnswersOk = true);
  }

  /** The same with other tries of what is printed on the card. */
  public CardQuirks withPrintedTries(int value) {
    return with(draft -> draft.printedTries = value);
  }

  /** The same with the first command refused. */
  public CardQuirks withFirstCommandRefused() {
    return with(draft -> draft.firstCommandRefused = true);
  }

  /** The same, forgetting at a warm reset. */
  public CardQuirks withResetForgetting() {
    return with(draft -> draft.resetForgets = true);
  }

  /** The same with another answer to PINs of impossible length. */
  public CardQuirks withMalformedPin(MalformedPin value) {
    return with(draft -> draft.malformedPin = value);
  }

  /** The same without extended length. */
  public CardQuirks withExtendedLengthRefused() {
    return with(draft -> draft.extendedLengthRefused = true);
  }

  /** The same with another way to give data. */
  public CardQuirks withLongAnswers(LongAnswers value) {
    return with(draft -> draft.longAnswers = value);
  }

  /** The same, telling the answer to reset at the contacts elsewhere. */
  public CardQuirks withContactAtrIn(ContactAtrIn value) {
    return with(draft -> draft.contactAtrIn = value);
  }

  /** The same with another time for a signature. */
  public CardQuirks withSigningDelay(Duration value) {
    return with(draft -> draft.signingDelay = value);
  }

  /** The same, torn away at a command. */
  public CardQuirks withTearAt(int command) {
    return with(
        draft -> {
          draft.tearAt = command;
          draft.tearBefore = false;
        });
  }

  /** The same, torn away before a command has any effect. */
  public CardQuirks withTearBefore(int command) {
    return with(
        draft -> {
          draft.tearAt = command;
          draft.tearBefore = true;
        });
  }

  /** The same, writing a new electronic certificate elsewhere. */
  public CardQuirks withCertificateUpdate(CertificateUpdate value) {
    return with(draft -> draft.certificateUpdate = value);
  }

  /** The same with another time for a new key. */
  public CardQuirks withKeyGenerationDelay(Duration value) {
    return with(draft -> draft.keyGenerationDelay = value);
  }

  /** The same, with no way in for an issuer. */
  public CardQuirks withChannelRefused() {
    return with(draft -> draft.channelRefused = true);
  }

  /** The same on a reader that carries no more bytes at once. */
  public CardQuirks withLongestFrame(int bytes) {
    return with(draft -> draft.longestFrame = bytes);
  }

  private CardQuirks with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.quirks();
  }

  /** Between one value and the next. */
  private static final class Draft {
    private Token token = Token.CARD;
    private AnswerToReset answerToReset = AnswerToReset.CONTACT;
    private int lockStatusWord = 0x6984;
    private boolean reselectionKeepsPins;
    private boolean verifiedAnswersOk;
    private int printedTries = 10;
    private boolean firstCommandRefused;
    private boolean resetForgets;
    private MalformedPin malformedPin = MalformedPin.COUNTS;
    private boolean extendedLengthRefused;
    private LongAnswers longAnswers = LongAnswers.WHOLE;
    private ContactAtrIn contactAtrIn = ContactAtrIn.MASTER_FILE;
    private Duration signingDelay = Duration.ZERO;
    private int tearAt;
    private boolean tearBefore;
    private int longestFrame;
    private CertificateUpdate certificateUpdate = CertificateUpdate.TWO_SLOTS;
    private Duration keyGenerationDelay = Duration.ZERO;
    private boolean channelRefused;

    Draft() {}

    Draft(CardQuirks from) {
      token = from.token;
      answerToReset = from.answerToReset;
      lockStatusWord = from.lockStatusWord;
      reselectionKeepsPins = from.reselectionKeepsPins;
      verifiedAnswersOk = from.verifiedAnswersOk;
      printedTries = from.printedTries;
      firstCommandRefused = from.firstCommandRefused;
      resetForgets = from.resetForgets;
      malformedPin = from.malformedPin;
      extendedLengthRefused = from.extendedLengthRefused;
      longAnswers = from.longAnswers;
      contactAtrIn = from.contactAtrIn;
      signingDelay = from.signingDelay;
      tearAt = from.tearAt;
      tearBefore = from.tearBefore;
      longestFrame = from.longestFrame;
      certificateUpdate = from.certificateUpdate;
      keyGenerationDelay = from.keyGenerationDelay;
      channelRefused = from.channelRefused;
    }

    CardQuirks quirks() {
      return new CardQuirks(
          token,
          answerToReset,
          lockStatusWord,
          reselectionKeepsPins,
          verifiedAnswersOk,
          printedTries,
          firstCommandRefused,
          resetForgets,
          malformedPin,
          extendedLengthRefused,
          longAnswers,
          contactAtrIn,
          signingDelay,
          tearAt,
          tearBefore,
          longestFrame,
          certificateUpdate,
          keyGenerationDelay,
          channelRefused);
    }
  }
}
