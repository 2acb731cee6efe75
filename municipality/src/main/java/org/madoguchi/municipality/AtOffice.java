package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.store.OfficeStore;
import org.madoguchi.municipality.store.StoreFailure;

/**
 * Work at the figures in an officers' database, beside the program that may be running. What won't
 * do is said in words.
 *
 * @param clock wall clock
 * @param err where it is said
 */
record AtOffice(InstantSource clock, PrintWriter err) {
  /** Something that is done there; its exit code. */
  @FunctionalInterface
  interface Work {
    int with(FiguresDesk desk) throws IOException;
  }

  /**
   * Does it, after the record was checked.
   *
   * @param config of the officers' program
   */
  int run(Path config, Work work) throws IOException {
    return switch (ConfigReader.readMunicipalityOffice(config)) {
      case ConfigReading.Mistakes<MunicipalityOfficeConfig> m -> {
        m.mistakes().forEach(err::println);
        yield Municipality.USAGE;
      }
      case ConfigReading.Read<MunicipalityOfficeConfig> r -> run(r.value(), config, work);
    };
  }

  private int run(MunicipalityOfficeConfig office, Path config, Work work) throws IOException {
    try {
      OfficeKeys keys = OfficeKeys.read(office.keyStore(), office.keyStorePasswordFile());
      try (OfficeStore store = OfficeStore.open(office.store())) {
        Optional<AuditTrail.Fault> fault = Desk.check(store, keys);
        if (fault.isPresent()) {
          err.println(OfficeServer.changed(fault.get()));
          return Municipality.UNUSABLE;
        }
        FiguresDesk desk = OfficeServer.figures(office, store, keys, clock);
        if (desk == null) {
          err.println("%s has no table [figures]: nobody takes them there".formatted(config));
          return Municipality.USAGE;
        }
        return work.with(desk);
      }
    } catch (OfficeKeys.Unreadable | OfficeStore.Unusable | FiguresDesk.Unusable | StoreFailure e) {
      err.println(e.getMessage());
      return Municipality.UNUSABLE;
    }
  }
}
