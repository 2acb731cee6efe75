package org.madoguchi.app.branch.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** Whatever happens while foreign pages are read, the desk gets an answer. */
class SurePaperTest {
  private static final List<byte[]> PAGES = List.of(new byte[1]);

  static Stream<Supplier<Throwable>> failures() {
    return Stream.of(
        () -> new IllegalStateException("見本 花子"),
        () -> new ClassCastException("as PDFBox does"),
        StackOverflowError::new,
        () -> new OutOfMemoryError("Java heap space"),
        () -> new AssertionError("documents in memory"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsAValue(Supplier<Throwable> failure) {
    PaperWork paper = new SurePaper(new Broken(failure));
    Municipality sample =
        new Municipality("99999", new LocalizedText("見本市", "Sample"), List.of(), List.of());
    assertEquals(Optional.of(FailureCode.PAGE_NOT_PRINTABLE), paper.flaw(PAGES, sample, 1));
    assertEquals(
        new PageStamp.Result.Unusable(0, PageFault.UNREADABLE),
        paper.pages(List.of(new PageStamp.Page(new byte[1], "A", ""))));
  }

  /** Fails at whatever it is asked. */
  private record Broken(Supplier<Throwable> failure) implements PaperWork {
    private RuntimeException fail() {
      return switch (failure.get()) {
        case Error error -> throw error;
        case RuntimeException exception -> exception;
        default -> new IllegalArgumentException("checked");
      };
    }

    @Override
    public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
      throw fail();
    }

    @Override
    public PageStamp.Result pages(List<PageStamp.Page> pages) {
      throw fail();
    }

    @Override
    public byte[] photoSheet(byte[] jpeg) {
      return jpeg.clone();
    }

    @Override
    public byte[] slip(SlipContent content) {
      throw new AssertionError("nobody prints here");
    }

    @Override
    public ReportLayout.Paged report(ReportContent content) {
      throw new AssertionError("nobody prints here");
    }

    @Override
    public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
      throw fail();
    }
  }
}
