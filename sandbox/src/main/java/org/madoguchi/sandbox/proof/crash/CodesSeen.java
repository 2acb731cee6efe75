package org.madoguchi.sandbox.proof.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;
import org.madoguchi.sandbox.proof.storm.StormPaper;

/** Paper work that keeps the codes of the last run, as a clerk has the sheets in her hands. */
public final class CodesSeen implements PaperWork {
  private final PaperWork paper;
  private final boolean pdf;
  private volatile List<String> codes = List.of();
  private volatile long looked;

  private CodesSeen(PaperWork paper, boolean pdf) {
    this.paper = paper;
    this.pdf = pdf;
  }

  /** On PDF with these fonts, or on paper that only the storm can read. */
  public static CodesSeen on(JapaneseFont.@Nullable Found fonts) {
    return fonts == null
        ? new CodesSeen(new StormPaper(), false)
        : new CodesSeen(PaperWork.pdf(fonts), true);
  }

  /** What a municipality would have made. */
  List<byte[]> document() {
    return pdf
        ? List.of(blank(), blank())
        : List.of(StormPaper.page(0, "residence", 1), StormPaper.page(0, "residence", 2));
  }

  private static byte[] blank() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes of the last run, in order. */
  public List<String> codes() {
    return codes;
  }

  /** When pages were last looked at ({@link System#nanoTime}); what is sound comes to rest next. */
  public long looked() {
    return looked;
  }

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    codes = pages.stream().map(PageStamp.Page::code).toList();
    return paper.pages(pages);
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    looked = System.nanoTime();
    return Optional.empty(); // blank sheets will do here
  }

  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return paper.otherHolder(pages, copies, holder);
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return paper.photoSheet(jpeg);
  }

  @Override
  public byte[] slip(SlipContent content) {
    return paper.slip(content);
  }

  @Override
  public ReportLayout.Paged report(ReportContent content) {
    return paper.report(content);
  }
}
