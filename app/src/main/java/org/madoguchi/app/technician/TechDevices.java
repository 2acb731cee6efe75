package org.madoguchi.app.technician;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderName;

/**
 * What the commands work with.
 *
 * @param directory makes the list of readers; the command closes it
 * @param readers opens a reader by its name; the command closes it
 * @param in where PINs come from, unbuffered: a buffer would keep them
 */
public record TechDevices(
    Function<CardService, ReaderDirectory> directory,
    BiFunction<CardService, ReaderName, CardAccess> readers,
    InputStream in) {
  /** The readers of this machine's smart card service, and standard input. */
  public static TechDevices ofThisMachine() {
    return new TechDevices(
        CardService::readers,
        (service, name) -> new CardAccess(service.slot(name)),
        new FileInputStream(FileDescriptor.in));
  }
}
