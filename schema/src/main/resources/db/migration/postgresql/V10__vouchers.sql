-- Blank vouchers and whatever else is kept off the balance sheet: what is there is a matter of numbers and holders, and each change of it is
-- a row of its own under the event that made it.

-- Which numbers there are, who holds them, and what became of them. Ranges of a kind never share a number; those that lie side by side and
-- stand alike are one. A range is replaced by others, never changed.
create table voucher_range (
  kind       text    not null check (kind in ('PASSBOOK', 'CERTIFICATE', 'CHEQUE_BOOK', 'CASHIERS_ORDER', 'CARD', 'LOSS_REPORT')),
  prefix     text    not null,
  first_no   ${int8} not null,
  last_no    ${int8} not null,
  holder     ${int8} not null references position (id),
  state      text    not null check (state in ('HELD', 'USED', 'VOID', 'DESTROYED')),
  counted_on ${date},
  primary key (kind, prefix, first_no),
  check (first_no >= 0 and last_no >= first_no)
) ${keyed};

create index voucher_range_of_holder on voucher_range (holder, state);

-- Units that came to a holder (count above zero) or left it (below zero): 9001 blank vouchers in the vault, 9002 with tellers, 9021 confiscated
-- counterfeits. Rows without a count tell what became of numbers that no longer counted. A counterfeit has its currency as prefix, its
-- face as number and what is printed on it as serial.
create table memo_move (
  journal  ${int8} not null references journal (id) deferrable initially deferred,
  seq      ${int8} not null,
  gl_code  text    not null,
  kind     text    not null,
  holder   ${int8} not null,
  prefix   text    not null,
  first_no ${int8} not null,
  last_no  ${int8} not null,
  count    ${int8} not null,
  reason   text    not null,
  serial   text,
  primary key (journal, seq)
) ${keyed};

-- A number is used once for ever, and is void once for ever.
create unique index memo_move_used on memo_move (kind, prefix, first_no) where reason = 'USED';
create unique index memo_move_void on memo_move (kind, prefix, first_no) where reason in ('VOIDED', 'CANCELLED');

create function voucher_range_is_new() returns trigger language plpgsql as $$
begin
  if exists (select 1 from voucher_range where kind = new.kind and prefix = new.prefix
               and first_no <= new.last_no and last_no >= new.first_no) then
    raise exception 'a voucher number twice' using errcode = '23514';
  end if;
  return new;
end $$;

create function voucher_range_is_replaced() returns trigger language plpgsql as $$
begin
  raise exception 'voucher_range is replaced' using errcode = '23514';
end $$;

create function memo_move_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from journal where id = new.journal) then
    raise exception 'memo_move after its header' using errcode = '23514';
  end if;
  if new.last_no < new.first_no
      or new.reason not in ('RECEIVED', 'HANDED', 'RETURNED', 'USED', 'VOIDED', 'CANCELLED', 'DESTROYED', 'CONFISCATED')
      or (new.reason in ('CANCELLED', 'DESTROYED')) <> (new.count = 0)
      or (new.count <> 0 and abs(new.count) <> new.last_no - new.first_no + 1) then
    raise exception 'a memo of no such units' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger voucher_range_is_new before insert on voucher_range for each row execute function voucher_range_is_new();
create trigger voucher_range_no_update before update on voucher_range for each row execute function voucher_range_is_replaced();
create trigger memo_move_is_whole before insert on memo_move for each row execute function memo_move_is_whole();
create trigger memo_move_no_change before update or delete on memo_move for each row execute function forbid_change();
create trigger memo_move_no_truncate before truncate on memo_move for each statement execute function forbid_change();
