package org.madoguchi.sandbox.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.Screens;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.ui.Leafed;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Draws, keeps and measures screens. Any thread but JavaFX's. */
public final class Gallery {
  /** More aren't read by who stands before a terminal; it is told, and breaks no law. */
  public static final int MOST_WORDS = 40;

  private static final int WIDTH = (int) LobbyScreens.WIDTH;
  private static final int HEIGHT = (int) LobbyScreens.HEIGHT;

  private final Screens screens;
  private final Scene scene;
  private final LobbyView start;
  private final List<ErrandState> samples;
  private final List<LocalizedText> told;
  private final @Nullable Path pictures;
  private final List<MeasuredScreen> measured = new ArrayList<>();

  private record Drawn(MeasuredScreen screen, @Nullable Image picture, boolean more) {}

  /**
   * @param screens of a terminal
   * @param start its start screen while everything can be had
   * @param told what it may tell besides
   * @param pictures where they go; null: none are kept
   */
  public Gallery(
      Screens screens, LobbyView start, List<LocalizedText> told, @Nullable Path pictures)
      throws TourFailure {
    this.screens = screens;
    this.start = start;
    this.told = List.copyOf(told);
    this.pictures = pictures;
    scene = Terminals.fx(() -> new Scene(screens.lobby(), WIDTH, HEIGHT));
    samples = Terminals.fx(() -> screens.samples(start));
  }

  /** Draws all screens in that look. */
  public void draw(Look look) throws TourFailure, IOException {
    for (Shown shown : GalleryViews.of(start, samples, told, look)) {
      boolean more = true;
      for (int page = 0; more; page++) {
        more = draw(shown.onPage(page), page);
      }
    }
  }

  /** Whether there is a further page of its list. */
  private boolean draw(Shown shown, int page) throws TourFailure, IOException {
    Drawn drawn = Terminals.fx(() -> drawn(shown, page));
    measured.add(drawn.screen());
    if (pictures != null && drawn.picture() != null) {
      Path folder =
          pictures
              .resolve(shown.language().code())
              .resolve(shown.text())
              .resolve(shown.theme().code());
      Pictures.write(drawn.picture(), folder.resolve(shown.name() + ".png"));
    }
    return drawn.more();
  }

  private Drawn drawn(Shown shown, int page) {
    try {
      screens.showLobby(shown.view());
    } catch (IllegalStateException missing) { // a word that a file hasn't
      return new Drawn(unfinished(shown, String.valueOf(missing.getMessage())), null, false);
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Optional<Leafed> list = list(shown.view().covered());
    list.ifPresent(l -> l.open(page));
    scene.getRoot().layout();
    scene.getRoot().applyCss(); // of keys that came with the page
    scene.getRoot().layout();
    MeasuredScreen screen =
        Measuring.of(
            shown,
            scene.getRoot(),
            screens.stops(shown.view()),
            WIDTH,
            HEIGHT,
            shown.view().pixelsPerMillimetre());
    Image picture = pictures == null ? null : Pictures.of(scene);
    boolean more = list.isPresent() && further(list.get(), page + 1);
    return new Drawn(screen, picture, more);
  }

  /** What is leafed through: the page itself, or else a list on it. */
  private Optional<Leafed> list(boolean covered) {
    Node seen = covered ? scene.getRoot().lookup(".covering") : scene.getRoot();
    return Stream.of(".page", ".paged-list")
        .flatMap(kind -> seen.lookupAll(kind).stream())
        .filter(Leafed.class::isInstance)
        .map(Leafed.class::cast)
        .filter(Leafed::leafing)
        .findFirst();
  }

  /** Leafing on from the last page shows the first. */
  private boolean further(Leafed list, int next) {
    list.open(next);
    scene.getRoot().layout();
    return list.page() == next;
  }

  private static MeasuredScreen unfinished(Shown shown, String why) {
    return new MeasuredScreen(
        shown.name(),
        shown.language().code(),
        shown.text(),
        shown.theme().code(),
        WIDTH,
        HEIGHT,
        0,
        0,
        List.of(),
        List.of(),
        List.of(why));
  }

  /** How many screens were drawn. */
  public int size() {
    return measured.size();
  }

  /** What breaks a law, one line each. */
  public List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    for (MeasuredScreen screen : measured) {
      GalleryLaws.breaches(screen).forEach(breach -> breaches.add(place(screen) + ": " + breach));
    }
    return breaches;
  }

  /** Screens with more words than are read, the longest first; they break no law. */
  public List<String> wordy() {
    return measured.stream()
        .filter(screen -> screen.words() > MOST_WORDS)
        .sorted((a, b) -> Integer.compare(b.words(), a.words()))
        .map(screen -> "%d words: %s".formatted(screen.words(), place(screen)))
        .toList();
  }

  private static String place(MeasuredScreen screen) {
    return String.join("/", screen.language(), screen.text(), screen.theme(), screen.name());
  }

  /** Writes all that was measured. */
  public void write(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    json.writeValue(file.toFile(), Map.of("screens", measured));
  }
}
