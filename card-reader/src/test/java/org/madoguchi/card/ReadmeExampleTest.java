package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.smartcardio.MadeUpTerminal;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;

/** What the README shows is this source, and it does what it says. */
class ReadmeExampleTest {
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("kiosk"))) {
      here = Objects.requireNonNull(here.getParent(), "no launcher above this module");
    }
    return here;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void readmeShowsTheExample(String readme) throws IOException {
    Path source = root().resolve("card-reader/src/test/java/org/madoguchi/card/ReadmeExample.java");
    String text = Files.readString(root().resolve(readme));
    for (String name : List.of("example", "terminal")) {
      String example =
          Files.readString(source)
              .replaceAll("(?s).*// %1$s begins\n(.*\\})\\s*// %1$s ends.*".formatted(name), "$1")
              .stripIndent();
      assertTrue(example.lines().count() < 20);
      assertTrue(text.contains("```java\n" + example + "\n```"), readme + " shows other text");
    }
  }

  @ParameterizedTest
  @CsvSource({"1234,黒桐　幹也", "9999,the PIN is not right", "12,the PIN is not right"})
  void exampleReadsTheTestCard(String pin, String expected) throws Exception {
    var card =
        new FileCard()
            .secret(0x11, "1234")
            .file(0x02, Bytes.filled(TextApplicationTest.ATTRIBUTES, 300), 0x11);
    assertEquals(expected, holder(card, pin));
  }

  @Test
  void exampleWithOtherCardAndWithoutCard() throws Exception {
    CardChannel other = command -> new CardAnswer.Response(new byte[0], 0x6A82);
    assertEquals("not a My Number card", holder(other, "1234"));
    CardChannel gone = command -> new CardAnswer.Lost(CardFault.REMOVED);
    assertEquals("no dialogue: REMOVED", holder(gone, "1234"));
  }

  @Test
  void exampleWithATerminalOfOnesOwn() throws Exception {
    var card =
        new FileCard()
            .secret(0x11, "1234")
            .file(0x02, Bytes.filled(TextApplicationTest.ATTRIBUTES, 300), 0x11);
    try (Pin typed = Pin.copyOf(Bytes.ascii("1234"))) {
      assertEquals("黒桐　幹也", ReadmeExample.holder(new MadeUpTerminal(card), typed));
    }
  }

  private static String holder(CardChannel card, String pin) throws Exception {
    try (var reader = new CardAccess(new OneCard(card), Duration.ofSeconds(10));
        Pin typed = Pin.copyOf(Bytes.ascii(pin))) {
      return ReadmeExample.holder(reader, typed);
    }
  }

  /** A slot in which a card always lies. */
  private record OneCard(CardChannel card) implements CardSlot {
    @Override
    public ReaderStatus await(Duration bound) {
      return ReaderStatus.CARD;
    }

    @Override
    public Connecting connect() {
      return new Connecting.Connected(
          new Connection() {
            @Override
            public CardAnswer transmit(byte[] command) {
              return card.transmit(command);
            }

            @Override
            public void disconnect() {}
          });
    }

    @Override
    public void close() {}
  }
}
