package org.madoguchi.sandbox.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madoguchi.app.ui.Contrast;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Control;
import org.madoguchi.sandbox.gallery.MeasuredScreen.StopKind;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Words;

/** What holds on every screen of the gallery. Pure. */
final class GalleryLaws {
  /** A pixel's rounding, mm. */
  private static final double ROUNDING = 0.05;

  /**
   * ADA 707.7.2 asks for capitals of 4.8 mm, which are 0.73 em high. In larger letters nothing is
   * smaller than running text of the usual size in Latin letters. What is drawn smaller to fit may
   * not come below that.
   */
  private static final Map<String, Double> LEAST_EM = Map.of("100", 6.6, "150", 9.0, "200", 9.0);

  private GalleryLaws() {}

  /** What is wrong with a screen, one line each; empty if nothing is. */
  static List<String> breaches(MeasuredScreen screen) {
    List<String> breaches = new ArrayList<>(screen.faults());
    if (screen.stops() == 0) {
      breaches.add("nothing can be done here");
    }
    screen.controls().forEach(control -> of(control, breaches));
    for (Words words : screen.texts()) {
      if (words.contrast() < Contrast.OF_TEXT) {
        breaches.add("contrast %s: %s".formatted(number(words.contrast()), words.text()));
      }
      double least = LEAST_EM.getOrDefault(screen.text(), 0.0);
      if (words.emMm() < least - ROUNDING) {
        breaches.add("letters of %s mm: %s".formatted(number(words.emMm()), words.text()));
      }
    }
    return breaches;
  }

  private static void of(Control control, List<String> breaches) {
    boolean touched = control.stop() != StopKind.NOT_NOW;
    double edge = Math.min(control.widthMm(), control.heightMm());
    if (touched && edge < Theme.SMALLEST_KEY_MM - ROUNDING) {
      breaches.add("%s is %s mm small".formatted(control.id(), number(edge)));
    }
    if (touched && control.shape() < Contrast.OF_SHAPES) {
      breaches.add("%s: contrast of shape %s".formatted(control.id(), number(control.shape())));
    }
    if (control.clipped()) {
      breaches.add(control.id() + " is cut off");
    }
    if (control.speech().isBlank()) {
      breaches.add(control.id() + " has no speech");
    }
    if (control.stop() == StopKind.NONE) {
      breaches.add(control.id() + " is no stop");
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
