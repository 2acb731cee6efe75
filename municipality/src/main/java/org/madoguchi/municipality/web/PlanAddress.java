package org.madoguchi.municipality.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address within the pages of plans.
 *
 * @param id of the plan; empty: the list, or none of these pages
 * @param rest after it, such as {@code /plan.csv}
 */
record PlanAddress(String id, String rest) {
  static final String LIST = "/plans";

  /** A prefecture's summary. */
  static final String SUMMARY = "/plans/summary";

  private static final Pattern SUMMARY_FILE =
      Pattern.compile(SUMMARY + "/(issue|renewal)\\.(xlsx|csv|json)");
  private static final Pattern PLAN = Pattern.compile("/plans/([0-9a-f]{32})(/.*)?");
  private static final Set<String> FILES =
      Set.of(
          "/chart.svg",
          "/chart.png",
          "/plan.xlsx",
          "/plan.csv",
          "/plan.json",
          "/plan.toml",
          "/record.csv");

  static PlanAddress of(String path) {
    Matcher matcher = PLAN.matcher(path);
    return matcher.matches()
        ? new PlanAddress(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2))
        : new PlanAddress("", path);
  }

  /** The page of a plan. */
  static String at(String id) {
    return LIST + "/" + id;
  }

  /** Whether it is a page. */
  boolean page() {
    return id.isEmpty() ? rest.equals(LIST) || summary() : rest.isEmpty();
  }

  /** Whether it is the prefecture's page. */
  boolean summary() {
    return id.isEmpty() && rest.equals(SUMMARY);
  }

  /** Whether it is a plan's file, or one of the summary. */
  boolean file() {
    return id.isEmpty() ? SUMMARY_FILE.matcher(rest).matches() : FILES.contains(rest);
  }

  /** Whether something can be looked at there. */
  boolean there() {
    return page() || file();
  }
}
