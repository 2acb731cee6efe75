package org.madoguchi.app.errand.registration.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.MyNumber;

/** What is personal is zeros as soon as it is sealed, or as it couldn't be. */
class SealedContentTest {
  private static final X509Certificate PORTAL =
      Issued.authority("CN=Portal", Issued.pair("RSA", 2048), "SHA256withRSA");

  private final List<byte[]> given = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final MyNumber number;
  private final PortalContent account;

  SealedContentTest() throws MalformedData {
    number = LocalRegistrationsTest.myNumber();
    account =
        new PortalContent.Account(
            new BankAccount(BankAccount.POST_BANK, "058", "1234567"), "ミホン　ハナコ", number);
  }

  private byte[] sealed(byte[] plain) {
    given.add(plain);
    read.add(new String(plain, StandardCharsets.UTF_8));
    return new byte[] {1};
  }

  @Test
  void whatIsSealedIsWiped() {
    byte[] key = "k".repeat(32).getBytes(StandardCharsets.US_ASCII);
    SealedContent.of(account, key, PORTAL, (plain, _) -> sealed(plain));
    assertEquals(List.of("k".repeat(32)), read.subList(0, 1));
    assertTrue(read.get(1).contains("1234567"), "the account was there");
    assertTrue(read.get(1).contains("MDAwMDAwMDAwMDk0"), "and my number");
    assertArrayEquals(new byte[given.get(1).length], given.get(1));
    assertArrayEquals(new byte[12], number.digits().bytes());
  }

  /** Whichever of the two can't be sealed: the key of the answer, or the account. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatCannotBeSealedIsWipedAsWell(int fails) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            SealedContent.of(
                account,
                new byte[32],
                PORTAL,
                (plain, _) -> {
                  byte[] sealed = sealed(plain);
                  if (given.size() == fails) {
                    throw new IllegalArgumentException("no such key");
                  }
                  return sealed;
                }));
    assertEquals(fails, given.size());
    given.forEach(plain -> assertArrayEquals(new byte[plain.length], plain));
    assertArrayEquals(new byte[12], number.digits().bytes());
  }

  @Test
  void aKeyThatNothingCanBeSealedForLeavesNothing() {
    X509Certificate curve =
        Issued.authority("CN=Portal", Issued.pair("EC", 256), "SHA256withECDSA");
    assertThrows(RuntimeException.class, () -> SealedContent.of(account, new byte[32], curve));
    assertArrayEquals(new byte[12], number.digits().bytes());
  }
}
