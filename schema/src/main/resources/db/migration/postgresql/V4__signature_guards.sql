create function signature_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from journal where id = new.journal) then
    raise exception 'signature after its header' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger signature_is_whole before insert on signature for each row execute function signature_is_whole();
create trigger signature_no_change before update or delete on signature for each row execute function forbid_change();
create trigger signature_no_truncate before truncate on signature for each statement execute function forbid_change();
