package org.madoguchi.card.service;

import java.util.Locale;
import org.madoguchi.card.pcsc.PcscReaders;
import org.madoguchi.card.pcsc.PcscSlot;
import org.madoguchi.card.smartcardio.JnaTerminals;
import org.madoguchi.card.smartcardio.SmartcardioReaders;
import org.madoguchi.card.smartcardio.SmartcardioSlot;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderName;

/** A way to the smart card service of this machine (decision 39). */
public enum CardService {
  /** Straight through the platform's foreign function interface; leaves no copy of a PIN. */
  PCSC {
    @Override
    public CardSlot slot(ReaderName name) {
      return new PcscSlot(name);
    }

    @Override
    public ReaderDirectory readers() {
      return new PcscReaders();
    }
  },

  /** {@code javax.smartcardio} by jnasmartcardio, which must be there; leaves a copy of a PIN. */
  JAVAX_SMARTCARDIO {
    @Override
    public CardSlot slot(ReaderName name) {
      return new SmartcardioSlot(new JnaTerminals(), name);
    }

    @Override
    public ReaderDirectory readers() {
      return new SmartcardioReaders(new JnaTerminals());
    }
  };

  /** The way for this machine. */
  public static CardService auto() {
    return auto(System.getProperty("os.name", ""));
  }

  /**
   * The way for an operating system: PC/SC itself on Linux, where it was tried and wipes the PIN;
   * elsewhere the library that others have tried there.
   *
   * @param operatingSystem as the system property {@code os.name} tells it
   */
  public static CardService auto(String operatingSystem) {
    return operatingSystem.toLowerCase(Locale.ROOT).startsWith("linux") ? PCSC : JAVAX_SMARTCARDIO;
  }

  /** A reader by its name, in a context of its own. Speaks with the service only when asked. */
  public abstract CardSlot slot(ReaderName name);

  /** The list of readers. Speaks with the service only when asked. */
  public abstract ReaderDirectory readers();
}
