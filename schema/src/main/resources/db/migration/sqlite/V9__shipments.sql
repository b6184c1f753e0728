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

create trigger shipment_ends_once before update on shipment
when old.state <> 'IN_TRANSIT' or new.journal <> old.journal or new.branch <> old.branch or new.to_branch is not old.to_branch
  or new.place <> old.place or new.currency <> old.currency or new.amount <> old.amount or new.carrier <> old.carrier
begin select raise(abort, 'a shipment ends once and does not change'); end;
create trigger shipment_no_delete before delete on shipment begin select raise(abort, 'shipment keeps its rows'); end;
