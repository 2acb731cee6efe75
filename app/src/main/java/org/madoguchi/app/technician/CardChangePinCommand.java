package org.madoguchi.app.technician;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.madoguchi.card.CardApplication;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinChange;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Changes a PIN. */
@Command(
    name = "change-pin",
    description = {
      "Change a PIN. Four lines of standard input: the old one, the new one, the holder's birth",
      "date (YYYY-MM-DD) and the security code under the photo, which the new one must not hold."
    },
    mixinStandardHelpOptions = true)
final class CardChangePinCommand implements Callable<Integer> {
  private final TechDevices devices;

  @Mixin private CardOptions options = new CardOptions();

  @Option(
      names = "--pin",
      paramLabel = "PIN",
      description =
          "USER_AUTHENTICATION, DIGITAL_SIGNATURE, TEXT, RESIDENT_REGISTER or COMMON"
              + " (default: ${DEFAULT-VALUE})")
  private PinReference reference = PinReference.USER_AUTHENTICATION;

  @Option(
      names = "--printed-unknown",
      description = {
        "birth date and security code aren't known: two lines of standard input.",
        "Whether the new PIN holds them isn't checked"
      })
  private boolean printedUnknown;

  @Spec private CommandSpec spec = CommandSpec.create();

  CardChangePinCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!reference.changeable()) {
      throw new ParameterException(
          spec.commandLine(), "--pin: " + reference + " is printed on the card");
    }
    try (Pin old = SecretInput.line(devices.in());
        Pin fresh = SecretInput.line(devices.in())) {
      PrintedFacts printed = printed();
      try {
        return CardRun.run(
            devices, options, spec.commandLine(), card -> change(card, old, fresh, printed));
      } finally {
        if (printed.securityCode() != null) {
          Arrays.fill(printed.securityCode(), (byte) 0);
        }
      }
    }
  }

  private PrintedFacts printed() throws IOException {
    if (printedUnknown) {
      return PrintedFacts.unknown();
    }
    PrintedFacts printed = PrintedInput.read(devices.in());
    if (printed == null) {
      throw new ParameterException(
          spec.commandLine(),
          "after both PINs, standard input has a line with the birth date (YYYY-MM-DD) and one with"
              + " the security code (4 digits); or give --printed-unknown");
    }
    return printed;
  }

  private CardRun.Report change(MyNumberCard card, Pin old, Pin fresh, PrintedFacts printed)
      throws CardLost {
    Optional<CardApplication> application = card.application(reference.application());
    if (application.isEmpty()) {
      return CardRun.otherCard("the card has no such PIN");
    }
    ObjectNode report = CardRun.object();
    report.put("pin", PinNames.of(reference));
    report.put("birthDateChecked", printed.birthDate() != null);
    report.put("securityCodeChecked", printed.securityCode() != null);
    PinChange change = application.get().change(reference, old, fresh, printed);
    report.put("changed", change instanceof PinChange.Changed);
    return new CardRun.Report(
        report,
        switch (change) {
          case PinChange.Changed() -> Verdict.OK;
          case PinChange.OldRefused(PinAnswer answer) -> CardRun.refused(answer, report);
          case PinChange.NewRefused(var mistakes) ->
              new Verdict(
                  ExitCode.USAGE, "the new PIN is not sent to the card: " + PinNames.of(mistakes));
          case PinChange.NotTaken(int word) ->
              new Verdict(
                  ExitCode.OTHER_CARD,
                  "the card doesn't take the new PIN, the old one holds: %04X".formatted(word));
        });
  }
}
