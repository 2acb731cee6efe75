package org.madoguchi.sandbox.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;

/** What counts as lost when papers are given and the desk is voided all the same. */
class TruthTest {
  private static final int RESIDENT = 3;

  private final Agenda agenda = new Agenda();
  private final Tally tally = new Tally();
  private final Truth truth = new Truth(new Chronicle(agenda, tally, 1), tally);
  private final IssuanceId id = IssuanceId.random(new SplittableRandom(1));

  @ParameterizedTest
  @EnumSource
  void papersThatAreGivenAndVoidedAreLost(VoidReason reason) {
    given();
    truth.voided(id, reason);
    assertEquals(1, tally.lost, tally.violations::toString);
  }

  @Test
  void aVoidBeforeAnythingIsGivenIsAnOrdinaryEnd() {
    asked();
    truth.voided(id, VoidReason.NOT_COLLECTED);
    assertEquals(1, tally.voided);
    assertEquals(0, tally.lost);
  }

  private void given() {
    asked();
    ScanCodes codes =
        new ScanCodes(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));
    Sheet sheet = new Sheet(codes.page(new ScanCode.PageCode(id, 1, 1, 1)), RESIDENT);
    truth.handed(id, List.of(sheet), RESIDENT);
    assertEquals(0, tally.wrongHandOvers + tally.lost);
  }

  private void asked() {
    truth.asked(
        RESIDENT,
        new CertificateRequest(
            id, "b", "lobby-1", "99001", "k", new TreeMap<>(), 1, 300, "c", agenda.instant()));
  }
}
