-- That a newcomer overtakes nobody who waits for money was held by the program alone. How urgent a right is stands on the
-- right itself now; what is given at once from a line asks, under the lock of the queue, whether anybody comes before it.

ALTER TABLE "entitlement" ADD COLUMN "urgency" "budget_urgency";

-- That it is for a child is what the specialist decides on; whether she has received one of the group stands here.
create function guard.check_right_urgency() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.urgency in ('first', 'ordinary') and (new.urgency = 'ordinary') is distinct from exists (
      select from public.voucher v join public.device_kind k on k.code = v.device_code
        join public.device_kind own on own.group_code = k.group_code
       where v.beneficiary_index = new.beneficiary_index and v.status = 'redeemed' and own.code = new.device_code) then
    raise exception 'a right is as urgent as what was received says'
      using errcode = 'check_violation', table = 'entitlement', constraint = 'entitlement_urgency';
  end if;
  return new;
end $$;
create trigger urgency before insert on entitlement for each row execute function guard.check_right_urgency();

-- Whoever gives from a queue, or joins it, does so in turn: also who comes past the program.
create function guard.take_budget_turn(p_region text, p_group text) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('budget:' || p_region || ':' || p_group, 0))
$$;

create or replace function app_budget_turn(p_region text, p_group text)
returns table (line_id uuid, free_tiyin bigint, is_budgeted boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if public.app_role() <> 'system' then
    raise exception 'the queue moves with the portal''s eyes only'
      using errcode = 'insufficient_privilege', constraint = 'budget_turn_by_portal';
  end if;
  perform guard.take_budget_turn(p_region, p_group);
  return query select one.id,
      coalesce((select a.balance_tiyin from public.account a where a.code = 'budget:' || one.id), 0)::bigint,
      guard.is_budgeted(p_region, p_group)
    from (select guard.budget_line_on(p_region, p_group, guard.day_of(guard.act_at())) as id) one;
end $$;

-- A wait is as urgent as its right.
do $amend$
declare
  v_text text := pg_get_functiondef('guard.check_budget_wait()'::regprocedure);
  v_old constant text := $$or new.since_on <> guard.day_of(r.granted_at) then$$;
begin
  if position(v_old in v_text) = 0 then
    raise exception 'the check of a wait is not as it was written';
  end if;
  execute replace(v_text, v_old, $$or new.since_on <> guard.day_of(r.granted_at)
     or new.urgency is distinct from r.urgency then$$);
end $amend$;

-- What a decision gives at once passes nobody who is at least as urgent and was decided before.
do $amend$
declare
  v_text text := pg_get_functiondef('act."voucher.issued"(uuid)'::regprocedure);
  v_old constant text := $$  return array[row(coalesce('budget:'$$;
begin
  if position(v_old in v_text) = 0 then
    raise exception 'the giving of a voucher is not as it was written';
  end if;
  execute replace(v_text, v_old, $$  perform guard.take_budget_turn(left(a.centre_code, 4), v_group);
  perform guard.demand(not exists (select from public.budget_wait before
    join public.entitlement own on own.id = v.entitlement_id
   where before.status = 'waiting' and before.region_code = left(a.centre_code, 4) and before.group_code = v_group
     and before.urgency <= coalesce(own.urgency, 'ordinary')), 'turn');
$$ || v_old);
end $amend$;

revoke all on all functions in schema act, guard from public;
