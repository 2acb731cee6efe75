package org.madoguchi.sandbox.gateway;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.custody.Digest;

/**
 * Reads from finished pages whom they are about. It is given the pages alone, neither request nor
 * holder: whatever went wrong before them, it can't go wrong in the same way. Any thread.
 */
@FunctionalInterface
public interface PageSubjects {
  /**
   * The digest that stands for the holder ({@code Chain.holder}); empty if the pages are about
   * nobody who is known, or not all about the same holder.
   *
   * @param pages one-page PDFs
   */
  Optional<Digest> holder(List<byte[]> pages);
}
