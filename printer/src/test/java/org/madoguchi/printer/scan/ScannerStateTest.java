package org.madoguchi.printer.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How a scanner says that it is. */
class ScannerStateTest {
  private static ScannerState of(String state, String job) {
    String xml =
        """
        <s:ScannerStatus xmlns:s="s" xmlns:p="p"><p:State>%s</p:State><s:Jobs>
        <s:JobInfo><p:JobUri>/eSCL/ScanJobs/6</p:JobUri><p:JobState>Aborted</p:JobState></s:JobInfo>
        <s:JobInfo><p:JobUri>http://x/eSCL/ScanJobs/7</p:JobUri><p:JobState>%s</p:JobState>
        </s:JobInfo></s:Jobs></s:ScannerStatus>
        """
            .formatted(state, job);
    return ScannerState.of(xml.getBytes(StandardCharsets.UTF_8), "/eSCL/ScanJobs/7");
  }

  @Test
  void ofOurJobAlone() {
    assertEquals(new ScannerState("Processing", "Pending"), of("Processing", "Pending"));
    assertFalse(of("Processing", "Pending").over());
    assertFalse(of("Idle", "Completed").over(), "its picture may not be fetched yet");
  }

  @Test
  void nothingMoreComes() {
    assertTrue(of("Idle", "Aborted").over());
    assertTrue(of("Processing", "Canceled").over());
    assertTrue(of("Stopped", "Processing").over());
  }

  @Test
  void saysNothing() {
    assertEquals(
        ScannerState.UNSAID,
        ScannerState.of("<html>".getBytes(StandardCharsets.UTF_8), "/eSCL/ScanJobs/7"));
  }
}
