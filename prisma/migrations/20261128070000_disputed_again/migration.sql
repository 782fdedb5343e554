-- What a centre decided may be done badly, or not at all: then it is disputed again, and the decision is prepared and
-- made anew. The order's history and the audit keep the earlier one. Between, nothing of a dispute is rewritten.
drop trigger fixed on device_claim;
create trigger fixed before update on device_claim for each row execute function guard.keep_fixed(
  'id', 'device_order_id', 'kind', 'reason_code', 'text_cipher', 'asked_by_id', 'asked_at', 'answer_by', '?answer_code',
  '?answer_cipher', '?answered_by_id', '?answered_at', '?closed_at');
create trigger dispute_fixed before update on device_claim for each row
  when (new.status <> 'disputed' or old.status = 'disputed')
  execute function guard.keep_fixed('?dispute_cipher', '?disputed_at', '?decide_by', '?decided_by_id', '?decided_at');
alter table device_claim add constraint device_claim_undecided check (status <> 'disputed' or decided_at is null);

-- How a dispute ends is written while it is disputed, by whoever prepares it; what moves the claim on leaves it as it was
-- prepared. Else one person could name another who prepared it.
create function guard.keep_prepared() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.status = 'disputed' and old.status <> 'disputed' then
    if new.outcome is null and new.outcome_cipher is null and new.prepared_by_id is null and new.prepared_at is null then
      return new;
    end if;
  elsif old.status = 'disputed' and new.status = 'disputed'
     and new.prepared_by_id is not distinct from public.app_person()
     or (new.outcome, new.outcome_cipher, new.prepared_by_id, new.prepared_at)
       is not distinct from (old.outcome, old.outcome_cipher, old.prepared_by_id, old.prepared_at) then
    return new;
  end if;
  raise exception 'this is prepared while it is disputed, by whoever prepares it'
    using errcode = 'insufficient_privilege', table = 'device_claim', constraint = 'device_claim_prepared';
end $$;
revoke all on function guard.keep_prepared() from public;
create trigger prepared before insert or update on device_claim
  for each row execute function guard.keep_prepared();
