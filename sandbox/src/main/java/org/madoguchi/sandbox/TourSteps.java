package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.LanguageStops;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.tour.PrintedCodes;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import org.madoguchi.sandbox.tour.TourLog;

/**
 * What a resident's hands and a clerk's do on a tour, step by step, and a picture of each screen
 * that they come to.
 */
final class TourSteps {
  /** Something that hands do. */
  @FunctionalInterface
  interface Act {
    void run() throws TourFailure;
  }

  /** A clerk's hand doesn't touch before the eye has read; the office takes no touch sooner. */
  private static final Duration HAND = Duration.ofMillis(700);

  private final SandboxBranch branch;
  private final Terminals terminals;
  private final TourLog log;
  private final Path pictures;
  private final Language language;
  private int number;

  /**
   * @param out where pictures go, below {@code screens}
   * @param language that the resident chooses
   */
  TourSteps(SandboxBranch branch, Terminals terminals, TourLog log, Path out, Language language)
      throws IOException {
    this.branch = branch;
    this.terminals = terminals;
    this.log = log;
    this.pictures = Files.createDirectories(out.resolve("screens"));
    this.language = language;
  }

  /** Stands before the start screen, in the resident's language. */
  void start() throws TourFailure {
    if (!language.equals(Language.JA)) {
      terminals.lobby(LobbyState.Start.class, _ -> true);
      touch("language");
      terminals.lobbyLanguages();
      touch(LanguageStops.id(language));
      terminals.lobbyIn(language);
    }
    see("start", LobbyState.Start.class);
  }

  void layCard(String persona) throws TourFailure {
    log.step("card laid on the reader", () -> branch.layCard(branch.persona(persona)));
  }

  /** The same card as it was before anything was changed on it: a copy that nobody should have. */
  void layCardAsIssued(String persona) throws TourFailure {
    log.step(
        "card from before laid on the reader", () -> branch.layAsIssued(branch.persona(persona)));
  }

  void takeCard() throws TourFailure {
    log.step("card taken", () -> branch.place().take());
  }

  /** Types on the keys of the screen; what it is, isn't written down. */
  void type(String what, String characters) throws TourFailure {
    log.step(
        what + " typed",
        () -> {
          for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            terminals.touchLobby((Character.isDigit(c) ? "digit-" : "letter-") + c);
          }
        });
  }

  /** Something that is done elsewhere. */
  void act(String what, Act act) throws TourFailure {
    log.step(what, act::run);
  }

  /** Something is held, or somebody steps, before the lobby terminal's camera. */
  void before(String what, Scene scene, CameraKnobs knobs) throws TourFailure {
    log.step(
        what,
        () -> {
          branch.stage().show(scene);
          branch.stage().set(knobs);
        });
  }

  void scan(String what, String code) throws TourFailure {
    log.step(what, () -> terminals.scan(code));
  }

  /** The codes on a paper that was printed. */
  List<String> codes(String what, Path paper) throws TourFailure {
    List<String> codes = new ArrayList<>();
    log.step(
        what,
        () -> {
          try {
            codes.addAll(PrintedCodes.read(paper));
          } catch (IOException e) {
            throw new TourFailure("the paper can't be scanned: " + e.getMessage());
          }
        });
    return codes;
  }

  /** The slip that came out last. */
  Path slip() {
    return branch.slip();
  }

  void touch(String key) throws TourFailure {
    log.step("touch " + key, () -> terminals.touchLobby(key));
  }

  /** A key of a keyboard; a new page is deaf for a moment. */
  void press(KeyCode key) throws TourFailure {
    while (!terminals.settled()) {
      Thread.onSpinWait();
    }
    terminals.pressLobby(key);
  }

  /** Waits until the lobby screen shows nothing. */
  void dark() throws TourFailure {
    terminals.lobbyDark();
  }

  /** Whether digits are typed on the lobby screen now, so that the number pad types them. */
  boolean typing() {
    LobbyView view = branch.box().lobbyViews().get();
    return view != null && view.state().typing();
  }

  /** What can be done on the lobby screen now. */
  Stops stops() throws TourFailure {
    return terminals.stops();
  }

  /** The id of what lies in the ring of a keyboard. */
  Optional<String> ringed() throws TourFailure {
    return terminals.ringed();
  }

  void touchOffice(String key) throws TourFailure {
    try {
      Thread.sleep(HAND);
    } catch (InterruptedException e) {
      throw new TourFailure("interrupted");
    }
    log.step("touch " + key, () -> terminals.touchOffice(key));
  }

  <S extends LobbyState> void see(String name, Class<S> state) throws TourFailure {
    see(name, state, _ -> true);
  }

  <S extends LobbyState> void see(String name, Class<S> state, Predicate<S> such)
      throws TourFailure {
    log.step("see " + name, () -> terminals.lobby(state, such));
    terminals.pictureOfLobby(picture("lobby-" + name));
  }

  void seeOffice(String name, Predicate<OfficeView> such) throws TourFailure {
    log.step("see office " + name, () -> terminals.office(name, such));
    terminals.pictureOfOffice(picture("office-" + name));
  }

  /** A picture of what is seen elsewhere. */
  void keep(String name, byte[] png) throws IOException {
    Files.write(picture(name), png);
  }

  private Path picture(String name) {
    number++;
    return pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", number, name));
  }
}
