package org.madoguchi.app.errand.registration.lobby;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.PersonalText;

/** One state of each kind, to be painted once ahead; nobody's card. */
final class Samples {
  static final BankAccount ACCOUNT = new BankAccount(BankAccount.POST_BANK, "058", "1234567");

  private Samples() {}

  /** What a portal might tell. */
  static PortalStatus status(
      String name, String kana, boolean insurance, Optional<PortalStatus.MaskedAccount> account) {
    return new PortalStatus(text(name), text(kana), insurance, account);
  }

  private static PersonalText text(String text) {
    try {
      return PersonalText.of(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedData e) {
      throw new IllegalStateException(e);
    }
  }

  /** A card whose holder has registered nothing. */
  static Course course() {
    return course(status("見本　花子", "ミホン　ハナコ", false, Optional.empty()));
  }

  static Course course(PortalStatus status) {
    RetryCount three = new RetryCount(3);
    return new Course(
        Map.of(PinReference.USER_AUTHENTICATION, three, PinReference.TEXT, three),
        Set.of(),
        Standing.of(status),
        null,
        null);
  }

  /** The same when the names were compared, and something is wanted. */
  static Course named(Wish wish) {
    return named(status("見本　花子", "ミホン　ハナコ", false, Optional.empty()), wish);
  }

  static Course named(PortalStatus status, Wish wish) {
    return course(status).wanting(wish).named(status);
  }

  /** As it stands on a passbook. */
  static AccountEntry entry() {
    return AccountEntry.of(Kind.POST).with("10530").with("12345671");
  }

  static List<ErrandState> all() {
    Course course = course();
    Course wanting = course.wanting(new Wish.Account(ACCOUNT));
    Course named = named(new Wish.Account(ACCOUNT));
    RetryCount three = new RetryCount(3);
    return List.of(
        new RegistrationState.Explain(),
        new RegistrationState.LayCard(null, false),
        new RegistrationState.Surveying(Set.of()),
        new RegistrationState.LastTry(course, PinReference.USER_AUTHENTICATION, false),
        new RegistrationState.PinPad(course, PinReference.USER_AUTHENTICATION, three, 0, false),
        new RegistrationState.PinPad(course, PinReference.TEXT, three, 0, false),
        new RegistrationState.Requesting(course, Round.STATUS, Part.DRAW),
        new RegistrationState.Overview(course),
        new RegistrationState.ChooseBank(course),
        new RegistrationState.TypeAccount(course, AccountEntry.of(Kind.POST), "", false),
        new RegistrationState.CheckAccount(course, entry(), ACCOUNT),
        new RegistrationState.ReadingName(wanting),
        new RegistrationState.OwnAccount(named),
        new RegistrationState.ConfirmName(named),
        new RegistrationState.Finished(
            named.did(PortalAction.ACCOUNT), PortalAction.ACCOUNT, false),
        new RegistrationState.Looked(course),
        new RegistrationState.InDoubt(PortalAction.ACCOUNT, Set.of(), true),
        new RegistrationState.PrintingSlip(Set.of(PortalAction.ACCOUNT)),
        new RegistrationState.SlipOut(Set.of(PortalAction.ACCOUNT), true));
  }
}
