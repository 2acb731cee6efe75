package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a scanner or a clerk types is one code, whose own text says the same, or none. */
class ScanCodesFuzzTest {
  private static final ScanCodes CODES =
      new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));

  /** As printed, and as keyboards and scanners make it. */
  static Stream<Arguments> typed() {
    IssuanceId id = IssuanceId.random(new Random(7));
    String slip = CODES.slip(id);
    String page = CODES.page(new ScanCode.PageCode(id, 1, 2, 12));
    return Stream.of(
            slip,
            page + "\r\n",
            "]Q1" + slip.toLowerCase(java.util.Locale.ROOT).replace('-', '－'),
            page.replace('1', '!').replace('2', '"'),
            slip.replace('-', 'ほ').replace('A', 'ち').replace('2', 'ふ'),
            slip.replace('-', '−') + "\t",
            slip.replace('-', 'ー') + "\n",
            page.replace('-', '‐') + "\r\t",
            slip + "\n" + slip,
            slip + page,
            CODES.errand(id.toString()),
            ReceiptNumber.of(4711).text(),
            "Ａ　０４２７")
        .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
  }

  @MethodSource("typed")
  @FuzzTest
  void anythingTyped(byte[] keys) {
    String typed = new String(keys, StandardCharsets.UTF_8);
    Optional<ScanCode> read = CODES.read(typed);
    Optional<String> text =
        read.map(
            code ->
                switch (code) {
                  case ScanCode.SlipCode(IssuanceId id) -> CODES.slip(id);
                  case ScanCode.ErrandCode(String id) -> CODES.errand(id);
                  case ScanCode.AppointmentCode(String id) -> CODES.appointment(id);
                  case ScanCode.PageCode page -> CODES.page(page);
                  case ScanCode.Receipt(ReceiptNumber number) -> number.text();
                });
    assertEquals(read, text.flatMap(CODES::read));
    String plain = TypedCode.plain(typed);
    assertEquals(plain, TypedCode.plain(plain), "two scans of one code give the same");
  }
}
