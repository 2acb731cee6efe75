package org.madoguchi.app.branch.store;

/**
 * The branch's database was changed by something other than this program: a row isn't what the
 * journal or the program's own memory says. Nothing of the transaction was kept, and nothing more
 * is to be done with the database.
 */
public final class StoreAltered extends StoreFailure {
  private static final long serialVersionUID = 1L;

  /**
   * @param where table and what is wrong, nothing personal
   */
  public StoreAltered(String where) {
    super("the branch's database was changed behind its back: " + where);
  }
}
