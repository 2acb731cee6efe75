package org.madoguchi.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is found for every rule of one photo, in the order of {@link PhotoRule}.
 *
 * @param findings one for each rule
 */
public record PhotoJudgement(List<Finding> findings) {
  /** Keeps a copy. */
  public PhotoJudgement {
    findings = List.copyOf(findings);
  }

  /**
   * Judges a picture as it was taken, before there is a file.
   *
   * @param sharpest largest {@link FaceMeasures#sharpness} of this session, this picture's too
   */
  public static PhotoJudgement of(Look look, double sharpest) {
    return judge(readings(look, sharpest));
  }

  /**
   * Judges a picture and the file that was made of it.
   *
   * @param sharpest largest {@link FaceMeasures#sharpness} of this session, this picture's too
   */
  public static PhotoJudgement of(Look look, double sharpest, PhotoFile file) {
    List<Reading> measured = new ArrayList<>(readings(look, sharpest));
    measured.addAll(file.readings());
    return judge(measured);
  }

  private static List<Reading> readings(Look look, double sharpest) {
    return switch (look) {
      case Look.NoFace() -> List.of(new Reading(Measure.FACES, 0));
      case Look.SeveralFaces(int faces) -> List.of(new Reading(Measure.FACES, faces));
      case Look.OneFace(FaceMeasures face, Crop crop) -> {
        List<Reading> all = new ArrayList<>();
        all.add(new Reading(Measure.FACES, 1));
        all.addAll(crop.readings(face.place()));
        all.addAll(face.readings(sharpest));
        yield all;
      }
    };
  }

  private static PhotoJudgement judge(List<Reading> measured) {
    return new PhotoJudgement(
        Arrays.stream(PhotoRule.values()).map(rule -> Finding.of(rule, measured)).toList());
  }

  /** What was found for one rule. */
  public Finding of(PhotoRule rule) {
    return findings.stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
  }

  /** The one hint that is worth giving now: what is to be mended first. */
  public Optional<PhotoRule> hint() {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.WARNED)
        .map(Finding::rule)
        .findFirst();
  }

  /** Rules that go along as warned about, unless the picture is taken again. */
  public List<PhotoRule> warned() {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.WARNED)
        .map(Finding::rule)
        .filter(rule -> rule.judge() != Judge.HINT)
        .toList();
  }

  /** Rules that a person answers. */
  public List<PhotoRule> asked() {
    return findings.stream().filter(Finding::asksPerson).map(Finding::rule).toList();
  }
}
