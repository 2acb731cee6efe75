package org.madoguchi.sandbox.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;

class CityTest {
  private static final List<Municipality> BOTH = City.municipalities();

  @Test
  void noRealMunicipalityCanHaveTheseCodes() {
    assertEquals(
        List.of(City.MIHON_SHI, City.MIHON_MACHI), BOTH.stream().map(Municipality::code).toList());
    for (Municipality municipality : BOTH) {
      assertTrue(Integer.parseInt(municipality.code().substring(0, 2)) > 47);
    }
  }

  @Test
  void theTownOffersLess() {
    assertEquals(
        List.of("住民票の写し", "印鑑登録証明書", "課税証明書", "戸籍全部事項証明書"),
        BOTH.getFirst().kinds().stream().map(k -> k.name().ja()).toList());
    assertEquals(
        List.of("住民票の写し", "印鑑登録証明書"),
        BOTH.getLast().kinds().stream().map(k -> k.name().ja()).toList());
  }

  @Test
  void purposesComeInTheOrderOfTheScreen() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertEquals(
        List.of("運転免許・車の登録に 200", "年金・保険の手続きに 200", "家の売買・ローンに 200", "所得の証明に 200", "相続・パスポートに 450"),
        BOTH.getFirst().purposes().stream()
            .map(
                p ->
                    p.name().ja()
                        + " "
                        + BOTH.getFirst()
                            .kind(p.kind())
                            .flatMap(k -> k.feeOn(day))
                            .orElseThrow()
                            .yen())
            .toList());
  }

  @Test
  void feesChangeOvernight() {
    CertificateKind residence = BOTH.getFirst().kind("residence").orElseThrow();
    assertEquals(200, residence.feeOn(LocalDate.of(2027, 3, 31)).orElseThrow().yen());
    assertEquals(250, residence.feeOn(LocalDate.of(2027, 4, 1)).orElseThrow().yen());
  }

  @Test
  void onlyTheRegisterKeepsHours() {
    OpeningHours branch = City.branch().hours();
    LocalDateTime friday = LocalDateTime.parse("2026-11-20T17:00");
    for (CertificateKind kind : BOTH.getFirst().kinds()) {
      OpeningHours hours = kind.hours().and(branch);
      assertEquals(
          !kind.code().equals("family-register"), hours.openUntil(friday).isPresent(), kind.code());
    }
    // Monday is Labour Thanksgiving Day
    assertEquals(
        Optional.of(LocalDateTime.parse("2026-11-24T09:00")),
        BOTH.getFirst()
            .kind("family-register")
            .orElseThrow()
            .hours()
            .and(branch)
            .nextOpening(friday));
  }
}
