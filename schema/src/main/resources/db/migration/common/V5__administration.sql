-- Who runs the administrator's tool. Of tokens and credentials only a hash is kept: a copy of the database opens nothing.

create table admin_token (
  digest  text    primary key,
  staff   ${int8} not null references staff (id),
  made_at ${int8} not null,
  used_at ${int8} not null,
  ends_at ${int8} not null,
  state   text    not null check (state in ('ACTIVE', 'ENDED'))
) ${keyed};

create table admin_credential (
  no       ${int8} primary key,
  digest   text    not null constraint admin_credential_digest unique,
  commands text    not null,
  maker    ${int8} not null references staff (id),
  approver ${int8} not null references staff (id),
  made_at  ${int8} not null,
  ends_at  ${int8} not null,
  state    text    not null check (state in ('ACTIVE', 'REVOKED'))
) ${strict};

-- What one person wants changed until another person decides; base is the image of what it was made from.
create table staged_change (
  no         ${int8} primary key,
  kind       text    not null,
  subject    text    not null,
  content    text    not null,
  base       text    not null,
  maker      ${int8} not null references staff (id),
  made_at    ${int8} not null,
  ends_at    ${int8} not null,
  state      text    not null check (state in ('STAGED', 'APPROVED', 'REJECTED')),
  decider    ${int8} references staff (id),
  decided_at ${int8},
  check ((state = 'STAGED') = (decider is null))
) ${strict};
