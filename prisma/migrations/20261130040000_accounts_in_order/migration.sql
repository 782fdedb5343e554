-- The ledger is read account by account, each in the order in which money moved: an index that has the order serves it,
-- and what the old ones served.
create index account_kind_code_idx on account (kind, code);
create index posting_from_account_id_at_id_idx on posting (from_account_id, at, id);
create index posting_to_account_id_at_id_idx on posting (to_account_id, at, id);
drop index posting_from_account_id_idx;
drop index posting_to_account_id_idx;
