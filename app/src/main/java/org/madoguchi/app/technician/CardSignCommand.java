package org.madoguchi.app.technician;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.SignatureAlgorithm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Signs a digest. */
@Command(
    name = "sign",
    description = "Sign a digest of SHA-256, SHA-384 or SHA-512 with a key of the card.",
    mixinStandardHelpOptions = true)
final class CardSignCommand implements Callable<Integer> {
  private final TechDevices devices;

  @Mixin private CardOptions options = new CardOptions();

  @Option(names = "--digest", required = true, paramLabel = "HEX", description = "the digest")
  private String digest = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private JpkiKey key = JpkiKey.USER_AUTHENTICATION;

  @Option(
      names = "--pin-stdin",
      required = true,
      description = "one line of standard input is the key's PIN")
  @SuppressWarnings("UnusedVariable") // given, it says where the PIN is
  private boolean pinStdin;

  @Spec private CommandSpec spec = CommandSpec.create();

  CardSignCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    byte[] bytes = bytes();
    SignatureAlgorithm algorithm = algorithm(bytes.length);
    if (algorithm == null) {
      throw new ParameterException(
          spec.commandLine(), "--digest: 64, 96 or 128 hexadecimal digits are a digest");
    }
    try (Pin pin = SecretInput.line(devices.in())) {
      return CardRun.run(
          devices, options, spec.commandLine(), card -> sign(card, pin, algorithm, bytes));
    }
  }

  private byte[] bytes() {
    try {
      return HexFormat.of().parseHex(digest);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // told as a wrong length
    }
  }

  private static @Nullable SignatureAlgorithm algorithm(int length) {
    for (SignatureAlgorithm row : SignatureAlgorithm.values()) {
      if (row.digestLength() == length) {
        return row;
      }
    }
    return null;
  }

  private CardRun.Report sign(
      MyNumberCard card, Pin pin, SignatureAlgorithm algorithm, byte[] bytes) throws CardLost {
    Optional<JpkiApplication> jpki = card.jpki();
    if (jpki.isEmpty()) {
      return CardRun.otherCard("not a My Number card");
    }
    ObjectNode report = CardRun.object();
    PinAnswer answer = jpki.get().verify(key.pin(), pin);
    if (!(answer instanceof PinAnswer.Right)) {
      return new CardRun.Report(report, CardRun.refused(answer, report));
    }
    return switch (jpki.get().sign(key, algorithm, bytes)) {
      case CardSignature.Signed(byte[] signature) -> {
        report.put("key", key.name());
        report.put("algorithm", algorithm.signatureName());
        report.put("signature", HexFormat.of().formatHex(signature));
        yield new CardRun.Report(report, Verdict.OK);
      }
      case CardSignature.Denied() -> new CardRun.Report(report, CardRun.PIN_FORGOTTEN);
      case CardSignature.Refused(int word) ->
          new CardRun.Report(
              report,
              new Verdict(ExitCode.OTHER_CARD, "the card doesn't sign: %04X".formatted(word)));
    };
  }
}
