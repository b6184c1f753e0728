-- The ledger's guards on SQLite. Every trigger raises ABORT: ROLLBACK, FAIL or a table's own conflict clause would end the
-- writer's outer transaction under a whole batch. recursive_triggers is on in every connection, else INSERT OR REPLACE
-- would delete silently.

create trigger posting_before_its_header before insert on posting
when exists (select 1 from journal where id = new.journal)
begin select raise(abort, 'posting after its header'); end;

create trigger piece_move_before_its_header before insert on piece_move
when exists (select 1 from journal where id = new.journal)
begin select raise(abort, 'piece_move after its header'); end;

create trigger journal_legs_counted before insert on journal
when (select count(*) from posting where journal = new.id) <> new.legs
begin select raise(abort, 'legs do not match the header'); end;

create trigger journal_balances before insert on journal
when exists (select 1 from posting where journal = new.id group by branch, currency having sum(amount) <> 0)
begin select raise(abort, 'journal does not balance'); end;

create trigger journal_pieces_match before insert on journal
when exists (
  select 1 from till_cash c
  where (c.till, c.currency) in (select till, currency from posting where journal = new.id and till is not null
                                 union select till, currency from piece_move where journal = new.id)
    and c.cash <> (select coalesce(sum(p.face * p.count), 0) from till_pieces p
                   where p.till = c.till and p.currency = c.currency))
begin select raise(abort, 'pieces do not add up to the till'); end;

create trigger journal_no_update before update on journal begin select raise(abort, 'journal is append-only'); end;
create trigger journal_no_delete before delete on journal begin select raise(abort, 'journal is append-only'); end;
create trigger posting_no_update before update on posting begin select raise(abort, 'posting is append-only'); end;
create trigger posting_no_delete before delete on posting begin select raise(abort, 'posting is append-only'); end;
create trigger piece_move_no_update before update on piece_move begin select raise(abort, 'piece_move is append-only'); end;
create trigger piece_move_no_delete before delete on piece_move begin select raise(abort, 'piece_move is append-only'); end;
create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;
