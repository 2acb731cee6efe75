package org.madoguchi.sandbox.city.gateway;

import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * Reads from finished pages whom they are about. It is given the pages alone, neither request nor
 * holder: whatever went wrong before them, it can't go wrong in the same way. Any thread.
 */
@FunctionalInterface
public interface PageSubjects {
  /**
   * The subject of the holder's electronic certificate, which stays the same when that is renewed;
   * empty if the pages are about nobody who is known, or not all about the same holder.
   *
   * @param pages one-page PDFs
   */
  Optional<X500Principal> holder(List<byte[]> pages);
}
