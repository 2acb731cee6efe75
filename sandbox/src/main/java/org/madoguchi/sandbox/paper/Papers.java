package org.madoguchi.sandbox.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Household;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.paper.Blank.Page;

/**
 * The certificates of the sandbox city as a municipality would print them, each marked 見本. They
 * leave the strip of 20 mm at the foot and the corner of 45 x 30 mm at the bottom right free for
 * the branch's page code, and they exist in memory alone.
 *
 * <p>Thread rule: any thread, one call at a time (the others wait); a page takes some 50 ms.
 */
public final class Papers {
  /** Digits and letters that nobody takes for one another (as in Crockford's base 32). */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final PaperFonts fonts;
  private final SealedBy seal;

  public Papers(PaperFonts fonts) {
    this(fonts, SealedBy.PRINT);
  }

  private Papers(PaperFonts fonts, SealedBy seal) {
    this.fonts = fonts;
    this.seal = seal;
  }

  /** The same papers from a system that forgets the seal (domain.md 1.10, 岡山市 2023). */
  public Papers withoutSeal() {
    return new Papers(fonts, SealedBy.NOTHING);
  }

  /** The same papers with a seal that every screen shows and no printer prints. */
  public Papers withSealOnScreensOnly() {
    return new Papers(fonts, SealedBy.SCREEN_ONLY);
  }

  /**
   * All sheets of an issuance in the order of printing: one copy after another, each complete.
   *
   * @param request checked already: whether the municipality offers it and the holder may have it
   * @param holder whose card signed the request
   * @param today day of issue
   * @param random issue numbers come from it: they say nothing about anybody
   * @return files of one A4 page each
   * @throws IllegalArgumentException if the sandbox city has no such certificate
   */
  public List<byte[]> pages(
      CertificateRequest request, Persona holder, LocalDate today, RandomGenerator random) {
    Blank blank = new Blank(Issuer.of(request.municipality()), today, seal);
    synchronized (fonts) { // which are read while they are drawn with
      return files(request, layout(request, holder, blank), blank, random);
    }
  }

  private List<byte[]> files(
      CertificateRequest request, List<Page> pages, Blank blank, RandomGenerator random) {
    List<byte[]> files = new ArrayList<>();
    for (int copy = 0; copy < request.copies(); copy++) {
      String issueNumber = issueNumber(random);
      for (int i = 0; i < pages.size(); i++) {
        try (Sheet sheet = new Sheet(fonts, random.nextLong())) {
          Ground.draw(sheet);
          pages.get(i).draw(sheet);
          blank.frame(sheet, i + 1, pages.size(), issueNumber);
          files.add(sheet.bytes());
        }
      }
    }
    return files;
  }

  private static List<Page> layout(CertificateRequest request, Persona holder, Blank blank) {
    return switch (request.kind()) {
      case "residence" -> residence(request, holder, blank).pages();
      case "seal-registration" -> new SealRegistrationPaper(blank, holder).pages();
      case "taxation" -> taxation(request, holder, blank).pages();
      case "family-register" -> new FamilyRegisterPaper(blank, holder.household()).pages();
      default -> throw new IllegalArgumentException("no such certificate: " + request.kind());
    };
  }

  private static ResidencePaper residence(CertificateRequest request, Persona holder, Blank blank) {
    Household household = holder.household();
    boolean whole = "household".equals(request.options().get("persons"));
    List<Person> persons = whole ? household.members() : List.of(holder.holder());
    return new ResidencePaper(
        blank,
        household,
        persons,
        whole,
        chosen(request, "relationship"),
        chosen(request, "registered-domicile"),
        chosen(request, "my-number"));
  }

  private static TaxationPaper taxation(CertificateRequest request, Persona holder, Blank blank) {
    String year = request.options().getOrDefault("year", "");
    return holder.taxes().stream()
        .filter(t -> String.valueOf(t.year()).equals(year))
        .findFirst()
        .map(t -> new TaxationPaper(blank, holder, t))
        .orElseThrow(() -> new IllegalArgumentException("no tax for the year " + year));
  }

  /** Whatever isn't clearly asked for is left out. */
  private static boolean chosen(CertificateRequest request, String option) {
    return CertificateOption.YES.equals(request.options().get(option));
  }

  private static String issueNumber(RandomGenerator random) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(i == 4 ? "-" : "").append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return number.toString();
  }
}
