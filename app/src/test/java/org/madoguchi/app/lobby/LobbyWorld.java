package org.madoguchi.app.lobby;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Fee;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.Purpose;

/** A small city for tests of the lobby. */
public final class LobbyWorld {
  public static final OpeningHours ALWAYS =
      new OpeningHours(
          Map.of(
              DayOfWeek.FRIDAY,
              List.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
          Set.of());

  public static final CertificateKind RESIDENT_RECORD =
      new CertificateKind(
          "juminhyo",
          text("住民票の写し"),
          List.of(
              new CertificateOption.Choice(
                  "who",
                  text("だれの"),
                  List.of(
                      new CertificateOption.Value("self", text("本人のみ")),
                      new CertificateOption.Value("household", text("世帯全員")))),
              new CertificateOption.Item("mynumber", text("マイナンバー"), false)),
          10,
          List.of(new Fee(LocalDate.of(2020, 1, 1), 200)),
          ALWAYS);

  public static final CertificateKind SEAL =
      new CertificateKind(
          "inkan",
          text("印鑑登録証明書"),
          List.of(),
          1,
          List.of(new Fee(LocalDate.of(2020, 1, 1), 300)),
          ALWAYS);

  public static final CertificateKind CLOSED =
      new CertificateKind(
          "koseki",
          text("戸籍全部事項証明書"),
          List.of(),
          10,
          List.of(new Fee(LocalDate.of(2020, 1, 1), 450)),
          ALWAYS);

  public static final Purpose PENSION =
      new Purpose(text("年金の手続きに"), text("住民票の写し(世帯全員)"), "juminhyo", Map.of("who", "household"));

  public static final MunicipalityOffer CITY = offer("99201", List.of(PENSION));
  public static final MunicipalityOffer TOWN = offer("99301", List.of());
  public static final List<MunicipalityOffer> BOTH = List.of(CITY, TOWN);
  public static final List<MunicipalityOffer> ONE = List.of(TOWN);

  public static final BranchIdentity BRANCH =
      new BranchIdentity("mihon-chuo", text("見本中央郵便局"), ZoneOffset.ofHours(9), ALWAYS);

  public static final CertificateRequest REQUEST =
      new CertificateRequest(
          new IssuanceId(1, 2),
          "mihon-chuo",
          "lobby-1",
          "99201",
          "juminhyo",
          new java.util.TreeMap<>(Map.of("who", "self", "mynumber", "no")),
          1,
          200,
          "AAAA",
          Instant.parse("2026-11-20T01:24:00Z"));

  private LobbyWorld() {}

  private static MunicipalityOffer offer(String code, List<Purpose> purposes) {
    Availability now = new Availability.Now(LocalTime.of(17, 0));
    Availability later = new Availability.Later(LocalDate.of(2026, 11, 23).atTime(9, 0));
    List<KindOffer> kinds = new ArrayList<>();
    kinds.add(new KindOffer(RESIDENT_RECORD, 200, now));
    kinds.add(new KindOffer(SEAL, 300, now));
    kinds.add(new KindOffer(CLOSED, 450, later));
    return new MunicipalityOffer(
        new Municipality(code, text("見本市"), List.of(RESIDENT_RECORD, SEAL, CLOSED), purposes),
        kinds);
  }

  public static LocalizedText text(String ja) {
    return new LocalizedText(ja, ja);
  }
}
