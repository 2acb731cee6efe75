package org.madoguchi.app.errand.intake.branch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.PaperPicture;

/**
 * Pictures of papers until they are in a package, the last one of each paper. In memory alone, and
 * wiped; thread-safe.
 */
final class PaperPictures {
  private final Map<String, Map<String, PaperPicture>> byCase = new HashMap<>();

  synchronized void put(String id, String paper, PaperPicture picture) {
    wipe(byCase.computeIfAbsent(id, _ -> new HashMap<>()).put(paper, copy(picture)));
  }

  synchronized Optional<PaperPicture> of(String id, String paper) {
    return Optional.ofNullable(byCase.getOrDefault(id, Map.of()).get(paper))
        .map(PaperPictures::copy);
  }

  /** None of that case is kept any longer. */
  synchronized void drop(String id) {
    Map<String, PaperPicture> dropped = byCase.remove(id);
    if (dropped != null) {
      dropped.values().forEach(PaperPictures::wipe);
    }
  }

  /** One's own bytes: what is wiped here may still be on its way to a screen. */
  private static PaperPicture copy(PaperPicture picture) {
    return new PaperPicture(picture.jpeg().clone());
  }

  private static void wipe(@Nullable PaperPicture picture) {
    if (picture != null) {
      Arrays.fill(picture.jpeg(), (byte) 0);
    }
  }
}
