-- The ledger's guards on SQLite. Every trigger raises ABORT: ROLLBACK, FAIL or a table's own conflict clause would end the
-- writer's outer transaction under a whole batch. recursive_triggers is on in every connection, else INSERT OR REPLACE
-- would delete silently.

create trigger posting_is_whole before insert on posting
begin
  select raise(abort, 'posting after its header') where exists (select 1 from journal where id = new.journal);
  select raise(abort, 'a leg of nothing or without its balance')
  where new.amount = 0 or (new.account is null) <> (new.entry_no is null)
    or (new.account is null) <> (new.balance_after is null);
end;

create trigger piece_move_is_whole before insert on piece_move
begin
  select raise(abort, 'piece_move after its header') where exists (select 1 from journal where id = new.journal);
  select raise(abort, 'a move of no pieces') where new.count = 0;
end;

create trigger till_pieces_kind before insert on till_pieces
when new.face <= 0 or new.condition not in ('FIT', 'UNFIT', 'UNSORTED', 'LOOSE')
  or (new.condition = 'LOOSE' and new.face <> 1)
begin select raise(abort, 'no such kind of piece'); end;

create trigger journal_is_whole before insert on journal
begin
  select raise(abort, 'journal id is not of its position') where new.id / 1099511627776 <> new.position;
  select raise(abort, 'a journal of money needs two legs, a record none')
  where not ((new.kind = 'MONEY' and new.legs >= 2) or (new.kind = 'RECORD' and new.legs = 0));
  select raise(abort, 'legs do not match the header')
  where (select count(*) from posting where journal = new.id) <> new.legs;
  select raise(abort, 'journal does not balance')
  where exists (select 1 from posting where journal = new.id group by branch, currency having sum(amount) <> 0);
  select raise(abort, 'pieces do not add up to the till')
  where exists (
    select 1 from (select till, currency from posting where journal = new.id and till is not null
                   union select till, currency from piece_move where journal = new.id) touched
    join till_cash c on c.till = touched.till and c.currency = touched.currency
    where c.cash <> (select coalesce(sum(p.face * p.count), 0) from till_pieces p
                     where p.till = c.till and p.currency = c.currency));
end;

create trigger journal_no_update before update on journal begin select raise(abort, 'journal is append-only'); end;
create trigger journal_no_delete before delete on journal begin select raise(abort, 'journal is append-only'); end;
create trigger posting_no_update before update on posting begin select raise(abort, 'posting is append-only'); end;
create trigger posting_no_delete before delete on posting begin select raise(abort, 'posting is append-only'); end;
create trigger piece_move_no_update before update on piece_move begin select raise(abort, 'piece_move is append-only'); end;
create trigger piece_move_no_delete before delete on piece_move begin select raise(abort, 'piece_move is append-only'); end;
create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;
