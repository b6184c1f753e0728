-- Passwords that were, as hashes: who takes another does not take one of them. What somebody else gave is good for a while only.

create table credential_past (
  staff  ${int8} not null references staff (id),
  no     ${int8} not null check (no > 0),
  set_at ${int8} not null,
  hash   text    not null,
  primary key (staff, no)
) ${keyed};

alter table credential add column good_until ${int8} not null default 0;
