package org.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class CommandFailuresTest {
  /** A command that fails. */
  @Command(name = "failing")
  record Failing(Callable<Integer> work) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return work.call();
    }
  }

  private final StringWriter said = new StringWriter();

  private int exit(Callable<Integer> work) {
    CommandLine commands = new CommandLine(new Failing(work));
    return CommandFailures.execute(commands.setErr(new PrintWriter(said)));
  }

  /** Else the threads of JavaFX keep a program alive that nobody can use. */
  @Test
  void anErrorEndsItWithACodeToo() {
    assertEquals(
        1,
        exit(
            () -> {
              throw new NoClassDefFoundError("1234");
            }));
    assertTrue(said.toString().startsWith("failing: "), said.toString());
    assertTrue(said.toString().contains("NoClassDefFoundError"), said.toString());
    assertFalse(said.toString().contains("1234"), "it may quote what was typed");
  }

  @Test
  void aFileIsTold() {
    assertEquals(
        Madoguchi.MISSING,
        exit(
            () -> {
              throw new IOException("no room");
            }));
    assertEquals("failing: no room" + System.lineSeparator(), said.toString());
  }
}
