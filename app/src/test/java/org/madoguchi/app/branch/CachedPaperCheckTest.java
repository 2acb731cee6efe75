package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.CachedPaperCheck;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** What is looked at again, and what needn't be. */
class CachedPaperCheckTest {
  private static final Municipality SAMPLE = municipality("見本市");

  private final Eyes eyes = new Eyes();
  private final CachedPaperCheck paper = new CachedPaperCheck(eyes);

  private static Municipality municipality(String name) {
    return new Municipality("99999", new LocalizedText(name, "Sample"), List.of(), List.of());
  }

  private static List<byte[]> pages(String... texts) {
    return Arrays.stream(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private Optional<FailureCode> look(List<byte[]> pages) {
    return paper.flaw(pages, SAMPLE, 1);
  }

  @Test
  void theSameBytesAreLookedAtOnce() {
    assertEquals(Optional.empty(), look(pages("a", "b")));
    assertEquals(Optional.empty(), look(pages("a", "b")));
    assertEquals(1, eyes.looks);
  }

  @Test
  void whateverDiffersIsLookedAt() {
    look(pages("a", "b"));
    look(pages("a", "c"));
    look(pages("b", "a"));
    look(pages("ab"));
    look(pages("a", "b", "b"));
    assertEquals(5, eyes.looks);
    paper.flaw(pages("a", "b"), municipality("見本町"), 1);
    paper.flaw(pages("a", "b"), SAMPLE, 2);
    assertEquals(7, eyes.looks);
  }

  @Test
  void aByteThatChangesInThePagesThemselvesIsSeen() {
    List<byte[]> pages = pages("a", "b");
    look(pages);
    pages.getLast()[0] ^= 1;
    eyes.answer = Optional.of(FailureCode.PAPER_INCOMPLETE);
    assertEquals(Optional.of(FailureCode.PAPER_INCOMPLETE), look(pages));
  }

  @Test
  void aFlawIsNeverRemembered() {
    eyes.answer = Optional.of(FailureCode.PAPER_INCOMPLETE);
    look(pages("a"));
    assertEquals(Optional.of(FailureCode.PAPER_INCOMPLETE), look(pages("a")));
    assertEquals(2, eyes.looks);
    eyes.answer = Optional.empty();
    assertEquals(Optional.empty(), look(pages("a")));
    assertEquals(3, eyes.looks);
  }

  @Test
  void theOneThatWasAskedForLongestAgoIsForgotten() {
    look(pages("first"));
    look(pages("second"));
    for (int i = 2; i < CachedPaperCheck.KEPT; i++) {
      look(pages("page " + i));
    }
    look(pages("first")); // still known, and now the latest
    look(pages("one too many"));
    int before = eyes.looks;
    look(pages("first"));
    assertEquals(before, eyes.looks);
    look(pages("second"));
    assertEquals(before + 1, eyes.looks);
  }

  @Test
  void anotherRunOfTheProgramLooksAgain() {
    look(pages("a"));
    new CachedPaperCheck(eyes).flaw(pages("a"), SAMPLE, 1);
    assertEquals(2, eyes.looks);
  }

  /** Sees what it is told to see, and counts. */
  private static final class Eyes implements PaperWork {
    private Optional<FailureCode> answer = Optional.empty();
    private int looks;

    @Override
    public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
      looks++;
      return answer;
    }

    @Override
    public PageStamp.Result pages(List<PageStamp.Page> pages) {
      throw new AssertionError("nobody prints here");
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
      throw new AssertionError("no card told anything here");
    }
  }
}
