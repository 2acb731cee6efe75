package org.madoguchi.sandbox.city.gateway;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling.Beginning;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.config.SupportConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.site.FormRegister;

/**
 * A branch at the sandbox city's gateway to which 見本市 has entrusted applications, on a database in
 * a file. Everything happens at once, on the test's thread.
 */
final class ApplicationDesk implements AutoCloseable {
  static final Persona HANAKO = Personas.load().getFirst();

  /** Noise, so that it is as large as a photo. */
  static final byte[] PHOTO = photo();

  final GatewayWorld city = new GatewayWorld();
  final List<PrintJob> sheets = new ArrayList<>();
  final LocalBranch branch;
  private final List<Runnable> repeated = new ArrayList<>();

  ApplicationDesk(Path directory) throws IOException {
    SandboxAuthority authority = GatewayWorld.AUTHORITY;
    Credential journal = authority.journal(GatewayWorld.BRANCH);
    JapaneseFont.Found fonts =
        Assertions.assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    branch =
        new LocalBranch(
            new BranchParts(
                config(directory),
                new BranchParts.Lines(
                    city.client(),
                    CardAuthorityLine.none(),
                    city.applications(),
                    new IntakeCertificates(
                        Map.of(City.MIHON_SHI, authority.intake(City.MIHON_SHI).certificate()))),
                new BranchParts.Trust(
                    city.seal(),
                    new CmsHeadSigner(
                        journal.key(),
                        journal.certificate(),
                        Set.of(authority.sealAuthority().certificate())),
                    _ -> Optional.empty(),
                    authority.scanKey(GatewayWorld.BRANCH)),
                new BranchParts.Printing(
                    new Quick(sheets), new Quick(new ArrayList<>()), fonts, true),
                new BranchParts.Machine(
                    city.now::get,
                    new SecureRandom(),
                    "test",
                    () -> new Store(directory.resolve("branch.sqlite")),
                    new AtOnce(repeated))));
  }

  private static byte[] photo() {
    BufferedImage image = new BufferedImage(827, 1063, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(1);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, noise.nextInt() & 0x1F1F1F);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Assertions.assertTrue(ImageIO.write(image, "jpeg", out));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** Who has told everything at the lobby, and holds a slip. */
  String slip(FormId form) {
    ApplicationId id =
        Assertions.assertInstanceOf(
                Beginning.Begun.class, branch.applications().begin(City.MIHON_SHI, "lobby-1"))
            .id();
    Application told =
        new Application(
            form,
            HANAKO.holder().birth(),
            new ApplicantPhoto(PHOTO, Digest.of(PHOTO), List.of(), null),
            new Wishes(true, true, false),
            new Application.Contact("見本花子", "hanako@example.jp"));
    Assertions.assertEquals(
        Optional.empty(), branch.applications().confirm(id, told, Route.ONLINE));
    return Assertions.assertInstanceOf(
            SlipAnswer.Out.class, branch.applications().slip(id, Language.JA))
        .code();
  }

  /** The same with the form that is valid. */
  String slip() {
    return slip(FormRegister.idOf(HANAKO, false));
  }

  /** Time for what is done again and again. */
  void again() {
    List.copyOf(repeated).forEach(Runnable::run);
  }

  static Presented badge() {
    return new Presented(
        "office-1",
        Presented.How.SCANNED,
        List.of(new Badge(City.badges().firstEntry().getValue())));
  }

  @Override
  public void close() {
    branch.close();
    city.close();
  }

  private static BranchConfig config(Path directory) {
    BranchIdentity office = City.branch();
    PrinterConfig printer = new PrinterConfig(URI.create("ipp://localhost"), Duration.ofMinutes(3));
    return new BranchConfig(
        new BranchIdentity(GatewayWorld.BRANCH, office.name(), office.zone(), office.hours()),
        directory,
        new LobbyConfig("lobby-1", 4.0, Duration.ofSeconds(60), Duration.ofSeconds(30), false),
        new CardReaderConfig(Pattern.compile("none")),
        printer,
        printer,
        new GatewayConfig(
            URI.create("https://localhost"),
            GatewayWorld.PATIENT,
            directory,
            directory,
            directory,
            directory,
            directory),
        null,
        City.municipalities().stream().map(m -> entrusting(m, directory)).toList(),
        City.staff());
  }

  private static Municipality entrusting(Municipality m, Path directory) {
    return m.code().equals(City.MIHON_SHI)
        ? new Municipality(
            m.code(),
            m.name(),
            m.prefecture(),
            m.paper(),
            m.kinds(),
            m.purposes(),
            List.of(
                new SupportConfig(
                    new Entrustment(DayRange.ALWAYS, City.branch().hours()),
                    Set.copyOf(SupportConfig.ROUTES),
                    directory)),
            m.identityPapers())
        : m;
  }

  private record AtOnce(List<Runnable> repeated) implements BranchThreads {
    @Override
    public void desk(Runnable run) {
      run.run();
    }

    @Override
    public void cancelling(Runnable cancel) {
      cancel.run();
    }

    @Override
    public boolean slip(SlipRun print) {
      return BranchThreads.slipHere(print);
    }

    @Override
    public void countersigning(Runnable send) {
      send.run();
    }

    @Override
    public void asking(Runnable ask) {
      ask.run();
    }

    @Override
    public void repeat(Duration pause, Runnable work) {
      repeated.add(work);
      work.run();
    }

    @Override
    public void close() {}
  }

  private record Quick(List<PrintJob> jobs) implements Printer {
    @Override
    public String name() {
      return "quick";
    }

    @Override
    public PrinterStatus status() {
      return new PrinterStatus.Ready();
    }

    @Override
    public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
      jobs.add(job);
      return new PrintOutcome.Completed();
    }

    @Override
    public JobLookup find(String jobName) {
      return JobLookup.ABSENT;
    }

    @Override
    public void cancel(String jobName) {}

    @Override
    public void close() {}
  }
}
