-- A buyer keeps what she holds for longer, ten times at most, and her page at the provider stays open as long.
ALTER TABLE "checkout" ADD COLUMN "renewals" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "payment_intent" ADD COLUMN "latest_end_at" TIMESTAMPTZ(3);

ALTER TABLE checkout ADD CONSTRAINT checkout_renewals CHECK (renewals BETWEEN 0 AND 10);
ALTER TABLE payment_intent ADD CONSTRAINT payment_intent_latest_end CHECK (expires_at <= latest_end_at);

-- The end of a hold moves only by being put off, once a time, while it is held.
create function guard.keep_hold_end() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'open' or new.renewals <> old.renewals + 1 or new.expires_at <= old.expires_at then
    raise exception 'a hold ends when it was said to' using errcode = 'restrict_violation', table = 'checkout',
      constraint = 'checkout_hold_end';
  end if;
  return new;
end $$;
revoke all on function guard.keep_hold_end() from public;

create trigger hold_end before update of expires_at, renewals on checkout for each row
  when ((new.expires_at, new.renewals) is distinct from (old.expires_at, old.renewals))
  execute function guard.keep_hold_end();

create trigger latest_end before update of expires_at, latest_end_at on payment_intent for each row
  when (new.latest_end_at is distinct from old.latest_end_at
    or (new.expires_at <> old.expires_at and (old.latest_end_at is null or new.expires_at < old.expires_at)))
  execute function app_guard_payment_once();
