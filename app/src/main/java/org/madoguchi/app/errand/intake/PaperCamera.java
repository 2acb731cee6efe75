package org.madoguchi.app.errand.intake;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.PaperPicture;

/**
 * The camera under which a clerk lays papers.
 *
 * <p>Thread rule: any thread, one picture at a time; blocks for some seconds, with an MFP that
 * wakes up for a minute and a half at most.
 */
@FunctionalInterface
public interface PaperCamera {
  /** Takes a picture of what lies there. */
  Shot take();

  /** Where there is none. */
  static PaperCamera none() {
    return () -> new Shot.Failed(FailureCode.CAMERA_MISSING);
  }

  /** What comes of it. */
  sealed interface Shot {
    /** A picture. */
    record Taken(PaperPicture picture) implements Shot {}

    /** None. */
    record Failed(FailureCode why) implements Shot {}
  }
}
