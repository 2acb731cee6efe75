package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.intake.Decision.Verdict;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;

/** Applications that are taken in, at the branch and with officers in the test's hands. */
abstract class IntakesAtBranch {
  static final Set<PinReference> WANTED =
      Set.of(PinReference.USER_AUTHENTICATION, PinReference.RESIDENT_REGISTER, PinReference.TEXT);

  @TempDir Path directory;
  IntakeWorld world;
  PuppetOfficers officers;

  @BeforeEach
  void open() {
    open(true);
  }

  final void open(boolean pinKey) {
    world = new IntakeWorld(directory, pinKey);
    officers = world.officers;
  }

  @AfterEach
  void close() {
    world.close();
  }

  List<IntakeStanding> watched(ApplicationId id) {
    List<IntakeStanding> told = new ArrayList<>();
    var unused = world.intakes.watch(id, told::add);
    assertTrue(unused != null);
    return told;
  }

  void accepted(ApplicationId id) {
    officers.opens(id);
    world.again();
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    world.again();
  }

  static NewPins pins(String text) {
    NewPins pins = new NewPins();
    pins.put(PinReference.USER_AUTHENTICATION, pin("2580"));
    pins.put(PinReference.RESIDENT_REGISTER, pin("1470"));
    pins.put(PinReference.TEXT, pin(text));
    return pins;
  }

  static Pin pin(String digits) {
    return Pin.copyOf(digits.getBytes(StandardCharsets.US_ASCII));
  }

  List<CaseAtDesk> atDesk() {
    return world.desk.cases();
  }

  Optional<FailureCode> alarm() {
    return world.ledger.alarm().map(Alarm::why);
  }

  void assertNothingIsLeft() throws IOException {
    for (byte[] picture : List.of(IntakeWorld.JPEG, IntakeWorld.FACE, IntakeWorld.PICTURE)) {
      assertNowhere(new String(picture, 0, 56, StandardCharsets.ISO_8859_1));
    }
    assertNowhere(IntakeWorld.FORM, "1951-03-04");
    world.store.transaction(
        c -> {
          try (var rows =
              c.createStatement()
                  .executeQuery(
                      "SELECT count(*) FROM intake_told t JOIN errand_case e ON t.id = e.id"
                          + " WHERE e.ended")) {
            assertEquals(0, rows.getInt(1));
          }
          return true;
        });
  }

  void assertNowhere(String... texts) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String text : texts) {
          assertFalse(content.contains(text), () -> text + " in " + file);
        }
      }
    }
  }
}
