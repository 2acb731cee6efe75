package org.madoguchi.app.lobby;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.card.RetryCount;

/**
 * Where a lobby session stands; each is one screen. {@link LobbyFlow} is the table of what follows
 * on what. An errand that plugs in has states of its own ({@link ErrandState}). No state holds a
 * PIN or a personal datum.
 */
public sealed interface LobbyState
    permits LobbyState.CardInUse,
        LobbyState.CardAtRest,
        LobbyState.OfDraft,
        LobbyState.OfRequest,
        ErrandState {
  /** Whether the machine works, so that nobody is idle. */
  default boolean working() {
    return false;
  }

  /**
   * Whether the resident's card may lie on the reader and be in use: taking it away ends the
   * session.
   */
  default boolean cardInUse() {
    return false;
  }

  /** Whether a PIN is typed here: digits go to it. */
  default boolean typing() {
    return false;
  }

  /** How many digits or letters of it are typed. */
  default int typed() {
    return 0;
  }

  /** Whether it is a password, so that letters go to it as well. */
  default boolean letters() {
    return false;
  }

  /** Whether there is something to go back to. */
  default boolean back() {
    return false;
  }

  /** Whether a PIN that was typed is still on its way to the card; else it is wiped. */
  default boolean pinStays() {
    return false;
  }

  /** Whether the card's signature is still on its way to the gateway; else it is dropped. */
  default boolean signatureStays() {
    return false;
  }

  /** What the branch may know of by now and has no slip yet: left behind, it is closed. */
  default List<IssuanceId> unfinished() {
    return List.of();
  }

  /** Code of the municipality that this is about; empty if it is about none. */
  default Optional<String> place() {
    return Optional.empty();
  }

  /** The resident's card may lie on the reader and be in use: taking it away ends the session. */
  sealed interface CardInUse extends LobbyState {
    @Override
    default boolean cardInUse() {
      return true;
    }
  }

  /** No card is in use. */
  sealed interface CardAtRest extends LobbyState {}

  /** A certificate is being chosen. */
  sealed interface OfDraft extends LobbyState {
    Draft draft();

    @Override
    default boolean back() {
      return true;
    }

    @Override
    default Optional<String> place() {
      return Optional.of(draft().municipality().municipality().code());
    }
  }

  /** A request is on its way. */
  sealed interface OfRequest extends LobbyState {
    CertificateRequest request();

    @Override
    default Optional<String> place() {
      return Optional.of(request().municipality());
    }
  }

  /** Nobody is here. What one has come for begins with a touch. */
  record Start() implements CardAtRest {}

  /** Which municipality. Skipped where there is only one. */
  record Municipalities() implements CardAtRest {
    @Override
    public boolean back() {
      return true;
    }
  }

  /**
   * Which certificate.
   *
   * @param byPurpose by what it is for, or by its name
   */
  record Certificates(MunicipalityOffer municipality, boolean byPurpose) implements CardAtRest {
    @Override
    public boolean back() {
      return true;
    }

    @Override
    public Optional<String> place() {
      return Optional.of(municipality.municipality().code());
    }
  }

  /** Whose data and which items. Skipped where the kind has no options. */
  record Options(Draft draft) implements OfDraft, CardAtRest {}

  /** How many copies. */
  record Copies(Draft draft) implements OfDraft, CardAtRest {}

  /** All of it, with the fee, before any card is read. */
  record Confirm(Draft draft) implements OfDraft, CardAtRest {}

  /** The request is being drawn up with the gateway's challenge. */
  record Preparing(Draft draft) implements OfDraft, CardAtRest {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * Lay the card on the reader.
   *
   * @param unfit why what lay there before is of no use (mute, or not a My Number card); null at
   *     first
   * @param lying whether that still lies there, and has to be taken away first
   */
  record PlaceCard(CertificateRequest request, @Nullable FailureCode unfit, boolean lying)
      implements OfRequest, CardAtRest {
    @Override
    public boolean back() {
      return true;
    }

    /** What is of no use was just found out, so it lies there. */
    public PlaceCard(CertificateRequest request, @Nullable FailureCode unfit) {
      this(request, unfit, unfit != null);
    }
  }

  /** The card is being asked who issued it and how many tries are left. */
  record ReadingCard(CertificateRequest request) implements OfRequest, CardInUse {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * One try is left: asks first, and offers the counter.
   *
   * @param wrongBefore the last PIN was wrong
   */
  record LastTry(CertificateRequest request, boolean wrongBefore) implements OfRequest, CardInUse {}

  /**
   * The PIN is typed.
   *
   * @param tries tries that are left
   * @param digits how many digits are typed, 0 to 4
   * @param wrongBefore the last PIN was wrong
   */
  record PinEntry(CertificateRequest request, RetryCount tries, int digits, boolean wrongBefore)
      implements OfRequest, CardInUse {
    @Override
    public int typed() {
      return digits;
    }

    @Override
    public boolean typing() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return digits > 0;
    }
  }

  /** The card signs. */
  record Signing(CertificateRequest request) implements OfRequest, CardInUse {
    @Override
    public boolean working() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return true;
    }
  }

  /**
   * May the card tell name and birth date as well, for one more comparison?
   *
   * @param closed it was tried and can't be any more: the PIN would be in danger
   */
  record NameOffer(CertificateRequest request, boolean closed) implements OfRequest, CardInUse {
    @Override
    public boolean signatureStays() {
      return true;
    }
  }

  /**
   * The PIN of the text application is typed.
   *
   * @param left tries that are left, after a wrong one; null at first: the card tells when asked
   * @param digits how many digits are typed, 0 to 4
   */
  record NamePin(CertificateRequest request, @Nullable RetryCount left, int digits)
      implements OfRequest, CardInUse {
    @Override
    public int typed() {
      return digits;
    }

    @Override
    public boolean typing() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return digits > 0;
    }

    @Override
    public boolean signatureStays() {
      return true;
    }
  }

  /** The card tells name and birth date. */
  record ReadingName(CertificateRequest request) implements OfRequest, CardInUse {
    @Override
    public boolean working() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return true;
    }

    @Override
    public boolean signatureStays() {
      return true;
    }
  }

  /** The gateway answers. */
  record AskingMunicipality(CertificateRequest request) implements OfRequest, CardInUse {
    @Override
    public boolean working() {
      return true;
    }

    @Override
    public boolean signatureStays() {
      return true;
    }

    @Override
    public List<IssuanceId> unfinished() {
      return List.of(request.id());
    }
  }

  /** The card must be taken before anything else comes. */
  record TakeCard(IssuanceId issuance) implements CardInUse {
    @Override
    public List<IssuanceId> unfinished() {
      return List.of(issuance);
    }
  }

  /**
   * The slips are being printed.
   *
   * @param issuances of this visit, in the order in which they were accepted; at least one
   */
  record PrintingSlip(List<IssuanceId> issuances) implements CardAtRest {
    @Override
    public boolean working() {
      return true;
    }

    @Override
    public List<IssuanceId> unfinished() {
      return issuances;
    }

    public PrintingSlip {
      issuances = List.copyOf(issuances);
    }

    /** One. */
    public PrintingSlip(IssuanceId issuance) {
      this(List.of(issuance));
    }
  }

  /**
   * The slips are out.
   *
   * @param slips of this visit, oldest first; at least one
   * @param missing why a further one of the same visit came to nothing; null if none did
   */
  record SlipReady(List<Slip> slips, @Nullable FailureCode missing) implements CardAtRest {
    public SlipReady {
      slips = List.copyOf(slips);
    }

    /** One. */
    public SlipReady(Slip slip) {
      this(List.of(slip), null);
    }

    /** The first. */
    public Slip slip() {
      return slips.getFirst();
    }
  }

  /** Thanks, and the next one please. */
  record Goodbye() implements CardAtRest {}

  /**
   * It can't go on; nothing was issued.
   *
   * @param why failure code, with words and cure
   * @param cardOnReader whether the card still has to be taken
   */
  record Problem(FailureCode why, boolean cardOnReader) implements CardAtRest {}
}
