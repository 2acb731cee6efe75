package org.madoguchi.app.errand.registration.branch;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/**
 * Slips of registrations: what was registered. Nobody has to scan one, and nothing on it is
 * personal. Thread-safe.
 */
public final class RegistrationSlips {
  private static final String NOTHING = "";

  private final BranchIdentity branch;
  private final SlipPrinting printing;
  private final InstantSource clock;
  private final boolean specimen;

  /**
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public RegistrationSlips(
      BranchIdentity branch, SlipPrinting printing, InstantSource clock, boolean specimen) {
    this.branch = branch;
    this.printing = printing;
    this.clock = clock;
    this.specimen = specimen;
  }

  /**
   * Prints it.
   *
   * @param id 32 hexadecimal digits, of this slip alone
   * @param notPrinted as in {@link SlipPrinting#print}
   */
  boolean print(String id, PortalAction done, Language language, Consumer<String> notPrinted) {
    return printing.print(id, content(done, language), notPrinted);
  }

  private SlipContent content(PortalAction done, Language language) {
    Texts ja = words(Language.JA);
    return new SlipContent(
        List.of(ja.get("title")),
        branch.name().ja(),
        NOTHING,
        NOTHING,
        List.of(new SlipContent.Row(ja.get(done.word()), ja.get("done"))),
        LocalDateTime.ofInstant(clock.instant(), branch.zone()),
        List.of(ja.get(done.word() + ".1"), ja.get(done.word() + ".2")),
        language.equals(Language.JA) ? null : second(words(language), done),
        specimen);
  }

  private static SlipContent.SecondLanguage second(Texts words, PortalAction done) {
    return SlipPrinting.second(
        words,
        words.get("title"),
        List.of(words.get(done.word()) + ": " + words.get("done"), words.get("nameless")),
        List.of(words.get(done.word() + ".1"), words.get(done.word() + ".2")));
  }

  private static Texts words(Language language) {
    return Texts.load(RegistrationSlips.class, "slips", language);
  }
}
