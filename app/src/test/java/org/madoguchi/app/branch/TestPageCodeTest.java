package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.printer.layout.TestPageLayout;

class TestPageCodeTest {
  @Test
  void aTestPageIsNoPageOfAnyIssuance() {
    ScanCodes codes = new ScanCodes(new SecretKeySpec(new byte[32], "AES"));
    assertEquals(Optional.empty(), codes.read(TestPageLayout.CODE));
  }
}
