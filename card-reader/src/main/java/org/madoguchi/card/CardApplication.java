package org.madoguchi.card;

import java.util.Arrays;
import java.util.Set;
import org.madoguchi.card.transport.CardAnswer;

/**
 * An application of the card while it is the selected one. Selecting another, or the same again,
 * ends this object: its methods then throw {@link IllegalStateException}, because the files of one
 * application have the numbers of another's (card.md 2).
 *
 * <p>Thread rule: the thread of the {@link CardWork}.
 */
public abstract sealed class CardApplication
    permits JpkiApplication,
        TextApplication,
        FaceApplication,
        ResidentRegisterApplication,
        CommonApplication {
  private final CardDialogue dialogue;
  private final ApplicationId id;
  private final int selection;

  /** The application that was selected last in this dialogue. */
  CardApplication(CardDialogue dialogue, ApplicationId id) {
    this.dialogue = dialogue;
    this.id = id;
    this.selection = dialogue.selection();
  }

  /** Which application it is. */
  public final ApplicationId id() {
    return id;
  }

  /**
   * How often a PIN may still be presented. Spends no try.
   *
   * @param reference one of this application
   * @throws CardLost the dialogue is over
   */
  public final Reading<RetryCount> tries(PinReference reference) throws CardLost {
    own(reference);
    // VERIFY without data and without Le: a fifth byte gets 6700 (card.md 4.4).
    byte[] query = {0x00, 0x20, 0x00, (byte) (0x80 | reference.shortFileId())};
    int status = dialogue().send(query).statusWord();
    if (status == 0x9000) {
      // Verified already; only a right PIN does that, and it fills the counter.
      return new Reading.Read<>(new RetryCount(reference.usualTries()));
    }
    if (locked(status)) {
      return new Reading.Read<>(new RetryCount(0));
    }
    if (wrong(status)) {
      return new Reading.Read<>(new RetryCount(status & 0xF));
    }
    return switch (status) {
      case 0x6A82, 0x6A88 -> new Reading.Absent<>();
      default -> new Reading.Malformed<>("status word %04X for a retry count".formatted(status));
    };
  }

  /**
   * Presents a PIN once. It is wiped before this returns, whatever happens. What can't be right is
   * not sent.
   *
   * @param reference one of this application
   * @throws CardLost the dialogue is over; whether a try is spent is asked on a new connection by
   *     {@link CardAccess}, and VERIFY is never repeated
   */
  public final PinAnswer verify(PinReference reference, Pin pin) throws CardLost {
    byte[] characters;
    try (pin) {
      own(reference);
      characters = pin.characters();
    }
    try {
      Set<PinMistake> mistakes = PinRules.mistakes(reference, characters);
      if (!mistakes.isEmpty()) {
        return new PinAnswer.NotPresented(mistakes);
      }
      byte[] command = withPin(0x0020_0080 | reference.shortFileId(), characters);
      return answer(dialogue().present(reference, command).statusWord());
    } finally {
      Arrays.fill(characters, (byte) 0);
    }
  }

  /**
   * Changes a PIN: presents the old one once and then, if it was right, sends the new one (card.md
   * 4.6). Both are checked before anything is sent and wiped before this returns.
   *
   * @param reference a changeable one of this application
   * @param printed what the new one must not hold
   * @throws CardLost the dialogue is over; the PIN may be the old or the new one
   */
  public final PinChange change(PinReference reference, Pin old, Pin fresh, PrintedFacts printed)
      throws CardLost {
    byte[] oldCharacters;
    byte[] freshCharacters;
    try (old;
        fresh) {
      own(reference);
      if (!reference.changeable()) {
        throw new IllegalArgumentException(reference + " is printed on the card");
      }
      oldCharacters = old.characters();
      freshCharacters = fresh.characters();
    }
    try {
      return change(reference, oldCharacters, freshCharacters, printed);
    } finally {
      Arrays.fill(oldCharacters, (byte) 0);
      Arrays.fill(freshCharacters, (byte) 0);
    }
  }

  private PinChange change(PinReference reference, byte[] old, byte[] fresh, PrintedFacts printed)
      throws CardLost {
    Set<PinMistake> oldMistakes = PinRules.mistakes(reference, old);
    if (!oldMistakes.isEmpty()) {
      return new PinChange.OldRefused(new PinAnswer.NotPresented(oldMistakes));
    }
    Set<PinMistake> mistakes = PinRules.mistakesOfNew(reference, old, fresh, printed);
    if (!mistakes.isEmpty()) {
      return new PinChange.NewRefused(mistakes);
    }
    CardAnswer.Response selected = select(reference);
    if (!selected.ok()) {
      return new PinChange.OldRefused(new PinAnswer.Refused(selected.statusWord()));
    }
    byte[] verify = withPin(0x0020_0080, old);
    PinAnswer answer = answer(dialogue().present(reference, verify).statusWord());
    if (!(answer instanceof PinAnswer.Right)) {
      return new PinChange.OldRefused(answer);
    }
    byte[] change = withPin(changeHeader(), fresh);
    int status = dialogue().present(reference, change).statusWord();
    return status == 0x9000 ? new PinChange.Changed() : new PinChange.NotTaken(status);
  }

  /**
   * Sets a PIN that an issuer has unlocked in this power session, without the old one (decision
   * 48). It is checked before it is sent and wiped before this returns.
   *
   * @param reference a changeable one of this application
   * @param printed what it must not hold
   * @throws CardLost the dialogue is over; the PIN may be set or still locked
   */
  public final PinSetting setUnlocked(PinReference reference, Pin fresh, PrintedFacts printed)
      throws CardLost {
    byte[] characters;
    try (fresh) {
      own(reference);
      if (!reference.changeable()) {
        throw new IllegalArgumentException(reference + " is printed on the card");
      }
      characters = fresh.characters();
    }
    try {
      Set<PinMistake> mistakes =
          PinRules.mistakesOfNew(reference, new byte[0], characters, printed);
      if (!mistakes.isEmpty()) {
        return new PinSetting.NewRefused(mistakes);
      }
      CardAnswer.Response selected = select(reference);
      if (!selected.ok()) {
        return new PinSetting.NotTaken(selected.statusWord());
      }
      byte[] change = withPin(changeHeader(), characters);
      int status = dialogue().present(reference, change).statusWord();
      return status == 0x9000 ? new PinSetting.Done() : new PinSetting.NotTaken(status);
    } finally {
      Arrays.fill(characters, (byte) 0);
    }
  }

  /** With the EF selected and P2 80: the one form of CHANGE that others have written (4.6). */
  private CardAnswer.Response select(PinReference reference) throws CardLost {
    byte[] select = {0x00, (byte) 0xA4, 0x02, 0x0C, 0x02, 0x00, (byte) reference.shortFileId()};
    return dialogue().send(select);
  }

  /** CHANGE REFERENCE DATA with the new value alone, or CHANGE KEY (card.md 4.6). */
  private int changeHeader() {
    return switch (id) {
      case JPKI, TEXT, FACE -> 0x0024_0180;
      case RESIDENT_REGISTER, COMMON -> 0x8032_0080;
    };
  }

  private static byte[] withPin(int header, byte[] characters) {
    byte[] command = new byte[5 + characters.length];
    command[0] = (byte) (header >>> 24);
    command[1] = (byte) (header >>> 16);
    command[2] = (byte) (header >>> 8);
    command[3] = (byte) header;
    command[4] = (byte) characters.length;
    System.arraycopy(characters, 0, command, 5, characters.length);
    return command;
  }

  private static PinAnswer answer(int status) {
    if (status == 0x9000) {
      return new PinAnswer.Right();
    }
    if (locked(status)) {
      return new PinAnswer.Locked();
    }
    if (wrong(status)) {
      return new PinAnswer.Wrong(new RetryCount(status & 0xF));
    }
    return new PinAnswer.Refused(status);
  }

  /**
   * 6983 is the word of ISO/IEC 7816-4, 6984 that of the card; no list of cards is complete (4.3).
   */
  private static boolean locked(int status) {
    return status == 0x63C0 || status == 0x6983 || status == 0x6984;
  }

  private static boolean wrong(int status) {
    return (status & 0xFFF0) == 0x63C0;
  }

  private void own(PinReference reference) {
    if (reference.application() != id) {
      throw new IllegalArgumentException(reference + " is not of application " + id);
    }
  }

  /** The dialogue, as long as this is the selected application. */
  final CardDialogue dialogue() {
    if (dialogue.selection() != selection) {
      throw new IllegalStateException("another application was selected after " + id);
    }
    return dialogue;
  }
}
