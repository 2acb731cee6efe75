package org.madoguchi.sandbox;

import com.sun.net.httpserver.Filter;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.OcspResponder;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.gateway.CardOrderSetup;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;
import org.madoguchi.sandbox.city.gateway.GatewaySetup;
import org.madoguchi.sandbox.city.gateway.OcspCheck;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.paper.PaperFonts;
import org.madoguchi.sandbox.paper.Papers;
import org.madoguchi.sandbox.rehearsal.GuestCards;

/** Composes the sandbox city's gateway from its registers, its papers and its OCSP responder. */
final class CityGateway {
  private CityGateway() {}

  /**
   * @param port 0 for any that is free
   */
  static SandboxGateway start(
      SandboxAuthority authority,
      List<Persona> personas,
      PersonaCards cards,
      Supplier<GatewayFaults> faults,
      InstantSource clock,
      SecureRandom random,
      int port)
      throws IOException {
    return start(authority, personas, cards, faults, clock, random, port, List.of());
  }

  /**
   * The same.
   *
   * @param filters see every exchange, in this order
   */
  static SandboxGateway start(
      SandboxAuthority authority,
      List<Persona> personas,
      PersonaCards cards,
      Supplier<GatewayFaults> faults,
      InstantSource clock,
      SecureRandom random,
      int port,
      List<Filter> filters)
      throws IOException {
    return SandboxGateway.start(
        setup(authority, personas, cards, faults, clock, random), port, filters);
  }

  /** The same at a rehearsal, where cards come that the city doesn't know. */
  static SandboxGateway startForRehearsal(
      SandboxAuthority authority,
      List<Persona> personas,
      PersonaCards cards,
      GuestCards guests,
      InstantSource clock,
      SecureRandom random,
      int port)
      throws IOException {
    GatewaySetup city = setup(authority, personas, cards, () -> GatewayFaults.NONE, clock, random);
    GatewaySetup setup =
        city.withGuests(
            guests::is, guests.documents(city.documents()), guests.subjects(city.subjects()));
    return SandboxGateway.start(setup, port, List.of());
  }

  private static GatewaySetup setup(
      SandboxAuthority authority,
      List<Persona> personas,
      PersonaCards cards,
      Supplier<GatewayFaults> faults,
      InstantSource clock,
      SecureRandom random) {
    Papers papers = new Papers(PaperFonts.ofSystem());
    CardAuthority changes = new CardAuthority(authority, cards.issued(), clock, random);
    changes.revokedBefore(CardKey.USER_AUTHENTICATION, cards.revoked());
    OcspResponder responder = new OcspResponder(authority, () -> revoked(cards, changes), clock);
    return new GatewaySetup(
        authority,
        City.municipalities(),
        (request, holder) -> pages(request, holder, cards, as(faults.get(), papers), clock, random),
        new CityPageSubjects(personas, cards),
        new OcspCheck(question -> Optional.of(responder.answer(question)), random),
        _ -> false,
        holder -> cards.holder(holder).map(Persona::held).orElse(false),
        CardOrderSetup.of(changes),
        new CardSite(new FormRegister(personas), clock),
        faults,
        clock,
        random,
        GatewaySetup.CHALLENGE_LIFE,
        GatewaySetup.NEUTRAL_PACE);
  }

  /** What was revoked when the city began, and since, and what is on hold. */
  private static Set<BigInteger> revoked(PersonaCards cards, CardAuthority changes) {
    Set<BigInteger> all = new HashSet<>(cards.revoked());
    all.addAll(changes.notToBeReliedOn());
    return all;
  }

  private static Papers as(GatewayFaults faults, Papers papers) {
    if (faults.has(Fault.PAPER_WITHOUT_SEAL)) {
      return papers.withoutSeal();
    }
    return faults.has(Fault.SEAL_ON_SCREENS_ONLY) ? papers.withSealOnScreensOnly() : papers;
  }

  /** Only for residents of the municipality that is asked. */
  private static List<byte[]> pages(
      CertificateRequest request,
      X509Certificate holder,
      PersonaCards cards,
      Papers papers,
      InstantSource clock,
      SecureRandom random) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.branch().zone());
    return cards
        .holder(holder)
        .filter(persona -> persona.municipality().equals(request.municipality()))
        .map(persona -> papers.pages(request, persona, today, random))
        .orElse(List.of());
  }
}
