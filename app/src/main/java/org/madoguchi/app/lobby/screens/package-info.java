/**
 * The lobby terminal's screens: a pure function of {@link org.madoguchi.app.lobby.LobbyView}. What
 * is touched goes to {@link org.madoguchi.app.lobby.LobbyInput}; nothing is decided here.
 */
package org.madoguchi.app.lobby.screens;
