-- Cash that left a vault and has not arrived yet, and what became of it. A shipment is named by the event that sent it, and ends once for ever:
-- it arrives, or it is called back before it left.
create table shipment (
  journal   ${int8} primary key references journal (id) deferrable initially deferred,
  branch    ${int8} not null,
  to_branch ${int8},
  place     text    not null,
  currency  text    not null,
  amount    ${int8} not null check (amount > 0),
  carrier   text    not null,
  state     text    not null check (state in ('IN_TRANSIT', 'RECEIVED', 'CANCELLED')),
  ended_by  ${int8} constraint shipment_ended_by unique references journal (id) deferrable initially deferred,
  check ((state = 'IN_TRANSIT') = (ended_by is null))
) ${strict};

create index shipment_sent on shipment (branch, state);
create index shipment_due on shipment (to_branch, state);

create function shipment_ends_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'IN_TRANSIT' or (new.journal, new.branch, new.place, new.currency, new.amount, new.carrier)
      <> (old.journal, old.branch, old.place, old.currency, old.amount, old.carrier)
      or new.to_branch is distinct from old.to_branch then
    raise exception 'a shipment ends once and does not change' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger shipment_ends_once before update on shipment for each row execute function shipment_ends_once();
create trigger shipment_no_delete before delete on shipment for each row execute function forbid_change();
