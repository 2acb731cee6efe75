package org.madoguchi.app.technician;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.PcscReaders;
import org.madoguchi.card.ReaderDirectory;

/**
 * What the commands work with.
 *
 * @param directory makes the list of readers; the command closes it
 * @param readers opens the first reader whose name contains a pattern; the command closes it
 * @param in where PINs come from, unbuffered: a buffer would keep them
 */
public record TechDevices(
    Supplier<ReaderDirectory> directory, Function<Pattern, CardAccess> readers, InputStream in) {
  /** The readers of this machine's smart card service, and standard input. */
  public static TechDevices ofThisMachine() {
    return new TechDevices(
        PcscReaders::new, CardAccess::open, new FileInputStream(FileDescriptor.in));
  }
}
