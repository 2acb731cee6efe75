/**
 * An officer's real browser on a tour: Debian's Chromium, driven over W3C WebDriver. What is asked
 * of it fits into a small client; the product knows nothing of it.
 */
package org.madoguchi.sandbox.browser;
