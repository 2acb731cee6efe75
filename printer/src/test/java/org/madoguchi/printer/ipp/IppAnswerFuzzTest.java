package org.madoguchi.printer.ipp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.IppMeaning;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.PrinterReport;

/** Whatever a printer answers is read, or is no IPP; what follows its end changes nothing. */
class IppAnswerFuzzTest {
  /**
   * About a job; the same with a collection in it; one that is cut; a later version; a web page.
   */
  static Stream<Arguments> answers() {
    String head = "0101000000000007" + "01470012617474726962757465732d63686172736574" + "0005";
    String job = head + "7574662d38" + "022100066a6f622d696400040000002a";
    return Stream.of(
            job + "2300096a6f622d737461746500040000000903",
            job + "3400096d656469612d636f6c00004a000000016121000000040000000137000000000003",
            job + "21000000040000002b4400066a6f622d780001",
            "0a00050300000000",
            "3c68746d6c3e3c2f68746d6c3e")
        .map(hex -> Arguments.of((Object) HexFormat.of().parseHex(hex)));
  }

  @MethodSource("answers")
  @FuzzTest
  void anyAnswer(byte[] octets) {
    IppAnswer answer = IppAnswer.read(octets);
    if (answer == null) {
      return;
    }
    answer.groups().forEach(IppAnswerFuzzTest::understood);
    if (answer.complete()) {
      IppAnswer longer = IppAnswer.read(Arrays.copyOf(octets, octets.length + 9));
      assertNotNull(longer);
      assertEquals(answer.status(), longer.status());
      assertEquals(answer.groups().size(), longer.groups().size());
    }
  }

  private static void understood(IppGroup group) {
    assertFalse(group.names().contains(""));
    PrinterReport printer = IppReading.printer(group);
    IppMeaning.status(printer);
    JobReport job = IppReading.report(group);
    if (job != null) {
      IppMeaning.view(job, printer, 1);
    }
  }
}
