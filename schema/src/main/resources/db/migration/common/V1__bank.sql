-- The bank's tables, the same on both databases. Placeholders stand for the few words that differ:
--   int8  whole numbers, money in minor units, instants in epoch micros UTC      date  a calendar day
--   bytes hashes        uuid  idempotency keys       strict  SQLite's STRICT      hot   room for updates in place
--   keyed  STRICT, and kept in the order of the primary key alone, for small rows
-- Journal, legs, piece moves and audit rows are append-only; the guards are in the dialect's own V2. Rows that every event writes
-- have no CHECK but those that guard money: PostgreSQL reads the text of each CHECK anew for each statement. What else must hold of
-- them, the guard of the header looks at once per event.

create table bank (
  id            ${int8} primary key check (id = 1),
  name          text    not null,
  kind          text    not null check (kind in ('LIVE', 'DEMO', 'PRACTICE')),
  zone          text    not null,
  base_currency text    not null,
  business_date ${date} not null,
  state         text    not null check (state in ('FOUNDING', 'OPEN', 'CLOSING')),
  created_at    ${int8} not null
) ${strict};

create table currency (
  code   text    primary key,
  digits ${int8} not null check (digits between 0 and 4)
) ${strict};

create table currency_face (
  currency text    not null references currency (code),
  face     ${int8} not null check (face > 0),
  kind     text    not null check (kind in ('NOTE', 'COIN')),
  primary key (currency, face)
) ${keyed};

create table branch (
  id      ${int8} primary key check (id between 1 and 2999),
  name_en text    not null,
  name_zh text    not null
) ${strict};

create table branch_day (
  branch        ${int8} not null references branch (id),
  business_date ${date} not null,
  state         text    not null check (state in ('OPEN', 'CLOSED')),
  primary key (branch, business_date)
) ${keyed};

create table branch_counter (
  branch ${int8} not null references branch (id),
  kind   text    not null check (kind in ('ACCOUNT', 'CUSTOMER')),
  last   ${int8} not null check (last >= 0),
  primary key (branch, kind)
) ${keyed};

create table gl_account (
  code    text primary key,
  name_en text not null,
  name_zh text not null,
  class   text not null check (class in ('ASSET', 'LIABILITY', 'JOINT', 'EQUITY', 'INCOME', 'EXPENSE'))
) ${strict};

create table product (
  code          text    primary key,
  name_en       text    not null,
  name_zh       text    not null,
  kind          text    not null check (kind in ('DEMAND')),
  customer_kind text    not null check (customer_kind in ('PERSON', 'COMPANY')),
  currency      text    not null references currency (code),
  gl_code       text    not null references gl_account (code),
  floor         ${int8} not null
) ${strict};

create table person (
  id   ${int8} primary key,
  name text    not null
) ${strict};

create table staff (
  id           ${int8} primary key,
  person       ${int8} not null references person (id),
  sign_on_name text    not null constraint staff_sign_on_name unique,
  branch       ${int8} not null references branch (id),
  role         text    not null check (role in ('TELLER', 'SUPERVISOR', 'CUSTODIAN', 'ADMINISTRATOR', 'AUDITOR', 'TRAINER')),
  grade        text    not null,
  state        text    not null check (state in ('ACTIVE', 'DISABLED')),
  language     text    not null
) ${strict};

create table credential (
  staff       ${int8} primary key references staff (id),
  hash        text    not null,
  set_at      ${int8} not null,
  must_change ${int8} not null check (must_change in (0, 1)),
  failures    ${int8} not null check (failures >= 0),
  locked_until ${int8} not null,
  last_sign_on ${int8} not null
) ${strict};

create table position (
  id     ${int8} primary key check (id between 1 and 8388607),
  branch ${int8} not null references branch (id),
  no     ${int8} not null,
  kind   text    not null check (kind in ('TILL', 'VAULT', 'DESK', 'MACHINE', 'API', 'ADMIN', 'EOD')),
  constraint position_no unique (branch, no)
) ${strict};

-- What each event of a position needs, in one row: where it is does not change, who is there and its numbers do.
create table position_head (
  position     ${int8}  primary key references position (id),
  branch       ${int8}  not null,
  no           ${int8}  not null,
  kind         text     not null,
  state        text     not null,
  holder       ${int8}  references staff (id),
  session      text,
  event_no     ${int8}  not null,
  receipt_year ${int8}  not null,
  receipt_no   ${int8}  not null,
  audit_seq    ${int8}  not null,
  audit_hash   ${bytes} not null
) ${strict} ${hot};

create table till_cash (
  till       ${int8} not null references position (id),
  currency   text    not null references currency (code),
  cash       ${int8} not null,
  cash_limit ${int8} not null,
  primary key (till, currency),
  check (cash >= 0)
) ${keyed} ${hot};

