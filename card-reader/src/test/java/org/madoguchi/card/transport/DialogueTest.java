package org.madoguchi.card.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.Reading;
import org.madoguchi.card.TextApplication;
import org.madoguchi.card.data.Attributes;

/** What is written down of a dialogue, and that it can be played again. */
class DialogueTest {
  private static final String FILE =
      "FF2065DF2108000E002000590064DF220FE9BB92E6A190E38080E5B9B9E4B99F"
          + "DF2336E69DB1E4BAACE983BDE6B885E780ACE5B882E8A6B3E5B883E5AD90"
          + "E58D97EFBC91EFBC92EFBC8DEFBC97EFBC8DEFBC92EFBC90EFBC92"
          + "DF24083139383030323137DF250131";

  /** The public test card's attributes behind the PIN 1234. */
  private static CardAnswer card(byte[] command) {
    String sent = HexFormat.of().withUpperCase().formatHex(command);
    String answer =
        switch (sent) {
          case "00A4040C0AD3921000310001010408" -> "9000";
          case "002000910431323334" -> "9000";
          case "00200091" -> "63C3";
          case "00B08200FB" -> FILE + "FF".repeat(20) + "9000";
          default -> "6D00";
        };
    return CardAnswer.of(HexFormat.of().parseHex(answer));
  }

  private static Reading<Attributes> read(CardChannel channel, String pin) throws CardLost {
    TextApplication text = MyNumberCard.on(channel).text().orElseThrow();
    text.tries(PinReference.TEXT);
    PinAnswer answer =
        text.verify(PinReference.TEXT, Pin.copyOf(pin.getBytes(StandardCharsets.US_ASCII)));
    assertInstanceOf(PinAnswer.Right.class, answer);
    return text.attributes();
  }

  @Test
  void logTellsNoSecret() throws Exception {
    List<String> lines = new ArrayList<>();
    var logged = new LoggingChannel(DialogueTest::card, lines::add);
    assertInstanceOf(Reading.Read.class, read(logged, "1234"));
    assertEquals(
        List.of(
            "> 00A4040C0AD3921000310001010408",
            "< 9000",
            "> 00200091",
            "< 63C3",
            "> 0020009104[4]",
            "< 9000",
            "> 00B08200FB",
            "< FF2065[121]9000"),
        lines);
  }

  /** From a test card, whose content may be kept, the whole reading replays. */
  @Test
  void recordingReplays() throws Exception {
    var recorder = new RecordingChannel(DialogueTest::card, Redaction.PINS);
    read(recorder, "1234");
    String kept = recorder.recording().text();
    assertFalse(kept.contains("31323334"), "no PIN");
    var replay = new ReplayChannel(Recording.parse(kept));
    Attributes attributes = read(replay, "9876").optional().orElseThrow();
    assertEquals("黒桐　幹也", attributes.name().reveal());
    assertEquals(0, replay.left());
    assertEquals(Optional.empty(), replay.deviation());
  }

  /** From somebody's card only the course of the dialogue replays. */
  @Test
  void redactedRecordingReplaysItsCourse() throws Exception {
    var recorder = new RecordingChannel(DialogueTest::card, Redaction.PERSONAL_DATA);
    read(recorder, "1234");
    String kept = recorder.recording().text();
    assertFalse(kept.contains("E9BB92"), "no name");
    var replay = new ReplayChannel(Recording.parse(kept));
    assertInstanceOf(Reading.Malformed.class, read(replay, "1234"));
    assertEquals(0, replay.left());
  }

  @Test
  void otherCommandIsTold() throws Exception {
    Recording recording = Recording.parse("> 00A4040C0AD3921000310001010408\n< 9000\n");
    var replay = new ReplayChannel(recording);
    assertThrows(CardLost.class, () -> MyNumberCard.on(replay).jpki());
    assertTrue(replay.deviation().orElseThrow().startsWith("exchange 1:"));
    assertEquals(1, replay.left());
  }

