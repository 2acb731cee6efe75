package org.madoguchi.sandbox.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.madoguchi.app.lobby.screens.ScreenLaws;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Control;
import org.madoguchi.sandbox.gallery.MeasuredScreen.StopKind;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Words;

/** Measures one screen that is laid out. JavaFX thread only. */
final class Measuring {
  private static final Pattern LEAFING = Pattern.compile("page-.*");
  private static final Pattern TYPING = Pattern.compile("(digit|letter)-.|erase");

  private final Parent root;
  private final Stops stops;
  private final double width;
  private final double height;
  private final double density;
  private final Language language;
  private final List<Control> controls = new ArrayList<>();
  private final List<Words> texts = new ArrayList<>();
  private int words;

  private Measuring(
      Parent root, Stops stops, double width, double height, double density, Language language) {
    this.root = root;
    this.stops = stops;
    this.width = width;
    this.height = height;
    this.density = density;
    this.language = language;
  }

  /**
   * Measures it.
   *
   * @param shown which screen it is
   * @param root as wide and high as the panel
   * @param stops what can be done on it
   * @param width px
   * @param height px
   * @param density px/mm
   */
  static MeasuredScreen of(
      Shown shown, Parent root, Stops stops, int width, int height, double density) {
    Measuring measuring = new Measuring(root, stops, width, height, density, shown.language());
    return measuring.measured(shown, width, height);
  }

  private MeasuredScreen measured(Shown shown, int wide, int high) {
    visit(root, false);
    // Of the size of keys only the laws speak: they know what is touched.
    List<String> faults = new ArrayList<>(ScreenLaws.breaches(root, width, height, 0));
    for (Stop stop : stops.all()) {
      if (root.lookup("#" + stop.id()) == null) {
        faults.add(stop.id() + " isn't drawn");
      }
    }
    return new MeasuredScreen(
        shown.name(),
        language.code(),
        shown.text(),
        shown.theme().code(),
        wide,
        high,
        words,
        stops.all().size(),
        controls,
        texts,
        faults);
  }

  private void visit(Node node, boolean frame) {
    if (!node.isVisible() || node.getStyleClass().contains("specimen")) {
      return; // letters of a drawn certificate are a picture
    }
    if (node.getId() != null && node instanceof Region control) {
      controls.add(control(control));
    }
    if (node instanceof PhraseText text) {
      if (!text.text().isBlank()) {
        texts.add(words(text));
        words += frame ? 0 : WordCount.of(text.text(), language);
      }
    } else if (node instanceof Parent parent) {
      boolean inFrame =
          frame
              || node.getStyleClass().contains("band")
              || (node.getId() != null && TYPING.matcher(node.getId()).matches());
      ScreenLaws.uncovered(parent).forEach(child -> visit(child, inFrame));
    }
  }

  private Control control(Region control) {
    String id = control.getId();
    List<PhraseText> written = new ArrayList<>();
    collect(control, written);
    Bounds place = control.localToScene(control.getLayoutBounds());
    Optional<Stop> stop = stops.find(id);
    String accessible = control.getAccessibleText() == null ? "" : control.getAccessibleText();
    return new Control(
        id,
        String.join(" / ", written.stream().map(PhraseText::text).toList()),
        millimetres(place.getWidth()),
        millimetres(place.getHeight()),
        rounded(written.stream().mapToDouble(Measuring::contrast).min().orElse(0)),
        rounded(Grounds.shape(control)),
        stop.map(Stop::spoken).orElse(accessible),
        kind(control, stop),
        !ScreenLaws.breaches(control, width, height, 0).isEmpty());
  }

  private static StopKind kind(Region control, Optional<Stop> stop) {
    String id = control.getId();
    if (stop.isPresent()) {
      return stop.get().now() && control instanceof Key ? StopKind.STOP : StopKind.NOT_NOW;
    }
    if (LEAFING.matcher(id).matches()) {
      return StopKind.LEAFING;
    }
    return TYPING.matcher(id).matches() ? StopKind.TYPING : StopKind.NONE;
  }

  private static void collect(Node node, List<PhraseText> written) {
    if (node instanceof PhraseText text) {
      written.add(text);
    } else if (node instanceof Parent parent && node.isVisible()) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, written));
    }
  }

  private Words words(PhraseText text) {
    double em = 0; // of the letters: a reading over them is smaller
    for (Node run : text.getChildrenUnmodifiable()) {
      if (run instanceof Text letters) {
        double scale = letters.localToScene(0, 1).distance(letters.localToScene(0, 0));
        em = Math.max(em, letters.getFont().getSize() * scale);
      }
    }
    return new Words(text.text(), millimetres(em), rounded(contrast(text)));
  }

  private static double contrast(PhraseText text) {
    return text.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .mapToDouble(run -> Grounds.contrast(((Text) run).getFill(), run))
        .min()
        .orElse(21);
  }

  private double millimetres(double pixels) {
    return rounded(pixels / density);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
