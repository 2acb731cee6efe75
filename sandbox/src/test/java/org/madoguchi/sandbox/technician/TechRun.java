package org.madoguchi.sandbox.technician;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.madoguchi.app.technician.TechCommand;
import org.madoguchi.app.technician.TechDevices;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of a technician's command over a reader inside this process. */
record TechRun(int exit, String out, String err) {
  private static final String READER = "In Process [Slot] (1) 00 00";

  /** What a hand does with the slot before the command begins. */
  interface Hand {
    void prepare(InProcessSlot slot);
  }

  static TechRun with(SimulatedCard card, String input, String... arguments) {
    return prepared(slot -> slot.insert(card), input, arguments);
  }

  static TechRun prepared(Hand hand, String input, String... arguments) {
    var devices =
        new TechDevices(
            _ -> directory(hand),
            (_, _) -> {
              var slot = new InProcessSlot();
              hand.prepare(slot);
              return new CardAccess(slot, Duration.ofSeconds(20));
            },
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    return run(devices, arguments);
  }

  /** What the list of readers says of the one slot. */
  private static ReaderDirectory directory(Hand hand) {
    return new ReaderDirectory() {
      @Override
      public Listing await(Duration bound) {
        try (var slot = new InProcessSlot()) {
          hand.prepare(slot);
          return switch (slot.await(bound)) {
            case SERVICE_DOWN -> new Listing.ServiceDown();
            case NO_READER -> new Listing.Readers(List.of());
            case EMPTY -> new Listing.Readers(List.of(new NamedReader(READER, false)));
            case CARD, MUTE_CARD -> new Listing.Readers(List.of(new NamedReader(READER, true)));
          };
        }
      }

      @Override
      public void close() {}
    };
  }

  static TechRun listing(ReaderDirectory directory, String... arguments) {
    return run(
        new TechDevices(
            _ -> directory,
            (_, _) -> {
              throw new AssertionError("no reader is wanted");
            },
            new ByteArrayInputStream(new byte[0])),
        arguments);
  }

  private static TechRun run(TechDevices devices, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine commands = TechCommand.over(devices);
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    int exit = commands.execute(arguments);
    return new TechRun(exit, out.toString(), err.toString());
  }

  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
