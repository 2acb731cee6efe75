package org.madoguchi.app.lobby;

/**
 * What can happen to an errand; each seals its own below this. None carries a PIN, and none tells
 * by {@code toString} what a resident told.
 */
public non-sealed interface ErrandEvent extends LobbyEvent {}
