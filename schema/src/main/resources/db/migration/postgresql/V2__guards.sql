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

create function journal_is_whole() returns trigger language plpgsql as $$
declare
  legs_found bigint;
begin
  select count(*) into legs_found from posting where journal = new.id;
  if legs_found <> new.legs then
    raise exception 'legs do not match the header' using errcode = '23514';
  end if;
  if legs_found > 0 and exists (
      select 1 from posting where journal = new.id group by branch, currency having sum(amount) <> 0) then
    raise exception 'journal does not balance' using errcode = '23514';
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

create trigger posting_before_its_header before insert on posting for each row execute function header_comes_last();
create trigger piece_move_before_its_header before insert on piece_move for each row execute function header_comes_last();
create trigger journal_is_whole before insert on journal for each row execute function journal_is_whole();

create trigger journal_no_change before update or delete on journal for each row execute function forbid_change();
create trigger posting_no_change before update or delete on posting for each row execute function forbid_change();
create trigger piece_move_no_change before update or delete on piece_move for each row execute function forbid_change();
create trigger audit_no_change before update or delete on audit for each row execute function forbid_change();
create trigger journal_no_truncate before truncate on journal for each statement execute function forbid_change();
create trigger posting_no_truncate before truncate on posting for each statement execute function forbid_change();
create trigger piece_move_no_truncate before truncate on piece_move for each statement execute function forbid_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function forbid_change();
