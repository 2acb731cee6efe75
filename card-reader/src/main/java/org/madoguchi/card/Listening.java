package org.madoguchi.card;

import java.util.function.Consumer;
import org.madoguchi.card.transport.ReaderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener of a reader; a bug in it must not stop the reader. */
final class Listening {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final Consumer<ReaderStatus> listener;
  private volatile boolean over;

  Listening(Consumer<ReaderStatus> listener) {
    this.listener = listener;
  }

  void tell(ReaderStatus status) {
    if (over) {
      return;
    }
    try {
      listener.accept(status);
    } catch (RuntimeException bug) {
      LOG.error("card reader listener failed", bug);
    }
  }

  boolean over() {
    return over;
  }

  void end() {
    over = true;
  }
}
