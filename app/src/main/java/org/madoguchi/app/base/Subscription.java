package org.madoguchi.app.base;

/** A subscription that can be ended. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
