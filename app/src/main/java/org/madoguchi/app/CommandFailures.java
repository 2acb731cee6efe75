package org.madoguchi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a command says when something that it needs can't be used: one line with the file and what
 * is wrong with it, in Japanese and English; never a stack trace.
 *
 * <p>Thread rule: immutable, any thread.
 */
public final class CommandFailures implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

  /** Exit code of a fault of the program's own. */
  private static final int FAULT = 1;

  /** For any command line. */
  public CommandFailures() {}

  /**
   * Executes a command, and says in words how it failed, whatever it failed by: an {@link Error}
   * too ends it with an exit code. Other threads (JavaFX) would else keep the program alive.
   */
  public static int execute(CommandLine commands, String... arguments) {
    try {
      return commands.setExecutionExceptionHandler(new CommandFailures()).execute(arguments);
    } catch (Error e) {
      commands.getErr().println(commands.getCommandName() + ": " + fault(e));
      LOG.debug("{} failed", commands.getCommandName(), e);
      return FAULT;
    }
  }

  /** Answers {@link Madoguchi#MISSING} for files and devices, 1 for a fault of the program. */
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    IOException trouble = trouble(failure);
    command
        .getErr()
        .println(
            command.getCommandName() + ": " + (trouble == null ? fault(failure) : told(trouble)));
    LOG.debug("{} failed", command.getCommandName(), failure);
    return trouble == null ? FAULT : Madoguchi.MISSING;
  }

  /** Says that there is no display to open a window on; answers the exit code. */
  public static int noDisplay(PrintWriter err) {
    err.println(
        "no display: start it in a desktop session (DISPLAY is \"%s\")"
            .formatted(System.getenv().getOrDefault("DISPLAY", "")));
    return Madoguchi.MISSING;
  }

  private static @Nullable IOException trouble(Exception failure) {
    return switch (failure) {
      case IOException io -> io;
      case UncheckedIOException unchecked -> unchecked.getCause();
      default -> null;
    };
  }

  /** A file's trouble in words; what else the system said, as it said it. */
  static String told(IOException trouble) {
    if (!(trouble instanceof FileSystemException file)) {
      String message = trouble.getMessage();
      return message == null ? trouble.getClass().getSimpleName() : message;
    }
    String what =
        switch (file) {
          case AccessDeniedException _ -> "読み書きの権限がありません (may not be read or written)";
          case NoSuchFileException _ -> "ありません、または作れません (isn't there, or can't be made)";
          case FileAlreadyExistsException _ -> "フォルダーではありません (is there, but isn't a folder)";
          case NotDirectoryException _ -> "フォルダーではありません (isn't a folder)";
          default -> String.valueOf(file.getReason());
        };
    return file.getFile() + ": " + what;
  }

  private static String fault(Throwable failure) {
    String where =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.madoguchi."))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    // Without the message, which might quote what was typed.
    return "プログラムの不具合です。%s%s (a fault of the program; please report it: SECURITY.md, CONTRIBUTING.md)"
        .formatted(failure.getClass().getSimpleName(), where);
  }
}
