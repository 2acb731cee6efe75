package org.madoguchi.sandbox.city.gateway;

/** Something that a test turns while others read it. */
public final class Knob<T> {
  private volatile T value;

  public Knob(T value) {
    this.value = value;
  }

  public T get() {
    return value;
  }

  public void turn(T other) {
    value = other;
  }
}
