package org.madoguchi.app.branch.paper;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.SlipLayout;
import org.madoguchi.printer.check.BoundedLook;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.PhotoSheetLayout;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.PosterLayout;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;
import org.madoguchi.printer.page.CodePlace;
import org.madoguchi.printer.page.PageText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paper as a real branch prints it. */
final class PdfPaper implements PaperWork {
  private static final Logger LOG = LoggerFactory.getLogger(PdfPaper.class);

  private final BoundedLook bound = new BoundedLook();
  private final PageStamp stamp;
  private final SlipLayout slip;
  private final ReportLayout report;
  private final PhotoSheetLayout photos;
  private final PosterLayout posters;

  PdfPaper(JapaneseFont.Found fonts) {
    stamp = new PageStamp(fonts, bound);
    slip = new SlipLayout(fonts);
    report = new ReportLayout(fonts);
    photos = new PhotoSheetLayout(fonts);
    posters = new PosterLayout(fonts);
  }

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    return stamp.stamp(pages);
  }

  /** Logs what a page lacks, and nothing of what stands on it. */
  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    return switch (PaperCheck.check(
        pages,
        copies,
        PaperRulesOf.municipality(municipality),
        List.of(CodePlace.values()),
        bound)) {
      case PaperCheck.Result.Sound _ -> Optional.empty();
      case PaperCheck.Result.Flawed f -> {
        LOG.error("page {} as it would be printed: {}", f.index() + 1, f.flaw());
        yield Optional.of(FailureCode.PAPER_INCOMPLETE);
      }
      case PaperCheck.Result.Unfit u -> {
        LOG.error("page {} can't be printed as it is: {}", u.index() + 1, u.fault());
        yield Optional.of(PageFaultCodes.of(u.fault()));
      }
    };
  }

  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return PageText.of(pages, bound)
        .map(texts -> Chain.content(texts, copies, holder))
        .orElse(Optional.of(FailureCode.PAGE_NOT_PRINTABLE));
  }

  @Override
  public byte[] slip(SlipContent content) {
    return slip.render(content);
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return photos.render(jpeg);
  }

  @Override
  public ReportLayout.Paged report(ReportContent content) {
    return report.render(content);
  }

  @Override
  public ReportLayout.Paged poster(List<PosterContent> languages) {
    return posters.render(languages, PosterLayout.Sheet.A4);
  }
}
