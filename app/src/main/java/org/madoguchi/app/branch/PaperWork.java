package org.madoguchi.app.branch;

import java.util.List;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PageStamp;
import org.madoguchi.printer.ReportContent;
import org.madoguchi.printer.ReportLayout;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.SlipLayout;

/**
 * What a branch does to paper before it is printed: codes on pages, and slips. A simulation prints
 * on something cheaper than PDF.
 *
 * <p>Thread rule: any thread.
 */
public interface PaperWork {
  /** Puts each page's code on it and merges the pages into one document. */
  PageStamp.Result pages(List<PageStamp.Page> pages);

  /** Sets a slip. */
  byte[] slip(SlipContent content);

  /** Sets a report. */
  ReportLayout.Paged report(ReportContent content);

  /** On PDF, with labels and slips in these fonts. */
  static PaperWork pdf(JapaneseFont.Found fonts) {
    PageStamp stamp = new PageStamp(fonts);
    SlipLayout layout = new SlipLayout(fonts);
    ReportLayout reports = new ReportLayout(fonts);
    return new PaperWork() {
      @Override
      public PageStamp.Result pages(List<PageStamp.Page> pages) {
        return stamp.stamp(pages);
      }

      @Override
      public byte[] slip(SlipContent content) {
        return layout.render(content);
      }

      @Override
      public ReportLayout.Paged report(ReportContent content) {
        return reports.render(content);
      }
    };
  }
}
