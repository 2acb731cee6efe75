package org.madoguchi.app.errand.electronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.ElectronicConfig;

class CardOperationTest {
  /** A municipality entrusts operations by the words that journal and messages have for them. */
  @Test
  void configurationKnowsThemAllByTheirWords() {
    assertEquals(
        ElectronicConfig.OPERATIONS,
        Stream.of(CardOperation.values()).map(CardOperation::word).toList());
  }
}
