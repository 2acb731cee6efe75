package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.staff.StaffNumber;

class StaffBadgesTest {
  private static final Badge STRANGE = new Badge("MD1B-CCCCCCCCCCCCCCCCCCCCCCCCCC");

  private final StaffBadges badges =
      new StaffBadges(
          List.of(
              BranchWorld.member("07", BranchWorld.ANN),
              BranchWorld.member("12", BranchWorld.BEN)));

  @Test
  void aBadgeIsItsOwners() {
    assertEquals(Optional.of(new StaffNumber("12")), badges.read(BranchWorld.BEN));
    assertEquals(Optional.empty(), badges.read(STRANGE));
    assertEquals(Optional.empty(), badges.read(new Badge("")));
  }

  @Test
  void asScannersTypeIt() {
    String typed = " " + BranchWorld.ANN.text().toLowerCase(Locale.ROOT) + "\n";
    assertEquals(Optional.of(new StaffNumber("07")), badges.read(new Badge(typed)));
    assertTrue(StaffBadges.looksLikeBadge(typed));
    assertFalse(StaffBadges.looksLikeBadge("MD1S-AAAA"));
  }

  /** A text that isn't a badge's is nobody's, whatever stands in the configuration. */
  @Test
  void whatDoesNotLookLikeABadgeIsNone() {
    Badge other = new Badge("A 0001");
    StaffBadges odd = new StaffBadges(List.of(BranchWorld.member("07", other)));
    assertEquals(Optional.empty(), odd.read(other));
  }

  @Test
  void aDrawnBadgeIsOneAndLikeNoOther() {
    SplittableRandom random = new SplittableRandom(1);
    String one = StaffBadges.draw(random);
    assertTrue(one.matches("MD1B-[A-Z2-7]{26}"), one);
    assertNotEquals(one, StaffBadges.draw(random));
    assertTrue(StaffBadges.sha256(one).matches("[0-9a-f]{64}"));
  }

  @Test
  void anUnknownBadgeIsRefusedEvenWhereNothingIsDestroyed() {
    assertEquals(
        new StaffBadges.Result.Refused(FailureCode.BADGE_UNKNOWN),
        badges.attest(new Destruction(0, List.of(STRANGE)), false));
  }

  @Test
  void whereNothingIsDestroyedWhoIsThereIsWrittenDown() {
    assertEquals(
        new StaffBadges.Result.Agreed(new Destruction.Attested(0, List.of(new StaffNumber("07")))),
        badges.attest(new Destruction(0, List.of(BranchWorld.ANN, BranchWorld.ANN)), false));
  }

  @Test
  void asManyAreNeededAsThereAreButTwoAtMost() {
    assertEquals(2, badges.needed());
    assertEquals(1, new StaffBadges(List.of(BranchWorld.member("07", BranchWorld.ANN))).needed());
    assertEquals(0, new StaffBadges(List.of()).needed());
    assertEquals(
        2,
        new StaffBadges(
                List.of(
                    BranchWorld.member("07", BranchWorld.ANN),
                    BranchWorld.member("12", BranchWorld.BEN),
                    BranchWorld.member("13", STRANGE)))
            .needed());
  }
}
