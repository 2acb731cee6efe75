package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * What remains of a PIN after a dialogue in the memory of the program that presented it: nothing
 * over PC/SC itself; over jnasmartcardio the array into which that copies VERIFY.
 */
@Timeout(120)
class PinInMemoryTest {
  private static final String SLOT = "Virtual PCD 00 00";
  private static final ReaderName FIRST_SLOT = ReaderName.of(SLOT);

  @RegisterExtension static final PcscService SERVICE = new PcscService();

  @Test
  void nothingRemains() throws Exception {
    assertEquals("0", places(CardService.PCSC));
  }

  /**
   * The known residue (decision 39), neither more nor less: if it changes, documents and settings
   * say something that isn't so any more.
   */
  @Test
  void whatJnasmartcardioLeaves() throws Exception {
    assertEquals("1", places(CardService.JAVAX_SMARTCARDIO));
  }

  /** The search finds what there is: here the caller's own copy. */
  @Test
  void carelessCaller() throws Exception {
    assertTrue(Integer.parseInt(places(CardService.PCSC, "careless")) > 0);
  }

  private static String places(CardService way, String... arguments)
      throws IOException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/mem")), "no /proc here: skipped");
    awaitEmpty();
    try (VpcdLink link = new VpcdLink()) {
      link.insert(TestCards.card());
      List<String> said = program(way, arguments);
      assertTrue(said.getFirst().contains("Wrong"), said.toString()); // so the card had it
      return said.get(1);
    }
  }

  /** pcscd sees up to 0.4 s later that the card of the test before has gone. */
  private static void awaitEmpty() throws InterruptedException {
    OwnedCardReader reader = new OwnedCardReader(CardService.PCSC.slot(FIRST_SLOT));
    try {
      new Resident(reader).waitFor(ReaderStatus.EMPTY);
    } finally {
      reader.close();
    }
  }

  private static List<String> program(CardService way, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xms128m", "-Xmn64m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PinSearch.class.getName(), SLOT, way.name()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines().toList();
  }
}
