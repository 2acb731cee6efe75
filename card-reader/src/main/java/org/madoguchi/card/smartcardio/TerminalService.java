package org.madoguchi.card.smartcardio;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/**
 * A provider of {@code javax.smartcardio} that opens contexts of the smart card service. After the
 * service went away only a new context finds it again.
 *
 * <p>Thread rule: one thread for each context, which opens, uses and closes it.
 */
public interface TerminalService {
  /** Opens a context. Null: the service doesn't answer. */
  @Nullable CardTerminals open();

  /** Closes a context. Nothing is thrown because the service has gone meanwhile. */
  void close(CardTerminals context);

  /**
   * The service's error code in an exception of this provider.
   *
   * @return 32 bits as {@code winscard.h} lists them; 0 if there is none
   */
  int code(CardException failure);
}
