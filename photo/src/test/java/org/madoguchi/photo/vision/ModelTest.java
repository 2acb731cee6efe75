package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The models are those that were tried. */
class ModelTest {
  @ParameterizedTest
  @EnumSource(Model.class)
  void changedModelIsNotTaken(Model model) throws IOException {
    byte[] bytes = model.bytes();
    assertArrayEquals(bytes, model.checked(bytes));
    bytes[bytes.length / 2] ^= 1;
    assertThrows(IOException.class, () -> model.checked(bytes));
  }
}
