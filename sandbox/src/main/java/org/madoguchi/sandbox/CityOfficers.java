package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.figures.FiguresPost;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.FiguresConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.office.CardProduction;
import org.madoguchi.sandbox.city.office.CityOffice;
import org.madoguchi.sandbox.city.office.OddOfficers;
import org.madoguchi.sandbox.city.office.PaperTray;

/**
 * Who takes applications in with a sandbox branch, and the figures of its months: 見本市's officers'
 * program and the lines to it, the camera for papers, and who has the cards made. Without officers
 * nobody entrusts it.
 */
final class CityOfficers implements AutoCloseable {
  private final @Nullable CityOffice office;
  private final List<Municipality> municipalities;
  private final IntakeOffices offices;
  private final @Nullable OddOfficers line;
  private @Nullable FiguresPost figures;
  private final PaperTray tray = new PaperTray();
  private final CardProduction production;

  /**
   * @param directory for the program's files
   * @param store where it keeps what it has, a JDBC URL; null: there is none
   * @param branch how the branch signs in
   */
  CityOfficers(
      Path directory,
      @Nullable String store,
      SandboxAuthority authority,
      PersonaCards cards,
      List<Persona> personas,
      GatewayConfig branch,
      InstantSource clock)
      throws IOException, KeyMaterialException {
    office = store == null ? null : CityOffice.start(authority, directory, store, clock);
    municipalities = City.municipalities().stream().map(this::entrusting).toList();
    offices = IntakeOffices.load(municipalities, branch);
    line = offices.of(City.MIHON_SHI).map(o -> new OddOfficers(o.line())).orElse(null);
    production = new CardProduction(cards, personas, authority.pinSetting(City.MIHON_SHI));
  }

  private Municipality entrusting(Municipality of) {
    return office != null && of.code().equals(City.MIHON_SHI) ? office.entrusting(of) : of;
  }

  /** The city's municipalities, one of which may entrust taking applications in. */
  List<Municipality> municipalities() {
    return municipalities;
  }

  /** As the branch reaches them. */
  IntakeOffices offices() {
    OddOfficers between = line;
    return between == null
        ? IntakeOffices.none()
        : IntakeOffices.of(
            offices.of(City.MIHON_SHI).stream()
                .map(o -> new IntakeOffice(between, o.intake(), o.decision(), o.pin()))
                .collect(Collectors.toMap(_ -> City.MIHON_SHI, o -> o)));
  }

  /** The line to them, on which things can go wrong. */
  OddOfficers line() {
    return Objects.requireNonNull(line, "nobody asked for officers");
  }

  /**
   * The branch that sends its figures to somebody.
   *
   * @param others who that is; null: these officers, if they are there
   */
  BranchConfig collecting(BranchConfig of, FiguresConfig.@Nullable FarEnd others) {
    FiguresConfig.FarEnd to =
        others != null || office == null ? others : office.figures(of.gateway().deadline());
    return of.with(new FiguresConfig(to, null));
  }

  /** The line on which it does; null if it sends them to nobody. */
  @Nullable FiguresPost figures(BranchConfig of, BranchKeys keys) throws KeyMaterialException {
    figures = FiguresPost.of(of, keys);
    return figures;
  }

  /** What lies under the clerk's camera. */
  PaperTray tray() {
    return tray;
  }

  /** Their program. */
  CityOffice office() {
    return Objects.requireNonNull(office, "nobody asked for officers");
  }

  /** Has the cards made that officers have accepted; whose they are. */
  List<Persona> makeCards() {
    return production.make(office().desk().acceptances());
  }

  /** How many are to be made. */
  int cardsDue() {
    return office().desk().acceptances().due().size();
  }

  @Override
  public void close() {
    offices.close();
    if (figures != null) {
      figures.close();
    }
    if (office != null) {
      office.close();
    }
  }
}
