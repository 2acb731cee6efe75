package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.Screens;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.ui.Faces;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.Notice;
import org.madoguchi.config.ScreenTheme;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.office.CityOffice;
import org.madoguchi.sandbox.gallery.Gallery;
import org.madoguchi.sandbox.gallery.Soak;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * Draws every screen of a lobby at which everything can be had, measures what stands on it, and
 * tells what breaks a law.
 */
@Command(
    name = "gallery",
    description =
        "Draw and measure every screen of the lobby in every state: ./kiosk tour --gallery.",
    mixinStandardHelpOptions = true)
final class GalleryCommand implements Callable<Integer> {
  /** A Friday in opening hours, 10:24: its pictures are the same whenever they are made. */
  private static final Instant WHEN = Instant.parse("2026-11-20T01:24:00Z");

  /** As many as a terminal can have. */
  private static final int ERRANDS = 6;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What is wrong on one is often wrong on hundreds; the file has them all. */
  private static final int MOST_LINES = 200;

  private static final long SEED = 20261128;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where it all goes")
  private Path out = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "a language, such as ja or zh-Hans, once or more; default: all of them",
      converter = TourCommand.LanguageOf.class)
  private List<Language> languages = LanguageProfile.languages();

  @Option(
      names = "--text",
      paramLabel = "SIZE",
      description = "size of the letters, per cent of the usual, such as 100; default: all",
      converter = SizeOf.class)
  private @Nullable TextSize size;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description =
          "colours, once or more: light, contrast, night; default: light in all languages, the"
              + " others in Japanese, since colours don't depend on the words",
      converter = ThemeOf.class)
  private List<ScreenTheme> themes = List.of();

  @Option(
      names = "--soak",
      paramLabel = "MINUTES",
      description =
          "instead of measuring each: show and paint them at random for so long; fails where the"
              + " program grows")
  private @Nullable Integer soak;

  @Option(names = "--without-pictures", description = "only gallery.json")
  private boolean withoutPictures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Files.createDirectories(out);
    Files.delete(Files.createTempFile(out, "gallery", "")); // said now, not after minutes
    Path work = Folders.temporary("madoguchi-gallery");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    try (SandboxBranch branch =
        new SandboxBranch(
            work,
            new CardPlace.InProcess(),
            null,
            SandboxBranch.Bounds.USUAL,
            () -> WHEN,
            new BranchExtras(true, false, CityOffice.sqlite(), true, null))) {
      return run(branch);
    } catch (TourFailure | KeyMaterialException | MissingFont | IOException e) {
      err.println("gallery: " + e.getMessage());
      return 1;
    } finally {
      Platform.exit();
      Folders.delete(work);
    }
  }

  private int run(SandboxBranch branch) throws TourFailure, IOException, InterruptedException {
    Screens screens = Terminals.fx(() -> new Screens(branch.box()));
    if (soak != null) {
      return soaked(screens, start(branch), soak);
    }
    Gallery gallery =
        new Gallery(
            screens,
            start(branch),
            City.notices().stream().map(Notice::text).toList(),
            withoutPictures ? null : out);
    for (Language each : drawn()) {
      for (TextSize letters : size == null ? List.of(TextSize.values()) : List.of(size)) {
        for (ScreenTheme theme : themes(each)) {
          gallery.draw(Look.USUAL.in(each).sized(letters).coloured(theme));
        }
      }
    }
    gallery.write(out.resolve("gallery.json"));
    PrintWriter told = spec.commandLine().getOut();
    gallery.wordy().stream().limit(MOST_LINES).forEach(told::println);
    List<String> breaches = gallery.breaches();
    breaches.stream().limit(MOST_LINES).forEach(told::println);
    told.println(
        "gallery: %d screens, %d over %d words, %d faults"
            .formatted(
                gallery.size(), gallery.wordy().size(), Gallery.MOST_WORDS, breaches.size()));
    return breaches.isEmpty() ? 0 : 1;
  }

  private int soaked(Screens screens, LobbyView start, int minutes)
      throws TourFailure, IOException {
    Soak soak =
        new Soak(screens, start, City.notices().stream().map(Notice::text).toList(), drawn());
    PrintWriter told = spec.commandLine().getOut();
    boolean well =
        soak.run(
            Duration.ofMinutes(minutes),
            SEED,
            reading -> {
              told.println(reading.text());
              told.flush();
            });
    told.println(soak.times());
    told.println(well ? "soak: it has stayed as large as it was" : "soak: it grows");
    return well ? 0 : 1;
  }

  /** The first view of a terminal that knows what can be had. */
  private static LobbyView start(SandboxBranch branch) throws TourFailure, InterruptedException {
    return branch
        .box()
        .lobbyViews()
        .await(
            view -> view.errands().stream().filter(ErrandOffer::now).count() == ERRANDS, PATIENCE)
        .orElseThrow(() -> new TourFailure("the lobby doesn't offer all errands"));
  }

  private List<ScreenTheme> themes(Language language) {
    if (!themes.isEmpty()) {
      return themes;
    }
    return language.equals(Language.JA)
        ? List.of(ScreenTheme.values())
        : List.of(ScreenTheme.LIGHT);
  }

  private List<Language> drawn() throws TourFailure {
    Faces faces = Faces.ofSystem();
    for (Language each : languages) {
      if (faces.of(each).isEmpty()) {
        throw new TourFailure(
            "no letters for %s: install %s"
                .formatted(each, LanguageProfile.of(each).facePackage()));
      }
    }
    return languages;
  }

  /** Sizes by their per cent. */
  static final class SizeOf implements ITypeConverter<TextSize> {
    @Override
    public TextSize convert(String percent) {
      for (TextSize size : TextSize.values()) {
        if (String.valueOf(size.percent()).equals(percent)) {
          return size;
        }
      }
      throw new TypeConversionException("no size %s; there are %s".formatted(percent, sizes()));
    }
  }

  private static List<String> sizes() {
    return Arrays.stream(TextSize.values()).map(size -> String.valueOf(size.percent())).toList();
  }

  /** Themes as the configuration writes them. */
  static final class ThemeOf implements ITypeConverter<ScreenTheme> {
    @Override
    public ScreenTheme convert(String code) {
      return ScreenTheme.of(code)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no theme %s; there are light, contrast, night".formatted(code)));
    }
  }
}
