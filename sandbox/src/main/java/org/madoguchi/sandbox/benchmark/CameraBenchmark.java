package org.madoguchi.sandbox.benchmark;

import java.awt.Color;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoMeasurer;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.sandbox.city.camera.Scene;

/**
 * How often a defect of a known amount is warned about, in pictures of a few faces (errands.md
 * 3.2). A few faces are no population: nothing of it says how often it is right with people.
 *
 * <p>Thread rule: one thread.
 */
public final class CameraBenchmark {
  private final PhotoMeasurer measurer;
  private final PrintWriter out;
  private final Map<String, Scene> scenes = new LinkedHashMap<>();
  private final Map<String, Set<PhotoRule>> undamaged = new LinkedHashMap<>();
  private final List<Double> milliseconds = new ArrayList<>();

  /** The measurer is closed by whoever made it. */
  public CameraBenchmark(PhotoMeasurer measurer, PrintWriter out) {
    this.measurer = measurer;
    this.out = out;
  }

  private @Nullable Look look(Scene scene) {
    byte[] jpeg = scene.jpeg();
    long begin = System.nanoTime();
    Measurement measurement = measurer.measure(jpeg);
    milliseconds.add((System.nanoTime() - begin) / 1e6);
    return measurement instanceof Measurement.Seen(_, _, Look look) ? look : null;
  }

  private static double sharpness(@Nullable Look look) {
    return look instanceof Look.OneFace one ? one.face().sharpness() : 0;
  }

  private static Set<PhotoRule> warned(@Nullable Look look, double sharpest) {
    Set<PhotoRule> warned = EnumSet.noneOf(PhotoRule.class);
    if (look != null) {
      double most = Math.max(sharpest, Math.max(sharpness(look), Double.MIN_NORMAL));
      warned.addAll(PhotoJudgement.of(look, most).warned());
    }
    return warned;
  }

  /** A face to be damaged, cut as a photo of it would be. False if nobody is found in it. */
  public boolean add(String name, Scene scene) {
    if (!(look(scene) instanceof Look.OneFace(_, Crop crop))) {
      return false;
    }
    Scene photo =
        scene
            .part(crop.x(), crop.y(), crop.width(), crop.height())
            .scaled(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT);
    scenes.put(name, photo);
    undamaged.put(name, warned(look(photo), 0));
    return true;
  }

  /** Prints the table. */
  public void run(int variants, long seed) {
    milliseconds.clear();
    out.println("Warned about of " + variants + ", seed " + seed + ":");
    out.println();
    out.println("| defect | rule | " + String.join(" | ", scenes.keySet()) + " |");
    out.println("|---|---|" + "---|".repeat(scenes.size()));
    row("none, moved and lit a little", "any", falseAlarms(variants, seed));
    for (Defect defect : Defect.values()) {
      row(defect.words(), defect.rule().id(), warned(defect, variants, seed));
    }
    row("nobody: blank and noise", "one-person", nobody(variants, seed));
    out.println();
    undamaged.forEach(
        (name, rules) -> {
          if (!rules.isEmpty()) {
            out.println(name + " undamaged is warned about: " + ids(rules));
          }
        });
    milliseconds.sort(null);
    out.println(
        "measuring took %s ms (median of %d; p95 %s), with the way to its process"
            .formatted(at(0.5), milliseconds.size(), at(0.95)));
    out.flush();
  }

  private static String ids(Set<PhotoRule> rules) {
    return String.join(", ", rules.stream().map(PhotoRule::id).toList());
  }

  private String at(double share) {
    int index = Math.min(milliseconds.size() - 1, (int) (share * milliseconds.size()));
    return String.format(Locale.ROOT, "%.0f", milliseconds.get(index));
  }

  private void row(String what, String rule, List<String> cells) {
    out.println("| " + what + " | " + rule + " | " + String.join(" | ", cells) + " |");
    out.flush();
  }

  private static SplittableRandom random(long seed, String name, int row) {
    return new SplittableRandom(31 * (31 * seed + name.hashCode()) + row);
  }

  /** Rules that are right in the picture itself, and aren't in another of the same person. */
  private List<String> falseAlarms(int variants, long seed) {
    List<String> cells = new ArrayList<>();
    for (Map.Entry<String, Scene> each : scenes.entrySet()) {
      SplittableRandom random = random(seed, each.getKey(), -1);
      int alarms = 0;
      Set<PhotoRule> of = EnumSet.noneOf(PhotoRule.class);
      for (int i = 0; i < variants; i++) {
        Set<PhotoRule> warned = warned(look(Defect.another(each.getValue(), random)), 0);
        warned.removeAll(known(each.getKey()));
        alarms += warned.isEmpty() ? 0 : 1;
        of.addAll(warned);
      }
      cells.add(alarms + (of.isEmpty() ? "" : " (" + ids(of) + ")"));
    }
    return cells;
  }

  private Set<PhotoRule> known(String name) {
    return undamaged.getOrDefault(name, Set.of());
  }

  private List<String> warned(Defect defect, int variants, long seed) {
    List<String> cells = new ArrayList<>();
    for (Map.Entry<String, Scene> each : scenes.entrySet()) {
      if (known(each.getKey()).contains(defect.rule())) {
        cells.add("–");
        continue;
      }
      SplittableRandom random = random(seed, each.getKey(), defect.words().hashCode());
      int warned = 0;
      int lost = 0;
      for (int i = 0; i < variants; i++) {
        Scene another = Defect.another(each.getValue(), random);
        double sharpest = defect.besideTheSharpOne() ? sharpness(look(another)) : 0;
        Look look = look(defect.of(another, random));
        boolean face = look instanceof Look.OneFace;
        boolean expected = defect.rule() == PhotoRule.ONE_PERSON;
        lost += face || expected ? 0 : 1;
        warned += warned(look, sharpest).contains(defect.rule()) ? 1 : 0;
      }
      cells.add(warned + (lost == 0 ? "" : " (and " + lost + " without one face)"));
    }
    return cells;
  }

  private List<String> nobody(int variants, long seed) {
    var random = new SplittableRandom(seed);
    int right = 0;
    for (int i = 0; i < variants; i++) {
      var blank =
          Scene.blank(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT, new Color(random.nextInt(1 << 24)));
      Scene scene =
          i % 2 == 0
              ? blank
              : blank.drawn(
                  pen -> {
                    for (int j = 0; j < 2000; j++) {
                      pen.setColor(new Color(random.nextInt(1 << 24)));
                      pen.fillOval(random.nextInt(827), random.nextInt(1063), 30, 30);
                    }
                  });
      right += look(scene) instanceof Look.NoFace ? 1 : 0;
    }
    return List.of(right + " of " + variants + " without a face");
  }
}
