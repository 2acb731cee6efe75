package org.madoguchi.app.branch;

/** A subscription that can be ended. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
