package org.madoguchi.app.branch.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.PosterContent;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/**
 * Skips checking pages that were found sound before: the same SHA-256 of every page, in the same
 * order, for the same municipality and number of copies. Only sound results are kept, the last
 * {@value #KEPT} of them, in memory: after a restart everything is checked again, perhaps by other
 * rules. Digests are computed from the bytes of each call.
 *
 * <p>Thread-safe; two concurrent calls may both check.
 */
public final class CachedPaperCheck implements PaperWork {
  /** More than ever wait between slip and print. */
  public static final int KEPT = 64;

  /** Exactly what was looked at. */
  private record Look(List<Digest> pages, Municipality municipality, int copies) {}

  private final PaperWork paper;
  private final LinkedHashSet<Look> sound = new LinkedHashSet<>(); // the latest is the last

  /**
   * @param paper does the checking and everything else
   */
  public CachedPaperCheck(PaperWork paper) {
    this.paper = paper;
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    Look look = new Look(pages.stream().map(Digest::of).toList(), municipality, copies);
    if (known(look)) {
      return Optional.empty();
    }
    Optional<FailureCode> flaw = paper.flaw(pages, municipality, copies);
    if (flaw.isEmpty()) {
      remember(look);
    }
    return flaw;
  }

  private synchronized boolean known(Look look) {
    if (!sound.contains(look)) {
      return false;
    }
    sound.addLast(look); // moves it
    return true;
  }

  private synchronized void remember(Look look) {
    sound.addLast(look);
    if (sound.size() > KEPT) {
      sound.removeFirst();
    }
  }

  /** Compared each time: what the card told is remembered nowhere. */
  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return paper.otherHolder(pages, copies, holder);
  }

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    return paper.pages(pages);
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
