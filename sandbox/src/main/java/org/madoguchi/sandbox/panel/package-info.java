/**
 * The control panel of the demo: lay a made-up resident's card on the reader, break devices and
 * mend them, scan slip and pages as a clerk's hand would. It knows nothing of how the city is made:
 * {@link org.madoguchi.sandbox.panel.CityControls} is all that it touches.
 */
package org.madoguchi.sandbox.panel;
