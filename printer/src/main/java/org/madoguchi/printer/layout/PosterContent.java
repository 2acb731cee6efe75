package org.madoguchi.printer.layout;

import java.util.List;

/**
 * A notice to be put up where everybody sees it: no personal data.
 *
 * @param language BCP 47, for programs that read it aloud
 * @param title large, at the top
 * @param lead below the title
 * @param sections one after another
 * @param small lines at the end, in small print
 * @param specimen whether 見本 stands across it
 */
public record PosterContent(
    String language,
    String title,
    String lead,
    List<Section> sections,
    List<String> small,
    boolean specimen) {
  public PosterContent {
    sections = List.copyOf(sections);
    small = List.copyOf(small);
  }

  /** Groups below a heading. */
  public record Section(String heading, List<Group> groups) {
    public Section {
      groups = List.copyOf(groups);
    }
  }

  /** What belongs together, below a rule. */
  public record Group(List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /** What is said about one thing: its label at the left, lines at the right. */
  public record Item(String label, List<String> lines) {
    public Item {
      lines = List.copyOf(lines);
    }
  }
}
