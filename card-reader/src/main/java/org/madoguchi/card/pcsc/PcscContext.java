package org.madoguchi.card.pcsc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At most one context of the smart card service. A new one is opened after the service went away,
 * and the old one closed from the same thread: pcscd refuses the 200th context with a misleading
 * word.
 *
 * <p>Thread rule: one thread.
 */
final class PcscContext {
  private static final Logger LOG = LoggerFactory.getLogger(PcscContext.class);

  /** A made-up reader that changes when one is plugged in or out. */
  private static final SlotState ANY_READER = SlotState.unaware("\\\\?PnP?\\Notification");

  private @Nullable PcscLibrary library;
  private boolean libraryMissed;
  private boolean established;
  private long context;
  private SlotState plugged = ANY_READER;

  /** Opens a context if there is none. False: the service doesn't answer. */
  boolean open() {
    if (established) {
      return true;
    }
    try {
      PcscLibrary system = library == null ? new PcscLibrary() : library;
      library = system;
      context = system.establishContext();
      established = true;
      plugged = ANY_READER;
    } catch (PcscException e) {
      LOG.debug("no smart card service: {}", e.getMessage());
    } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException e) {
      if (!libraryMissed) { // once, not twice a second
        libraryMissed = true;
        LOG.error("PC/SC library (libpcsclite1) can't be used: {}", e.getMessage());
      }
    }
    return established;
  }

  private PcscLibrary library() {
    PcscLibrary system = library;
    if (system == null) {
      throw new IllegalStateException("not open");
    }
    return system;
  }

  /** Names, in the service's order. */
  List<String> readers() throws PcscException {
    return library().listReaders(context);
  }

  /**
   * Waits until one of these readers is another than known, or a reader is plugged in or out.
   *
   * @return how they are now, in the same order; the same if nothing changed in time
   */
  List<SlotState> await(List<SlotState> known, Duration bound) throws PcscException {
    List<SlotState> all = new ArrayList<>(known);
    all.add(plugged);
    List<SlotState> now = library().getStatusChange(context, all, bound);
    plugged = now.getLast();
    if (known.isEmpty() && plugged.gone()) {
      pause(bound); // a service that doesn't tell of plugging
    }
    return now.subList(0, known.size());
  }

  /** Waits for one reader, whatever becomes of others. */
  SlotState await(SlotState known, Duration bound) throws PcscException {
    return await(List.of(known), bound).getFirst();
  }

  PcscLibrary.Card connect(String reader, PcscLibrary.Share share, PcscLibrary.Protocols protocols)
      throws PcscException {
    return library().connect(context, reader, share, protocols);
  }

  void disconnect(PcscLibrary.Card card, PcscLibrary.Disposition disposition) throws PcscException {
    library().disconnect(card, disposition);
  }

  byte[] transmit(PcscLibrary.Card card, byte[] command, int longest) throws PcscException {
    return library().transmit(card, command, longest);
  }

  void close() {
    if (established) {
      established = false;
      try {
        library().releaseContext(context);
      } catch (PcscException e) {
        LOG.debug("closing the context: {}", e.getMessage());
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
