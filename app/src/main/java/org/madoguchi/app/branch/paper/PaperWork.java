package org.madoguchi.app.branch.paper;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/**
 * What a branch does to paper before it is printed: codes on pages, and slips. A simulation prints
 * on something cheaper than PDF.
 *
 * <p>Thread rule: any thread.
 */
public interface PaperWork {
  /** Puts each page's code on it and merges the pages into one document. */
  PageStamp.Result pages(List<PageStamp.Page> pages);

  /**
   * Looks at finished pages before they are kept, and again before they are printed: pattern, seal,
   * municipality, page count. The same bytes need be looked at only once in a run of the program.
   *
   * @param municipality who certifies
   * @param copies at least 1
   * @return what is wrong with them
   */
  Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies);

  /** The same for a municipality by its code; one that isn't configured certifies nothing here. */
  default Optional<FailureCode> flaw(
      List<byte[]> pages, BranchConfig config, String municipality, int copies) {
    return config.municipalities().stream()
        .filter(m -> m.code().equals(municipality))
        .findFirst()
        .map(m -> flaw(pages, m, copies))
        .orElse(Optional.of(FailureCode.PAPER_INCOMPLETE));
  }

  /** Sets a slip. */
  byte[] slip(SlipContent content);

  /**
   * Sets a sheet with an applicant's photo, to be cut out and posted.
   *
   * @param jpeg 35:45, upright
   */
  byte[] photoSheet(byte[] jpeg);

  /** Sets a report of the branch about itself, such as the day's closing. */
  ReportLayout.Paged report(ReportContent content);

  /**
   * Sets what is posted on a wall, on A4: one language after another. What is cheaper than PDF sets
   * it as a report with its titles alone.
   */
  default ReportLayout.Paged poster(List<PosterContent> languages) {
    return report(
        new ReportContent(
            languages.getFirst().title(),
            languages.stream().map(PosterContent::lead).toList(),
            List.of(),
            List.of(),
            languages.getFirst().small(),
            languages.getFirst().specimen()));
  }

  /**
   * Looks whether finished pages are about whom the card says.
   *
   * @param copies at least 1
   * @return what is wrong with them
   */
  Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder);

  /** On PDF, with labels and slips in these fonts. Remembers which pages it found sound. */
  static PaperWork pdf(JapaneseFont.Found fonts) {
    return new CachedPaperCheck(new PdfPaper(fonts));
  }
}
