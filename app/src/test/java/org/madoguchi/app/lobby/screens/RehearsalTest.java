package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.lobby.LobbyState;

class RehearsalTest {
  @Test
  void everyStateIsPaintedBeforehand() {
    Set<Class<?>> rehearsed =
        WarmUp.states(SampleCity.city()).stream().map(Object::getClass).collect(Collectors.toSet());
    Set<Class<?>> all =
        Stream.of(LobbyState.class.getPermittedSubclasses()).collect(Collectors.toSet());
    assertEquals(all, rehearsed);
  }
}
