package org.madoguchi.app.branch.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every exception of a {@link PaperWork} into a value. Finished pages come from outside, and
 * a bug in reading them must not leave a print run or a resident waiting for ever.
 */
public final class SurePaper implements PaperWork {
  private static final Logger LOG = LoggerFactory.getLogger(SurePaper.class);

  private final PaperWork paper;

  /**
   * @param paper does the work
   */
  public SurePaper(PaperWork paper) {
    this.paper = paper;
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    return sure(
        () -> paper.flaw(pages, municipality, copies), Optional.of(FailureCode.PAGE_NOT_PRINTABLE));
  }

  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return sure(
        () -> paper.otherHolder(pages, copies, holder),
        Optional.of(FailureCode.PAGE_NOT_PRINTABLE));
  }

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    return sure(() -> paper.pages(pages), new PageStamp.Result.Unusable(0, PageFault.UNREADABLE));
  }

  /** Never the failure's message, which may quote a page. */
  private static <T> T sure(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      LOG.error("finished pages couldn't be looked at: {}", e.getClass().getName());
      return otherwise;
    }
  }

  @Override
  public byte[] slip(SlipContent content) {
    return paper.slip(content);
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return paper.photoSheet(jpeg);
  }

  @Override
  public ReportLayout.Paged report(ReportContent content) {
    return paper.report(content);
  }

  @Override
  public ReportLayout.Paged poster(List<PosterContent> languages) {
    return paper.poster(languages);
  }
}
