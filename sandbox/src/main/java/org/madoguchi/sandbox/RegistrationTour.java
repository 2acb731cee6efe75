package org.madoguchi.sandbox;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Finished;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.TypeAccount;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.PinReference;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * A resident makes the card an insurance card and registers an account of ゆうちょ銀行, through the very
 * same screens and sessions as in a post office; then somebody takes the card too early.
 */
final class RegistrationTour {
  private static final String WHO = "ordinary";
  private static final String PIN = "1234";
  private static final String SYMBOL = "10530";
  private static final String SERIAL = "12345671";
  private static final BankAccount ACCOUNT =
      new BankAccount(BankAccount.POST_BANK, "058", "1234567");

  private final SandboxBranch branch;
  private final TourSteps steps;

  RegistrationTour(SandboxBranch branch, TourSteps steps) {
    this.branch = branch;
    this.steps = steps;
  }

  void run() throws TourFailure {
    steps.start();
    begin(WHO);
    insurance();
    steps.touch("more");
    pin("again", PinReference.USER_AUTHENTICATION);
    steps.see("overview-insured", Overview.class, o -> o.course().stands().insurance());
    account();
    steps.takeCard();
    steps.see("slip", RegistrationState.SlipOut.class);
    steps.touch("next");
    backToStart();
    registered();
    lookedAt();
    leftEarly();
    anothersAccount();
  }

  private void begin(String persona) throws TourFailure {
    steps.touch("errand-registration");
    steps.see("explain", RegistrationState.Explain.class);
    steps.touch("next");
    steps.see("lay-card", RegistrationState.LayCard.class);
    steps.layCard(persona);
    pin("first", PinReference.USER_AUTHENTICATION);
  }

  private void pin(String which, PinReference pin) throws TourFailure {
    String name = "pin-" + which;
    steps.see(name, PinPad.class, p -> p.pin() == pin && p.typed() == 0);
    steps.type("PIN", PIN);
    steps.see(name + "-typed", PinPad.class, p -> p.pin() == pin && p.enough());
    steps.touch("next");
  }

  private void insurance() throws TourFailure {
    steps.see("overview", Overview.class);
    steps.touch("insurance");
    pin("insurance", PinReference.TEXT);
    steps.see("insurance-confirm", RegistrationState.ConfirmName.class);
    steps.touch("next");
    steps.see("insurance-finished", Finished.class, f -> f.action() == PortalAction.INSURANCE);
  }

  private void account() throws TourFailure {
    told();
    steps.see("account-finished", Finished.class, f -> f.action() == PortalAction.ACCOUNT);
  }

  /** Up to the moment at which it is sent. */
  private void told() throws TourFailure {
    steps.touch("account");
    steps.see("bank", RegistrationState.ChooseBank.class);
    steps.touch("post");
    number("symbol", SYMBOL);
    number("serial", SERIAL);
    steps.see(
        "account-check", RegistrationState.CheckAccount.class, c -> c.account().equals(ACCOUNT));
    steps.touch("next");
    pin("account", PinReference.TEXT);
    steps.see("account-own", RegistrationState.OwnAccount.class);
    steps.touch("next");
    steps.see("account-confirm", RegistrationState.ConfirmName.class);
    steps.touch("next");
  }

  private void number(String name, String digits) throws TourFailure {
    steps.see(name, TypeAccount.class, t -> t.text().isEmpty());
    for (int i = 0; i < digits.length(); i++) {
      steps.touch("digit-" + digits.charAt(i));
    }
    steps.see(name + "-typed", TypeAccount.class, t -> t.text().equals(digits));
    steps.touch("next");
  }

  private void backToStart() throws TourFailure {
    steps.see("goodbye", LobbyState.Goodbye.class);
    steps.start();
  }

  /** What the portal itself has. */
  private void registered() throws TourFailure {
    steps.act(
        "portal looked at",
        () -> {
          if (!branch.portal().insured(WHO)
              || branch.portal().account(WHO).filter(ACCOUNT::equals).isEmpty()) {
            throw new TourFailure("the portal hasn't what the screens said");
          }
        });
  }

  /** Whoever comes again sees it, and wants nothing. */
  private void lookedAt() throws TourFailure {
    begin(WHO);
    steps.see("overview-all", Overview.class, o -> o.course().stands().account());
    steps.touch("end");
    steps.see("looked", RegistrationState.Looked.class);
    steps.takeCard();
    backToStart();
  }

  /** Somebody else takes the card in the middle: nothing is left for the next one. */
  private void leftEarly() throws TourFailure {
    begin("household");
    steps.see("overview-other", Overview.class, o -> !o.course().stands().insurance());
    steps.takeCard();
    steps.see("card-gone", LobbyState.Problem.class);
    steps.touch("next");
    steps.start();
  }

  /** The bank knows whose account it is: the card is an insurance card, and that is all. */
  private void anothersAccount() throws TourFailure {
    begin("household");
    insurance();
    steps.touch("more");
    pin("again", PinReference.USER_AUTHENTICATION);
    steps.see("overview-insured", Overview.class, o -> o.course().stands().insurance());
    told();
    steps.see(
        "account-of-another",
        LobbyState.Problem.class,
        p -> p.why() == FailureCode.ACCOUNT_NOT_THE_HOLDERS);
    steps.takeCard();
    steps.see("slip-of-the-first", RegistrationState.SlipOut.class);
    steps.touch("next");
    backToStart();
  }
}
