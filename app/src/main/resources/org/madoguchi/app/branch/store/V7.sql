-- Places at booths that municipalities open in the branch. Nothing here is personal: whoever has the slip has
-- the place.
CREATE TABLE booth_appointment (
  id TEXT PRIMARY KEY REFERENCES errand_case (id),
  booth TEXT NOT NULL,
  municipality TEXT NOT NULL,
  slot TEXT NOT NULL,
  place INTEGER NOT NULL,
  terminal TEXT NOT NULL,
  taken INTEGER NOT NULL CHECK (taken IN (0, 1))
) STRICT;

-- No place is given out twice, whatever the program believes.
CREATE UNIQUE INDEX booth_place_once ON booth_appointment (booth, slot, place) WHERE taken = 1;
