package org.madoguchi.card;

import org.madoguchi.card.data.CardRecord;
import org.madoguchi.card.transport.CardAnswer;

/** The common application (共通カードAP; card.md 3.4): which card this is, free to read. */
public final class CommonApplication extends CardApplication {
  /** READ RECORD: record 1 of the file with short EF id 1 (card.md 3.4). */
  private static final byte[] READ_RECORD = {0x00, (byte) 0xB2, 0x01, 0x0C, 0x00};

  CommonApplication(CardDialogue dialogue) {
    super(dialogue, ApplicationId.COMMON);
  }

  /** Card number, municipality and the card's expiry. */
  public Reading<CardRecord> record() throws CardLost {
    CardAnswer.Response answer = dialogue().sendReading(READ_RECORD.clone());
    return switch (answer.statusWord()) {
      case 0x9000 -> new Reading.Read<>(answer.data()).then(Parsing.of(CardRecord::parse));
      case 0x6A82, 0x6A83 -> new Reading.Absent<>();
      case 0x6982 -> new Reading.Denied<>();
      default ->
          new Reading.Malformed<>("status word %04X for the record".formatted(answer.statusWord()));
    };
  }
}
