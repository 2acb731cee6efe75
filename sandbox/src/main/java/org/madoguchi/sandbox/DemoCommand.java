package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.CommandFailures;
import org.madoguchi.app.Screens;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lobby.LobbyHeard;
import org.madoguchi.app.monitoring.BranchMonitoring;
import org.madoguchi.app.office.Heard;
import org.madoguchi.app.sound.SpeakerChime;
import org.madoguchi.app.sound.Timbre;
import org.madoguchi.app.ui.PracticeFrame;
import org.madoguchi.app.ui.TerminalWindow;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.SpokenAloud;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyVoice;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.TourCommand.ReaderKind;
import org.madoguchi.sandbox.city.office.CityOffice;
import org.madoguchi.sandbox.panel.ControlPanel;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import org.madoguchi.sandbox.tour.TourLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the sandbox city: lobby screen, office screen and control panel in three windows. */
@Command(
    name = "demo",
    description = "Open the sandbox city: lobby, office and a control panel.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /** Its place among the windows. */
  private static final int OFFICE = 1;

  /** So long a package is left to whoever decides in a browser. */
  private static final Duration PERSON_FIRST = Duration.ofSeconds(30);

  /** Of the robot, so that the screens can be read. */
  private static final Duration PACE = Duration.ofSeconds(5);

  /** What a window's title takes of its height, px. */
  private static final double TITLE_BAR = 40;

  @Option(
      names = "--reader",
      paramLabel = "KIND",
      description = "simulated (default) or pcsc: pcscd and vpcd")
  private ReaderKind reader = ReaderKind.simulated;

  @Option(names = "--printer", paramLabel = "WHICH", description = PrinterPlace.OPTION)
  private @Nullable String printer;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "where journal and papers go; default: a new one that is deleted at the end")
  private @Nullable Path folder;

  @Option(
      names = "--practice",
      description = "in the frame of the practice mode: for staff, on the branch's machine")
  private boolean practice;

  @Option(
      names = "--compare-name",
      description = "the lobby offers to compare the card's name with the finished certificate")
  private boolean compareName;

  @Option(
      names = "--second-office",
      description = "a second office terminal, over TLS as on the branch LAN")
  private boolean secondOffice;

  @Option(
      names = "--metrics",
      paramLabel = "PORT",
      description = "how the branch is, at http://127.0.0.1:PORT/metrics and /health")
  private @Nullable Integer metrics;

  @Option(
      names = "--month-before",
      description =
          "a certificate of last month comes first, by itself: its figures then go to the officers")
  private boolean monthBefore;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Path work = folder == null ? Folders.temporary("madoguchi-demo") : folder;
    try {
      if (!started()) {
        return CommandFailures.noDisplay(err);
      }
      if (monthBefore && Files.notExists(work.resolve("branch").resolve("branch.sqlite"))) {
        monthBefore(work);
      }
      return play(work);
    } catch (KeyMaterialException | MissingFont | TourFailure | IOException e) {
      err.println("demo: " + e.getMessage());
      return 3;
    } finally {
      if (folder == null) {
        Folders.delete(work);
      }
    }
  }

  private void monthBefore(Path work)
      throws IOException, KeyMaterialException, MissingFont, TourFailure {
    spec.commandLine().getOut().println("last month's certificate takes a moment");
    spec.commandLine().getOut().flush();
    try (SandboxBranch before =
        new SandboxBranch(
            work,
            new CardPlace.InProcess(),
            null,
            SandboxBranch.Bounds.USUAL,
            FiguresTour.lastMonth(Instant.now()),
            BranchExtras.NONE)) {
      FiguresTour.monthBefore(
          before,
          new TourSteps(
              before,
              new Terminals(before.box()),
              new TourLog(),
              work.resolve("month-before"),
              Language.JA));
    }
  }

  private int play(Path work)
      throws IOException, InterruptedException, KeyMaterialException, MissingFont {
    try (PrinterPlace printers = PrinterPlace.open(printer, work);
        Speech speech = SpokenAloud.ofMachine(LobbyVoice.FOUND);
        SandboxBranch city =
            new SandboxBranch(
                work,
                TourCommand.place(reader),
                printers.uri(),
                SandboxBranch.Bounds.USUAL,
                InstantSource.system(),
                new BranchExtras(compareName, true, CityOffice.sqlite(), true, null)
                    .spoken(speech));
        PlayedCity controls = new PlayedCity(city, PERSON_FIRST, PACE);
        SandboxLan lan =
            secondOffice
                ? new SandboxLan(
                    work.resolve(SandboxBranch.KEYS), city.box().branch(), InstantSource.system())
                : null;
        BranchMonitoring monitoring = metrics == null ? null : city.monitored(metrics);
        SpeakerChime chime = new SpeakerChime(practice ? Timbre.PRACTICE : Timbre.COUNTER);
        SpeakerChime lobbyChime = new SpeakerChime(practice ? Timbre.PRACTICE : Timbre.COUNTER);
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      city.box().officeViews().listen(Heard.by(chime));
      city.box().lobbyViews().listen(LobbyHeard.by(lobbyChime));
      CountDownLatch closed = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            List<Stage> windows = open(city, controls, hands);
            if (lan != null) {
              windows.add(second(lan, windows.get(OFFICE)));
            }
            windows.forEach(w -> w.setOnHidden(_ -> closed.countDown()));
          });
      PrintWriter out = spec.commandLine().getOut();
      out.println("papers land in " + work.resolve("mfp"));
      if (monitoring != null) {
        out.println("how the branch is: http://127.0.0.1:" + monitoring.port() + "/metrics");
      }
      out.println("officers decide at " + city.officers().office().howToDecide());
      out.println(
          "a robot decides, as the control panel says, about what no officer opens within %d s"
              .formatted(PERSON_FIRST.toSeconds()));
      out.println("their program takes the branch's figures once a month is over");
      out.flush();
      closed.await();
      Platform.exit();
      return 0;
    }
  }

  /** Starts JavaFX; false where there is no display. */
  static boolean started() {
    try {
      Platform.startup(() -> {});
      return true;
    } catch (UnsupportedOperationException e) { // what JavaFX throws where there is no display
      return false;
    }
  }

  private Parent framed(Parent screen) {
    return practice ? PracticeFrame.around(screen, Screens.fontOfSystem()) : screen;
  }

  /** Below the first one, in the room that it leaves; they share it if there is too little. */
  private Stage second(SandboxLan lan, Stage first) {
    double bottom = Screen.getPrimary().getVisualBounds().getMaxY();
    if (bottom - first.getY() - first.getHeight() < first.getHeight() / 2) {
      first.setHeight((bottom - first.getY()) / 2);
    }
    double y = first.getY() + first.getHeight();
    return TerminalWindow.among(
        "局員端末 2",
        framed(Screens.office(lan.terminal())),
        first.getX(),
        y,
        first.getWidth(),
        Math.min(first.getHeight(), bottom - y));
  }

  /** Three windows side by side, as large as the display allows; closing one ends the demo. */
  private List<Stage> open(SandboxBranch city, PlayedCity controls, ExecutorService hands) {
    Screens screens = new Screens(city.box());
    ControlPanel panel = new ControlPanel(controls, hands, screens.fontFamily());
    controls.listen(TerminalWindow.shows(panel::show));
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    double height = room.getHeight() - 40;
    double lobby = Math.min(height * 9 / 16, room.getWidth() * 0.3);
    double side =
        Math.min(ControlPanel.WIDTH * height / ControlPanel.HEIGHT, room.getWidth() * 0.2);
    double office = room.getWidth() - lobby - side;
    // As wide as it is laid out for: a square window would be half empty.
    double officeHeight = Math.min(height, office * 9 / 16 + TITLE_BAR);
    double x = room.getMinX();
    double y = room.getMinY();
    return new ArrayList<>(
        List.of(
            TerminalWindow.among("利用者端末", framed(screens.lobby()), x, y, lobby, height),
            TerminalWindow.among(
                "局員端末", framed(screens.office()), x + lobby, y, office, officeHeight),
            TerminalWindow.among("体験モード", panel.root(), x + lobby + office, y, side, height)));
  }
}
