package org.madoguchi.app.lobby;

/**
 * What is touched on screens of an errand, where {@link LobbyTouch.Pick} and a word don't say
 * enough; each seals its own below this. None carries a PIN digit.
 */
public non-sealed interface ErrandTouch extends LobbyTouch {}
