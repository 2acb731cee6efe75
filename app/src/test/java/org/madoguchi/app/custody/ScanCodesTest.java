package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ScanCodesTest {
  private final ScanCodes codes = new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private final IssuanceId id = IssuanceId.random(new Random(7));

  @Test
  void readsWhatItWrites() {
    ScanCode.PageCode page = new ScanCode.PageCode(id, 1, 2, 12);
    assertEquals(Optional.of(new ScanCode.SlipCode(id)), codes.read(codes.slip(id)));
    assertEquals(Optional.of(page), codes.read(codes.page(page)));
  }

  @Test
  void readsLowerCaseFullWidthAndLineEnds() {
    String typed = codes.slip(id).toLowerCase(java.util.Locale.ROOT).replace('-', '－') + "\r\n";
    assertEquals(Optional.of(new ScanCode.SlipCode(id)), codes.read(typed));
  }

  @Test
  void everyAlteredCharacterIsRefused() {
    String code = codes.page(new ScanCode.PageCode(id, 1, 1, 2));
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == '2' ? '3' : '2';
      String altered = code.substring(0, i) + other + code.substring(i + 1);
      assertEquals(Optional.empty(), codes.read(altered), altered);
    }
  }

  /** The same body as a slip's of a certificate: neither can be taken for the other. */
  @Test
  void aSlipOfAnotherErrandNamesItsCase() {
    String code = codes.errand(id.toString());
    assertTrue(code.startsWith("MD1E-"), code);
    assertEquals(Optional.of(new ScanCode.ErrandCode(id.toString())), codes.read(code));
    assertEquals(Optional.empty(), codes.read(code.replace("MD1E", "MD1S")));
    assertEquals(Optional.empty(), codes.read(codes.slip(id).replace("MD1S", "MD1E")));
    assertEquals(Optional.empty(), codes.read(code + codes.slip(id)), "two in one go");
    assertTrue(ScanCodes.incomplete(code.substring(0, code.length() - 1)));
    assertFalse(ScanCodes.incomplete(code));
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == '2' ? '3' : '2';
      String altered = code.substring(0, i) + other + code.substring(i + 1);
      assertEquals(Optional.empty(), codes.read(altered), altered);
    }
  }

  @Test
  void anotherBranchsCodeIsRefused() {
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    ScanCodes other = new ScanCodes(new SecretKeySpec(otherKey, "HmacSHA256"));
    assertEquals(Optional.empty(), codes.read(other.slip(id)));
  }

  @Test
  void mistypedReceiptNumbersFindNothing() {
    for (int sequence = 0; sequence < ReceiptNumber.CYCLE; sequence += 7) {
      String text = ReceiptNumber.of(sequence).text();
      assertEquals(text, ReceiptNumber.read(text).orElseThrow().text());
      for (int i = 2; i < 6; i++) {
        char next = (char) ('0' + (text.charAt(i) - '0' + 1) % 10);
        assertTrue(
            ReceiptNumber.read(text.substring(0, i) + next + text.substring(i + 1)).isEmpty());
      }
      for (int i = 2; i < 5; i++) {
        String swapped =
            text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
        assertEquals(swapped.equals(text), ReceiptNumber.read(swapped).isPresent(), swapped);
      }
    }
  }

  @Test
  void receiptNumbersAreReadAsPeopleTypeThem() {
    String text = ReceiptNumber.of(42).text();
    String digits = text.substring(2);
    for (String typed : new String[] {"a" + digits, "Ａ　" + digits, "A-" + digits, " a " + digits}) {
      assertEquals(Optional.of(ReceiptNumber.of(42)), ReceiptNumber.read(typed), typed);
    }
  }

  @Test
  void aReceiptNumberIsReadWhereACodeCouldStand() {
    ReceiptNumber number = ReceiptNumber.of(427);
    assertEquals(
        Optional.of(new ScanCode.Receipt(number)), codes.read(number.text().replace(" ", "")));
  }

  @Test
  void anAlteredSlipIsNoSlip() {
    String code = codes.slip(id);
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == '2' ? '3' : '2';
      String altered = code.substring(0, i) + other + code.substring(i + 1);
      assertEquals(Optional.empty(), codes.read(altered), altered);
    }
  }
}
