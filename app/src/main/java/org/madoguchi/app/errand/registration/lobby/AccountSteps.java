package org.madoguchi.app.errand.registration.lobby;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Asks;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.CheckAccount;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ChooseBank;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OwnAccount;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.TypeAccount;
import org.madoguchi.app.errand.support.lobby.TypedText;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.card.PinReference;

/** What follows on what while an account is told. Nothing is sent. Pure. */
final class AccountSteps {
  /** A touch: at ゆうちょ銀行. */
  static final String POST = "post";

  /** A touch: at another bank. */
  static final String OTHER = "other";

  /** A touch: told anew. */
  static final String AGAIN = "again";

  private AccountSteps() {}

  static LobbyState next(Asks state, LobbyEvent event) {
    Course course = state.course();
    return switch (state) {
      case ChooseBank s ->
          switch (LobbyTouch.of(event)) {
            case Pick(String what) when what.equals(POST) -> anew(course, Kind.POST, false);
            case Pick(String what) when what.equals(OTHER) -> anew(course, Kind.OTHER, false);
            case Back _ -> new Overview(course);
            default -> s;
          };
      case TypeAccount s ->
          switch (LobbyTouch.of(event)) {
            case Next _ when s.enough() -> told(course, s.entry().with(s.text()));
            case Back _ ->
                s.entry()
                    .before()
                    .<LobbyState>map(e -> new TypeAccount(course, e, "", false))
                    .orElse(new ChooseBank(course));
            default ->
                new TypeAccount(
                    course,
                    s.entry(),
                    TypedText.digits(s.text(), event, s.entry().next().longest()),
                    s.odd());
          };
      case CheckAccount s ->
          switch (LobbyTouch.of(event)) {
            case Next _ ->
                RegistrationFlow.pad(
                    course.wanting(new Wish.Account(s.account())), PinReference.TEXT);
            case Pick(String what) when what.equals(AGAIN) -> anew(course, s.entry().kind(), false);
            case Back _ -> anew(course, s.entry().kind(), false);
            default -> s;
          };
      case OwnAccount s ->
          switch (LobbyTouch.of(event)) {
            case Next _ -> new ConfirmName(course);
            case Pick(String what) when what.equals(RegistrationFlow.NO) ->
                new Problem(FailureCode.ACCOUNT_OF_ANOTHER, true);
            default -> s;
          };
      default -> state;
    };
  }

  private static LobbyState anew(Course course, Kind kind, boolean odd) {
    return new TypeAccount(course, AccountEntry.of(kind), "", odd);
  }

  private static LobbyState told(Course course, AccountEntry entry) {
    if (!entry.whole()) {
      return new TypeAccount(course, entry, "", false);
    }
    return Optional.of(entry)
        .flatMap(AccountEntry::account)
        .<LobbyState>map(account -> new CheckAccount(course, entry, account))
        .orElseGet(() -> anew(course, entry.kind(), true));
  }
}
