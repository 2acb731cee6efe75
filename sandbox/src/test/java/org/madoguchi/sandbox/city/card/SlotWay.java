package org.madoguchi.sandbox.city.card;

import org.madoguchi.card.smartcardio.SmartcardioSlot;
import org.madoguchi.card.smartcardio.TerminalSlot;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;

/** How the library is put over a slot inside this process: each must behave the same. */
enum SlotWay {
  /** As a driver of its own. */
  SLOT {
    @Override
    CardSlot over(InProcessSlot slot) {
      return slot;
    }
  },
  /** As the only terminal of a provider of {@code javax.smartcardio}. */
  PROVIDER {
    @Override
    CardSlot over(InProcessSlot slot) {
      return new SmartcardioSlot(new SlotTerminals(slot), ReaderName.of("in process"));
    }
  },
  /** As a terminal that a program has already. */
  TERMINAL {
    @Override
    CardSlot over(InProcessSlot slot) {
      return new TerminalSlot(new SlotTerminal(slot));
    }
  };

  abstract CardSlot over(InProcessSlot slot);
}
