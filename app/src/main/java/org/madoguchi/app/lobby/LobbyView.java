package org.madoguchi.app.lobby;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * All that the lobby screen shows, at one moment. The screen is a function of it. Immutable; {@code
 * toString} tells nothing of what a resident told.
 *
 * @param visit where the session stands
 * @param look how the resident wants it
 * @param choice what of the look can be chosen
 * @param now the clock in the corner
 * @param branchName name of the post office
 * @param pixelsPerMillimetre pixel density of the panel
 * @param idleSecondsLeft seconds until the session ends, while the warning is shown
 * @param call whether a person was called, and comes
 * @param voiceAsked whether the resident has just touched the voice key
 * @param deviceTrouble what is wrong with this terminal's reader, shown on the start screen
 * @param cardLies whether anything lies on the reader
 * @param errands what can be had, in the order of the screen
 * @param notice what the start screen tells besides
 * @param board the writing board between this terminal and the office
 */
public record LobbyView(
    Visit visit,
    Look look,
    LookChoice choice,
    LocalDateTime now,
    LocalizedText branchName,
    double pixelsPerMillimetre,
    Optional<Integer> idleSecondsLeft,
    StaffCall.State call,
    boolean voiceAsked,
    Optional<FailureCode> deviceTrouble,
    boolean cardLies,
    List<ErrandOffer> errands,
    Optional<LocalizedText> notice,
    Optional<WritingBoard> board) {
  public LobbyView {
    errands = List.copyOf(errands);
  }

  /** One that tells nothing besides. */
  public LobbyView(
      Visit visit,
      Look look,
      LookChoice choice,
      LocalDateTime now,
      LocalizedText branchName,
      double pixelsPerMillimetre,
      Optional<Integer> idleSecondsLeft,
      StaffCall.State call,
      boolean voiceAsked,
      Optional<FailureCode> deviceTrouble,
      boolean cardLies,
      List<ErrandOffer> errands) {
    this(
        visit,
        look,
        choice,
        now,
        branchName,
        pixelsPerMillimetre,
        idleSecondsLeft,
        call,
        voiceAsked,
        deviceTrouble,
        cardLies,
        errands,
        Optional.empty());
  }

  /** One without a writing board. */
  public LobbyView(
      Visit visit,
      Look look,
      LookChoice choice,
      LocalDateTime now,
      LocalizedText branchName,
      double pixelsPerMillimetre,
      Optional<Integer> idleSecondsLeft,
      StaffCall.State call,
      boolean voiceAsked,
      Optional<FailureCode> deviceTrouble,
      boolean cardLies,
      List<ErrandOffer> errands,
      Optional<LocalizedText> notice) {
    this(
        visit,
        look,
        choice,
        now,
        branchName,
        pixelsPerMillimetre,
        idleSecondsLeft,
        call,
        voiceAsked,
        deviceTrouble,
        cardLies,
        errands,
        notice,
        Optional.empty());
  }

  /** Language of the screen. */
  public Language language() {
    return look.language();
  }

  /** Whether in letters larger than the usual. */
  public boolean largeText() {
    return look.size() != TextSize.USUAL;
  }

  /** Whether a warning, the choice of a look or the practice of keys lies over the screen. */
  public boolean covered() {
    return idleSecondsLeft.isPresent() || choice.open();
  }

  /** Which screen it is. */
  public LobbyState state() {
    return visit.state();
  }

  /** What the errand of this visit keeps in mind; null if none was begun. */
  public @Nullable ErrandMemory memory() {
    return visit.memory();
  }

  /** What is offered of that errand. */
  public Optional<ErrandOffer> offer(ErrandId errand) {
    return errands.stream().filter(e -> e.id().equals(errand)).findFirst();
  }

  /**
   * Names of the municipalities that anything is offered of, by code, in the order of the screen.
   */
  public Map<String, LocalizedText> places() {
    Map<String, LocalizedText> places = new LinkedHashMap<>();
    for (ErrandOffer errand : errands) {
      OfferDetails details = errand.details();
      if (details != null) {
        places.putAll(details.places());
      }
    }
    return places;
  }

  /** Whether there is a choice of errands. */
  public boolean several() {
    return errands.size() > 1;
  }

  /** The errand of this terminal that puts that right now, if there is one. */
  public Optional<ErrandOffer> curedBy(FailureCode failure) {
    return errands.stream().filter(e -> e.cures(failure)).findFirst();
  }
}
