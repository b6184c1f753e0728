-- The ledger's guards on PostgreSQL: the same rules as on SQLite, by trigger functions.

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;

create function posting_is_whole() returns trigger language plpgsql as $$
begin
  if new.amount = 0 or (new.account is null) <> (new.entry_no is null)
      or (new.account is null) <> (new.balance_after is null) then
    raise exception 'a leg of nothing or without its balance' using errcode = '23514';
  end if;
  if exists (select 1 from journal where id = new.journal) then
    raise exception 'posting after its header' using errcode = '23514';
  end if;
  return new;
end $$;

create function piece_move_is_whole() returns trigger language plpgsql as $$
begin
  if new.count = 0 then
    raise exception 'a move of no pieces' using errcode = '23514';
  end if;
  if exists (select 1 from journal where id = new.journal) then
    raise exception 'piece_move after its header' using errcode = '23514';
  end if;
  return new;
end $$;

-- Everything that must hold of an event, looked at once, when its header seals it. Most events have two legs in one branch and currency
-- and touch one drawer at most; for those two short queries are enough.
create function journal_is_whole() returns trigger language plpgsql as $$
declare
  legs  record;
  doubt boolean;
begin
  if new.id / 1099511627776 <> new.position then
    raise exception 'journal id is not of its position' using errcode = '23514';
  end if;
  if not ((new.kind = 'MONEY' and new.legs >= 2) or (new.kind = 'RECORD' and new.legs = 0)) then
    raise exception 'a journal of money needs two legs, a record none' using errcode = '23514';
  end if;
  select count(*) as found, coalesce(sum(amount), 0) as total, min(till) as till, min(currency) as currency,
         min(branch) is distinct from max(branch) or min(currency) is distinct from max(currency)
           or min(till) is distinct from max(till) as mixed,
         exists (select 1 from piece_move where journal = new.id) as moves
    into legs from posting where journal = new.id;
  if legs.found <> new.legs then
    raise exception 'legs do not match the header' using errcode = '23514';
  end if;
  if legs.total <> 0 or (legs.mixed and exists (
      select 1 from posting where journal = new.id group by branch, currency having sum(amount) <> 0)) then
    raise exception 'journal does not balance' using errcode = '23514';
  end if;
  if legs.till is null and not legs.moves then
    return new;
  end if;
  if legs.mixed or legs.till is null then
    doubt := true;
  else
    doubt := (select cash from till_cash where till = legs.till and currency = legs.currency)
        <> (select coalesce(sum(face * count), 0) from till_pieces where till = legs.till and currency = legs.currency)
      or (legs.moves and exists (select 1 from piece_move where journal = new.id
                                   and (till <> legs.till or currency <> legs.currency)));
  end if;
  if doubt and exists (
      select 1
      from (select till, currency from posting where journal = new.id and till is not null
            union select till, currency from piece_move where journal = new.id) t
      join till_cash c on c.till = t.till and c.currency = t.currency
      where c.cash <> (select coalesce(sum(p.face * p.count), 0) from till_pieces p
                       where p.till = c.till and p.currency = c.currency)) then
    raise exception 'pieces do not add up to the till' using errcode = '23514';
  end if;
  return new;
end $$;

create function piece_kind_exists() returns trigger language plpgsql as $$
begin
  if new.face <= 0 or new.condition not in ('FIT', 'UNFIT', 'UNSORTED', 'LOOSE')
      or (new.condition = 'LOOSE' and new.face <> 1) then
    raise exception 'no such kind of piece' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger posting_is_whole before insert on posting for each row execute function posting_is_whole();
create trigger piece_move_is_whole before insert on piece_move for each row execute function piece_move_is_whole();
create trigger journal_is_whole before insert on journal for each row execute function journal_is_whole();

create trigger till_pieces_kind before insert on till_pieces for each row execute function piece_kind_exists();

create trigger journal_no_change before update or delete on journal for each row execute function forbid_change();
create trigger posting_no_change before update or delete on posting for each row execute function forbid_change();
create trigger piece_move_no_change before update or delete on piece_move for each row execute function forbid_change();
create trigger audit_no_change before update or delete on audit for each row execute function forbid_change();
create trigger journal_no_truncate before truncate on journal for each statement execute function forbid_change();
create trigger posting_no_truncate before truncate on posting for each statement execute function forbid_change();
create trigger piece_move_no_truncate before truncate on piece_move for each statement execute function forbid_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function forbid_change();
