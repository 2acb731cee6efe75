package org.madoguchi.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.MunicipalityOfficeConfig.Listen;
import org.madoguchi.config.TomlSection.Element;
import org.tomlj.TomlTable;

/**
 * What two tables, or two files, say that can't both be meant. A program starts with it all the
 * same, so no reader calls it a mistake; a technician wants to know before. Notes it in the file
 * where it would be mended.
 */
final class Contradictions {
  private Contradictions() {}

  static void ofBranch(TomlSection root, BranchConfig branch) {
    TomlSection table = root.section("branch");
    OpeningHours staffed = branch.branch().hours();
    for (Municipality municipality : branch.municipalities()) {
      for (CertificateKind kind : municipality.kinds()) {
        together(table, staffed, kind.hours(), "the kind \"" + kind.code() + "\"", municipality);
      }
      for (ErrandConfig errand : municipality.errands()) {
        OpeningHours hours = errand.entrustment().hours();
        String what = "[errand.%s]".formatted(errand.id().code());
        together(table, staffed, hours, what, municipality);
      }
    }
    closedTwice(table.section("hours"));
    OfficeLanConfig lan = branch.officeLan();
    MetricsConfig metrics = branch.metrics();
    if (lan != null && metrics != null && lan.port() == metrics.port()) {
      root.section("metrics").mistake("port", "is the port of [office_lan] too: " + lan.port());
    }
  }

  static void ofMunicipality(TomlSection root) {
    root.section("hours").sections().values().forEach(Contradictions::closedTwice);
  }

  static void ofOfficers(TomlSection root, MunicipalityOfficeConfig officers) {
    closedTwice(root.section("hours"));
    Listen api = officers.api();
    Listen pages = officers.pages();
    if (api.port() != 0 && api.port() == pages.port() && meet(api, pages)) {
      root.section("pages").mistake("port", "is the port of [api] too: " + api.port());
    }
    MetricsConfig metrics = officers.metrics();
    if (metrics != null && (metrics.port() == api.port() || metrics.port() == pages.port())) {
      root.section("metrics")
          .mistake("port", "is the port of [api] or [pages] too: " + metrics.port());
    }
  }

  /** The officers' program and a branch that calls it. */
  static void ofOfficers(TomlSection root, MunicipalityOfficeConfig officers, BranchConfig branch) {
    String id = branch.branch().id();
    for (Municipality municipality : branch.municipalities()) {
      if (!municipality.code().equals(officers.code())) {
        continue;
      }
      for (ErrandConfig errand : municipality.errands()) {
        if (!(errand instanceof IntakeConfig)) {
          continue;
        }
        if (officers.branches().stream().noneMatch(b -> b.id().equals(id))) {
          root.mistake("branch", "lacks the post office \"%s\", which will call".formatted(id));
        }
        together(root, errand.entrustment().hours(), officers.hours(), "[hours]", municipality);
      }
    }
  }

  /** A further terminal and the branch that it belongs to. */
  static void ofTerminal(TomlSection root, OfficeTerminalConfig terminal, BranchConfig branch) {
    OfficeLanConfig lan = branch.officeLan();
    URI address = terminal.branch();
    if (lan == null) {
      root.mistake("branch", "is a branch whose file has no [office_lan]: it lets nobody in");
    } else if (address.getPort() != lan.port()) {
      root.mistake(
          "branch",
          "must end in :%d, the port of [office_lan] there, not \"%s\""
              .formatted(lan.port(), address));
    }
    if (!terminal.zone().equals(branch.branch().zone())) {
      root.mistake(
          "zone",
          "must be that of the branch, %s, not %s"
              .formatted(branch.branch().zone(), terminal.zone()));
    }
  }

  private static void together(
      TomlSection table, OpeningHours a, OpeningHours b, String what, Municipality of) {
    if (a.and(b).week().isEmpty()) {
      table.mistake("hours", "are never those of %s of %s".formatted(what, of.code()));
    }
  }

  private static boolean meet(Listen a, Listen b) {
    return a.address().equals(b.address())
        || List.of("0.0.0.0", "::").contains(a.address())
        || List.of("0.0.0.0", "::").contains(b.address());
  }

  /** Days of {@code closed} that stand there twice: one of them was meant to be another. */
  private static void closedTwice(TomlSection hours) {
    List<DayRange> earlier = new ArrayList<>();
    for (Element element : hours.elements("closed", 0)) {
      DayRange days = days(element.value());
      if (days == null) {
        continue; // noted by its reader
      }
      if (earlier.stream().anyMatch(days::overlaps)) {
        hours.mistake(element, "closed", "has days in common with an entry before it");
      }
      earlier.add(days);
    }
  }

  private static @Nullable DayRange days(Object value) {
    if (value instanceof LocalDate day) {
      return new DayRange(day, day);
    }
    return value instanceof TomlTable range
            && range.get("from") instanceof LocalDate from
            && range.get("through") instanceof LocalDate through
        ? new DayRange(from, through)
        : null;
  }
}
