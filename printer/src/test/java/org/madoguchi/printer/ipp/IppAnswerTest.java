package org.madoguchi.printer.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.MutableAttributeGroup;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers as printers send them, and as they mustn't. */
class IppAnswerTest {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

  private IppAnswerTest head(int status) {
    octets.writeBytes(new byte[] {1, 1, (byte) (status >> 8), (byte) status, 0, 0, 0, 7});
    return this;
  }

  private IppAnswerTest group(int tag) {
    octets.write(tag);
    return this;
  }

  private IppAnswerTest add(int tag, String name, byte... value) {
    octets.write(tag);
    octets.write(0);
    octets.write(name.length());
    octets.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    octets.write(value.length >> 8);
    octets.write(value.length);
    octets.writeBytes(value);
    return this;
  }

  private IppAnswer read() {
    IppAnswer answer = IppAnswer.read(octets.toByteArray());
    assertNotNull(answer);
    return answer;
  }

  private IppGroup printer() {
    IppGroup group = read().group(IppTag.PRINTER_GROUP);
    assertNotNull(group);
    return group;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Written by another's codec, with a collection in it. */
  private static byte[] real() {
    var packet = new IppPacket.Builder(Status.successfulOk, 0x0101, 7);
    packet.getOperationAttributes().put(Types.attributesCharset, "utf-8");
    packet.getOperationAttributes().put(Types.attributesNaturalLanguage, "en");
    MutableAttributeGroup printer = packet.getPrinterAttributes();
    printer.put(Types.printerState, PrinterState.stopped);
    MediaCol media = new MediaCol();
    media.setMediaSize(new MediaCol.MediaSize(21_000, 29_700));
    printer.put(Types.mediaColDefault, media);
    printer.put(Types.printerStateReasons, "media-empty-error", "toner-low-report");
    printer.put(Types.printerIsAcceptingJobs, true);
    var bytes = new ByteArrayOutputStream();
    try (var out = new IppOutputStream(bytes)) {
      out.write(packet.build());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void isReal(IppAnswer answer) {
    assertNotNull(answer);
    IppGroup printer = answer.group(IppTag.PRINTER_GROUP);
    assertNotNull(printer);
    assertEquals(5, printer.integer("printer-state"));
    assertEquals(
        List.of("media-empty-error", "toner-low-report"), printer.texts("printer-state-reasons"));
    assertEquals(true, printer.flag("printer-is-accepting-jobs"));
  }

  @Test
  void anAnswerOfAnothersCodec() {
    IppAnswer answer = Objects.requireNonNull(IppAnswer.read(real()));
    isReal(answer);
    assertTrue(answer.complete());
    assertEquals(7, answer.requestId());
  }

  @Test
  void aCollectionThatIsNeverClosedEndsWithTheNextAttribute() {
    head(0).group(4).add(0x34, "media-col-ready").add(0x4a, "", text("media-size"));
    add(0x34, "").add(0x23, "printer-state", (byte) 0, (byte) 0, (byte) 0, (byte) 3);
    assertEquals(3, printer().integer("printer-state"));
  }

  @Test
  void membersOfACollectionAreNoValuesOfTheirParent() {
    head(0).group(4).add(0x34, "media-col").add(0x4a, "", text("job-id"));
    add(0x21, "", (byte) 0, (byte) 0, (byte) 0, (byte) 9).add(0x37, "");
    assertTrue(printer().integers("media-col").isEmpty());
    assertNull(printer().integer("job-id"));
  }

  @Test
  void valuesOfOddKindsAreTakenForWhatTheyCanBe() {
    head(0).group(4);
    add(0x21, "printer-state", (byte) 0, (byte) 0, (byte) 0, (byte) 5); // integer, not enum
    add(0x22, "printer-is-accepting-jobs", (byte) 0, (byte) 0, (byte) 0, (byte) 1);
    add(0x18, "x-unheard-of").add(0x7f, "x-extended", (byte) 0x12, (byte) 0x34);
    add(
        0x36,
        "printer-name",
        (byte) 0,
        (byte) 2,
        (byte) 'j',
        (byte) 'a',
        (byte) 0,
        (byte) 1,
        (byte) 'P');
    add(0x41, "printer-state-message", "印刷できます".getBytes(Charset.forName("Shift_JIS")));
    assertEquals(5, printer().integer("printer-state"));
    assertEquals(true, printer().flag("printer-is-accepting-jobs"));
    assertFalse(printer().told("x-unheard-of"));
    assertEquals("P", printer().text("printer-name"));
    assertNotNull(printer().text("printer-state-message"));
  }

  @Test
  void aSecondAttributeOfTheSameNameDoesntReplaceTheFirst() {
    head(0).group(2).add(0x21, "job-id", (byte) 0, (byte) 0, (byte) 0, (byte) 1);
    add(0x21, "job-id", (byte) 0, (byte) 0, (byte) 0, (byte) 2);
    IppGroup job = read().group(IppTag.JOB_GROUP);
    assertNotNull(job);
    assertEquals(1, job.integer("job-id"));
  }

  @Test
  void whatIsCutOffIsSeenToBe() {
    byte[] whole = real();
    for (int length = 8; length < whole.length; length++) {
      IppAnswer answer = IppAnswer.read(Arrays.copyOf(whole, length));
      assertNotNull(answer);
      assertFalse(answer.complete(), "cut at " + length);
    }
  }

  @Test
  void whatIsntIppIsNothing() {
    for (String page : List.of("", "1", "<html>Welcome</html>", "HTTP/1.1 200 OK", "{\"a\":1}")) {
      assertNull(IppAnswer.read(text(page)), page);
    }
  }

  /** Whatever comes: no exception, no endless loop, and values only of what is there. */
  @Test
  void mutatedAnswersAreReadWithoutFail() {
    Random random = new Random(26);
    byte[] whole = real();
    int kept = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] mutated = whole.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(10) == 0 ? random.nextInt(mutated.length) : mutated.length;
      IppAnswer answer = IppAnswer.read(Arrays.copyOf(mutated, length));
      if (answer != null) {
        for (IppGroup group : answer.groups()) {
          for (String name : group.names()) {
            group.integers(name);
            group.texts(name);
            group.flag(name);
            group.saysNoValue(name);
          }
        }
        IppGroup printer = answer.group(IppTag.PRINTER_GROUP);
        kept +=
            printer != null && Integer.valueOf(5).equals(printer.integer("printer-state")) ? 1 : 0;
      }
    }
    assertTrue(kept > 100_000, "one broken attribute takes the others along: " + kept);
  }
}
