package org.madoguchi.app.errand.registration.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** The errand's samples, and those states in which a screen looks otherwise. */
final class SampleScreens {
  private SampleScreens() {}

  /** Of somebody who has registered all. */
  static final PortalStatus ALL =
      Samples.status("見本　花子", "ミホン　ハナコ", true, Optional.of(new MaskedAccount("ゆうちょ銀行", "567")));

  /** A name as long as they get on cards. */
  private static final PortalStatus LONG_NAME =
      Samples.status(
          "MIHON SANTOS MARIA CRISTINA DE LOURDES",
          "ミホン　サントス　マリア　クリスティナ　デ　ロウルデス",
          false,
          Optional.of(new MaskedAccount("見本市農業協同組合", "001")));

  /** Every screen once or more, by name. */
  static SortedMap<String, LobbyState> all() {
    Course course = Samples.course();
    Course insurance = Samples.named(new Wish.Insurance());
    BankAccount other = new BankAccount("0001", "123", "0123456");
    Course longName = Samples.named(LONG_NAME, new Wish.Account(other));
    AccountEntry otherEntry = AccountEntry.of(Kind.OTHER).with("0001").with("123").with("0123456");
    List<LobbyState> states = new ArrayList<>(Samples.all());
    states.addAll(
        List.of(
            new RegistrationState.LayCard(FailureCode.NOT_MY_NUMBER_CARD, true),
            new RegistrationState.LayCard(FailureCode.NOT_MY_NUMBER_CARD, false),
            new RegistrationState.LastTry(course, PinReference.TEXT, true),
            new RegistrationState.PinPad(course, PinReference.TEXT, new RetryCount(2), 2, true),
            new RegistrationState.PinPad(
                course, PinReference.USER_AUTHENTICATION, new RetryCount(1), 4, true),
            new RegistrationState.Requesting(insurance, Round.WRITE, Part.ASK),
            new RegistrationState.Requesting(insurance, Round.READ_BACK, Part.SIGN),
            new RegistrationState.Overview(Samples.course(ALL)),
            new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.POST), "105", false),
            new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.POST), "", true),
            new RegistrationState.TypeAccount(
                course, AccountEntry.of(Kind.POST).with("10530"), "12345671", false),
            new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.OTHER), "", false),
            new RegistrationState.TypeAccount(
                course, AccountEntry.of(Kind.OTHER).with("0001"), "12", false),
            new RegistrationState.TypeAccount(
                course, AccountEntry.of(Kind.OTHER).with("0001").with("123"), "0123456", false),
            new RegistrationState.CheckAccount(course, otherEntry, other),
            new RegistrationState.OwnAccount(longName),
            new RegistrationState.ConfirmName(insurance),
            new RegistrationState.ConfirmName(longName),
            new RegistrationState.Finished(
                insurance.did(PortalAction.INSURANCE), PortalAction.INSURANCE, false),
            new RegistrationState.Finished(
                Samples.named(ALL, new Wish.Account(other)).did(PortalAction.ACCOUNT),
                PortalAction.ACCOUNT,
                false),
            new RegistrationState.Finished(insurance, PortalAction.INSURANCE, true),
            new RegistrationState.InDoubt(PortalAction.INSURANCE, Set.of(), false),
            new RegistrationState.SlipOut(
                Set.of(PortalAction.INSURANCE, PortalAction.ACCOUNT), false)));
    SortedMap<String, LobbyState> named = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      String name = states.get(i).getClass().getSimpleName();
      named.put("%02d-%s".formatted(i + 1, name), states.get(i));
    }
    return named;
  }
}
