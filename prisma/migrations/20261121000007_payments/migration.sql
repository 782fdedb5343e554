-- Guards of payments and refunds, behind the locks that the commands take.

-- "If not exists": the first migration may be written anew from the models before it is ever deployed.
alter table refund add column if not exists attempt integer not null default 1;
alter table refund add column if not exists failure_code text;
alter table message add column if not exists failure_code text;

-- What was asked to be paid once is not asked for a second time beside it.
create unique index payment_intent_one_live_per_subject on payment_intent (subject_id)
  where status in ('created', 'open', 'unresolved', 'paid');
-- The index of the foreign key by which refund events are found.
create index payment_intent_payment_reference on payment_intent (payment_reference) where payment_reference is not null;
create index refund_open on refund (status, created_at) where status <> 'completed';
create index message_failed on message (created_at) where status = 'failed';

create function app_guard_payment_intent() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'payments are kept' using errcode = 'restrict_violation', constraint = 'payment_intent_kept';
  end if;
  if (new.id, new.purpose, new.subject_id, new.amount_tiyin, new.currency, new.provider)
     is distinct from (old.id, old.purpose, old.subject_id, old.amount_tiyin, old.currency, old.provider)
     or (old.session_id is not null and new.session_id is distinct from old.session_id) then
    raise exception 'what a payment is for does not change'
      using errcode = 'restrict_violation', constraint = 'payment_intent_fixed';
  end if;
  if old.status in ('paid', 'refunded') and new.status not in ('paid', 'refunded') then
    raise exception 'a paid payment stays paid'
      using errcode = 'restrict_violation', constraint = 'payment_intent_stays_paid';
  end if;
  if new.status in ('paid', 'refunded') and (new.paid_at is null or new.payment_reference is null) then
    raise exception 'a paid payment says when and by which reference'
      using errcode = 'check_violation', constraint = 'payment_intent_paid_complete';
  end if;
  return new;
end $$;

create trigger payment_intent_guard before update or delete on payment_intent
  for each row execute function app_guard_payment_intent();

-- Failed refunds count: their money is still owed. The lock makes two refunds of one payment wait for each other.
create function app_guard_refund() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set app.role = 'system' as $$
declare
  v_paid bigint;
  v_status public.payment_status;
  v_refunded bigint;
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.payment_intent_id, new.key, new.amount_tiyin)
       is distinct from (old.id, old.payment_intent_id, old.key, old.amount_tiyin) then
      raise exception 'what a refund gives back does not change'
        using errcode = 'restrict_violation', constraint = 'refund_fixed';
    end if;
    return new;
  end if;
  select i.amount_tiyin, i.status into v_paid, v_status
    from public.payment_intent i where i.id = new.payment_intent_id for update;
  select coalesce(sum(r.amount_tiyin), 0) into v_refunded
    from public.refund r where r.payment_intent_id = new.payment_intent_id;
  if v_status is null or v_status not in ('paid', 'refunded') or v_refunded + new.amount_tiyin > v_paid then
    raise exception 'a refund stays within what was paid'
      using errcode = 'check_violation', constraint = 'refund_within_payment';
  end if;
  return new;
end $$;

create trigger refund_guard before insert or update on refund for each row execute function app_guard_refund();

revoke all on function app_guard_payment_intent(), app_guard_refund() from public;
