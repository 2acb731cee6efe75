package org.madoguchi.sandbox.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Elsewhere;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.ErrandName;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.Notice;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.config.StaffMember;
import org.madoguchi.config.SupportConfig;

/**
 * The made-up city of the sandbox: 見本市 with its neighbour 見本町, and the post office that serves
 * both.
 *
 * <p>Thread rule: any thread.
 */
public final class City {
  /** Code of 見本市. No prefecture has the number 99 (JIS X 0401: 01 to 47), so no city has it. */
  public static final String MIHON_SHI = "99201";

  /** Code of 見本町. */
  public static final String MIHON_MACHI = "99301";

  private City() {}

  /** What can be had: 見本市 first, then 見本町. */
  public static List<Municipality> municipalities() {
    return Stream.of("mihon-shi.toml", "mihon-machi.toml")
        .map(City::municipality)
        .map(City::helped)
        .toList();
  }

  /** Entrusts help with applying for a card, too. Its key is the sandbox's own, and in no file. */
  private static Municipality helped(Municipality of) {
    List<ErrandConfig> errands = new ArrayList<>(of.errands());
    of.errand(ElectronicConfig.class)
        .map(ElectronicConfig::entrustment)
        .ifPresent(
            hours ->
                errands.add(
                    new SupportConfig(
                        hours, Set.copyOf(SupportConfig.ROUTES), Path.of("intake.pem"))));
    return new Municipality(
        of.code(),
        of.name(),
        of.prefecture(),
        of.paper(),
        of.kinds(),
        of.purposes(),
        errands,
        of.identityPapers());
  }

  /** The staff badges of the sandbox, by staff number: known to everybody, worthless outside. */
  public static SortedMap<String, String> badges() {
    SortedMap<String, String> badges = new TreeMap<>();
    badges.put("07", "MD1B-MIHONMIHONMIHONMIHONMIHO77");
    badges.put("12", "MD1B-MIHONMIHONMIHONMIHONMIHO22");
    return badges;
  }

  /** Who works at the sandbox's post office. */
  public static List<StaffMember> staff() {
    return badges().entrySet().stream()
        .map(b -> new StaffMember(b.getKey(), StaffBadges.sha256(b.getValue())))
        .toList();
  }

  /** 見本中央郵便局, which is staffed at any hour, so that the sandbox can be tried at any hour. */
  public static BranchIdentity branch() {
    List<Span> always = List.of(new Span(LocalTime.MIN, LocalTime.of(23, 59)));
    return new BranchIdentity(
        "mihon-chuo",
        new LocalizedText("見本中央郵便局", "Mihon Central Post Office"),
        ZoneId.of("Asia/Tokyo"),
        new OpeningHours(
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(d -> d, _ -> always)),
            Set.of()));
  }

  /** A booth of 見本市 on the three days after that one, and on the same weekday of the next week. */
  public static List<Booth> booths(LocalDate today) {
    List<Span> hours =
        List.of(
            new Span(LocalTime.of(10, 0), LocalTime.of(12, 0)),
            new Span(LocalTime.of(13, 0), LocalTime.of(15, 0)));
    return List.of(
        new Booth(
            "card-booth",
            MIHON_SHI,
            new LocalizedText("マイナンバーカード 出張申請", "My Number card booth"),
            Stream.of(1, 2, 3, 7)
                .map(today::plusDays)
                .map(day -> new Booth.Day(day, hours))
                .toList(),
            20,
            2,
            new LocalizedText(
                "届いた 交付申請書と、本人確認書類を 二つ",
                "The application form, and two papers that say who you are"),
            Booth.BookUntil.DAY_BEFORE));
  }

  /** Where to go for what can't be had here now. */
  public static List<Elsewhere> elsewhere() {
    return List.of(
        new Elsewhere(
            ErrandName.CERTIFICATE,
            new LocalizedText(
                "コンビニの マルチコピー機 6時30分から 23時", "copiers of convenience stores, 6:30 to 23:00")),
        new Elsewhere(
            ErrandName.ELECTRONIC,
            new LocalizedText(
                "見本市役所 市民課 月曜から 金曜 9時から 17時", "Mihon City Hall, Monday to Friday, 9:00 to 17:00")));
  }

  /** What the start screen tells besides. */
  public static List<Notice> notices() {
    return List.of(
        new Notice(
            "renewal",
            DayRange.ALWAYS,
            new LocalizedText(
                "電子証明書の 有効期限は 5年です。3か月前から 更新できます。",
                "Electronic certificates end after 5 years. Renew them from 3 months before.")),
        new Notice(
            "booth",
            DayRange.ALWAYS,
            new LocalizedText(
                "見本市の 職員が この郵便局に 来ます。「出張窓口の 予約」から どうぞ。",
                "Staff of Mihon City come to this post office. Book a visiting booth.")));
  }

  private static Municipality municipality(String resource) {
    return switch (ConfigReader.readMunicipality(resource, resource(resource))) {
      case Read(Municipality municipality) -> municipality;
      case Mistakes(var mistakes) -> throw new IllegalStateException(mistakes.toString());
    };
  }

  /** The text of a file of the city: {@code mihon-shi.toml} and its like. */
  public static String resource(String name) {
    try (InputStream in = City.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
