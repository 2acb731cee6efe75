package org.madoguchi.app.technician;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.Reading;
import org.madoguchi.card.TextApplication;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.SignatureCheck;
import org.madoguchi.card.data.SignedDigests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Reads the four attributes, and checks who signed them if it is told who should have. */
@Command(
    name = "attributes",
    description = "Read name, address, birth date and sex. They are printed: mind who looks on.",
    mixinStandardHelpOptions = true)
final class CardAttributesCommand implements Callable<Integer> {
  /** JSON key: what became of the issuer's signature. */
  private static final String SIGNATURE = "issuerSignature";

  private final TechDevices devices;

  @Mixin private CardOptions options = new CardOptions();

  @Option(
      names = "--pin-stdin",
      required = true,
      description = "one line of standard input is the PIN for text attributes")
  @SuppressWarnings("UnusedVariable") // given, it says where the PIN is
  private boolean pinStdin;

  @Option(
      names = "--issuer-key",
      paramLabel = "FILE",
      description = {
        "PEM file: public key or certificate of the issuer for text attributes.",
        "What it doesn't vouch for isn't printed. Without it the signature isn't checked"
      })
  private @Nullable Path issuerKey;

  @Spec private CommandSpec spec = CommandSpec.create();

  CardAttributesCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PublicKey issuer = issuer();
    try (Pin pin = SecretInput.line(devices.in())) {
      return CardRun.run(devices, options, spec.commandLine(), card -> read(card, pin, issuer));
    }
  }

  private @Nullable PublicKey issuer() {
    Path file = issuerKey;
    try {
      return file == null ? null : IssuerKey.read(file);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--issuer-key: " + e.getMessage(), e);
    }
  }

  private static CardRun.Report read(MyNumberCard card, Pin pin, @Nullable PublicKey issuer)
      throws CardLost {
    Optional<TextApplication> selected = card.text();
    if (selected.isEmpty()) {
      return CardRun.otherCard("the card has no text attributes");
    }
    TextApplication text = selected.get();
    ObjectNode report = CardRun.object();
    PinAnswer answer = text.verify(PinReference.TEXT, pin);
    if (!(answer instanceof PinAnswer.Right)) {
      return new CardRun.Report(report, CardRun.refused(answer, report));
    }
    return new CardRun.Report(
        report,
        switch (text.attributes()) {
          case Reading.Read<Attributes>(Attributes attributes) -> {
            try (attributes) {
              yield told(text, attributes, issuer, report);
            }
          }
          case Reading.Absent<Attributes> _ -> lacking("text attributes");
          case Reading.Denied<Attributes> _ -> CardRun.PIN_FORGOTTEN;
          case Reading.Malformed<Attributes>(String what) -> malformed("attributes", what);
        });
  }

  private static Verdict told(
      TextApplication text, Attributes attributes, @Nullable PublicKey issuer, ObjectNode report)
      throws CardLost {
    if (issuer == null) {
      report.put(SIGNATURE, "NOT_CHECKED");
    } else {
      Verdict verdict = checked(text, attributes, issuer, report);
      if (verdict.exitCode() != ExitCode.OK) {
        return verdict;
      }
    }
    report.put("name", attributes.name().reveal());
    report.put("address", attributes.address().reveal());
    report.put("birthDate", attributes.birthDate().reveal());
    report.put("sex", attributes.sex().name());
    return Verdict.OK;
  }

  private static Verdict checked(
      TextApplication text, Attributes attributes, PublicKey issuer, ObjectNode report)
      throws CardLost {
    return switch (text.signedDigests()) {
      case Reading.Read<SignedDigests>(SignedDigests digests) ->
          switch (text.cvCertificate()) {
            case Reading.Read<CvCertificate>(CvCertificate certificate) ->
                verdict(digests.check(attributes, certificate, issuer), report);
            case Reading.Absent<CvCertificate> _, Reading.Denied<CvCertificate> _ ->
                lacking("certificate of who signed the attributes");
            case Reading.Malformed<CvCertificate>(String what) ->
                malformed("certificate of who signed the attributes", what);
          };
      case Reading.Absent<SignedDigests> _, Reading.Denied<SignedDigests> _ ->
          lacking("signature over the attributes");
      case Reading.Malformed<SignedDigests>(String what) ->
          malformed("signature over the attributes", what);
    };
  }

  private static Verdict verdict(SignatureCheck check, ObjectNode report) {
    report.put(SIGNATURE, check.name());
    return switch (check) {
      case GENUINE -> Verdict.OK;
      case OTHER_ISSUER ->
          notGenuine(check, "the given issuer didn't certify who signed the attributes");
      case NOT_SIGNED ->
          notGenuine(check, "the municipality that the issuer certified didn't sign");
      case OTHER_CONTENT -> notGenuine(check, "other attributes than these were signed");
    };
  }

  private static Verdict notGenuine(SignatureCheck check, String words) {
    return new Verdict(
        ExitCode.NOT_GENUINE,
        check + ": " + words + "; the attributes are not printed. Don't rely on this card");
  }

  private static Verdict lacking(String what) {
    return new Verdict(ExitCode.OTHER_CARD, "the card has no " + what);
  }

  private static Verdict malformed(String what, String how) {
    return new Verdict(ExitCode.TRANSPORT, what + ": " + how);
  }
}
