package org.madoguchi.sandbox.proof.storm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.envelope.SealedPackage;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/**
 * The keys of a municipality that takes applications in.
 *
 * @param intake for which packages are enciphered
 * @param decision signs decisions
 * @param pinSetting for which PINs are enciphered; null: they go on paper
 */
record IntakeKeys(Credential intake, Credential decision, @Nullable Credential pinSetting) {
  /** One of the two municipalities has PINs on paper. */
  static IntakeKeys of(String municipality, SandboxAuthority authority) {
    return new IntakeKeys(
        authority.intake(municipality),
        authority.seal(municipality),
        municipality.equals(City.MIHON_SHI) ? authority.pinSetting(municipality) : null);
  }

  /** What is in a package, if it is what its digest says. */
  Optional<IntakePackage> opened(OfficersLine.SealedPackage message) {
    return SealedPackage.open(message.sealed(), pair(intake))
        .filter(plain -> Digest.of(plain).equals(message.digest()))
        .flatMap(IntakePackage::read);
  }

  /** The key that signs decisions, as the officers' program has it. */
  OfficeKeys.Pair signs() {
    return pair(decision);
  }

  private static OfficeKeys.Pair pair(Credential of) {
    return new OfficeKeys.Pair(of.key(), of.certificate());
  }

  /** Its officers, as a branch reaches and believes them. */
  IntakeOffice reachedBy(OfficersLine line) {
    Credential pins = pinSetting;
    return new IntakeOffice(
        line,
        intake.certificate(),
        decision.certificate(),
        pins == null ? null : pins.certificate());
  }
}