-- Cash keyed without its pieces stands in the bucket LOOSE (face one minor unit) until a count turns it into pieces;
-- LOOSE alone may be negative, since it may be paid out before it is counted.
create table till_pieces (
  till      ${int8} not null references position (id),
  currency  text    not null references currency (code),
  face      ${int8} not null,
  condition text    not null,
  count     ${int8} not null,
  primary key (till, currency, face, condition),
  check (count >= 0 or condition = 'LOOSE')
) ${keyed} ${hot};

create table customer (
  id        ${int8} primary key,
  branch    ${int8} not null references branch (id),
  kind      text    not null check (kind in ('PERSON', 'COMPANY')),
  name      text    not null,
  id_type   text    not null,
  id_number text    not null,
  phone     text    not null,
  address   text    not null,
  born_on   ${date},
  opened_on ${date} not null,
  constraint customer_identity unique (id_type, id_number)
) ${strict};

-- What a customer is found by: name, pinyin, initials, id number, phone; lower case, without blanks.
create table customer_term (
  term     text    not null,
  customer ${int8} not null references customer (id),
  primary key (term, customer)
) ${keyed};

create table account (
  id        ${int8} primary key,
  number    text    not null constraint account_number unique,
  customer  ${int8} not null references customer (id),
  product   text    not null references product (code),
  currency  text    not null references currency (code),
  branch    ${int8} not null references branch (id),
  status    text    not null check (status in ('ACTIVE', 'DORMANT', 'CLOSED')),
  passbook  text,
  opened_on ${date} not null
) ${strict};

create index account_of_customer on account (customer);

create table account_balance (
  account  ${int8} primary key references account (id),
  ledger   ${int8} not null,
  held     ${int8} not null,
  floor    ${int8} not null,
  entry_no ${int8} not null,
  constraint account_balance_covers check (held >= 0 and ledger - held >= floor)
) ${strict} ${hot};

-- An event's id is its position and the number the position's head gave it; the head was locked, so the position exists, and a
-- foreign key would only have each event look it up again.
create table journal (
  id              ${int8}  primary key,
  position        ${int8}  not null,
  branch          ${int8}  not null,
  business_date   ${date}  not null,
  value_date      ${date}  not null,
  code            text     not null,
  kind            text     not null,
  receipt_year    ${int8},
  receipt_no      ${int8},
  idempotency_key ${uuid}  not null,
  request_hash    ${bytes} not null,
  reverses        ${int8}  references journal (id),
  legs            ${int8}  not null,
  maker           ${int8}  not null,
  created_at      ${int8}  not null,
  receipt         text     not null,
  constraint journal_idempotency_key unique (idempotency_key),
  constraint journal_receipt_no unique (position, receipt_year, receipt_no)
) ${strict};

-- Few events reverse another one; the others cost no entry.
create unique index journal_reverses on journal (reverses) where reverses is not null;

create index journal_of_day on journal (business_date, branch, id);

-- No foreign keys to small shared rows (GL account, branch, currency, till): every leg would share-lock them.
create table posting (
  journal       ${int8} not null references journal (id) deferrable initially deferred,
  leg           ${int8} not null,
  branch        ${int8} not null,
  gl_code       text    not null,
  account       ${int8},
  till          ${int8},
  currency      text    not null,
  amount        ${int8} not null,
  entry_no      ${int8},
  balance_after ${int8},
  primary key (journal, leg)
) ${keyed};

-- The order of an account's statement.
create unique index posting_entry_no on posting (account, entry_no) where account is not null;

-- The pieces an event moved into (+) or out of (-) a till; what a cash leg moved beyond them is LOOSE.
create table piece_move (
  journal   ${int8} not null references journal (id) deferrable initially deferred,
  seq       ${int8} not null,
  till      ${int8} not null,
  currency  text    not null,
  face      ${int8} not null,
  condition text    not null,
  count     ${int8} not null,
  primary key (journal, seq)
) ${keyed};

create table audit (
  position ${int8}  not null,
  seq      ${int8}  not null,
  journal  ${int8},
  kind     text     not null,
  actor    ${int8}  not null,
  at       ${int8}  not null,
  payload  text     not null,
  hash     ${bytes} not null,
  primary key (position, seq)
) ${keyed};

create table day_total (
  business_date ${date} not null,
  kind          text    not null,
  subject       ${int8} not null,
  currency      text    not null,
  amount        ${int8} not null,
  primary key (business_date, kind, subject, currency)
) ${keyed} ${hot};

create table policy (
  kind       text    not null,
  name       text    not null,
  valid_from ${date} not null,
  content    text    not null,
  primary key (kind, name, valid_from)
) ${keyed};
