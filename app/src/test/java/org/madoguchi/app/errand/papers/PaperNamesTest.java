package org.madoguchi.app.errand.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.IdentityPaper;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperClass;

class PaperNamesTest {
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void everyPaperOfTheUsualTableHasANameOfItsOwn(Language language) {
    PaperNames names = PaperNames.in(language);
    Set<String> codes = new TreeSet<>();
    Set<String> said = new HashSet<>();
    List<IdentityPaper> papers = IdentityPapers.usual().papers();
    for (IdentityPaper paper : papers) {
      codes.add(paper.code());
      said.add(names.of(paper));
      assertFalse(names.of(paper).isBlank(), paper.code());
    }
    assertEquals(codes, names.codes());
    assertEquals(codes.size(), said.size());
  }

  @Test
  void theMunicipalitysNameGoesFirst() {
    LocalizedText own = new LocalizedText("免許", "Licence");
    IdentityPaper paper =
        new IdentityPaper("driving-licence", PaperClass.A, own, true, true, DayRange.ALWAYS);
    assertEquals("Licence", PaperNames.in(Language.EN).of(paper));
  }
}
