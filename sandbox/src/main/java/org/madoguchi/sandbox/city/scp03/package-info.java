/**
 * Secure Channel Protocol 03 (GlobalPlatform Card Specification 2.3, Amendment D 1.1.2), AES-128
 * with challenges and checksums of 8 bytes: both ends, for the virtual card and the sandbox's card
 * authority.
 */
package org.madoguchi.sandbox.city.scp03;
