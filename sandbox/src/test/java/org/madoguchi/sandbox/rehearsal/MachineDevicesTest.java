package org.madoguchi.sandbox.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineDevicesTest {
  @Test
  void anAddressStandsInTheNamesPlace() {
    String uri = "ipp://mfp-12.local:8631/ipp/mfp-12.local";
    assertEquals(
        "ipp://192.0.2.7:8631/ipp/mfp-12.local",
        MachineDevices.with(uri, Optional.of("192.0.2.7")));
    assertEquals(uri, MachineDevices.with(uri, Optional.empty()), "left to the technician");
  }
}
