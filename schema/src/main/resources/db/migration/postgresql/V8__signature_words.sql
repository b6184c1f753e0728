-- Who takes cash or forms over, and who counts beside the maker, signs as well.
alter table signature drop constraint signature_what_check;
alter table signature add constraint signature_what_check check (what in ('APPROVED', 'CUSTODY', 'RECEIVED', 'WITNESSED'));
