package org.madoguchi.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers of the smart card service (PC/SC). */
public final class PcscReaders implements ReaderDirectory {
  private static final Logger log = LoggerFactory.getLogger(PcscReaders.class);

  private final PcscContext context = new PcscContext();

  /** Speaks with the service only when asked. */
  public PcscReaders() {}

  @Override
  public Listing await(Duration bound) {
    JnaCardTerminals open = context.open();
    if (open == null) {
      PcscContext.pause(bound);
      return new Listing.ServiceDown();
    }
    try {
      if (!context.isNew() && bound.isPositive()) {
        open.waitForChange(Math.max(1, bound.toMillis())); // 0 is for ever
      }
      List<NamedReader> readers = new ArrayList<>();
      for (CardTerminal terminal : open.list(CardTerminals.State.ALL)) {
        readers.add(new NamedReader(terminal.getName(), terminal.isCardPresent()));
      }
      context.used();
      return new Listing.Readers(readers);
    } catch (CardException e) {
      log.info("smart card service: {}", e.getMessage());
      boolean unplugged = PcscFault.of(e) == CardFault.READER_LOST && !PcscFault.serviceGone(e);
      if (unplugged) {
        return new Listing.Readers(List.of());
      }
      context.close();
      return new Listing.ServiceDown();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
