package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.intake.CallFrame;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;

/** Pictures of a call leave under its own key, or not at all. */
class CallPicturesTest {
  private static final ApplicationId ID = new ApplicationId("1".repeat(32));
  private static final ApplicationId NAME = new ApplicationId("2".repeat(32));
  private static final byte[] JPEG = {1, 2, 3};
  private static final Instant NOW = Instant.ofEpochMilli(1_000);

  private final PuppetOfficers officers = new PuppetOfficers();
  private final Calls calls = new Calls();
  private final CallPictures pictures = new CallPictures(calls, () -> NOW);
  private final byte[] key = new byte[32];

  private Calls.Call call(ApplicationId name) {
    Arrays.fill(key, (byte) 7);
    Application application =
        new Application(
            new FormId("0".repeat(23)),
            LocalDate.of(1984, 5, 12),
            null,
            new Wishes(true, true, false),
            null);
    KeptIntake.Told told =
        new KeptIntake.Told(application, new IntakeDetails(false, false, Language.JA, new byte[0]));
    calls.add(ID, "99201", new KeptIntake.Packed(told, name, key, new byte[0]));
    return calls.of(ID).orElseThrow();
  }

  @Test
  void eachHasANumberThatWasNotUsedBefore() {
    Calls.Call call = call(NAME);
    for (int i = 0; i < 2; i++) {
      assertTrue(pictures.begin(NAME, JPEG));
      assertFalse(pictures.begin(NAME, JPEG)); // one at a time
      pictures.send(call, officers, JPEG);
    }
    assertEquals(List.of(1_000L, 1_001L), officers.frames);
    assertArrayEquals(CallFrame.seal(key, NAME, 1_001, JPEG), officers.frameBytes.get(1));
  }

  /** The key is wiped then: it would be enciphered under one that everybody knows. */
  @Test
  void whatIsOnItsWayWhenTheCallEndsDoesNotLeave() {
    Calls.Call call = call(NAME);
    assertTrue(pictures.begin(NAME, JPEG));
    calls.drop(ID);
    pictures.send(call, officers, JPEG);
    assertEquals(List.of(), officers.frames);
    assertTrue(pictures.begin(NAME, JPEG)); // and nothing waits for it
  }

  @Test
  void norDoesAPictureOfTheCallBefore() {
    Calls.Call before = call(NAME);
    call(new ApplicationId("3".repeat(32)));
    assertTrue(pictures.begin(NAME, JPEG));
    pictures.send(before, officers, JPEG);
    assertEquals(List.of(), officers.frames);
  }
}
