package org.madoguchi.app.technician;

import java.io.PrintWriter;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.config.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What isn't as it should be, with words and cure in both languages. */
final class Findings {
  private static final FailureWords JA = FailureWords.in(Language.JA);
  private static final FailureWords EN = FailureWords.in(Language.EN);

  private Findings() {}

  /** As {@code findings} of a report. */
  static void put(ObjectNode report, Iterable<FailureCode> findings) {
    ArrayNode all = report.putArray("findings");
    for (FailureCode finding : findings) {
      ObjectNode each = all.addObject();
      each.put("code", finding.code());
      each.put("words", EN.words(finding));
      each.put("cure", EN.cure(finding));
      each.put("wordsJa", JA.words(finding));
      each.put("cureJa", JA.cure(finding));
    }
  }

  /** For people: two lines each. */
  static void print(Iterable<FailureCode> findings, PrintWriter out) {
    for (FailureCode finding : findings) {
      out.println("%s  %s %s".formatted(finding.code(), JA.words(finding), JA.cure(finding)));
      out.println("     %s %s".formatted(EN.words(finding), EN.cure(finding)));
    }
  }

  /** What is said on standard error of the most important one. */
  static String problem(FailureCode finding) {
    return "%s: %s".formatted(finding.code(), EN.words(finding));
  }
}
