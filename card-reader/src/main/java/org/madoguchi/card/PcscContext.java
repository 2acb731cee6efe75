package org.madoguchi.card;

import java.time.Duration;
import javax.smartcardio.CardException;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At most one context of the smart card service. A new one is opened after the service went away,
 * and the old one closed from the same thread: pcscd refuses the 200th context with a misleading
 * word, and closing from elsewhere locks up the process.
 *
 * <p>Thread rule: one thread.
 */
final class PcscContext {
  private static final Logger log = LoggerFactory.getLogger(PcscContext.class);

  private @Nullable JnaTerminalFactorySpi library;
  private @Nullable JnaCardTerminals context;
  private boolean isNew;
  private boolean libraryMissed;

  /** The context, opened if there is none. Null: the service doesn't answer. */
  @Nullable JnaCardTerminals open() {
    JnaCardTerminals open = context;
    if (open != null) {
      return open;
    }
    try {
      JnaTerminalFactorySpi loaded = library;
      if (loaded == null) {
        loaded = new JnaTerminalFactorySpi((Object) null);
        library = loaded;
      }
      open = (JnaCardTerminals) loaded.engineTerminals();
      context = open;
      isNew = true;
    } catch (EstablishContextException e) {
      log.debug("no smart card service: {}", e.getMessage());
    } catch (UnsatisfiedLinkError e) {
      if (!libraryMissed) { // once, not twice a second
        libraryMissed = true;
        log.error("PC/SC library (libpcsclite1) is missing: {}", e.getMessage());
      }
    }
    return open;
  }

  /** It was opened since {@link #used()} was called last: changes count from its own beginning. */
  boolean isNew() {
    return isNew;
  }

  void used() {
    isNew = false;
  }

  void close() {
    JnaCardTerminals open = context;
    context = null;
    if (open != null) {
      try {
        open.close();
      } catch (CardException e) {
        log.debug("closing the context: {}", e.getMessage());
      }
    }
  }

  /** Instead of waiting for a service that isn't there. */
  static void pause(Duration bound) {
    try {
      Thread.sleep(bound);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
