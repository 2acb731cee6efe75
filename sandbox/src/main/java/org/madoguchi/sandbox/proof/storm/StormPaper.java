package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/**
 * Paper that is cheap to make: a page is a line that says whom it is about, a document a line for
 * each page with its code before it. The branch looks at neither.
 */
public final class StormPaper implements PaperWork {
  /** Content of one page about a resident. */
  public static byte[] page(int owner, String kind, int number) {
    return "%d|%s|%d".formatted(owner, kind, number).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whom a page is about. */
  static int owner(byte[] page) {
    String text = new String(page, StandardCharsets.US_ASCII);
    return Integer.parseInt(text.substring(0, text.indexOf('|')));
  }

  /** What comes out when a document is printed. */
  static List<Sheet> sheets(byte[] document) {
    List<Sheet> sheets = new ArrayList<>();
    for (String line : new String(document, StandardCharsets.US_ASCII).split("\n", -1)) {
      int cut = line.indexOf('\t');
      byte[] page = line.substring(cut + 1).getBytes(StandardCharsets.US_ASCII);
      sheets.add(new Sheet(line.substring(0, cut), owner(page)));
    }
    return sheets;
  }

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    StringBuilder document = new StringBuilder();
    for (PageStamp.Page page : pages) {
      document.append(document.isEmpty() ? "" : "\n").append(page.code()).append('\t');
      document.append(new String(page.pdf(), StandardCharsets.US_ASCII));
    }
    return new PageStamp.Result.Stamped(document.toString().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    return Optional.empty(); // there is no picture to look at
  }

  /** Nobody's card tells a name here. */
  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return Optional.empty();
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return jpeg.clone();
  }

  @Override
  public byte[] slip(SlipContent content) {
    return content.code().getBytes(StandardCharsets.US_ASCII);
  }

  /** Nobody closes a day in a storm. */
  @Override
  public ReportLayout.Paged report(ReportContent content) {
    return new ReportLayout.Paged(new byte[0], 0);
  }
}
