package org.madoguchi.card.smartcardio;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider that the product ships: jnasmartcardio over JNA, which is loaded when first used.
 */
public final class JnaTerminals implements TerminalService {
  private static final Logger LOG = LoggerFactory.getLogger(JnaTerminals.class);

  private boolean libraryMissed;

  /** Loads nothing yet. */
  public JnaTerminals() {}

  @Override
  public @Nullable CardTerminals open() {
    try {
      return new JnaTerminalFactorySpi((Object) null).engineTerminals();
    } catch (EstablishContextException e) {
      LOG.debug("no smart card service: {}", e.getMessage());
    } catch (LinkageError e) { // jnasmartcardio, JNA's own library or PC/SC's
      if (!libraryMissed) { // once, not twice a second
        libraryMissed = true;
        LOG.error("javax.smartcardio can't be used (jnasmartcardio, JNA): {}", e.toString());
      }
    }
    return null;
  }

  @Override
  public void close(CardTerminals context) {
    try {
      ((JnaCardTerminals) context).close();
    } catch (CardException e) {
      LOG.debug("closing the context: {}", e.getMessage());
    }
  }

  @Override
  public int code(CardException failure) {
    return switch (failure) {
      case JnaPCSCException e -> (int) e.code; // as a signed 64-bit number from Linux
      case JnaCardNotPresentException e -> (int) e.code;
      default -> ErrorText.code(failure);
    };
  }
}
