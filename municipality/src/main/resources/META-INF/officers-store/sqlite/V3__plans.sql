-- A plan for issuing cards as its file has it, and what became of it month by month. Nothing in them is about a person.
CREATE TABLE plan (
  id CHAR(32) PRIMARY KEY,
  toml TEXT NOT NULL,
  version INTEGER NOT NULL,
  officer VARCHAR(64) NOT NULL,
  changed BIGINT NOT NULL
);
CREATE TABLE plan_month (
  plan CHAR(32) NOT NULL REFERENCES plan (id),
  month CHAR(7) NOT NULL,
  issued BIGINT NOT NULL,
  arrived BIGINT NOT NULL,
  windows INTEGER NOT NULL,
  weekend_days INTEGER NOT NULL,
  staff INTEGER NOT NULL,
  PRIMARY KEY (plan, month)
);
