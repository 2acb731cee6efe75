package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.app.lobby.Visit;

/**
 * The errand {@code certificate} at the lobby terminal. What can be had is what the branch said
 * when it was looked at last: it may be a machine of its own.
 */
public final class CertificateLobby implements LobbyErrand {
  private final Branch branch;
  private final boolean comparesName;
  private volatile CertificateOffers offers;

  /**
   * Asks the branch what can be had; whoever composes may wait for it.
   *
   * @param comparesName whether a resident is offered the comparison with the name on the card
   */
  public CertificateLobby(Branch branch, boolean comparesName) {
    this.branch = branch;
    this.comparesName = comparesName;
    this.offers = new CertificateOffers(branch.offers());
  }

  @Override
  public ErrandId id() {
    return ErrandId.CERTIFICATE;
  }

  @Override
  public Optional<Availability> now() {
    return offers.best();
  }

  @Override
  public OfferDetails details() {
    return offers;
  }

  @Override
  public void look() {
    offers = new CertificateOffers(branch.offers());
  }

  private List<MunicipalityOffer> municipalities() {
    return offers.municipalities();
  }

  @Override
  public ErrandState begins() {
    return CertificateFlow.begins(municipalities());
  }

  @Override
  public Visit begun() {
    return new Visit(begins(), CertificateMemory.NONE);
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return CertificateFlow.next((CertificateState) state, event, municipalities());
  }

  @Override
  public Visit next(Visit visit, LobbyEvent event) {
    return FurtherFlow.next(visit, event, municipalities());
  }

  @Override
  public Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    return FurtherFlow.afterProblem(visit, event, municipalities());
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new CertificateVisit(branch, comparesName, work);
  }
}
