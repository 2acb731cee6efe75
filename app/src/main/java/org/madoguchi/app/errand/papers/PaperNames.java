package org.madoguchi.app.errand.papers;

import java.util.Set;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.IdentityPaper;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** How papers are called on screens, in one language. Immutable, any thread. */
public final class PaperNames {
  private final Texts texts;

  private PaperNames(Texts texts) {
    this.texts = texts;
  }

  /** Reads {@code papers_ja.properties} or {@code papers_en.properties}. */
  public static PaperNames in(Language language) {
    return new PaperNames(Texts.load(PaperNames.class, "papers", language));
  }

  /** The municipality's name for a paper, or the program's if it has none of its own. */
  public String of(IdentityPaper paper) {
    LocalizedText own = paper.name();
    return own == null ? texts.get(paper.code()) : own.in(texts.language());
  }

  /** Every code that the program has a name for. */
  Set<String> codes() {
    return texts.keys();
  }
}
