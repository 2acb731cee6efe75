package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.madoguchi.app.AllInOne;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.benchmark.CountingCard;
import org.madoguchi.sandbox.benchmark.Sample;
import org.madoguchi.sandbox.tour.PrintedCodes;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the main job over simulated devices. People's time isn't in the figures. */
@Command(
    name = "benchmark",
    description = "Measure the main job over simulated devices.",
    mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
  /** After so many sessions all classes are loaded and all pools filled. */
  private static final int SETTLED = 10;

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Option(names = "--sessions", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int sessions = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Sample confirmedToAccepted = new Sample();
  private final Sample confirmedToSlip = new Sample();
  private final Sample scannedToFirstByte = new Sample();
  private final Sample paintedFirst = new Sample();
  private final Sample painted = new Sample();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    CountDownLatch toolkit = new CountDownLatch(1);
    Platform.startup(toolkit::countDown);
    toolkit.await();
    Path work = Folders.temporary("madoguchi-benchmark");
    try (SandboxBranch city =
        new SandboxBranch(
            work,
            new CardPlace.InProcess(),
            null,
            SandboxBranch.Bounds.USUAL,
            InstantSource.system())) {
      Terminals terminals = new Terminals(city.box());
      terminals.open();
      CountingCard card = new CountingCard(city.cards().card(city.personas().getFirst()));
      for (int i = 0; i < sessions; i++) {
        session(city, terminals, card, i == 0 ? paintedFirst : painted);
        if (i == SETTLED) {
          out.println("memory after " + SETTLED + " sessions: " + memory());
        }
      }
      out.println("PIN confirmed to document sealed: " + confirmedToAccepted.text());
      out.println("the same and card taken to slip at the printer: " + confirmedToSlip.text());
      out.println("slip scanned to first byte at the MFP: " + scannedToFirstByte.text());
      out.println("touch to the whole lobby screen painted, first visits: " + paintedFirst.text());
      out.println("the same, later visits: " + painted.text());
      out.printf(
          "APDUs of a session: %d, bytes %d%n",
          card.commands() / sessions, card.bytes() / sessions);
      out.println("memory after " + sessions + " sessions: " + memory());
      return 0;
    } catch (KeyMaterialException | MissingFont | TourFailure e) {
      spec.commandLine().getErr().println("benchmark: " + e.getMessage());
      return 1;
    } finally {
      Platform.exit();
      Folders.delete(work);
    }
  }

  private void session(SandboxBranch city, Terminals terminals, CountingCard card, Sample screens)
      throws InterruptedException, IOException, TourFailure {
    AllInOne box = city.box();
    if (box.lobbyViews().await(BenchmarkCommand::offersCertificates, BOUND).isEmpty()) {
      throw new TourFailure("no certificate can be had");
    }
    MunicipalityOffer offer = box.branch().offers().getFirst();
    terminals.paintLobby();
    long touched = System.nanoTime();
    touch(
        box,
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(offer));
    painted(box, terminals, CertificateState.Certificates.class, touched, screens);
    touched = System.nanoTime();
    touch(box, new CertificateTouch.ChoosePurpose(offer.municipality().purposes().getFirst()));
    painted(box, terminals, CertificateState.Confirm.class, touched, screens);
    touched = System.nanoTime();
    touch(box, new LobbyTouch.Next());
    painted(box, terminals, CertificateState.PlaceCard.class, touched, screens);
    city.place().lay(card);
    await(box, CertificateState.PinEntry.class, _ -> true);
    terminals.paintLobby();
    for (int digits = 1; digits <= 4; digits++) {
      int typed = digits;
      touched = System.nanoTime();
      box.lobby().digit(typed);
      await(box, CertificateState.PinEntry.class, p -> p.digits() == typed);
      terminals.paintLobby();
      screens.since(touched);
    }
    long confirmed = System.nanoTime();
    touch(box, new LobbyTouch.Next());
    await(box, CertificateState.TakeCard.class, _ -> true);
    confirmedToAccepted.since(confirmed);
    long sealed = System.nanoTime() - confirmed;
    city.place().take();
    await(box, CertificateState.PrintingSlip.class, CertificateState.SlipReady.class);
    long taken = System.nanoTime();
    await(box, CertificateState.SlipReady.class, _ -> true);
    confirmedToSlip.add(sealed + System.nanoTime() - taken);
    touch(box, new LobbyTouch.Next(), new LobbyTouch.Next());
    await(box, LobbyState.Start.class, _ -> true);
    desk(city);
  }

  private static void painted(
      AllInOne box,
      Terminals terminals,
      Class<? extends LobbyState> state,
      long touched,
      Sample screens)
      throws InterruptedException, TourFailure {
    await(box, state, _ -> true);
    terminals.paintLobby();
    screens.since(touched);
  }

  private void desk(SandboxBranch city) throws InterruptedException, IOException, TourFailure {
    AllInOne box = city.box();
    String slip = PrintedCodes.read(city.slip()).getFirst();
    long scanned = System.nanoTime();
    box.branch().scan(slip);
    office(box, Step.SCAN_PAGES);
    scannedToFirstByte.add(city.mfp().firstByte() - scanned);
    List<String> pages = PrintedCodes.read(city.certificate());
    pages.forEach(page -> box.branch().scan(page));
    office(box, Step.TAKE_FEE);
    box.branch().takeFee();
    box.branch().scan(slip);
  }

  private static boolean offersCertificates(LobbyView view) {
    return view.offer(ErrandId.CERTIFICATE).filter(ErrandOffer::now).isPresent();
  }

  private static void touch(AllInOne box, LobbyTouch... touches) {
    for (LobbyTouch touch : touches) {
      box.lobby().touch(touch);
    }
  }

  private static <S extends LobbyState> void await(AllInOne box, Class<S> state, Predicate<S> such)
      throws InterruptedException, TourFailure {
    if (box.lobbyViews()
        .await(v -> state.isInstance(v.state()) && such.test(state.cast(v.state())), BOUND)
        .isEmpty()) {
      throw new TourFailure("waited in vain for " + state.getSimpleName());
    }
  }

  private static void await(
      AllInOne box, Class<? extends LobbyState> one, Class<? extends LobbyState> other)
      throws InterruptedException, TourFailure {
    await(box, LobbyState.class, s -> one.isInstance(s) || other.isInstance(s));
  }

  private static void office(AllInOne box, Step step) throws InterruptedException, TourFailure {
    Predicate<OfficeView> such = v -> v.snapshot().open().filter(o -> o.step() == step).isPresent();
    if (box.officeViews().await(such, BOUND).isEmpty()) {
      throw new TourFailure("waited in vain for " + step);
    }
  }

  /** Live heap after a collection, and the resident set of this process (Linux only). */
  private static String memory() throws IOException {
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    Path status = Path.of("/proc/self/status");
    String resident =
        Files.exists(status)
            ? Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .map(l -> l.replaceAll("[^0-9]", "") + " kB")
                .findFirst()
                .orElse("unknown")
            : "unknown";
    return "heap " + heap / 1024 + " kB, resident " + resident;
  }
}
