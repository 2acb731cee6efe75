package org.madoguchi.app.lobby.screens;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateMemory;
import org.madoguchi.app.errand.certificate.lobby.CertificateOffers;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.Draft;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.CertificateOption.Value;
import org.madoguchi.config.Fee;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.Purpose;

/** A made-up city with what a real one has: five kinds, one of them not at this hour. */
public final class SampleCity {
  static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 10, 24);

  /** Of a terminal that has certificates alone. */
  static final List<ErrandScreens> SCREENS = List.of(new CertificateScreens());

  private SampleCity() {}

  public static LocalizedText text(String ja, String en) {
    return new LocalizedText(ja, en);
  }

  static MunicipalityOffer city() {
    List<KindOffer> kinds =
        List.of(
            offer(kind("juminhyo", "住民票の写し", "Residence certificate", juminhyo(), 10), 300, 16),
            offer(kind("inkan", "印鑑登録証明書", "Seal registration", List.of(), 10), 300, 16),
            offer(kind("kazei", "課税証明書", "Tax certificate", List.of(), 5), 300, 16),
            later(kind("koseki", "戸籍全部事項証明書(戸籍謄本)", "Family register, all", List.of(), 3), 450),
            later(kind("fuhyo", "戸籍の附票の写し", "Supplementary register", List.of(), 3), 300));
    return new MunicipalityOffer(
        new Municipality(
            "99001",
            text("見本市", "Mihon City"),
            kinds.stream().map(KindOffer::kind).toList(),
            purposes()),
        kinds);
  }

  /**
   * While the gateway can't be reached: what is open now is stopped, the counter's hours remain.
   */
  static MunicipalityOffer interrupted() {
    return new MunicipalityOffer(
        city().municipality(),
        city().kinds().stream()
            .map(
                k ->
                    k.availability() instanceof Availability.Now
                        ? new KindOffer(k.kind(), k.feeYen(), new Availability.Interrupted())
                        : k)
            .toList());
  }

  static MunicipalityOffer village() {
    List<KindOffer> kinds =
        List.of(later(kind("juminhyo", "住民票の写し", "Residence certificate", juminhyo(), 1), 200));
    return new MunicipalityOffer(
        new Municipality(
            "99002", text("見本村", "Mihon Village"), List.of(kinds.getFirst().kind()), List.of()),
        kinds);
  }

  private static List<CertificateOption> juminhyo() {
    return List.of(
        new Choice(
            "persons",
            text("だれの", "Who"),
            List.of(
                new Value("self", text("本人のみ", "Only me")),
                new Value("household", text("世帯全員", "Household")))),
        new Item("relationship", text("世帯主・続柄", "Relationship to head"), false),
        new Item("domicile", text("本籍・筆頭者", "Domicile and head of register"), true),
        new Item("number", text("マイナンバー", "My Number"), false),
        new Item("former", text("前の住所", "Former address"), false));
  }

  private static List<Purpose> purposes() {
    return List.of(
        new Purpose(
            text("運転免許・車の登録に", "Driving licence, car"),
            text("住民票の写し(本人、本籍あり)", "Residence certificate (me, with domicile)"),
            "juminhyo",
            Map.of("domicile", "yes")),
        new Purpose(
            text("年金・保険の手続きに", "Pension, insurance"),
            text("住民票の写し(世帯全員、続柄あり)", "Residence certificate (household)"),
            "juminhyo",
            Map.of("persons", "household", "relationship", "yes")),
        new Purpose(
            text("家の売買・ローンに", "House, loan"),
            text("印鑑登録証明書", "Seal registration"),
            "inkan",
            Map.of()),
        new Purpose(
            text("所得の証明に", "Proof of income"),
            text("課税証明書(令和8年度)", "Tax certificate (2026)"),
            "kazei",
            Map.of()),
        new Purpose(
            text("相続・パスポートに", "Inheritance, passport"),
            text("戸籍全部事項証明書", "Family register, all"),
            "koseki",
            Map.of()));
  }

  private static CertificateKind kind(
      String code, String ja, String en, List<CertificateOption> options, int most) {
    return new CertificateKind(
        code,
        text(ja, en),
        options,
        most,
        List.of(new Fee(LocalDate.of(2026, 4, 1), 300)),
        new OpeningHours(
            Map.of(
                DayOfWeek.FRIDAY,
                List.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(16, 0)))),
            Set.of()));
  }

  private static KindOffer offer(CertificateKind kind, int yen, int until) {
    return new KindOffer(kind, yen, new Availability.Now(LocalTime.of(until, 0)));
  }

  private static KindOffer later(CertificateKind kind, int yen) {
    return new KindOffer(kind, yen, new Availability.Later(LocalDateTime.of(2026, 11, 23, 9, 0)));
  }

  /** A view in every respect like another resident's, but for these. */
  static LobbyView view(LobbyState state, Language language, boolean larger) {
    return view(state, language, larger, List.of(city()));
  }

  static LobbyView view(
      LobbyState state, Language language, boolean larger, List<MunicipalityOffer> offers) {
    return view(state, language, larger, 4.03, false, Optional.empty(), offers);
  }

  static LobbyView view(
      LobbyState state,
      Language language,
      boolean larger,
      double density,
      boolean notices,
      Optional<FailureCode> trouble,
      List<MunicipalityOffer> offers) {
    return new LobbyView(
        new Visit(state, state instanceof CertificateState.TakeCard ? memory(0) : null),
        Look.USUAL.in(language).sized(larger ? TextSize.LARGE : TextSize.USUAL),
        new LookChoice(LanguageProfile.languages(), LookChoice.Asked.NOTHING),
        FRIDAY,
        text("見本中央郵便局", "Mihon Central Post Office"),
        density,
        Optional.empty(),
        notices ? StaffCall.State.CALLED : StaffCall.State.NONE,
        notices,
        trouble,
        false,
        new CertificateOffers(offers).offer().stream().toList());
  }

  /** After so many certificates that were accepted, and one that was confirmed. */
  private static CertificateMemory memory(int earlier) {
    return new CertificateMemory(
        Collections.nCopies(earlier, new IssuanceId(7, 7)),
        new Draft(city(), city().kinds().getFirst(), new TreeMap<>(), 1));
  }

  /** The same at a terminal where a further errand can be had now, or isn't had at all. */
  public static LobbyView view(
      LobbyState state, Language language, boolean larger, double density, ErrandOffer... errands) {
    return new LobbyView(
        new Visit(state, null),
        Look.USUAL.in(language).sized(larger ? TextSize.LARGE : TextSize.USUAL),
        new LookChoice(LanguageProfile.languages(), LookChoice.Asked.NOTHING),
        FRIDAY,
        text("見本中央郵便局", "Mihon Central Post Office"),
        density,
        Optional.empty(),
        StaffCall.State.NONE,
        false,
        Optional.empty(),
        false,
        Stream.concat(new CertificateOffers(List.of(city())).offer().stream(), Stream.of(errands))
            .toList());
  }

  private static LobbyView withCard(LobbyView view, int earlier) {
    return new LobbyView(
        new Visit(view.state(), memory(earlier)),
        view.look(),
        view.choice(),
        view.now(),
        view.branchName(),
        view.pixelsPerMillimetre(),
        view.idleSecondsLeft(),
        view.call(),
        view.voiceAsked(),
        view.deviceTrouble(),
        true,
        view.errands());
  }

  static LobbyView idle(LobbyView view, int seconds) {
    return new LobbyView(
        view.visit(),
        view.look(),
        view.choice(),
        view.now(),
        view.branchName(),
        view.pixelsPerMillimetre(),
        Optional.of(seconds),
        view.call(),
        view.voiceAsked(),
        view.deviceTrouble(),
        view.cardLies(),
        view.errands());
  }

  /** Every screen once or more, by name. */
  static SortedMap<String, LobbyView> views(Language language, boolean larger) {
    SortedMap<String, LobbyView> views = new TreeMap<>();
    List<LobbyState> states = new ArrayList<>(SampleStates.all(city()));
    for (int i = 0; i < states.size(); i++) {
      String name = String.format("%02d-%s", i + 1, states.get(i).getClass().getSimpleName());
      boolean several = states.get(i) instanceof CertificateState.Municipalities;
      views.put(
          name,
          view(
              states.get(i),
              language,
              larger,
              4.03,
              false,
              Optional.empty(),
              several ? List.of(city(), village()) : List.of(city())));
    }
    LobbyState start = new LobbyState.Start();
    views.put("90-idle", idle(view(start, language, larger), 20));
    LobbyState pin = SampleStates.lastPin(city());
    views.put(
        "91-pin-with-notices",
        view(pin, language, larger, 4.03, true, Optional.empty(), List.of(city())));
    views.put(
        "92-start-with-trouble",
        view(
            start,
            language,
            larger,
            4.03,
            false,
            Optional.of(FailureCode.READER_MISSING),
            List.of(city())));
    views.put(
        "93-start-two",
        view(start, language, larger, 4.03, true, Optional.empty(), List.of(city(), village())));
    views.put(
        "94-start-closed",
        view(start, language, larger, 4.03, false, Optional.empty(), List.of(village())));
    views.put(
        "96-start-stopped",
        view(start, language, larger, 4.03, false, Optional.empty(), List.of(interrupted())));
    views.put("97-start-with-card", withCard(view(start, language, larger), 0));
    views.put("98-idle-with-card", idle(withCard(view(start, language, larger), 1), 20));
    LobbyState certificates = new CertificateState.Certificates(city(), true);
    views.put("99-second-certificate", withCard(view(certificates, language, larger), 1));
    views.put(
        "95-start-nothing",
        view(start, language, larger, 4.03, false, Optional.empty(), List.of()));
    return views;
  }
}
