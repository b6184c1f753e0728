-- What the program's own role may do, renewed after each upgrade. The tables belong to the account that upgrades; the program posts and
-- reads as tellerline_app, which cannot change or delete what is append-only, whatever the triggers say. Without such a role in the
-- cluster nothing is granted.
do $$
declare
  t text;
begin
  if not exists (select from pg_roles where rolname = 'tellerline_app') then
    return;
  end if;
  execute format('revoke create on schema %I from public', current_schema());
  execute format('grant usage on schema %I to tellerline_app', current_schema());
  for t in select tablename from pg_tables where schemaname = current_schema() loop
    execute format('revoke all on %I from tellerline_app', t);
    execute format('grant select on %I to tellerline_app', t);
    if t <> 'flyway_schema_history' then
      execute format('grant insert on %I to tellerline_app', t);
    end if;
    if t not in ('flyway_schema_history', 'journal', 'posting', 'piece_move', 'memo_move', 'voucher_range', 'signature', 'audit', 'eod_exception', 'day_move', 'gl_day',
                 'interest_accrual', 'interest_settlement', 'audit_seal') then
      execute format('grant update on %I to tellerline_app', t);
    end if;
  end loop;
  grant delete on customer_term to tellerline_app;
  grant delete on voucher_range to tellerline_app;
end $$;
