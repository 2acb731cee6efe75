package org.madoguchi.app.errand.electronic;

import java.time.Instant;
import java.util.List;

/**
 * A clerk has seen the holder's papers and compared the face.
 *
 * @param staff who, by staff number
 * @param papers classes of the papers that were seen: {@code A}, {@code B}; never a number of one
 * @param at when, whole seconds
 */
public record PaperApproval(String staff, List<String> papers, Instant at) {
  public PaperApproval {
    papers = List.copyOf(papers);
  }
}
