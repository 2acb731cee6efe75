package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;

class WarmUpTest {
  @Test
  void everyStateIsPaintedBeforehand() {
    Set<Class<?>> painted =
        WarmUp.states().stream().map(Object::getClass).collect(Collectors.toSet());
    Set<Class<?>> own = states(LobbyState.class).collect(Collectors.toSet());
    own.remove(ErrandState.class); // each errand brings samples of its own
    assertEquals(own, painted);
  }

  @Test
  void everyStateOfCertificatesToo() {
    assertEquals(
        states(CertificateState.class).collect(Collectors.toSet()),
        SampleStates.ahead(SampleCity.city()).stream()
            .map(Object::getClass)
            .collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> states(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(WarmUpTest::states)
        : Stream.of(type);
  }
}
