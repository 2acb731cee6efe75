package org.madoguchi.sandbox.city.gateway;

/** Something that a test turns while others read it. */
final class Knob<T> {
  private volatile T value;

  Knob(T value) {
    this.value = value;
  }

  T get() {
    return value;
  }

  void turn(T other) {
    value = other;
  }
}
