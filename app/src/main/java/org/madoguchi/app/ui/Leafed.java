package org.madoguchi.app.ui;

/** Something of which a page is shown, and others can be. JavaFX thread only. */
public interface Leafed {
  /** Whether there is more than one page. */
  boolean leafing();

  /** The page that is open, from 0. */
  int page();

  /** Opens a page, from 0; from the last page it goes on to the first. */
  void open(int page);
}
