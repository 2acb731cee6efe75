/**
 * The chain of custody: card, request, document, page, hand-over. Values and comparisons, pure, no
 * I/O.
 */
package org.madoguchi.app.custody;
