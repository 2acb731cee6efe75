package org.madoguchi.card;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.card.data.AsciiDigits;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;

/**
 * A card on a reader, perhaps a My Number card: selects its applications. Only one is selected at a
 * time; selecting drops what PINs have opened in the one before.
 *
 * <p>Thread rule: the thread of the {@link CardWork}, or one thread for a card on a {@link
 * CardChannel} of one's own.
 */
public final class MyNumberCard {
  /** GET DATA at the level of the card, not of an application (card.md 2.4). */
  private static final int MUNICIPALITY = 0x00F0;

  private static final int EXPIRY = 0x00F2;

  /** Of the virtual card; of real ones it isn't public. */
  private static final int UPDATE_STATE = 0x00C0;

  private final CardDialogue dialogue;

  MyNumberCard(CardDialogue dialogue) {
    this.dialogue = dialogue;
  }

  /**
   * A card on a channel of one's own, whose security state is the caller's care: select another
   * application at the end, on every way out. With {@link CardAccess} that is done.
   */
  public static MyNumberCard on(CardChannel channel) {
    return new MyNumberCard(new CardDialogue(channel, new ExtendedLength()));
  }

  /** 公的個人認証AP; empty: this is no My Number card. */
  public Optional<JpkiApplication> jpki() throws CardLost {
    return dialogue.select(ApplicationId.JPKI)
        ? Optional.of(new JpkiApplication(dialogue))
        : Optional.empty();
  }

  /** 券面事項入力補助AP; phones that carry electronic certificates don't have it. */
  public Optional<TextApplication> text() throws CardLost {
    return dialogue.select(ApplicationId.TEXT)
        ? Optional.of(new TextApplication(dialogue))
        : Optional.empty();
  }

  /** 券面事項確認AP. */
  public Optional<FaceApplication> face() throws CardLost {
    return dialogue.select(ApplicationId.FACE)
        ? Optional.of(new FaceApplication(dialogue))
        : Optional.empty();
  }

  /** 住基AP. */
  public Optional<ResidentRegisterApplication> residentRegister() throws CardLost {
    return dialogue.select(ApplicationId.RESIDENT_REGISTER)
        ? Optional.of(new ResidentRegisterApplication(dialogue))
        : Optional.empty();
  }

  /** 共通カードAP. */
  public Optional<CommonApplication> common() throws CardLost {
    return dialogue.select(ApplicationId.COMMON)
        ? Optional.of(new CommonApplication(dialogue))
        : Optional.empty();
  }

  /** Any of them by its id. */
  public Optional<CardApplication> application(ApplicationId id) throws CardLost {
    return switch (id) {
      case JPKI -> jpki().map(CardApplication.class::cast);
      case TEXT -> text().map(CardApplication.class::cast);
      case FACE -> face().map(CardApplication.class::cast);
      case RESIDENT_REGISTER -> residentRegister().map(CardApplication.class::cast);
      case COMMON -> common().map(CardApplication.class::cast);
    };
  }

  /**
   * Whether the card says no to an application that doesn't exist; ends the selected one. There are
   * chips that answer 9000 to everything: what such a card says that it has means nothing.
   */
  public boolean refusesUnknownApplication() throws CardLost {
    return !dialogue.selectUnknown();
  }

  /**
   * Which applications are on the card; ends the selected one. None, if the card would say so of
   * any application.
   */
  public Set<ApplicationId> applications() throws CardLost {
    Set<ApplicationId> found = EnumSet.noneOf(ApplicationId.class);
    if (!refusesUnknownApplication()) {
      return found;
    }
    for (ApplicationId id : ApplicationId.values()) {
      if (dialogue.select(id)) {
        found.add(id);
      }
    }
    return found;
  }

  /** Code of the issuing municipality, 5 digits. Not every card tells; ends the selected one. */
  public Reading<String> municipalityCode() throws CardLost {
    return data(MUNICIPALITY).then(Parsing.of(AsciiDigits::text));
  }

  /** Last day of the card. Not every card tells; ends the selected one. */
  public Reading<LocalDate> expiry() throws CardLost {
    return data(EXPIRY).then(Parsing.of(AsciiDigits::date));
  }

  /**
   * How far an update of each electronic certificate has got; ends the selected application. Not
   * every card tells.
   */
  public Map<JpkiKey, UpdateState> updates() throws CardLost {
    Map<JpkiKey, UpdateState> unknown = new EnumMap<>(JpkiKey.class);
    for (JpkiKey key : JpkiKey.values()) {
      unknown.put(key, new UpdateState.Unknown());
    }
    return data(UPDATE_STATE).then(Parsing.of(UpdateState::parse)).optional().orElse(unknown);
  }

  private Reading<byte[]> data(int tag) throws CardLost {
    if (!dialogue.selectIssuerSecurityDomain()) {
      return new Reading.Absent<>();
    }
    byte[] command = {0x00, (byte) 0xCA, (byte) (tag >> 8), (byte) tag, 0x00};
    CardAnswer.Response answer = dialogue.sendReading(command);
    return switch (answer.statusWord()) {
      case 0x9000 ->
          answer.data().length == 0 ? new Reading.Absent<>() : new Reading.Read<>(answer.data());
      case 0x6982 -> new Reading.Denied<>();
      default -> new Reading.Absent<>(); // which object answers where differs (card.md 1.2)
    };
  }
}
