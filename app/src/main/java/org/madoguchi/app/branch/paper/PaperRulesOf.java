package org.madoguchi.app.branch.paper;

import java.util.stream.Collectors;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.PaperRules.Ground;
import org.madoguchi.printer.PaperRules.SealColour;
import org.madoguchi.printer.PaperRules.Signer;

/** From a municipality's settings to what its finished pages are looked at for. Pure. */
final class PaperRulesOf {
  private PaperRulesOf() {}

  static PaperRules municipality(Municipality municipality) {
    MunicipalityPaper paper = municipality.paper();
    return new PaperRules(
        municipality.name().ja(),
        municipality.prefecture(),
        switch (paper.ground()) {
          case IN_FILE -> Ground.IN_FILE;
          case ON_PAPER -> Ground.ON_PAPER;
        },
        paper.seals().stream().map(PaperRulesOf::colour).collect(Collectors.toSet()),
        paper.signers().stream().map(PaperRulesOf::signer).collect(Collectors.toSet()),
        paper.wards());
  }

  private static SealColour colour(MunicipalityPaper.SealColour colour) {
    return switch (colour) {
      case RED -> SealColour.RED;
      case BLACK -> SealColour.BLACK;
    };
  }

  private static Signer signer(MunicipalityPaper.Signer signer) {
    return switch (signer) {
      case HEAD -> Signer.HEAD;
      case DEPUTY -> Signer.DEPUTY;
      case WARD_HEAD -> Signer.WARD_HEAD;
    };
  }
}
