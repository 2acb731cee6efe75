package org.madoguchi.card;

/**
 * The application of the resident register's offices (住基AP; card.md 2.4). Its files are not for
 * ordinary terminals: only the tries of its PIN can be asked, and the PIN be changed.
 */
public final class ResidentRegisterApplication extends CardApplication {
  ResidentRegisterApplication(CardDialogue dialogue) {
    super(dialogue, ApplicationId.RESIDENT_REGISTER);
  }
}