  @Test
  void lossIsRecorded() throws Exception {
    var recorder =
        new RecordingChannel(c -> new CardAnswer.Lost(CardFault.REMOVED), Redaction.PERSONAL_DATA);
    assertThrows(CardLost.class, () -> MyNumberCard.on(recorder).jpki());
    var replay = new ReplayChannel(Recording.parse(recorder.recording().text()));
    CardLost lost = assertThrows(CardLost.class, () -> MyNumberCard.on(replay).jpki());
    assertEquals(CardFault.REMOVED, lost.fault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> 00A4",
        "< 9000",
        "> 00A4\n> 00A4",
        "> 0G\n< 9000",
        "> 00\n< 9\n",
        "> 00\n! GONE",
        "hello",
        "> [0]\n< 9000",
        ">  \n< 9000"
      })
  void noRecording(String text) {
    assertThrows(ParseException.class, () -> Recording.parse(text));
  }

  /** Whatever is sent and answered, bodies of unknown commands and files are withheld. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0024018004AABBCCDD",
        "80320080 04 AABBCCDD",
        "00200080 04 AABBCCDD",
        "00D60000 04 AABBCCDD",
        "0020008000 0004 AABBCCDD",
        "80A20000 04 AABBCCDD"
      })
  void bodiesAreWithheld(String hex) {
    byte[] command = HexFormat.of().parseHex(hex.replace(" ", ""));
    List<String> lines = new ArrayList<>();
    byte[] secret = HexFormat.of().parseHex("EEEEEEEE9000");
    new LoggingChannel(c -> CardAnswer.of(secret), lines::add).transmit(command);
    assertFalse(lines.toString().contains("AABB"), lines.toString());
    assertFalse(lines.toString().contains("EEEE"), lines.toString());
  }

  /** A file with the number of a free one, but in an application that isn't known. */
  @Test
  void freeFilesAreFreeInTheirApplicationOnly() {
    List<String> lines = new ArrayList<>();
    byte[] content = HexFormat.of().parseHex("3082AABBCCDD9000");
    var log = new LoggingChannel(c -> CardAnswer.of(content), lines::add);
    log.transmit(HexFormat.of().parseHex("00B0860010"));
    log.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
    log.transmit(HexFormat.of().parseHex("00B0860010"));
    log.transmit(HexFormat.of().parseHex("00B08A0010"));
    log.transmit(HexFormat.of().parseHex("00A4040C0AD3921000310001010408"));
    log.transmit(HexFormat.of().parseHex("00B0860010"));
    assertEquals("< 3082AABB[2]9000", lines.get(1));
    assertEquals("< 3082AABBCCDD9000", lines.get(5), "token info");
    assertEquals("< 3082AABB[2]9000", lines.get(7), "certificate");
    assertEquals("< 3082AABB[2]9000", lines.get(11));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 224, 251, 256})
  void shortCommandsForExtended(int chunk) {
    byte[] file = new byte[1200];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) i;
    }
    CardChannel shortOnly =
        command -> {
          if (command.length != 5) {
            return new CardAnswer.Response(new byte[0], 0x6700);
          }
          int p1 = command[2] & 0xFF;
          int offset = (p1 & 0x80) != 0 ? command[3] & 0xFF : p1 << 8 | (command[3] & 0xFF);
          int le = command[4] == 0 ? 256 : command[4] & 0xFF;
          return offset >= file.length
              ? new CardAnswer.Response(new byte[0], 0x6B00)
              : new CardAnswer.Response(
                  Arrays.copyOfRange(file, offset, Math.min(file.length, offset + le)), 0x9000);
        };
    var channel = new ShortLengthChannel(shortOnly, chunk);
    byte[] extended = HexFormat.of().parseHex("00B08A00000400");
    CardAnswer.Response part =
        assertInstanceOf(CardAnswer.Response.class, channel.transmit(extended));
    assertTrue(part.ok());
    assertTrue(Arrays.equals(Arrays.copyOf(file, 1024), part.data()));
    byte[] whole = HexFormat.of().parseHex("00B00000000000");
    CardAnswer.Response all = assertInstanceOf(CardAnswer.Response.class, channel.transmit(whole));
    assertTrue(Arrays.equals(file, all.data()));
    byte[] other = HexFormat.of().parseHex("802A0097000001AA0100");
    assertEquals(
        0x6700, assertInstanceOf(CardAnswer.Response.class, channel.transmit(other)).statusWord());
  }
}
