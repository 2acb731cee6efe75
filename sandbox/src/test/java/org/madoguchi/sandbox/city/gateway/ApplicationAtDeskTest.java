package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications.Beginning;
import org.madoguchi.app.errand.support.Applications.SlipAnswer;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;

/** Applications from the resident's confirmation over a clerk's desk to the city's site. */
class ApplicationAtDeskTest {
  private static final Persona HANAKO = Personas.load().getFirst();
  private static final byte[] PHOTO = photo();

  @TempDir Path directory;
  private ApplicationDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new ApplicationDesk(directory);
  }

  @AfterEach
  void close() {
    desk.close();
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
      assertTrue(ImageIO.write(image, "jpeg", out));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** Who has told everything at the lobby, and holds a slip. */
  private String slip(FormId form) {
    ApplicationId id =
        assertInstanceOf(
                Beginning.Begun.class,
                desk.branch.applications().begin(City.MIHON_SHI, "lobby-1"))
            .id();
    Application told =
        new Application(
            form,
            HANAKO.holder().birth(),
            new ApplicantPhoto(PHOTO, Digest.of(PHOTO), List.of(), null),
            new Wishes(true, true, false),
            new Application.Contact("見本花子", "hanako@example.jp"));
    assertEquals(
        Optional.empty(), desk.branch.applications().confirm(id, told, Route.ONLINE));
    return assertInstanceOf(
            SlipAnswer.Out.class, desk.branch.applications().slip(id, Language.JA))
        .code();
  }

  private String slip() {
    return slip(FormRegister.idOf(HANAKO, false));
  }

  /** The clerk scans it and looks. */
  private String looked(String slip) {
    return assertInstanceOf(DeskAnswer.Shows.class, desk.branch.scan(slip)).caseId();
  }

  private void judged(String id, Judged.How how, String... doubts) {
    if (!(desk.branch.caseContent(id) instanceof Finding.Found<CaseContent>(CaseContent content))) {
      throw new AssertionError("nothing to look at");
    }
    assertEquals(
        new DeskAnswer.Done(),
        desk.branch.judged(
            id,
            new Judged(content.photoDigest(), List.of(doubts), how),
            ApplicationDesk.badge()));
  }

  private Todo todo() {
    return desk.branch.office().cases().stream().map(CaseAtDesk::todo).findFirst().orElseThrow();
  }

  @Test
  void whatTheClerkSendsIsAtTheSiteAsTheResidentConfirmedIt() {
    judged(looked(slip()), Judged.How.SEND, "hat");
    assertEquals(new Todo.Done(Outcome.MAIL_SENT), todo());
    assertEquals(Optional.of(Digest.of(PHOTO)), desk.city.site.photoOf(HANAKO.id()));
    CardSite.Letter letter = desk.city.site.letters().getFirst();
    assertEquals("hanako@example.jp", letter.to());
    assertTrue(desk.city.site.follow(letter));
  }

  @Test
  void whatTheSiteRefusesGoesOnPaper() {
    desk.city.site.setClosed(true);
    String slip = slip();
    String id = looked(slip);
    judged(id, Judged.How.SEND);
    assertEquals(
        new Todo.Judge(true, true, Optional.of(FailureCode.APPLICATION_SITE_CLOSED)), todo());
    judged(id, Judged.How.PRINT);
    assertEquals(new Todo.HandOver(), todo());
    byte[] sheet = desk.sheets.getFirst().pdf();
    assertEquals("%PDF", new String(sheet, 0, 4, StandardCharsets.US_ASCII));
    assertEquals(new DeskAnswer.Shows(id), desk.branch.scan(slip));
    assertEquals(new Todo.Done(Outcome.HANDED_OVER), todo());
    assertEquals(List.of(), desk.city.site.letters());
  }

  @Test
  void aFormThatIsStaleSaysSo() {
    judged(looked(slip(FormRegister.idOf(HANAKO, true))), Judged.How.SEND);
    assertEquals(new Todo.Judge(true, true, Optional.of(FailureCode.FORM_STALE)), todo());
  }

  @Test
  void withoutAnAnswerItIsSentAgainByItselfAndOnce() {
    desk.city.faults.turn(GatewayFaults.of(GatewayFaults.Fault.DOWN));
    judged(looked(slip()), Judged.How.SEND);
    assertEquals(new Todo.Sending(), todo());
    desk.city.faults.turn(GatewayFaults.NONE);
    desk.again();
    assertEquals(new Todo.Done(Outcome.MAIL_SENT), todo());
    assertEquals(1, desk.city.site.letters().size());
  }

  /** Somebody else's photo lay on the clerk's screen. */
  @Test
  void anotherPhotoStopsEverything() {
    String id = looked(slip());
    Judged other =
        new Judged(Optional.of(Digest.of(new byte[] {1})), List.of(), Judged.How.SEND);
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.PHOTO_DISAGREES),
        desk.branch.judged(id, other, ApplicationDesk.badge()));
    assertEquals(
        FailureCode.PHOTO_DISAGREES, desk.branch.office().alarm().orElseThrow().why());
    assertEquals(List.of(), desk.city.site.letters());
  }

  @Test
  void theDaysEndLeavesNothingHereAndNothingThere() throws IOException {
    String slip = slip();
    if (!(desk.branch.closing() instanceof Finding.Found<ClosingReport>(ClosingReport report))) {
      throw new AssertionError("no report");
    }
    assertEquals(
        new DeskAnswer.Done(), desk.branch.closeDay(TillCount.of(report, report.cashYen())));
    assertEquals(new DeskAnswer.NotDone(FailureCode.CASE_ENDED), desk.branch.scan(slip));
    assertEquals(List.of(), desk.city.site.letters());
    String digits = FormRegister.idOf(HANAKO, false).digits();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(all.contains(digits) || all.contains("hanako@"), file.toString());
      }
    }
  }
}
