-- Who signed an event beside its maker. One proof of a credential signs one event: its id is unique.
create table signature (
  journal  ${int8} not null references journal (id) deferrable initially deferred,
  seq      ${int8} not null,
  staff    ${int8} not null,
  person   ${int8} not null,
  role     text    not null,
  what     text    not null check (what in ('APPROVED', 'CUSTODY')),
  at       ${int8} not null,
  factor   text    not null check (factor in ('PASSWORD')),
  approval ${uuid} not null constraint signature_approval unique,
  primary key (journal, seq)
) ${keyed};

-- What a registration at the counter asks for beyond the particulars of a first day.
alter table customer add column sex text check (sex in ('M', 'F'));
alter table customer add column occupation text;
alter table customer add column nationality text;

-- What somebody did beside posting: signing on, locking, leaving. Events cost no entry.
create index audit_of_person on audit (actor, at) where journal is null;
