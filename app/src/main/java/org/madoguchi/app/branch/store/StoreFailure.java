package org.madoguchi.app.branch.store;

/**
 * The branch's store can't be read or written: full, locked, damaged. Nothing of the transaction
 * was kept. {@link StoreGuard} turns it into a failure code.
 */
public sealed class StoreFailure extends RuntimeException permits StoreAltered {
  private static final long serialVersionUID = 1L;

  /** With the cause that the database named. */
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a cause. */
  public StoreFailure(String message) {
    super(message);
  }
}
