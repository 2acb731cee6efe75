package org.madoguchi.card.pcsc;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.ReaderDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers of the smart card service (PC/SC). */
public final class PcscReaders implements ReaderDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(PcscReaders.class);

  private final PcscContext context = new PcscContext();

  /** As last seen; null before the first look at this run of the service. */
  private @Nullable List<SlotState> known;

  /** Speaks with the service only when asked. */
  public PcscReaders() {}

  @Override
  public Listing await(Duration bound) {
    if (!context.open()) {
      known = null;
      PcscContext.pause(bound);
      return new Listing.ServiceDown();
    }
    try {
      if (known != null) {
        context.await(known, bound);
      }
      List<SlotState> now = look();
      known = now;
      return new Listing.Readers(
          now.stream().map(s -> new NamedReader(s.reader(), s.present())).toList());
    } catch (PcscException e) {
      LOG.info("smart card service: {}", e.getMessage());
      if (PcscFault.readerGone(e.code())) {
        known = List.of();
        return new Listing.Readers(List.of());
      }
      known = null;
      context.close();
      return new Listing.ServiceDown();
    }
  }

  private List<SlotState> look() throws PcscException {
    List<SlotState> unaware = context.readers().stream().map(SlotState::unaware).toList();
    return context.await(unaware, Duration.ZERO).stream().filter(state -> !state.gone()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
