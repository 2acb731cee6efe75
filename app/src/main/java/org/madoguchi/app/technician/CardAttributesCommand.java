package org.madoguchi.app.technician;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.madoguchi.card.Attributes;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.Reading;
import org.madoguchi.card.TextApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Reads the four attributes. */
@Command(
    name = "attributes",
    description = "Read name, address, birth date and sex. They are printed: mind who looks on.",
    mixinStandardHelpOptions = true)
final class CardAttributesCommand implements Callable<Integer> {
  private final TechDevices devices;

  @Mixin private CardOptions options = new CardOptions();

  @Option(
      names = "--pin-stdin",
      required = true,
      description = "one line of standard input is the PIN for text attributes")
  @SuppressWarnings("UnusedVariable") // given, it says where the PIN is
  private boolean pinStdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  CardAttributesCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Pin pin = SecretInput.line(devices.in())) {
      return CardRun.run(devices, options, spec.commandLine(), card -> read(card, pin));
    }
  }

  private static CardRun.Report read(MyNumberCard card, Pin pin) throws CardLost {
    Optional<TextApplication> text = card.text();
    if (text.isEmpty()) {
      return CardRun.otherCard("the card has no text attributes");
    }
    ObjectNode report = CardRun.object();
    PinAnswer answer = text.get().verify(PinReference.TEXT, pin);
    if (!(answer instanceof PinAnswer.Right)) {
      return new CardRun.Report(report, CardRun.refused(answer, report));
    }
    return switch (text.get().attributes()) {
      case Reading.Read<Attributes>(Attributes attributes) -> {
        try (attributes) {
          report.put("name", attributes.name().reveal());
          report.put("address", attributes.address().reveal());
          report.put("birthDate", attributes.birthDate().reveal());
          report.put("sex", attributes.sex().name());
        }
        yield new CardRun.Report(report, Verdict.WELL);
      }
      case Reading.Absent<Attributes> _ -> CardRun.otherCard("the card has no text attributes");
      case Reading.Denied<Attributes> _ -> new CardRun.Report(report, CardRun.PIN_FORGOTTEN);
      case Reading.Malformed<Attributes>(String what) ->
          new CardRun.Report(report, new Verdict(ExitCode.TRANSPORT, "attributes: " + what));
    };
  }
}
