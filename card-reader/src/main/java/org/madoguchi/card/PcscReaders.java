package org.madoguchi.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers of the smart card service (PC/SC). */
public final class PcscReaders implements ReaderDirectory {
  private static final Logger log = LoggerFactory.getLogger(PcscReaders.class);

  private final PcscContext context = new PcscContext();
  private List<SlotState> known = List.of();
  private boolean looked;

  /** Speaks with the service only when asked. */
  public PcscReaders() {}

  @Override
  public Listing await(Duration bound) {
    if (!context.open()) {
      looked = false;
      PcscContext.pause(bound);
      return new Listing.ServiceDown();
    }
    try {
      if (looked) {
        context.await(known, bound);
      }
      known = look();
      looked = true;
      List<NamedReader> readers = new ArrayList<>();
      for (SlotState state : known) {
        readers.add(new NamedReader(state.reader(), state.present()));
      }
      return new Listing.Readers(readers);
    } catch (PcscException e) {
      log.info("smart card service: {}", e.getMessage());
      boolean unplugged = PcscFault.of(e) == CardFault.READER_LOST && !PcscFault.serviceGone(e);
      if (unplugged) {
        known = List.of();
        return new Listing.Readers(List.of());
      }
      looked = false;
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
