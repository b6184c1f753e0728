create trigger signature_is_whole before insert on signature
begin
  select raise(abort, 'signature after its header') where exists (select 1 from journal where id = new.journal);
end;

create trigger signature_no_update before update on signature begin select raise(abort, 'signature is append-only'); end;
create trigger signature_no_delete before delete on signature begin select raise(abort, 'signature is append-only'); end;
