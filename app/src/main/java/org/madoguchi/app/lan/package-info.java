/**
 * The branch LAN: further office terminals reach the branch over mutual TLS, by the same calls as
 * the one on the branch's own machine.
 */
package org.madoguchi.app.lan;
