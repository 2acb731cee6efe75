package org.madoguchi.app.lobby;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * All that the lobby screen shows, at one moment. The screen is a function of it. Immutable, no
 * personal data.
 *
 * @param state where the session stands
 * @param language of the screen
 * @param largeText whether the resident wants larger letters
 * @param now the clock in the corner
 * @param branchName name of the post office
 * @param offers what can be had
 * @param pixelsPerMillimetre pixel density of the panel
 * @param idleSecondsLeft seconds until the session ends, while the warning is shown
 * @param call whether a person was called, and comes
 * @param voiceAsked whether the resident has just touched the voice key
 * @param deviceTrouble what is wrong with this terminal's reader, shown on the start screen
 * @param cardLies whether anything lies on the reader
 * @param earlier certificates that were accepted before in this visit; their slips wait for the
 *     card to be taken
 * @param mayGoOn whether another certificate can be asked for before the card is taken
 * @param errands what can be had beside certificates, in the order of the screen
 */
public record LobbyView(
    LobbyState state,
    Language language,
    boolean largeText,
    LocalDateTime now,
    LocalizedText branchName,
    List<MunicipalityOffer> offers,
    double pixelsPerMillimetre,
    Optional<Integer> idleSecondsLeft,
    StaffCall.State call,
    boolean voiceAsked,
    Optional<FailureCode> deviceTrouble,
    boolean cardLies,
    int earlier,
    boolean mayGoOn,
    List<ErrandOffer> errands) {
  public LobbyView {
    offers = List.copyOf(offers);
    errands = List.copyOf(errands);
  }

  /** Of a terminal that has certificates alone. */
  public LobbyView(
      LobbyState state,
      Language language,
      boolean largeText,
      LocalDateTime now,
      LocalizedText branchName,
      List<MunicipalityOffer> offers,
      double pixelsPerMillimetre,
      Optional<Integer> idleSecondsLeft,
      StaffCall.State call,
      boolean voiceAsked,
      Optional<FailureCode> deviceTrouble,
      boolean cardLies,
      int earlier,
      boolean mayGoOn) {
    this(
        state,
        language,
        largeText,
        now,
        branchName,
        offers,
        pixelsPerMillimetre,
        idleSecondsLeft,
        call,
        voiceAsked,
        deviceTrouble,
        cardLies,
        earlier,
        mayGoOn,
        List.of());
  }

  /** The errand of this terminal that puts that right now, if there is one. */
  public Optional<ErrandOffer> curedBy(FailureCode failure) {
    return errands.stream().filter(e -> e.cures(failure)).findFirst();
  }
}
