/**
 * What people hear: the sounds of lobby and office, synthesised, and the machine's loudspeaker. It
 * knows no screen and decides nothing.
 */
package org.madoguchi.app.sound;
