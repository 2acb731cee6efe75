package org.madoguchi.printer.ipp;

import java.util.Set;
import org.madoguchi.printer.device.Paper;

/**
 * The settings of a job (RFC 8011 5.2). A printer's own defaults may be two copies, both sides or a
 * banner sheet, so everything is said. A strict printer refuses what it doesn't know: what can only
 * be missing because the printer can't do it either is then left out.
 *
 * @param paper what is printed on
 * @param without names of settings that the printer has refused
 */
record JobSettings(Paper paper, Set<String> without) {
  private static final String A4 = "iso_a4_210x297mm"; // PWG 5101.1
  private static final String OLD_A4 = "iso-a4"; // RFC 2911 appendix C

  /** Without these a page comes out as it should all the same, or the scan of it tells. */
  private static final Set<String> DISPENSABLE = Set.of("job-sheets", "print-scaling", "sides");

  JobSettings(Paper paper) {
    this(paper, Set.of());
  }

  JobSettings {
    without = Set.copyOf(without);
  }

  /** Whether there is another way to say it after the printer refused these. */
  boolean mayDoWithout(Set<String> refused) {
    return !refused.isEmpty()
        && !without.containsAll(refused)
        && refused.stream().allMatch(name -> DISPENSABLE.contains(name) || name.equals("media"));
  }

  /** Without these as well. */
  JobSettings without(Set<String> refused) {
    Set<String> all = new java.util.HashSet<>(without);
    all.addAll(refused);
    return new JobSettings(paper, all);
  }

  void addTo(IppRequest request) {
    request.group(IppTag.JOB_GROUP);
    request.integer("copies", 1);
    keyword(request, "sides", "one-sided");
    keyword(request, "job-sheets", "none");
    // Scaled, the code in the margin gets too small to read.
    keyword(request, "print-scaling", "none");
    switch (paper) {
      case A4 -> request.text(IppTag.KEYWORD, "media", without.contains("media") ? OLD_A4 : A4);
      case SLIP -> {
        // The document's size on the roll that is loaded.
      }
    }
  }

  private void keyword(IppRequest request, String name, String value) {
    if (!without.contains(name)) {
      request.text(IppTag.KEYWORD, name, value);
    }
  }
}
