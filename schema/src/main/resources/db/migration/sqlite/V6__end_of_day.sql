-- The end of day. What it worked out is append-only; where it stands is updated in the very transaction that does the work, so that a run
-- that was killed goes on where it stopped and never does anything twice.

-- One run per business date. Ends in state DONE, together with its last step.
create table eod_run (
  business_date ${date} primary key,
  next_date     ${date} not null,
  state         text    not null check (state in ('RUNNING', 'DONE')),
  staff         ${int8} not null references staff (id),
  started_at    ${int8} not null,
  ended_at      ${int8}
) ${strict};

-- What the run consists of, laid down when it begins: a job, once or for each calendar day up to the next business date.
create table eod_step (
  business_date ${date} not null references eod_run (business_date),
  step          ${int8} not null,
  job           text    not null,
  for_date      ${date} not null,
  state         text    not null check (state in ('WAITING', 'DIVIDED', 'DONE')),
  row_count     ${int8} not null,
  started_at    ${int8},
  ended_at      ${int8},
  primary key (business_date, step),
  constraint eod_step_once unique (business_date, job, for_date)
) ${keyed};

-- The pieces a step is done in, stored before the first of them is done.
create table eod_chunk (
  business_date ${date} not null,
  step          ${int8} not null,
  chunk         ${int8} not null,
  branch        ${int8} not null,
  product       text    not null,
  first_account ${int8} not null,
  last_account  ${int8} not null,
  state         text    not null check (state in ('WAITING', 'DONE')),
  row_count     ${int8} not null,
  amount        ${int8} not null,
  ended_at      ${int8},
  primary key (business_date, step, chunk),
  foreign key (business_date, step) references eod_step (business_date, step)
) ${keyed};

-- Accounts a job could not serve, for people to look at; the others went on.
create table eod_exception (
  business_date ${date} not null,
  step          ${int8} not null,
  account       ${int8} not null,
  reason        text    not null,
  amount        ${int8} not null,
  primary key (business_date, step, account)
) ${keyed};

-- What a customer's balance changed by from a day on, and when that was booked. Positive is more for the customer.
create table day_move (
  account     ${int8} not null,
  value_date  ${date} not null,
  booked_date ${date} not null,
  amount      ${int8} not null,
  primary key (account, value_date, booked_date)
) ${keyed};

create table gl_day (
  business_date ${date} not null,
  branch        ${int8} not null,
  gl_code       text    not null,
  currency      text    not null,
  opening       ${int8} not null,
  debits        ${int8} not null,
  credits       ${int8} not null,
  closing       ${int8} not null,
  primary key (business_date, branch, gl_code, currency),
  constraint gl_day_adds_up check (closing = opening + debits - credits)
) ${keyed};

-- Interest of a product at a branch, from its last settlement up to and with a calendar day.
create table interest_accrual (
  branch        ${int8} not null,
  product       text    not null,
  for_date      ${date} not null,
  business_date ${date} not null,
  accrued       ${int8} not null,
  booked        ${int8} not null,
  journal       ${int8} references journal (id),
  primary key (branch, product, for_date)
) ${keyed};

-- What was paid out of it to the accounts, and what rounding each of them left.
create table interest_settlement (
  branch        ${int8} not null,
  product       text    not null,
  through_date  ${date} not null,
  business_date ${date} not null,
  paid          ${int8} not null,
  rounding      ${int8} not null,
  journal       ${int8} references journal (id),
  primary key (branch, product, through_date)
) ${keyed};

-- The ends of all audit chains at one moment under one hash, signed with a key that is kept elsewhere.
create table audit_seal (
  seal_no       ${int8}  primary key,
  business_date ${date}  not null,
  sealed_at     ${int8}  not null,
  heads         text     not null,
  root_hash     ${bytes} not null,
  previous_hash ${bytes} not null,
  key_id        text     not null,
  mac_hash      ${bytes} not null
) ${strict};

-- The guards: once written, these tables never change.
create trigger eod_exception_no_update before update on eod_exception begin select raise(abort, 'eod_exception is append-only'); end;
create trigger eod_exception_no_delete before delete on eod_exception begin select raise(abort, 'eod_exception is append-only'); end;
create trigger day_move_no_update before update on day_move begin select raise(abort, 'day_move is append-only'); end;
create trigger day_move_no_delete before delete on day_move begin select raise(abort, 'day_move is append-only'); end;
create trigger gl_day_no_update before update on gl_day begin select raise(abort, 'gl_day is append-only'); end;
create trigger gl_day_no_delete before delete on gl_day begin select raise(abort, 'gl_day is append-only'); end;
create trigger interest_accrual_no_update before update on interest_accrual begin select raise(abort, 'interest_accrual is append-only'); end;
create trigger interest_accrual_no_delete before delete on interest_accrual begin select raise(abort, 'interest_accrual is append-only'); end;
create trigger interest_settlement_no_update before update on interest_settlement begin select raise(abort, 'interest_settlement is append-only'); end;
create trigger interest_settlement_no_delete before delete on interest_settlement begin select raise(abort, 'interest_settlement is append-only'); end;
create trigger audit_seal_no_update before update on audit_seal begin select raise(abort, 'audit_seal is append-only'); end;
create trigger audit_seal_no_delete before delete on audit_seal begin select raise(abort, 'audit_seal is append-only'); end;
