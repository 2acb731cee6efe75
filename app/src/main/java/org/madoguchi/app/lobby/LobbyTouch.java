package org.madoguchi.app.lobby;

import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.config.Language;
import org.madoguchi.config.Purpose;

/**
 * What a resident touches. PIN digits are not among them: they go to {@link LobbyInput#digit}, so
 * that no event carries one.
 */
public sealed interface LobbyTouch {
  /** The start screen's one key. */
  record Begin() implements LobbyTouch {}

  record ChooseErrand(ErrandId errand) implements LobbyTouch {}

  /**
   * A choice on a screen of an errand that plugs in.
   *
   * @param what in the errand's own words
   */
  record Pick(String what) implements LobbyTouch {}

  record ChooseLanguage(Language language) implements LobbyTouch {}

  record ChooseMunicipality(MunicipalityOffer municipality) implements LobbyTouch {}

  /** Shows certificates by purpose or by name. */
  record ShowByPurpose(boolean byPurpose) implements LobbyTouch {}

  record ChoosePurpose(Purpose purpose) implements LobbyTouch {}

  /** A kind by its code. */
  record ChooseKind(String kind) implements LobbyTouch {}

  record SetOption(String option, String value) implements LobbyTouch {}

  record SetCopies(int copies) implements LobbyTouch {}

  /** The green key: go on. */
  record Next() implements LobbyTouch {}

  /** On without what was offered. */
  record Skip() implements LobbyTouch {}

  /** "Change" beside a row of the confirm screen. */
  record Change(Row row) implements LobbyTouch {}

  record Back() implements LobbyTouch {}

  /** One more certificate while the card lies there. */
  record Another() implements LobbyTouch {}

  /** After a problem: the same once more. */
  record TryAgain() implements LobbyTouch {}

  /** After a problem: another certificate. */
  record ChooseAgain() implements LobbyTouch {}

  /** The last try stays unspent; a person is wanted. */
  record AskDesk() implements LobbyTouch {}

  /** The person that was called isn't needed any more. */
  record CancelCall() implements LobbyTouch {}

  /** Stop, with nothing issued. */
  record Stop() implements LobbyTouch {}

  /** "Go on" at the idle warning; any touch does the same. */
  record StillHere() implements LobbyTouch {}

  record LargerText() implements LobbyTouch {}

  record Voice() implements LobbyTouch {}

  record CallStaff() implements LobbyTouch {}

  /** A row of the confirm screen. */
  enum Row {
    CERTIFICATE,
    OPTIONS,
    COPIES
  }
}
