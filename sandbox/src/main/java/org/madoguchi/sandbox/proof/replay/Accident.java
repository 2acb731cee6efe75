package org.madoguchi.sandbox.proof.replay;

/**
 * One accident of the field.
 *
 * @param name by which it is played
 * @param date of the accident, as far as it is known
 * @param place where it happened
 * @param cause what went wrong there
 * @param instead what this program does with the same cause
 * @param play acts the cause; throws {@link Stage.Missed} if the program doesn't hold
 */
public record Accident(
    String name, String date, String place, String cause, String instead, Play play) {
  /** What is acted. */
  @FunctionalInterface
  public interface Play {
    void on(Stage stage);
  }
}
