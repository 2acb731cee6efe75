package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** A PIN goes to the card and nowhere else: neither into a log nor into a file of the branch. */
class PinNeverToldTest {
  /** The PIN as a word of its own, and as bytes in hexadecimal. */
  private static final Pattern PIN =
      Pattern.compile("(?<![0-9A-Za-z])1234(?![0-9A-Za-z])|31 ?32 ?33 ?34");

  @TempDir Path directory;

  @Test
  void noLogAndNoFileHasIt() throws Exception {
    assertEquals(List.of(), found(false));
  }

  @Test
  void aDriverThatLogsWhatItSendsIsFoundOut() throws Exception {
    assertFalse(found(true).isEmpty());
  }

  private List<String> found(boolean talkative) throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Hands hands = new Hands(directory)) {
      hands.choose("seal-registration");
      SimulatedCard card = hands.city.cards().card(hands.city.persona("ordinary"));
      hands.city.place().lay(talkative ? new TalkativeCard(card) : card);
      hands.typePin("1234");
      hands.lobby(CertificateState.TakeCard.class);
      hands.city.place().take();
      hands.lobby(CertificateState.SlipReady.class);
      hands.leave();
      assertTrue(hands.journal().stream().anyMatch(l -> l.contains("slip-issued")));
    } finally {
      System.setErr(before);
    }
    List<String> found = new ArrayList<>();
    look("log", log.toString(StandardCharsets.UTF_8), found);
    try (Stream<Path> files = Files.walk(directory.resolve("branch"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(
            file.toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1),
            found);
      }
    } catch (IOException e) {
      found.add("a file can't be read: " + e);
    }
    return found;
  }

  private static void look(String where, String text, List<String> found) {
    if (PIN.matcher(text).find()) {
      found.add(where);
    }
  }
}
