-- Who takes cash or forms over, and who counts beside the maker, signs as well. A check cannot be changed in place: the rows move into
-- a table with the wider one, and the guards of V4 are set anew.
create table signature_widened (
  journal  ${int8} not null references journal (id) deferrable initially deferred,
  seq      ${int8} not null,
  staff    ${int8} not null,
  person   ${int8} not null,
  role     text    not null,
  what     text    not null check (what in ('APPROVED', 'CUSTODY', 'RECEIVED', 'WITNESSED')),
  at       ${int8} not null,
  factor   text    not null check (factor in ('PASSWORD')),
  approval ${uuid} not null constraint signature_approval unique,
  primary key (journal, seq)
) ${keyed};

insert into signature_widened select journal, seq, staff, person, role, what, at, factor, approval from signature;
drop table signature;
alter table signature_widened rename to signature;

create trigger signature_is_whole before insert on signature
begin
  select raise(abort, 'signature after its header') where exists (select 1 from journal where id = new.journal);
end;

create trigger signature_no_update before update on signature begin select raise(abort, 'signature is append-only'); end;
create trigger signature_no_delete before delete on signature begin select raise(abort, 'signature is append-only'); end;
