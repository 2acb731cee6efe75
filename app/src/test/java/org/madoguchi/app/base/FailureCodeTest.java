package org.madoguchi.app.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureCodeTest {
  /** Nothing but these lets the desk go on before a person has read them. */
  @Test
  void whatDisagreesIsAnAlarm() {
    Set<String> alarming =
        Stream.of(FailureCode.values())
            .filter(FailureCode::alarming)
            .map(FailureCode::code)
            .filter(c -> !c.startsWith("K"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("A06", "O09", "W05", "W07"), alarming);
    assertEquals(
        13,
        Stream.of(FailureCode.values())
            .filter(c -> c.code().startsWith("K") && c.alarming())
            .count());
  }
}
