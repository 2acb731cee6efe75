package org.madoguchi.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A municipality whose certificates the branch issues. Everything here is the municipality's data,
 * none of it code.
 *
 * @param code five digits of the local government code (JIS X 0402 with prefecture)
 * @param name name on screens; the Japanese one is what its head signs with
 * @param prefecture whole Japanese name of its prefecture; empty if it isn't known
 * @param paper how its finished pages look
 * @param kinds certificates that it offers, in the order of the screen; at least one
 * @param purposes ready choices by what the paper is for, in the order of the screen; may be empty
 * @param errands what it entrusts besides certificates, each once
 * @param identityPapers papers accepted as proof of identity
 */
public record Municipality(
    String code,
    LocalizedText name,
    String prefecture,
    MunicipalityPaper paper,
    List<CertificateKind> kinds,
    List<Purpose> purposes,
    List<ErrandConfig> errands,
    IdentityPapers identityPapers) {
  public Municipality {
    errands = List.copyOf(errands);
    kinds = List.copyOf(kinds);
    purposes = List.copyOf(purposes);
  }

  /** In the prefecture that the code tells, for certificates alone, with papers as usual. */
  public Municipality(
      String code, LocalizedText name, List<CertificateKind> kinds, List<Purpose> purposes) {
    this(
        code,
        name,
        Prefecture.of(code),
        MunicipalityPaper.USUAL,
        kinds,
        purposes,
        List.of(),
        IdentityPapers.usual());
  }

  /** The municipality of that code. */
  public static Optional<Municipality> of(List<Municipality> municipalities, String code) {
    return municipalities.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /** Its name; one that isn't configured (any more) is named by its code. */
  public static LocalizedText nameOf(List<Municipality> municipalities, String code) {
    return of(municipalities, code).map(Municipality::name).orElse(LocalizedText.same(code));
  }

  /** The kind with this code, if the municipality offers it. */
  public Optional<CertificateKind> kind(String kindCode) {
    return kinds.stream().filter(k -> k.code().equals(kindCode)).findFirst();
  }

  /** What it says about an errand, if it entrusts it: {@code errand(ElectronicConfig.class)}. */
  public <T extends ErrandConfig> Optional<T> errand(Class<T> errand) {
    return errands.stream().filter(errand::isInstance).map(errand::cast).findFirst();
  }

  /** Whether it entrusts an errand, on whatever days. */
  public boolean entrusts(ErrandName id) {
    return id == ErrandName.CERTIFICATE || errands.stream().anyMatch(e -> e.id() == id);
  }

  /** Whether it entrusts an errand on that day. */
  public boolean entrusts(ErrandName id, LocalDate day) {
    return id == ErrandName.CERTIFICATE
        || errands.stream().anyMatch(e -> e.id() == id && e.entrustment().days().holds(day));
  }
}
