package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.page.PageText;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.paper.PaperFonts;
import org.madoguchi.sandbox.paper.Papers;

/** The gateway's own look at whom finished pages are about. */
class CityPageSubjectsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<Persona> PERSONAS = Personas.load();
  private static final PersonaCards CARDS =
      new PersonaCards(new SandboxAuthority(SandboxAuthority.CITY), PERSONAS, TODAY);
  private static final CityPageSubjects SUBJECTS = new CityPageSubjects(PERSONAS, CARDS);
  private static final Papers PAPERS = new Papers(PaperFonts.ofSystem());

  private static List<byte[]> pages(Municipality municipality, CertificateKind kind, Persona who) {
    TreeMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : kind.options()) {
      // as much as can be had: the more people stand on it, the harder to tell whose it is
      options.put(
          option.code(),
          switch (option) {
            case CertificateOption.Choice c when c.code().equals("persons") ->
                c.values().getLast().code();
            case CertificateOption.Choice c -> c.defaultValue();
            case CertificateOption.Item _ -> CertificateOption.YES;
          });
    }
    return PAPERS.pages(
        new CertificateRequest(
            new IssuanceId(1, 2),
            "branch",
            "lobby",
            municipality.code(),
            kind.code(),
            options,
            1,
            200,
            "challenge",
            Instant.EPOCH),
        who,
        TODAY,
        new SplittableRandom(7));
  }

  @Test
  void everyPaperOfEveryHolderIsAboutThatHolder() {
    for (Persona who : PERSONAS) {
      if (!(who.card() instanceof Persona.Card.MyNumber)) {
        continue;
      }
      for (Municipality municipality : City.municipalities()) {
        if (municipality.code().equals(who.municipality())) {
          for (CertificateKind kind : municipality.kinds()) {
            assertEquals(
                Optional.of(CARDS.electronicCertificate(who).getSubjectX500Principal()),
                SUBJECTS.holder(pages(municipality, kind, who)),
                who.id() + " " + kind.code());
          }
        }
      }
    }
  }

  @Test
  void aMixtureOfTwoIsAboutNobody() {
    Municipality city = City.municipalities().getFirst();
    List<byte[]> mixed = new ArrayList<>(pages(city, city.kinds().getFirst(), PERSONAS.getFirst()));
    mixed.addAll(pages(city, city.kinds().getFirst(), PERSONAS.get(1)));
    assertEquals(Optional.empty(), SUBJECTS.holder(mixed));
    assertEquals(Optional.empty(), SUBJECTS.holder(List.of(new byte[] {1})));
  }

  @Test
  void whatTheCardTellsAgreesWithTheHoldersPapersOnly() {
    for (Municipality municipality : City.municipalities()) {
      List<Persona> people =
          PERSONAS.stream()
              .filter(p -> p.card() instanceof Persona.Card.MyNumber)
              .filter(p -> p.municipality().equals(municipality.code()))
              .toList();
      for (CertificateKind kind : municipality.kinds()) {
        for (Persona who : people) {
          List<String> texts = PageText.of(pages(municipality, kind, who)).orElseThrow();
          for (Persona card : people) {
            boolean own = card.equals(who);
            boolean named = String.join("", texts).replaceAll("\\s", "").contains(bare(card));
            if (own || !named) { // a family's papers name others of the family as well
              assertEquals(
                  own ? Optional.empty() : Optional.of(FailureCode.CONTENT_OF_ANOTHER_HOLDER),
                  Chain.content(texts, 1, told(card)),
                  kind.code() + " of " + who.id() + ", card of " + card.id());
            }
          }
        }
      }
    }
  }

  private static String bare(Persona persona) {
    return persona.holder().name().replaceAll("\\s", "");
  }

  private static HolderText told(Persona persona) {
    String birth = persona.holder().birth().format(DateTimeFormatter.BASIC_ISO_DATE);
    return HolderText.decode((birth + persona.holder().name()).getBytes(StandardCharsets.UTF_8));
  }
}
