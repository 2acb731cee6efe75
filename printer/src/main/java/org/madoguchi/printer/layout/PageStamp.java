package org.madoguchi.printer.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.check.BoundedLook;
import org.madoguchi.printer.check.FinishedPage;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.page.CodePlace;

/**
 * Puts a code into a free place of each page ({@link CodePlace}), by which the printed sheet can be
 * told from every other, and merges the pages into one document. What the pages show stays as it
 * is. It is the last that looks before a sheet comes out: only what {@link FinishedPage} lets
 * through, with as many pages as codes.
 *
 * <p>Thread rule: any thread. Works in memory, without files, bounded as {@link BoundedLook} says.
 */
public final class PageStamp {
  private final JapaneseFont.Found fonts;
  private final BoundedLook bound;

  /** Stamps with labels in these fonts. */
  public PageStamp(JapaneseFont.Found fonts) {
    this(fonts, new BoundedLook());
  }

  /**
   * @param bound counts what doesn't end
   */
  public PageStamp(JapaneseFont.Found fonts, BoundedLook bound) {
    this.fonts = fonts;
    this.bound = bound;
  }

  /**
   * A page and what is put on it.
   *
   * @param pdf PDF document of one page
   * @param code 1 to 80 of A-Z, 0-9 and '-'
   * @param label for people, next to the code: "A 0427 ・ 1／2"
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Page(byte[] pdf, String code, String label) {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it has other characters
     */
    public Page {
      if (!code.matches("[A-Z0-9-]{1,80}")) {
        throw new IllegalArgumentException("code: 1 to 80 of A-Z, 0-9 and -");
      }
    }

    /** Without the document and the code. */
    @Override
    public String toString() {
      return "Page[" + label + "]";
    }
  }

  /** The result. */
  public sealed interface Result {
    /** One document of all pages, in their order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stamped(byte[] pdf) implements Result {}

    /**
     * A document that can't be stamped; nothing may be printed.
     *
     * @param index which page, from 0
     */
    record Unusable(int index, PageFault fault) implements Result {}
  }

  /**
   * Stamps and merges pages.
   *
   * @param pages at least one
   */
  public Result stamp(List<Page> pages) {
    return bound.run(() -> stamped(pages), fault -> new Result.Unusable(0, fault));
  }

  private Result stamped(List<Page> pages) {
    List<FinishedPage> sources = new ArrayList<>();
    try (var merged = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      PDFont font = fonts.bold().embedIn(merged);
      List<PlacedCode> codes = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        switch (FinishedPage.read(pages.get(i).pdf())) {
          case FinishedPage.Reading.Unfit(var fault) -> {
            return new Result.Unusable(i, fault);
          }
          case FinishedPage.Reading.Fit(var source) -> {
            sources.add(source);
            codes.add(PlacedCode.on(source.document(), pages.get(i), font));
            new PDFMergerUtility().appendDocument(merged, source.document());
          }
        }
      }
      if (merged.getNumberOfPages() != pages.size()) {
        return new Result.Unusable(0, PageFault.NOT_ONE_PAGE); // a page nobody looked at
      }
      OptionalInt full = mark(merged, codes, font);
      if (full.isPresent()) {
        return new Result.Unusable(full.getAsInt(), PageFault.NO_FREE_PLACE);
      }
      // Instead of the time, so that the same pages give the same document.
      merged.setDocumentId((long) pages.stream().map(Page::code).toList().hashCode());
      merged.save(out);
      return new Result.Stamped(out.toByteArray());
    } catch (IOException e) {
      return new Result.Unusable(Math.max(0, sources.size() - 1), PageFault.UNREADABLE);
    } finally {
      // Not before: the merged document reads from them until it is saved.
      sources.forEach(FinishedPage::close);
    }
  }

  /**
   * Marks each page in its free place: the same on all of them where one is free on all.
   *
   * @return the page on which none is
   */
  private static OptionalInt mark(PDDocument merged, List<PlacedCode> codes, PDFont font)
      throws IOException {
    Optional<CodePlace> same =
        Stream.of(CodePlace.values())
            .filter(place -> codes.stream().allMatch(code -> code.free().contains(place)))
            .findFirst();
    for (int i = 0; i < codes.size(); i++) {
      Optional<CodePlace> place =
          same.isPresent() ? same : codes.get(i).free().stream().findFirst();
      if (place.isEmpty()) {
        return OptionalInt.of(i);
      }
      codes.get(i).mark(merged, merged.getPage(i), place.get(), font);
    }
    return OptionalInt.empty();
  }
}
