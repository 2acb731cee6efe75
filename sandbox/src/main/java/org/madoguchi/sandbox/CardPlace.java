package org.madoguchi.sandbox;

import java.io.IOException;
import java.util.regex.Pattern;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.sandbox.city.card.InProcessSlot;
import org.madoguchi.sandbox.city.card.PcscDaemon;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VpcdLink;

/** The place where the sandbox's cards are laid down, and the reader that sees them there. */
sealed interface CardPlace extends AutoCloseable {
  CardReader reader();

  void lay(SimulatedCard card);

  void take();

  /** Plugs the reader in or out, where that can be acted. */
  void plugged(boolean in);

  /** Starts or stops the smart card service, where that can be acted. */
  void service(boolean running);

  @Override
  void close();

  /** In process: the same reader code over a simulated slot. */
  final class InProcess implements CardPlace {
    private final InProcessSlot slot = new InProcessSlot();
    private final OwnedCardReader reader = new OwnedCardReader(slot);

    @Override
    public CardReader reader() {
      return reader;
    }

    @Override
    public void lay(SimulatedCard card) {
      slot.insert(card);
    }

    @Override
    public void take() {
      slot.remove();
    }

    @Override
    public void plugged(boolean in) {
      if (in) {
        slot.plugIn();
      } else {
        slot.unplug();
      }
    }

    @Override
    public void service(boolean running) {
      if (running) {
        slot.startService();
      } else {
        slot.stopService();
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /** The true chain: libpcsclite, pcscd, vpcd, virtual card. Starts pcscd if none runs. */
  final class Pcsc implements CardPlace {
    private final PcscDaemon daemon;
    private final VpcdLink link = new VpcdLink();
    private final OwnedCardReader reader;

    Pcsc() throws IOException {
      daemon = PcscDaemon.use();
      reader = new OwnedCardReader(Pattern.compile("Virtual PCD 00 00"));
    }

    @Override
    public CardReader reader() {
      return reader;
    }

    @Override
    public void lay(SimulatedCard card) {
      link.insert(card);
    }

    @Override
    public void take() {
      link.remove();
    }

    @Override
    public void plugged(boolean in) {
      service(in); // vpcd's reader comes and goes with its service
    }

    @Override
    public void service(boolean running) {
      if (!daemon.own()) {
        return; // somebody else's pcscd is not ours to stop
      }
      if (running) {
        try {
          daemon.start();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      } else {
        daemon.stop();
      }
    }

    @Override
    public void close() {
      reader.close();
      link.close();
      daemon.close();
    }
  }
}
