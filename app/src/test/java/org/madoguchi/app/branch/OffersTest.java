package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Offers;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;

/** The branch is open 10 to 18 on weekdays, the municipality answers from 9 to 16. */
class OffersTest {
  private static final LocalizedText NAME = new LocalizedText("x", "x");

  private static Availability at(String local, boolean issuing, OpeningHours hours) {
    BranchIdentity branch = new BranchIdentity("b", NAME, ZoneId.of("Asia/Tokyo"), hours);
    return Offers.availability(LocalDateTime.parse(local), branch, BranchWorld.kind(), issuing);
  }

  private static Availability at(String local, boolean issuing) {
    return at(local, issuing, BranchWorld.hours(10, 18));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20T10:00", "2026-11-20T15:59"})
  void openWhereBothAre(String local) {
    assertEquals(new Availability.Now(LocalTime.of(16, 0)), at(local, true));
    assertEquals(new Availability.Interrupted(), at(local, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:30, 2026-11-20T10:00",
    "2026-11-20T16:00, 2026-11-23T10:00", // a Friday; then Monday
    "2026-11-22T12:00, 2026-11-23T10:00",
  })
  void laterWhereOneIsNot(String local, String from) {
    Availability later = new Availability.Later(LocalDateTime.parse(from));
    assertEquals(later, at(local, true));
    assertEquals(later, at(local, false));
  }

  @Test
  void neverWhereNoOpeningIsInSight() {
    assertEquals(
        new Availability.Interrupted(),
        at("2026-11-20T10:00", true, new OpeningHours(Map.of(), Set.of())));
  }

  @Test
  void whatHasNoFeeYetIsNotOffered() {
    Municipality city =
        new Municipality(BranchWorld.CITY, NAME, List.of(BranchWorld.kind()), List.of());
    BranchIdentity branch =
        new BranchIdentity("b", NAME, ZoneId.of("Asia/Tokyo"), BranchWorld.hours(10, 18));
    MunicipalityOffer before =
        Offers.at(LocalDateTime.parse("2026-03-31T10:30"), branch, List.of(city), true).getFirst();
    assertEquals(List.of(), before.kinds());
    MunicipalityOffer from =
        Offers.at(LocalDateTime.parse("2026-04-01T10:30"), branch, List.of(city), true).getFirst();
    assertEquals(city, from.municipality());
    assertEquals(BranchWorld.FEE, from.kinds().getFirst().feeYen());
    assertEquals(new Availability.Now(LocalTime.of(16, 0)), from.kinds().getFirst().availability());
  }
}
