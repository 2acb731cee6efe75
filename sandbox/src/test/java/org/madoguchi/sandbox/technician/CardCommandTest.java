package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.technician.ExitCode;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.MuteCard;
import tools.jackson.databind.JsonNode;

/** What a technician learns of a card, and what not. */
class CardCommandTest {
  private final TestCity city = new TestCity();

  @Test
  void tellsTheCardWithoutItsHolder() {
    Persona persona = city.first();
    TechRun run = TechRun.with(city.card(persona), "", "card", "--json");
    assertEquals(ExitCode.OK, run.exit(), run.err());
    JsonNode report = run.json();
    assertEquals("JPKIAPICCTOKEN2", report.path("label").asString());
    assertEquals("MY_NUMBER_CARD", report.path("kind").asString());
    assertEquals(5, report.path("applications").size());
    assertEquals(3, report.path("tries").path("userAuthentication").asInt());
    assertEquals(5, report.path("tries").path("digitalSignature").asInt());
    assertEquals(3, report.path("tries").path("textAttributes").asInt());
    JsonNode authentication = report.path("certificates").path("userAuthentication");
    assertEquals("read", authentication.path("state").asString());
    assertEquals(3, authentication.path("generation").asInt());
    assertEquals(
        city.certificate(persona).getNotAfter().toInstant().toString(),
        authentication.path("notAfter").asString());
    assertEquals("RSA_SHA256", authentication.path("signs").get(0).asString());
    assertEquals(
        "needs its PIN",
        report.path("certificates").path("digitalSignature").path("state").asString());
    assertEquals("none", report.path("update").path("userAuthentication").asString());
    assertEquals("none", report.path("update").path("digitalSignature").asString());
    nothingPersonal(run, persona);
  }

  private void nothingPersonal(TechRun run, Persona persona) {
    String told = run.out() + run.err();
    assertFalse(told.contains(persona.holder().name()));
    assertFalse(told.contains(persona.holder().myNumber()));
    assertFalse(told.contains(city.certificate(persona).getSerialNumber().toString()));
    assertFalse(told.contains(city.certificate(persona).getSerialNumber().toString(16)));
    assertFalse(told.contains(city.certificate(persona).getSubjectX500Principal().getName()));
  }

  @Test
  void passwordOpensTheOtherCertificate() {
    Persona persona = city.first();
    TechRun run = TechRun.with(city.card(persona), "abc123\n", "card", "--json", "--pin-stdin");
    assertEquals(ExitCode.OK, run.exit(), run.err());
    JsonNode signature = run.json().path("certificates").path("digitalSignature");
    assertEquals("read", signature.path("state").asString());
    assertEquals(3, signature.path("generation").asInt());
    nothingPersonal(run, persona);
  }

  @Test
  void wordsForPeople() {
    TechRun run = TechRun.with(city.card(city.first()), "", "card");
    assertEquals(ExitCode.OK, run.exit());
    assertTrue(run.out().contains("label: JPKIAPICCTOKEN2"), run.out());
    assertTrue(run.out().contains("  userAuthentication: 3"), run.out());
  }

  @Test
  void lockedPinIsTold() {
    Persona locked =
        city.who(card -> card instanceof Persona.Card.MyNumber my && my.pinTries() == 0);
    JsonNode report = TechRun.with(city.card(locked), "", "card", "--json").json();
    assertEquals(0, report.path("tries").path("userAuthentication").asInt());
    assertEquals(0, report.path("exit").asInt());
  }

  @Test
  void otherThings() {
    Persona other = city.who(card -> card instanceof Persona.Card.Other);
    assertEquals(ExitCode.OTHER_CARD, TechRun.with(city.card(other), "", "card").exit());
    assertEquals(ExitCode.TRANSPORT, TechRun.with(new MuteCard(), "", "card").exit());
    assertEquals(ExitCode.NO_CARD, TechRun.prepared(slot -> {}, "", "card").exit());
    assertEquals(ExitCode.NO_READER, TechRun.prepared(InProcessSlot::unplug, "", "card").exit());
    assertEquals(
        ExitCode.NO_READER, TechRun.prepared(InProcessSlot::stopService, "", "card").exit());
    assertTrue(
        TechRun.prepared(InProcessSlot::unplug, "", "card").err().contains("no reader is plugged"));
    TechRun held =
        TechRun.prepared(
            slot -> {
              slot.insert(city.card(city.first()));
              slot.occupy(true);
            },
            "",
            "card",
            "--json");
    assertEquals(ExitCode.TRANSPORT, held.exit());
    assertEquals(8, held.json().path("exit").asInt());
    assertEquals("another program holds the card", held.json().path("problem").asString());
  }

  /** Chips that say 9000 to everything, or to every SELECT, or have nothing behind it. */
  @ParameterizedTest
  @CsvSource({"9000, 9000, 5", "9000, 6D00, 5", "known, 9000, 5", "known, 6D00, 8"})
  void cardThatSaysYes(String select, String other, int exit) {
    TechRun run = TechRun.with(new YesCard(select, other), "", "card", "--json");
    assertEquals(exit, run.exit(), run.out());
    assertFalse(run.json().has("applications"), run.out());
  }

  @Test
  void wrongUsage() {
    assertEquals(ExitCode.USAGE, TechRun.with(city.card(city.first()), "", "card", "--pin").exit());
    assertEquals(ExitCode.USAGE, TechRun.with(city.card(city.first()), "").exit());
    TechRun way = TechRun.with(city.card(city.first()), "", "card", "--service", "jna");
    assertEquals(ExitCode.USAGE, way.exit());
    assertTrue(way.err().contains("auto, pcsc or javax.smartcardio"), way.err());
  }
}
