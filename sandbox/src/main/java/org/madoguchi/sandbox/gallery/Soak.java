package org.madoguchi.sandbox.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.madoguchi.app.Screens;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.benchmark.Sample;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * Screens one after another, at random and for long, painted each: whether what lays out difficult
 * letters grows or dies (a public report has Pango crash when complex text is laid out again and
 * again). Any thread but JavaFX's.
 */
public final class Soak {
  /** The headless display has 1000 x 1000 pixels (JDK-8364201). */
  private static final double WINDOW = 900;

  private static final int ROUND = 400;

  /** All classes, fonts and glyphs are there, and the collector has found its size. */
  private static final int SETTLED = 3;

  /** What a heap's size and glyph caches sway by, KiB. */
  private static final long SWAY = 48 * 1024;

  private final Screens screens;
  private final List<LobbyView> views = new ArrayList<>();
  private final Set<LobbyView> visited = new HashSet<>();
  private final Sample first = new Sample();
  private final Sample later = new Sample();

  /**
   * How it stands after a round.
   *
   * @param screens shown so far
   * @param heapKib live after a collection
   * @param residentKib of the whole process, after it
   */
  public record Reading(long screens, long heapKib, long residentKib) {
    /** One line. */
    public String text() {
      return String.format(
          Locale.ROOT, "%8d screens  heap %6d KiB  process %7d KiB", screens, heapKib, residentKib);
    }
  }

  /**
   * @param screens of a terminal
   * @param start its start screen while everything can be had
   * @param told what it may tell besides
   * @param languages that are soaked
   */
  public Soak(Screens screens, LobbyView start, List<LocalizedText> told, List<Language> languages)
      throws TourFailure {
    this.screens = screens;
    for (Language language : languages) {
      for (TextSize size : TextSize.values()) {
        Look look = Look.USUAL.in(language).sized(size);
        List<Shown> all =
            Terminals.fx(() -> GalleryViews.of(start, screens.samples(start), told, look));
        all.forEach(shown -> views.add(shown.view()));
      }
    }
  }

  /**
   * Shows screens for so long, three rounds at least.
   *
   * @param seed of their order
   * @param told each round's reading
   * @return whether it has stayed as large as it was
   */
  public boolean run(Duration duration, long seed, Consumer<Reading> told)
      throws TourFailure, IOException {
    Scene scene =
        Terminals.fx(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new Scene(screens.lobby(), WINDOW, WINDOW));
              stage.show();
              return stage.getScene();
            });
    Random random = new Random(seed);
    List<Reading> readings = new ArrayList<>();
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end || readings.size() <= SETTLED) {
      for (int i = 0; i < ROUND; i++) {
        show(scene, views.get(random.nextInt(views.size())));
      }
      readings.add(reading((long) (readings.size() + 1) * ROUND));
      told.accept(readings.getLast());
    }
    Reading settled = readings.get(SETTLED);
    Reading last = readings.getLast();
    return last.heapKib() - settled.heapKib() < SWAY
        && last.residentKib() - settled.residentKib() < SWAY;
  }

  private void show(Scene scene, LobbyView view) throws TourFailure {
    boolean known = !visited.add(view);
    long begin = System.nanoTime();
    Terminals.fx(
        () -> {
          screens.showLobby(view);
          return Pictures.of(scene);
        });
    (known ? later : first).since(begin);
  }

  /** How long a screen takes until it is painted, on its first visit and on later ones. */
  public String times() {
    return "first visits %s; later %s".formatted(first.text(), later.text());
  }

  private static Reading reading(long shown) throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
    return new Reading(shown, (runtime.totalMemory() - runtime.freeMemory()) / 1024, resident);
  }
}
