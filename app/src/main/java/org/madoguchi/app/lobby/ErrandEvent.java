package org.madoguchi.app.lobby;

/**
 * What can happen to an errand; each seals its own below this. None carries a PIN or a personal
 * datum.
 */
public non-sealed interface ErrandEvent extends LobbyEvent {}
