package org.madoguchi.sandbox;

/** Placeholder. */
public final class Skeleton {
  private Skeleton() {}
}
