package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.madoguchi.app.CommandFailures;
import org.madoguchi.app.Screens;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.technician.CardServices;
import org.madoguchi.app.ui.PracticeFrame;
import org.madoguchi.app.ui.TerminalWindow;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a branch with the real devices of this machine against the sandbox city's gateway. */
@Command(
    name = "rehearse",
    description =
        "Run lobby, branch and office with this machine's reader and printers, before anything is"
            + " real: the sandbox city's gateway answers, and every paper says 見本. There are no"
            + " officers: taking applications in is played by demo and by tour --errand intake.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int MISSING = 3;
  private static final Duration READER_ANSWERS = Duration.ofSeconds(5);

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "as 'sandbox branch' writes it")
  private Path config = Path.of("");

  @Option(names = "--check", description = "ask reader, printers and gateway, and stop")
  private boolean check;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    return switch (ConfigReader.read(config)) {
      case ConfigReading.Mistakes<BranchConfig> m -> {
        m.mistakes().forEach(err::println);
        yield USAGE;
      }
      case ConfigReading.Read<BranchConfig> r -> rehearse(r.value(), err);
    };
  }

  private int rehearse(BranchConfig branch, PrintWriter err)
      throws IOException, InterruptedException {
    if (!"localhost".equals(branch.gateway().uri().getHost())) {
      err.println(
          "rehearse: %s names a gateway elsewhere. 練習には sandbox branch が作った設定だけを使います。"
              .formatted(config));
      return USAGE;
    }
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Missing missing -> {
        err.println(missing.advice());
        yield MISSING;
      }
      case JapaneseFont.Found fonts -> open(branch, fonts, err);
    };
  }

  private int open(BranchConfig branch, JapaneseFont.Found fonts, PrintWriter err)
      throws IOException, InterruptedException {
    try (Printer mfp = printer("MFP", branch.mfp());
        Printer slips = printer("slip printer", branch.slipPrinter());
        CardReader reader = CardServices.reader(branch.cardReader())) {
      if (check) {
        return ask(branch, reader, List.of(mfp, slips));
      }
      try (Rehearsal rehearsal =
          new Rehearsal(branch, reader, mfp, slips, fonts, InstantSource.system())) {
        return show(rehearsal, err);
      }
    } catch (KeyMaterialException e) {
      err.println("rehearse: " + e.getMessage());
      return USAGE;
    }
  }

  private static Printer printer(String name, PrinterConfig config) {
    return new IppPrinter(name, config.uri(), PollClock.everySecond(), config.certificateSha256());
  }

  /** One line for each device. */
  private int ask(BranchConfig branch, CardReader reader, List<Printer> printers)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    BlockingQueue<ReaderStatus> told = new ArrayBlockingQueue<>(8);
    boolean well = true;
    try (CardReader.Subscription _ = reader.listen(told::offer)) {
      ReaderStatus status = settled(told);
      boolean there = status == ReaderStatus.EMPTY || status == ReaderStatus.CARD;
      out.println(line(there, "reader", branch.cardReader().namePattern() + ": " + status));
      well &= there;
    }
    for (Printer printer : printers) {
      PrinterStatus status = printer.status();
      boolean ready = status instanceof PrinterStatus.Ready;
      String problem =
          status instanceof PrinterStatus.NeedsAttention n ? n.problem().name() : "ready";
      out.println(line(ready, printer.name(), problem));
      well &= ready;
    }
    out.println(
        well
            ? "next: ./kiosk rehearse --config " + config
            : "mend what is marked with '!', then again; ./kiosk tech readers and ./kiosk tech"
                + " printer say more");
    return well ? 0 : MISSING;
  }

  /** What the reader says once it has been found, else the last word after a while. */
  private static ReaderStatus settled(BlockingQueue<ReaderStatus> told)
      throws InterruptedException {
    ReaderStatus last = ReaderStatus.SERVICE_DOWN;
    long end = System.nanoTime() + READER_ANSWERS.toNanos();
    while (last == ReaderStatus.SERVICE_DOWN || last == ReaderStatus.NO_READER) {
      ReaderStatus next = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return last;
      }
      last = next;
    }
    return last;
  }

  private static String line(boolean well, String device, String what) {
    return "%s %-14s %s".formatted(well ? " " : "!", device, what);
  }

  private static int show(Rehearsal rehearsal, PrintWriter err) throws InterruptedException {
    if (!DemoCommand.started()) {
      return CommandFailures.noDisplay(err);
    }
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(
        () -> windows(rehearsal).forEach(w -> w.setOnHidden(_ -> closed.countDown())));
    closed.await();
    Platform.exit();
    return 0;
  }

  /** Each on a screen of its own where there are two, else side by side. */
  private static List<Stage> windows(Rehearsal rehearsal) {
    Screens screens = new Screens(rehearsal.box());
    Parent lobby = framed(screens.lobby());
    Parent office = framed(screens.office());
    if (Screen.getScreens().size() > 1) {
      return List.of(
          TerminalWindow.fullScreen("利用者端末 見本", lobby, 0),
          TerminalWindow.fullScreen("局員端末 見本", office, 1));
    }
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    double height = room.getHeight() - 40;
    double width = Math.min(height * 9 / 16, room.getWidth() * 0.4);
    double x = room.getMinX();
    double y = room.getMinY();
    return List.of(
        TerminalWindow.among("利用者端末 見本", lobby, x, y, width, height),
        TerminalWindow.among("局員端末 見本", office, x + width, y, room.getWidth() - width, height));
  }

  private static Parent framed(Parent screen) {
    return PracticeFrame.around(screen, Screens.fontOfSystem());
  }
}
