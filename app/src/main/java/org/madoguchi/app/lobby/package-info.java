/** The lobby terminal without its screens: states, events, the session that drives them. */
package org.madoguchi.app.lobby;
