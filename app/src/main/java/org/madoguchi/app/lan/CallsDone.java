package org.madoguchi.app.lan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Does each call once, and answers one that arrives again with the first one's answer: a terminal
 * that lost an answer on the way may ask again without handing anything over twice.
 *
 * <p>Thread-safe.
 */
final class CallsDone {
  /** A terminal asks again within seconds; a clerk does a few things a minute. */
  private static final int REMEMBERED = 256;

  private final Map<String, CompletableFuture<byte[]>> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<byte[]>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The answer to a call.
   *
   * @param doing does it; on the caller's thread, and only if nobody did or does
   */
  byte[] answer(String id, Supplier<byte[]> doing) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> first;
    synchronized (answers) {
      first = answers.putIfAbsent(id, mine);
    }
    if (first != null) {
      return first.join();
    }
    try {
      byte[] answer = doing.get();
      mine.complete(answer);
      return answer;
    } finally {
      // only if it came to no answer: who asks again must not wait for one
      mine.completeExceptionally(new IllegalStateException("the first time it failed"));
    }
  }
}
