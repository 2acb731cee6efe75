package org.madoguchi.municipality.store;

/** The database failed. What it was about isn't in the message: statements may hold anything. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreFailure(Throwable cause) {
    super("the store failed: " + cause.getClass().getSimpleName(), cause);
  }
}
