-- The ledger's guards on PostgreSQL: the same rules as on SQLite, by trigger functions.

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;

create function header_comes_last() returns trigger language plpgsql as $$
begin
  if exists (select 1 from journal where id = new.journal) then
    raise exception '% after its header', tg_table_name using errcode = '23514';
  end if;
  return new;
end $$;

-- Everything that must hold of an event, looked at once, when its header seals it.
create function journal_is_whole() returns trigger language plpgsql as $$
declare
  legs     record;
  no_moves boolean;
begin
  if new.id / 1099511627776 <> new.position then
    raise exception 'journal id is not of its position' using errcode = '23514';
  end if;
  if not ((new.kind = 'MONEY' and new.legs >= 2) or (new.kind = 'RECORD' and new.legs = 0)) then
    raise exception 'a journal of money needs two legs, a record none' using errcode = '23514';
  end if;
  select count(*) as found, count(till) as cash, coalesce(sum(amount), 0) as total,
         min(branch) is distinct from max(branch) or min(currency) is distinct from max(currency) as mixed,
         count(*) filter (where amount = 0 or (account is null) <> (entry_no is null)
                             or (account is null) <> (balance_after is null)) as bad
    into legs from posting where journal = new.id;
  if legs.found <> new.legs then
    raise exception 'legs do not match the header' using errcode = '23514';
  end if;
  if legs.bad > 0 then
    raise exception 'a leg of nothing or without its balance' using errcode = '23514';
  end if;
  if legs.total <> 0 or (legs.mixed and exists (
      select 1 from posting where journal = new.id group by branch, currency having sum(amount) <> 0)) then
    raise exception 'journal does not balance' using errcode = '23514';
  end if;
  select count(*) = 0 into no_moves from piece_move where journal = new.id;
  if legs.cash = 0 and no_moves then
    return new;
  end if;
  if not no_moves and exists (select 1 from piece_move where journal = new.id and count = 0) then
    raise exception 'a move of no pieces' using errcode = '23514';
  end if;
  if exists (
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

create trigger posting_before_its_header before insert on posting for each row execute function header_comes_last();
create trigger piece_move_before_its_header before insert on piece_move for each row execute function header_comes_last();
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
