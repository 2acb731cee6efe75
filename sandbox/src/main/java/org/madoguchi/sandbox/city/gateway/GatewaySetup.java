package org.madoguchi.sandbox.city.gateway;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.madoguchi.config.Municipality;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.site.CardSite;

/**
 * What a sandbox gateway is made of.
 *
 * @param authority whose seals and TLS certificate it has
 * @param municipalities for whom it answers
 * @param documents makes the papers
 * @param subjects reads from finished pages whom they are about
 * @param revocation asks about electronic certificates
 * @param guests whose issuer and revocation aren't asked: nobody's but at a rehearsal
 * @param held whose holder's documents must not be had here (domain.md 1.12); asked each time
 * @param orders how it answers for orders of cards
 * @param site takes applications for cards
 * @param faults what is wrong at the moment; asked each time
 * @param challengeLife how long a challenge may be answered, and how far a request's time may be
 *     off
 * @param neutralPace neutral refusals leave at whole multiples of it after the request came, so
 *     that their time tells nothing; longer than making a document takes
 */
public record GatewaySetup(
    SandboxAuthority authority,
    List<Municipality> municipalities,
    DocumentSource documents,
    PageSubjects subjects,
    RevocationCheck revocation,
    Predicate<X509Certificate> guests,
    Predicate<X509Certificate> held,
    CardOrderSetup orders,
    CardSite site,
    Supplier<GatewayFaults> faults,
    InstantSource clock,
    SecureRandom random,
    Duration challengeLife,
    Duration neutralPace) {
  /** Time to read the screen, find the card and type the PIN, with idle warnings. */
  public static final Duration CHALLENGE_LIFE = Duration.ofMinutes(10);

  /** Three documents' time. */
  public static final Duration NEUTRAL_PACE = Duration.ofSeconds(2);

  public GatewaySetup {
    municipalities = List.copyOf(municipalities);
    if (!challengeLife.isPositive() || !neutralPace.isPositive()) {
      throw new IllegalArgumentException("times are positive");
    }
  }

  /** The same for a rehearsal: these papers, about these people, and these cards unasked. */
  public GatewaySetup withGuests(
      Predicate<X509Certificate> guests, DocumentSource documents, PageSubjects subjects) {
    return new GatewaySetup(
        authority,
        municipalities,
        documents,
        subjects,
        revocation,
        guests,
        held,
        orders,
        site,
        faults,
        clock,
        random,
        challengeLife,
        neutralPace);
  }
}
