package org.madoguchi.app.errand.support.branch;

import java.nio.charset.StandardCharsets;
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

/** Paper that is its content. */
public final class PlainPaper implements PaperWork {
  /** Without state. */
  public PlainPaper() {}

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    throw new AssertionError("no certificate is printed here");
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    throw new AssertionError("no certificate is printed here");
  }

  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    throw new AssertionError("no certificate is printed here");
  }

  @Override
  public byte[] slip(SlipContent content) {
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return jpeg.clone();
  }

  @Override
  public ReportLayout.Paged report(ReportContent content) {
    throw new AssertionError("no report is printed here");
  }
}
