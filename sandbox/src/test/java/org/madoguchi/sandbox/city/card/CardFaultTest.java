package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * What can go wrong at each command of each kind of session. Always the same must hold: an end with
 * a value, the PIN wiped ({@link Resident} sees to it), never a second try spent, and a reader that
 * works with the next card.
 */
@ParameterizedClass
@EnumSource(SlotWay.class)
@Timeout(120)
class CardFaultTest {
  private static final int[] RIGHT = {1, 2, 3, 4};
  private static final int[] WRONG = {9, 9, 9, 9};

  private final InProcessSlot slot = new InProcessSlot();
  private final OwnedCardReader reader;
  private final Resident resident;

  CardFaultTest(SlotWay way) {
    reader = new OwnedCardReader(way.over(slot));
    resident = new Resident(reader);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  /** A kind of session: what is sent from laying the card down to releasing it. */
  enum Session {
    RIGHT_PIN(CardQuirks.NONE, RIGHT, 6),
    WRONG_PIN(CardQuirks.NONE, WRONG, 5),
    SHORT_LENGTH(CardQuirks.NONE.withExtendedLengthRefused(), RIGHT, 12),
    FIRST_COMMAND_REFUSED(CardQuirks.NONE.withFirstCommandRefused(), RIGHT, 7),
    EXACT_LENGTH(CardQuirks.NONE.withLongAnswers(CardQuirks.LongAnswers.EXACT_LENGTH), RIGHT, 6);

    final CardQuirks quirks;
    final int[] pin;
    final int leastCommands;

    Session(CardQuirks quirks, int[] pin, int leastCommands) {
      this.quirks = quirks;
      this.pin = pin;
      this.leastCommands = leastCommands;
    }
  }

  /** When the hand pulls. */
  enum Moment {
    BEFORE_THE_CHIP,
    IN_THE_CHIP,
    AFTER_THE_CHIP
  }

  static Stream<Arguments> removals() {
    return Stream.of(Session.values())
        .flatMap(s -> Stream.of(Moment.values()).map(m -> Arguments.of(s, m)));
  }

  @ParameterizedTest
  @MethodSource("removals")
  void cardTakenAwayAtEveryCommand(Session session, Moment moment) throws Exception {
    boolean reached = true;
    int index = 0;
    for (; reached; index++) {
      reached = removedAt(session, moment, index);
    }
    assertTrue(index > session.leastCommands, "only " + index + " commands");
  }

  private boolean removedAt(Session session, Moment moment, int index) throws Exception {
    CardMemory counters = CardMemory.inMemory();
    CardQuirks quirks =
        moment == Moment.IN_THE_CHIP ? session.quirks.withTearAt(index + 1) : session.quirks;
    var chip = new VirtualCard(TestCards.contents(), quirks, counters, new SecureRandom());
    var card = new WatchedCard(chip);
    card.tear(index, moment != Moment.BEFORE_THE_CHIP, slot::remove);
    slot.insert(card);
    resident.waitFor(ReaderStatus.CARD);
    Recognition recognition = resident.recognise();
    String where = session + " torn " + moment + " at " + index + ": " + card.commands();
    if (recognition instanceof Recognition.MyNumberCard known) {
      Signing signing = resident.sign(session.pin);
      if (card.commands().size() > index) {
        assertEquals(new Signing.Failed(CardFault.REMOVED), signing, where);
      } else {
        if (signing instanceof Signing.Signed) {
          Resident.assertValid(signing, known);
        }
        resident.release(); // which is a command too
      }
    } else {
      assertEquals(new Recognition.Failed(CardFault.REMOVED), recognition, where);
    }
    boolean reached = card.commands().size() > index;
    assertTrue(card.presentedPins() <= 1, where);
    assertEquals(spent(card, session, moment, index), 3 - left(counters), where);
    slot.remove();
    resident.nudge();
    resident.waitFor(ReaderStatus.EMPTY);
    return reached;
  }

  /** A wrong PIN that reached the chip costs one; a right one only if it was torn in the chip. */
  private static int spent(WatchedCard card, Session session, Moment moment, int index) {
    boolean presented = card.presentedPins() == 1;
    boolean atThePin =
        presented && index < card.commands().size() && isPin(card.commands().get(index));
    if (!presented || (atThePin && moment == Moment.BEFORE_THE_CHIP)) {
      return 0;
    }
    boolean tornInTheChip = atThePin && moment == Moment.IN_THE_CHIP;
    return Arrays.equals(session.pin, WRONG) || tornInTheChip ? 1 : 0;
  }

  private static boolean isPin(String command) {
    return command.startsWith("00200098") && command.length() > 8;
  }

  private static int left(CardMemory counters) {
    return counters.left("test/JPKI/0018", 3);
  }

  /** The cable is pulled, or the service stopped, at every command; afterwards all works again. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readerOrServiceLostAtEveryCommand(boolean cable) throws Exception {
    for (int index = 0; index < 6; index++) {
      var card = new WatchedCard(TestCards.card());
      card.tear(index, true, cable ? slot::unplug : slot::stopService);
      slot.insert(card);
      resident.waitFor(ReaderStatus.CARD);
      Recognition recognition = resident.recognise();
      if (recognition instanceof Recognition.MyNumberCard) {
        Signing signing = resident.sign(WRONG);
        if (index == 3) {
          assertEquals(new Signing.Failed(CardFault.READER_LOST), signing);
        }
      } else {
        assertEquals(new Recognition.Failed(CardFault.READER_LOST), recognition, "at " + index);
      }
      assertTrue(card.presentedPins() <= 1);
      slot.plugIn();
      slot.startService();
      slot.remove();
      resident.nudge();
    }
    worksAgain();
  }

  private static final String[] WORDS = {
    "6F00", "6700", "6982", "6985", "6986", "6A80", "6A82", "6A86", "6A88", "6B00", "6D00", "6E00",
    "6300", "6281", "6282", "6400", "6581", "6881", "69FC", "61FF", "6C10", "0000", "FFFF", "9001",
    "63C0", "63CF", "6983", "6984"
  };

  static Stream<Arguments> wrongWords() {
    return Stream.of(WORDS).map(Arguments::of);
  }

  /** A wrong status word in place of the right answer, at every command. */
  @ParameterizedTest
  @MethodSource("wrongWords")
  void wrongStatusWord(String word) throws Exception {
    byte[] answer = HexFormat.of().parseHex(word);
    boolean aboutTries = word.startsWith("63C") || word.equals("6983") || word.equals("6984");
    for (int index = 0; index < 6; index++) {
      Met met = meddled(index, _ -> answer);
      if (isPin(met.command) && !aboutTries) {
        assertEquals(new Signing.Failed(CardFault.UNEXPECTED_ANSWER), met.signing, word);
      }
      if (met.command.startsWith("802A")) {
        assertInstanceOf(Signing.Failed.class, met.signing, word);
      }
    }
    worksAgain();
  }

  /** Answers that are cut or too long, at every command. */
  enum Cut {
    SILENCE(_ -> new byte[0]),
    ONE_BYTE(answer -> Arrays.copyOf(answer, 1)),
    WITHOUT_WORD(answer -> Arrays.copyOf(answer, answer.length - 2)),
    WITHOUT_LAST_BYTE(answer -> Arrays.copyOf(answer, answer.length - 1)),
    HALF_THE_DATA(answer -> word(Arrays.copyOf(answer, (answer.length - 2) / 2))),
    NO_DATA(_ -> word(new byte[0])),
    ONE_BYTE_MORE(answer -> word(Arrays.copyOf(answer, answer.length - 1))),
    MUCH_MORE(answer -> word(Arrays.copyOf(answer, 66_000))),
    TWICE(answer -> Tlv.join(answer, answer));

    final UnaryOperator<byte[]> change;

    Cut(UnaryOperator<byte[]> change) {
      this.change = change;
    }

    private static byte[] word(byte[] data) {
      return StatusWord.OK.after(data);
    }
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void cutAndOverlongAnswers(Cut cut) throws Exception {
    for (int index = 0; index < 6; index++) {
      meddled(index, cut.change);
    }
    worksAgain();
  }

  /** The command whose answer was changed, if the session came so far, and how it ended. */
  private record Met(String command, Signing signing) {}

  /** One session with one answer changed: whatever comes of it must be sound. */
  private Met meddled(int index, UnaryOperator<byte[]> change) throws Exception {
    var card = new WatchedCard(TestCards.card());
    card.meddle(index, change);
    slot.insert(card);
    resident.waitFor(ReaderStatus.CARD);
    Recognition recognition = resident.recognise();
    Signing signing = new Signing.Failed(CardFault.UNEXPECTED_ANSWER);
    if (recognition instanceof Recognition.MyNumberCard known) { // as the lobby does
      assertArrayEquals(
          TestCards.USER_AUTHENTICATION.certificate(), known.certificate().getEncoded());
      signing = resident.sign(RIGHT);
      if (signing instanceof Signing.Signed) {
        Resident.assertValid(signing, known);
      }
    }
    resident.nudge();
    assertTrue(card.presentedPins() <= 1, "at " + index + ": " + card.commands());
    slot.remove();
    resident.nudge();
    resident.waitFor(ReaderStatus.EMPTY);
    String command = card.commands().size() > index ? card.commands().get(index) : "";
    return new Met(command, signing);
  }

  private void worksAgain() throws Exception {
    slot.insert(TestCards.card());
    resident.waitFor(ReaderStatus.CARD);
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(RIGHT), known);
  }

  /** Nothing stays behind: no thread, no open file. */
  @Test
  void thousandCards() throws Exception {
    for (int i = 0; i < 50; i++) {
      oneOfThousand(i);
    }
    int threads = Thread.getAllStackTraces().size();
    long files = openFiles();
    for (int i = 0; i < 1000; i++) {
      oneOfThousand(i);
    }
    assertTrue(Thread.getAllStackTraces().size() <= threads, "threads were left");
    assertTrue(openFiles() <= files, "files were left open");
  }

  private void oneOfThousand(int i) throws Exception {
    slot.insert(TestCards.card());
    resident.waitFor(ReaderStatus.CARD);
    if (i % 3 > 0) {
      resident.recogniseMyNumberCard();
    }
    if (i % 3 > 1) {
      resident.sign(RIGHT);
    }
    slot.remove();
    resident.nudge();
    resident.waitFor(ReaderStatus.EMPTY);
  }

  static long openFiles() throws java.io.IOException {
    Path directory = Path.of("/proc/self/fd");
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(directory)) {
      return open.count();
    }
  }
}
