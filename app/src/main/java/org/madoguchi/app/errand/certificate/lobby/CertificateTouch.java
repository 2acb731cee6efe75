package org.madoguchi.app.errand.certificate.lobby;

import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.ErrandTouch;
import org.madoguchi.config.Purpose;

/** What is touched on the screens of certificates, beside what is everywhere. */
public sealed interface CertificateTouch extends ErrandTouch {
  record ChooseMunicipality(MunicipalityOffer municipality) implements CertificateTouch {}

  /** Shows certificates by purpose or by name. */
  record ShowByPurpose(boolean byPurpose) implements CertificateTouch {}

  record ChoosePurpose(Purpose purpose) implements CertificateTouch {}

  /** A kind by its code. */
  record ChooseKind(String kind) implements CertificateTouch {}

  record SetOption(String option, String value) implements CertificateTouch {}

  record SetCopies(int copies) implements CertificateTouch {}

  /** "Change" beside a row of the confirm screen. */
  record Change(Row row) implements CertificateTouch {}

  /** One more certificate while the card lies there. */
  record Another() implements CertificateTouch {}

  /** A row of the confirm screen. */
  enum Row {
    CERTIFICATE,
    OPTIONS,
    COPIES
  }
}
