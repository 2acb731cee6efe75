package org.madoguchi.app.notices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;

/**
 * The notice that each office must post and publish: which municipality has designated it, which
 * duties it handles for it, and when (ministerial ordinance on the Act on Post Offices' Handling of
 * Duties of Local Governments, article 1). It is made from the configuration alone, so that it says
 * what the terminal does. Immutable, any thread.
 *
 * @param office the branch's name
 * @param municipalities in the order of the screen
 */
public record OrdinanceNotice(LocalizedText office, List<Entrusted> municipalities) {
  public OrdinanceNotice {
    municipalities = List.copyOf(municipalities);
  }

  /** What one municipality entrusts. */
  public record Entrusted(LocalizedText name, List<Duties> duties) {
    public Entrusted {
      duties = List.copyOf(duties);
    }
  }

  /**
   * Duties that are handled on the same days at the same hours.
   *
   * @param names of the duties, in the order of the screen
   * @param days from when until when they are entrusted
   * @param hours when both the municipality and the branch are there for them
   */
  public record Duties(List<LocalizedText> names, DayRange days, OpeningHours hours) {
    public Duties {
      names = List.copyOf(names);
    }
  }

  private record When(DayRange days, OpeningHours hours) {}

  /** What the notice of that branch says. */
  public static OrdinanceNotice of(BranchConfig config) {
    OpeningHours branch = config.branch().hours();
    return new OrdinanceNotice(
        config.branch().name(),
        config.municipalities().stream().map(m -> entrusted(m, branch)).toList());
  }

  private static Entrusted entrusted(Municipality municipality, OpeningHours branch) {
    Map<When, List<LocalizedText>> duties = new LinkedHashMap<>();
    for (CertificateKind kind : municipality.kinds()) {
      add(
          duties,
          new When(DayRange.ALWAYS, branch.and(kind.hours())),
          said("duty.certificate", kind.name()));
    }
    for (ErrandConfig errand : municipality.errands()) {
      add(
          duties,
          new When(errand.entrustment().days(), branch.and(errand.entrustment().hours())),
          said("duty." + errand.id().code(), LocalizedText.same("")));
    }
    return new Entrusted(
        municipality.name(),
        duties.entrySet().stream()
            .map(e -> new Duties(e.getValue(), e.getKey().days(), e.getKey().hours()))
            .toList());
  }

  private static void add(Map<When, List<LocalizedText>> duties, When when, LocalizedText name) {
    duties.computeIfAbsent(when, _ -> new ArrayList<>()).add(name);
  }

  private static LocalizedText said(String key, LocalizedText of) {
    return LocalizedText.of(language -> words(language).get(key, of.in(language)));
  }

  /** Its words. */
  static Texts words(Language language) {
    return Texts.load(OrdinanceNotice.class, "notice", language);
  }

  /**
   * What it is known by: changes when, and only when, what the notice says changes. The day on
   * which it is made isn't in it: a closed day that has gone by makes no notice wrong.
   */
  public Digest digest() {
    StringBuilder all = new StringBuilder();
    for (Language language : Language.OF_STAFF) {
      NoticePaper.lines(this, language, LocalDate.MIN).forEach(l -> all.append(l).append('\n'));
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The digest as papers, screens and the journal show it: 16 digits in groups of four. */
  public static String inGroups(Digest digest) {
    return String.join(
        " ",
        digest.hex().substring(0, 4),
        digest.hex().substring(4, 8),
        digest.hex().substring(8, 12),
        digest.hex().substring(12, 16));
  }
}
