/**
 * A certificate, from the signed request to the hand-over: its flow, its rows and lines, its desk.
 */
package org.madoguchi.app.errand.certificate;
