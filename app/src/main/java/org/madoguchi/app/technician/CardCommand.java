package org.madoguchi.app.technician;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.ApplicationId;
import org.madoguchi.card.CardApplication;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.Reading;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.UpdateState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Tells what card lies on a reader, without anything about its holder. */
@Command(
    name = "card",
    description = {
      "Tell what card it is: applications, electronic certificates, tries of every PIN.",
      "Spends no try. Nothing about the holder."
    },
    mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
  private final TechDevices devices;

  @Mixin private CardOptions options = new CardOptions();

  @Option(
      names = "--pin-stdin",
      description =
          "one line: the password for signatures, which opens the certificate for signatures too")
  private boolean pinStdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  CardCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Pin password = pinStdin ? SecretInput.line(devices.in()) : new Pin(0)) {
      return CardRun.run(
          devices, options, spec.commandLine(), card -> look(card, pinStdin ? password : null));
    }
  }

  private static CardRun.Report look(MyNumberCard card, @Nullable Pin password) throws CardLost {
    ObjectNode report = CardRun.object();
    if (!card.refusesUnknownApplication()) {
      return CardRun.otherCard("not a My Number card: it says yes to any application");
    }
    Set<ApplicationId> found = EnumSet.noneOf(ApplicationId.class);
    ObjectNode tries = CardRun.object();
    for (ApplicationId id : ApplicationId.values()) {
      Optional<CardApplication> selected = card.application(id);
      if (selected.isPresent()) {
        found.add(id);
        tries(selected.get(), tries);
      }
    }
    if (!found.contains(ApplicationId.JPKI)) {
      return CardRun.otherCard("not a My Number card");
    }
    found.forEach(id -> report.withArray("applications").add(id.name()));
    report.set("tries", tries);
    updates(card, report);
    Optional<JpkiApplication> jpki = card.jpki();
    if (jpki.isPresent()
        && jpki.get().tokenInfo().optional().isEmpty()
        && jpki.get().availability().optional().isEmpty()) {
      return CardRun.otherCard("it says that it is a My Number card, but nothing can be read");
    }
    return jpki.isEmpty()
        ? CardRun.otherCard("not a My Number card")
        : new CardRun.Report(report, certificates(jpki.get(), password, report));
  }

  private static void tries(CardApplication application, ObjectNode tries) throws CardLost {
    for (PinReference reference : PinReference.values()) {
      if (reference.application() == application.id()
          && application.tries(reference) instanceof Reading.Read<RetryCount>(var left)) {
        tries.put(PinNames.of(reference), left.left());
      }
    }
  }

  /** What was broken off while an electronic certificate was renewed; most cards don't tell. */
  private static void updates(MyNumberCard card, ObjectNode report) throws CardLost {
    ObjectNode updates = report.putObject("update");
    card.updates().forEach((key, state) -> updates.put(PinNames.of(key.pin()), word(state)));
  }

  private static String word(UpdateState state) {
    return switch (state) {
      case UpdateState.Unknown() -> "not told";
      case UpdateState.None() -> "none";
      case UpdateState.Keyed() -> "new key, no certificate yet";
      case UpdateState.Writing(int bytes) -> bytes + " bytes written";
      case UpdateState.Complete() -> "written, not in use yet";
    };
  }

  private static Verdict certificates(
      JpkiApplication jpki, @Nullable Pin password, ObjectNode report) throws CardLost {
    jpki.tokenInfo()
        .optional()
        .ifPresent(
            token -> {
              report.put("label", token.label());
              report.put("kind", token.kind().name());
            });
    jpki.availability()
        .optional()
        .ifPresent(
            there -> {
              ObjectNode available = report.putObject("available");
              available.put("userAuthentication", there.userAuthentication());
              available.put("digitalSignature", there.digitalSignature());
            });
    ObjectNode certificates = report.putObject("certificates");
    certificates.set(
        PinNames.of(PinReference.USER_AUTHENTICATION),
        CertificateReport.of(jpki, JpkiKey.USER_AUTHENTICATION));
    Verdict verdict = Verdict.OK;
    if (password != null) {
      PinAnswer answer = jpki.verify(PinReference.DIGITAL_SIGNATURE, password);
      verdict = CardRun.refused(answer, report);
    }
    certificates.set(
        PinNames.of(PinReference.DIGITAL_SIGNATURE),
        CertificateReport.of(jpki, JpkiKey.DIGITAL_SIGNATURE));
    return verdict;
  }
}
