package org.madoguchi.app.errand.support.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.config.Language;

/** Applications at the branch, at its desk and on their way to the site, by a test's hands. */
abstract class ApplicationsAtBranch {
  @TempDir Path directory;
  SupportWorld world;

  @BeforeEach
  void open() {
    world = new SupportWorld(directory);
  }

  @AfterEach
  void close() {
    world.close();
  }

  ApplicationState standing(ApplicationId id) {
    return world.book.find(id).orElseThrow().state().standing();
  }

  ReceiptNumber receipt(ApplicationId id) {
    return Objects.requireNonNull(world.book.find(id).orElseThrow().receipt());
  }

  List<CaseAtDesk> atDesk() {
    return world.applications.desk().cases();
  }

  Judged judged(ApplicationId id, Judged.How how, String... doubts) {
    CaseContent content = world.applications.desk().content(id.hex()).orElseThrow();
    return new Judged(content.lookedAt(), List.of(doubts), how);
  }

  Optional<FailureCode> judge(ApplicationId id, Judged judged) {
    return world.applications.desk().judged(id.hex(), judged, SupportWorld.CLERK);
  }

  void send(ApplicationId id) {
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.SEND)));
  }

  static <T> T opened(SealedMessage message, Class<T> type) {
    byte[] plain =
        IntakeEnvelope.open(
                message.sealed(), SupportWorld.INTAKE, SupportWorld.INTAKE_KEYS.getPrivate())
            .orElseThrow();
    return GatewayJson.readRequest(plain, type).orElseThrow();
  }

  ApplicationId withoutPhoto(String form) {
    Application like = SupportWorld.application(false);
    ApplicationId id = world.begun();
    Application child =
        new Application(new FormId(form), like.birthDate(), null, like.wishes(), like.contact());
    assertEquals(Optional.empty(), world.applications.confirm(id, child, Route.ONLINE));
    world.applications.slip(id, Language.JA);
    return id;
  }

  List<byte[]> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).map(ApplicationsTest::read).toList();
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
