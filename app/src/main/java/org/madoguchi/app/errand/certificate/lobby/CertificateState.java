package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.sound.LobbySound;
import org.madoguchi.card.RetryCount;

/**
 * Where somebody stands who asks for a certificate; each is one screen. {@link CertificateFlow} is
 * the table of what follows on what. No state holds a PIN or a personal datum.
 */
public sealed interface CertificateState extends ErrandState {
  @Override
  default ErrandId errand() {
    return ErrandId.CERTIFICATE;
  }

  /** Whether the card's signature is still on its way to the gateway; else it is dropped. */
  default boolean signatureStays() {
    return false;
  }

  /** What the branch may know of by now and has no slip yet: left behind, it is closed. */
  default List<IssuanceId> unfinished() {
    return List.of();
  }

  /** The resident's card may lie on the reader and be in use: taking it away ends the session. */
  sealed interface CardInUse extends CertificateState {
    @Override
    default boolean cardInUse() {
      return true;
    }
  }

  /** No card is in use. */
  sealed interface CardAtRest extends CertificateState {}

  /** A certificate is being chosen. */
  sealed interface OfDraft extends CertificateState {
    Draft draft();

    @Override
    default boolean back() {
      return true;
    }

    @Override
    default Place callPlace() {
      return Place.CONFIRMING;
    }

    @Override
    default Optional<String> place() {
      return Optional.of(draft().municipality().municipality().code());
    }
  }

  /** A request is on its way. */
  sealed interface OfRequest extends CertificateState {
    CertificateRequest request();

    @Override
    default Place callPlace() {
      return Place.PIN;
    }

    @Override
    default Optional<String> place() {
      return Optional.of(request().municipality());
    }
  }

  /** Nothing is chosen yet. */
  sealed interface Choosing extends CertificateState {
    @Override
    default boolean back() {
      return true;
    }

    @Override
    default Place callPlace() {
      return Place.CHOOSING;
    }
  }

  /** The machine works. */
  sealed interface Working extends CertificateState {
    @Override
    default boolean working() {
      return true;
    }
  }

  /** The card has signed, and what it signed isn't at the gateway yet. */
  sealed interface Signed extends CertificateState {
    @Override
    default boolean signatureStays() {
      return true;
    }
  }

  /** Four digits are typed. */
  sealed interface Pad extends CertificateState {
    int digits();

    @Override
    default int typed() {
      return digits();
    }

    @Override
    default boolean typing() {
      return true;
    }

    @Override
    default boolean pinStays() {
      return digits() > 0;
    }
  }

  /** Which municipality. Skipped where there is only one. */
  record Municipalities() implements CardAtRest, Choosing {}

  /**
   * Which certificate.
   *
   * @param byPurpose by what it is for, or by its name
   */
  record Certificates(MunicipalityOffer municipality, boolean byPurpose)
      implements CardAtRest, Choosing {
    @Override
    public Optional<String> place() {
      return Optional.of(municipality.municipality().code());
    }
  }

  /** Whose data and which items. Skipped where the kind has no options. */
  record Options(Draft draft) implements OfDraft, CardAtRest {
    @Override
    public Place callPlace() {
      return Place.CHOOSING;
    }

    @Override
    public boolean keepsPage() {
      return true;
    }
  }

  /** How many copies. */
  record Copies(Draft draft) implements OfDraft, CardAtRest {
    @Override
    public Place callPlace() {
      return Place.CHOOSING;
    }
  }

  /** All of it, with the fee, before any card is read. */
  record Confirm(Draft draft) implements OfDraft, CardAtRest {}

  /** The request is being drawn up with the gateway's challenge. */
  record Preparing(Draft draft) implements OfDraft, CardAtRest, Working {}

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

    @Override
    public Place callPlace() {
      return Place.CARD;
    }

    /** Not one that was just found to be of no use. */
    @Override
    public boolean awaitsCard() {
      return unfit == null;
    }

    @Override
    public boolean cardToTake() {
      return lying;
    }

    @Override
    public boolean refused() {
      return lying;
    }
  }

  /** The card is being asked who issued it and how many tries are left. */
  record ReadingCard(CertificateRequest request) implements OfRequest, CardInUse, Working {
    @Override
    public Place callPlace() {
      return Place.CARD;
    }
  }

  /**
   * One try is left: asks first, and offers the counter.
   *
   * @param wrongBefore the last PIN was wrong
   */
  record LastTry(CertificateRequest request, boolean wrongBefore) implements OfRequest, CardInUse {
    @Override
    public boolean refused() {
      return wrongBefore;
    }
  }

  /**
   * The PIN is typed.
   *
   * @param tries tries that are left
   * @param digits how many digits are typed, 0 to 4
   * @param wrongBefore the last PIN was wrong
   */
  record PinEntry(CertificateRequest request, RetryCount tries, int digits, boolean wrongBefore)
      implements OfRequest, CardInUse, Pad {
    @Override
    public boolean refused() {
      return wrongBefore && digits == 0;
    }

    @Override
    public ErrandState screen() {
      return digits == 0 ? this : new PinEntry(request, tries, 0, wrongBefore);
    }
  }

  /** The card signs. */
  record Signing(CertificateRequest request) implements OfRequest, CardInUse, Working {
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
  record NameOffer(CertificateRequest request, boolean closed)
      implements OfRequest, CardInUse, Signed {}

  /**
   * The PIN of the text application is typed.
   *
   * @param left tries that are left, after a wrong one; null at first: the card tells when asked
   * @param digits how many digits are typed, 0 to 4
   */
  record NamePin(CertificateRequest request, @Nullable RetryCount left, int digits)
      implements OfRequest, CardInUse, Signed, Pad {
    @Override
    public ErrandState screen() {
      return digits == 0 ? this : new NamePin(request, left, 0);
    }
  }

  /** The card tells name and birth date. */
  record ReadingName(CertificateRequest request) implements OfRequest, CardInUse, Working, Signed {
    @Override
    public boolean pinStays() {
      return true;
    }
  }

  /** The gateway answers. */
  record AskingMunicipality(CertificateRequest request)
      implements OfRequest, CardInUse, Working, Signed {
    @Override
    public List<IssuanceId> unfinished() {
      return List.of(request.id());
    }

    @Override
    public Place callPlace() {
      return Place.WAITING;
    }
  }

  /** The card must be taken before anything else comes. */
  record TakeCard(IssuanceId issuance) implements CardInUse {
    @Override
    public List<IssuanceId> unfinished() {
      return List.of(issuance);
    }

    @Override
    public Place callPlace() {
      return Place.CARD;
    }

    @Override
    public boolean cardToTake() {
      return true;
    }

    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.TAKE_CARD);
    }

    @Override
    public boolean leftByCard() {
      return true;
    }
  }

  /**
   * The slips are being printed.
   *
   * @param issuances of this visit, in the order in which they were accepted; at least one
   */
  record PrintingSlip(List<IssuanceId> issuances) implements CardAtRest, Working {
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

    @Override
    public Place callPlace() {
      return Place.SLIP;
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

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }

    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.SLIP);
    }
  }
}
