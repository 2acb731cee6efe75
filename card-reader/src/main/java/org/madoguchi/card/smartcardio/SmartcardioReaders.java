package org.madoguchi.card.smartcardio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.madoguchi.card.pcsc.PcscFault;
import org.madoguchi.card.transport.ReaderDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers of the smart card service through a provider of {@code javax.smartcardio}. */
public final class SmartcardioReaders implements ReaderDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(SmartcardioReaders.class);

  private final TerminalContext context;

  /** Speaks with the service only when asked. */
  public SmartcardioReaders(TerminalService service) {
    this.context = new TerminalContext(service);
  }

  @Override
  public Listing await(Duration bound) {
    if (!context.open()) {
      TerminalProbe.pause(bound);
      return new Listing.ServiceDown();
    }
    try {
      var _ = context.awaitChange(TerminalProbe.millis(bound));
      List<NamedReader> readers = new ArrayList<>();
      for (CardTerminal terminal : context.all()) {
        readers.add(new NamedReader(terminal.getName(), terminal.isCardPresent()));
      }
      return new Listing.Readers(readers);
    } catch (CardException e) {
      LOG.info("smart card service: {}", e.getMessage());
      if (PcscFault.readerGone(context.code(e))) {
        return new Listing.Readers(List.of());
      }
      context.close();
      return new Listing.ServiceDown();
    } catch (IllegalStateException e) { // SunPCSC where no reader is to be waited at
      TerminalProbe.pause(bound);
      return new Listing.Readers(List.of());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
