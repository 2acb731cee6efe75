package org.madoguchi.sandbox.paper;

/** How the municipality's seal stands on its papers. */
enum SealedBy {
  /** Drawn on the page. */
  PRINT,
  /** Lies on the page without the flag for print: every screen shows it, and no printer. */
  SCREEN_ONLY,
  /** There is none. */
  NOTHING
}
