package org.madoguchi.app.branch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** Paper that is lines of text: code, label and content of a page on one line. */
final class PaperDouble implements PaperWork {
  final List<SlipContent> slips = Collections.synchronizedList(new ArrayList<>());
  final List<ReportContent> reports = Collections.synchronizedList(new ArrayList<>());
  Optional<FailureCode> flaw = Optional.empty();
  Optional<PageStamp.Result> unusable = Optional.empty();
  Runnable trouble = () -> {};

  @Override
  public PageStamp.Result pages(List<PageStamp.Page> pages) {
    trouble.run();
    return unusable.orElseGet(
        () ->
            new PageStamp.Result.Stamped(
                pages.stream()
                    .map(p -> p.code() + "|" + p.label() + "|" + text(p.pdf()))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<FailureCode> flaw(List<byte[]> pages, Municipality municipality, int copies) {
    trouble.run();
    return flaw;
  }

  @Override
  public Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, HolderText holder) {
    return Chain.content(pages.stream().map(PaperDouble::text).toList(), copies, holder);
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  @Override
  public byte[] photoSheet(byte[] jpeg) {
    return jpeg.clone();
  }

  @Override
  public byte[] slip(SlipContent content) {
    slips.add(content);
    return content.code().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ReportLayout.Paged report(ReportContent content) {
    reports.add(content);
    return new ReportLayout.Paged("report".getBytes(StandardCharsets.UTF_8), 1);
  }
}
