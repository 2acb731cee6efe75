package org.madoguchi.app.technician;

import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.CardServiceSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the smart card service that a setting means on this machine. */
public final class CardServices {
  private static final Logger LOG = LoggerFactory.getLogger(CardServices.class);

  private CardServices() {}

  /** By a setting of the branch file or the command line. */
  public static CardService of(CardServiceSetting setting) {
    return switch (setting) {
      case AUTO -> CardService.auto();
      case PCSC -> CardService.PCSC;
      case JAVAX_SMARTCARDIO -> CardService.JAVAX_SMARTCARDIO;
    };
  }

  /** The reader of a branch file. */
  public static OwnedCardReader reader(CardReaderConfig config) {
    CardService service = of(config.service());
    if (service == CardService.JAVAX_SMARTCARDIO) {
      LOG.warn("javax.smartcardio: a copy of each PIN stays in memory (decision 39)");
    }
    return new OwnedCardReader(service.slot(ReaderName.of(config.namePattern())));
  }
}
