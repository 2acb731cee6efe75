package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.tour.PrintedCodes;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import org.madoguchi.sandbox.tour.TourLog;

/**
 * The main job from the first touch to the hand-over, through the very same screens and sessions as
 * in a post office: the resident's hands and the clerk's are played, everything else is real.
 */
final class Tour {
  /** Who takes a certificate of the whole household: two pages. */
  private static final String PERSONA = "household";

  private static final String PIN = "1234";

  /** A clerk's hand doesn't touch before the eye has read; the office takes no touch sooner. */
  private static final Duration HAND = Duration.ofMillis(700);

  private final SandboxBranch branch;
  private final Terminals terminals;
  private final TourLog log;
  private final Path pictures;
  private final Language language;
  private int number;

  /**
   * @param out where pictures and papers go
   * @param language that the resident chooses
   */
  Tour(SandboxBranch branch, Terminals terminals, TourLog log, Path out, Language language)
      throws IOException {
    this.language = language;
    this.branch = branch;
    this.terminals = terminals;
    this.log = log;
    this.pictures = Files.createDirectories(out.resolve("screens"));
  }

  void run() throws TourFailure {
    lobby();
    office();
  }

  private void lobby() throws TourFailure {
    if (language == Language.EN) {
      terminals.lobby(LobbyState.Start.class, _ -> true);
      touch("language");
      terminals.lobbyIn(Language.EN);
    }
    see("start", LobbyState.Start.class);
    touch("begin");
    see("municipalities", LobbyState.Municipalities.class);
    touch("municipality-99201");
    see("certificates-by-purpose", LobbyState.Certificates.class);
    touch("by-kind");
    see("certificates-by-kind", LobbyState.Certificates.class, c -> !c.byPurpose());
    touch("kind-residence");
    see("options", LobbyState.Options.class);
    touch("option-persons-household");
    see(
        "options-household",
        LobbyState.Options.class,
        o -> o.draft().options().containsValue("household"));
    touch("next");
    see("copies", LobbyState.Copies.class);
    touch("next");
    see("confirm", LobbyState.Confirm.class);
    touch("next");
    see("place-card", LobbyState.PlaceCard.class);
    log.step("card laid on the reader", () -> branch.layCard(branch.persona(PERSONA)));
    see("pin", LobbyState.PinEntry.class);
    log.step(
        "PIN typed",
        () -> {
          for (int i = 0; i < PIN.length(); i++) {
            terminals.touchLobby("digit-" + PIN.charAt(i));
          }
        });
    see("pin-typed", LobbyState.PinEntry.class, p -> p.digits() == PIN.length());
    touch("next");
    see("take-card", LobbyState.TakeCard.class);
    log.step("card taken", () -> branch.place().take());
    see("slip", LobbyState.SlipReady.class);
    touch("next");
    see("goodbye", LobbyState.Goodbye.class);
  }

  private void office() throws TourFailure {
    seeOffice("waiting", v -> v.snapshot().waiting().size() == 1);
    String slip = read(branch.slip()).getFirst();
    log.step("slip scanned", () -> terminals.scan(slip));
    seeOffice("printing", v -> at(v, Step.PRINTING) || at(v, Step.SCAN_PAGES));
    seeOffice("scan-pages", v -> at(v, Step.SCAN_PAGES));
    List<String> pages = new ArrayList<>();
    log.step("page codes read", () -> pages.addAll(read(branch.certificate())));
    for (int i = 1; i < pages.size(); i++) {
      String code = pages.get(i - 1);
      int scanned = i;
      log.step("page " + i + " scanned", () -> terminals.scan(code));
      seeOffice(
          "page-" + i + "-scanned",
          v -> v.snapshot().open().filter(o -> o.scanned().size() == scanned).isPresent());
    }
    log.step("last page scanned", () -> terminals.scan(pages.getLast()));
    seeOffice("take-fee", v -> at(v, Step.TAKE_FEE));
    touchOffice("take-fee");
    seeOffice("hand-over", v -> at(v, Step.HAND_OVER));
    log.step("slip scanned again", () -> terminals.scan(slip));
    seeOffice("handed-over", v -> v.snapshot().open().isEmpty());
  }

  private static boolean at(OfficeView view, Step step) {
    return view.snapshot().open().filter(o -> o.step() == step).isPresent();
  }

  private static List<String> read(Path pdf) throws TourFailure {
    try {
      return PrintedCodes.read(pdf);
    } catch (IOException e) {
      throw new TourFailure("the paper can't be scanned: " + e.getMessage());
    }
  }

  private void touch(String key) throws TourFailure {
    log.step("touch " + key, () -> terminals.touchLobby(key));
  }

  private void touchOffice(String key) throws TourFailure {
    try {
      Thread.sleep(HAND);
    } catch (InterruptedException e) {
      throw new TourFailure("interrupted");
    }
    log.step("touch " + key, () -> terminals.touchOffice(key));
  }

  private <S extends LobbyState> void see(String name, Class<S> state) throws TourFailure {
    see(name, state, _ -> true);
  }

  private <S extends LobbyState> void see(String name, Class<S> state, Predicate<S> such)
      throws TourFailure {
    log.step("see " + name, () -> terminals.lobby(state, such));
    terminals.pictureOfLobby(picture("lobby-" + name));
  }

  private void seeOffice(String name, Predicate<OfficeView> such) throws TourFailure {
    log.step("see office " + name, () -> terminals.office(name, such));
    terminals.pictureOfOffice(picture("office-" + name));
  }

  private Path picture(String name) {
    number++;
    return pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", number, name));
  }
}
