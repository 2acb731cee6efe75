package org.madoguchi.app.lobby;

import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;

/** An errand that can be chosen at this terminal, now or at another time. */
public record ErrandOffer(ErrandId id, Availability availability) {}
