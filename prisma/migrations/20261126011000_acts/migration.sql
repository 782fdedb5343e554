-- Money moves by acts only. An act is a function of the schema `act`, named by what happened, that takes the id of its
-- subject: it looks whether the subject's state and the person who acts in this transaction allow it, and answers what
-- moves, all from rows of its own. app_post_act carries it out, once. Whoever can run SQL as hamroh_app, also under a
-- context that the program signed, names an act and a subject and nothing else: no account, no amount.
--
-- The state comes first and the money after it, in one transaction; at its commit both agree (voucher_money,
-- device_order_money, seller_order_money), so there is no state without its money and no money without its state.

-- ---------------------------------------------------------------- effects are acts

alter table effect add column subject_id uuid;
alter table effect disable trigger effect_append_only;
update effect set
  subject_id = case kind
    when 'voucher.issued' then (select v.id from entitlement e join voucher v on v.entitlement_id = e.id
      where e.application_id = split_part(key, ':', 2)::uuid)
    when 'order.paid' then (select o.id from "order" o where o.checkout_id = split_part(key, ':', 2)::uuid)
    else split_part(key, ':', 2)::uuid end,
  kind = case when kind in ('deviceOrder.cancelled', 'deviceOrder.declined', 'deviceOrder.lapsed')
    then 'deviceOrder.released' else kind end;
alter table effect alter column subject_id set not null,
  drop column key, drop column input_hash, drop column output;
alter table effect enable always trigger effect_append_only;
-- An act is done once. The subject comes first: its acts are what is looked for.
create unique index effect_subject_id_kind_key on effect (subject_id, kind);

-- ---------------------------------------------------------------- what acts are made of

create schema act;
revoke all on schema act from public;

create type act.move as (source text, target text, amount_tiyin bigint, purpose text);

-- `p_what`: state, actor, amount or time.
create function guard.demand(p_holds boolean, p_what text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if p_holds is not true then
    raise exception 'act refused: %', p_what using errcode = 'restrict_violation', constraint = 'act_' || p_what;
  end if;
end $$;

-- The clock of the act.
create function guard.act_at() returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(public.app_context('at')::timestamptz, statement_timestamp())
$$;

create function guard.day_of(p_at timestamptz) returns date
language sql stable set search_path = pg_catalog, pg_temp as $$ select (p_at at time zone 'Asia/Tashkent')::date $$;

-- What the State pays at most for a kind of device on a day; null when nothing is in force.
create function guard.ceiling_on(p_device text, p_day date) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select p.value from public.parameter p
    where p.code = 'voucher-ceiling.' || p_device and p.valid_from <= p_day
      and (p.valid_until is null or p_day <= p.valid_until)
      -- A column of a later migration.
      and to_jsonb(p) ->> 'withdrawn_at' is null
    order by p.valid_from desc limit 1
$$;

-- The account behind a code, opened when it is used for the first time.
create function guard.open_account(p_code text) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into public.account (id, code, kind, owner_id, may_be_negative)
    select gen_random_uuid(), p_code,
      (case part.kind when 'escrow' then 'buyer_escrow' else part.kind end)::public.account_kind,
      case when part.kind in ('treasury', 'provider') then null else split_part(p_code, ':', 2)::uuid end,
      part.kind in ('treasury', 'provider', 'seller')
    from (select split_part(p_code, ':', 1) as kind) part
    on conflict (code) do nothing
$$;

-- Everything that was ever paid into an account, back to where it came from, the last first.
create function guard.back_from(p_code text, p_purpose text, p_provider_purpose text) returns act.move[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select array_agg(row(p_code, source.code, p.amount_tiyin,
      case source.kind when 'provider' then p_provider_purpose else p_purpose end)::act.move order by p.id desc)
    from public.account own
    join public.posting p on p.to_account_id = own.id
    join public.account source on source.id = p.from_account_id
   where own.code = p_code
$$;

-- ---------------------------------------------------------------- vouchers

-- The specialist who has the case in hand gives what the State pays on this day. That she decides so too is looked at
-- when the transaction is complete (right_of_decision).
create function act."voucher.issued"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  a public.application;
begin
  select * into v from public.voucher where id = p_voucher for update;
  select one.* into a from public.application one
    join public.entitlement e on e.application_id = one.id where e.id = v.entitlement_id;
  perform guard.demand(v.status = 'issued' and a.status in ('in_review', 'approved'), 'state');
  perform guard.demand(public.app_context('actorRole') in ('inson_specialist', 'inson_head')
    and a.assignee_id = public.app_person() and a.centre_code = public.app_organisation()
    and a.applicant_id = v.person_id, 'actor');
  perform guard.demand(v.issued_at between guard.act_at() - interval '5 minutes'
    and guard.act_at() + interval '5 minutes', 'time');
  perform guard.demand(v.ceiling_tiyin = guard.ceiling_on(v.device_code, guard.day_of(v.issued_at)), 'amount');
  return array[row('treasury', 'voucher:' || v.id, v.ceiling_tiyin, 'voucher.issued')::act.move];
end $$;

create function act."voucher.expired"(p_voucher uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
begin
  select * into v from public.voucher where id = p_voucher for update;
  perform guard.demand(v.status = 'expired', 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(v.valid_until < guard.day_of(guard.act_at()), 'time');
  return array[row('voucher:' || v.id, 'treasury', v.ceiling_tiyin, 'voucher.expired')::act.move];
end $$;

-- ---------------------------------------------------------------- device orders

-- The holder orders at the price that the offer of an accredited maker has.
create function act."deviceOrder.placed"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v public.voucher;
  v_offered bigint;
begin
  select * into o from public.device_order where id = p_order for update;
  select * into v from public.voucher where id = o.voucher_id;
  select f.price_tiyin into v_offered from public.offer f join public.maker m on m.id = f.maker_id
    where f.id = o.offer_id and f.maker_id = o.maker_id and f.device_code = v.device_code and f.active
      and m.status = 'accredited' and guard.day_of(o.placed_at) between m.accredited_from and m.accredited_until;
  perform guard.demand(o.status in ('awaiting_payment', 'placed') and v.status = 'held', 'state');
  perform guard.demand(o.person_id = public.app_person() and v.person_id = o.person_id, 'actor');
  perform guard.demand(o.price_tiyin = v_offered
    and o.voucher_part_tiyin = least(v_offered, v.ceiling_tiyin)
    and o.voucher_part_tiyin + o.top_up_tiyin = o.price_tiyin, 'amount');
  return array[row('voucher:' || v.id, 'hold:' || o.id, o.voucher_part_tiyin, 'deviceOrder.held')::act.move];
end $$;

create function act."deviceOrder.topUpPaid"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  i public.payment_intent;
begin
  select * into o from public.device_order where id = p_order for update;
  select * into i from public.payment_intent
    where subject_id = p_order and purpose = 'device_top_up' and status = 'paid';
  perform guard.demand(o.status = 'placed', 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(i.amount_tiyin = o.top_up_tiyin, 'amount');
  return array[row('provider:' || i.provider, 'hold:' || o.id, o.top_up_tiyin, 'deviceOrder.topUpPaid')::act.move];
end $$;

create function act."deviceOrder.captured"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v public.voucher;
begin
  select * into o from public.device_order where id = p_order for update;
  select * into v from public.voucher where id = o.voucher_id;
  perform guard.demand(o.status = 'handed_over' and v.status = 'redeemed', 'state');
  perform guard.demand(public.app_context('actorRole') = 'maker_staff'
    and public.app_organisation() = o.maker_id::text, 'actor');
  return array[
    row('hold:' || o.id, 'maker:' || o.maker_id, o.price_tiyin, 'deviceOrder.captured')::act.move,
    row('voucher:' || v.id, 'treasury', v.ceiling_tiyin - o.voucher_part_tiyin, 'voucher.restReturned')::act.move];
end $$;

-- The holder cancels, the maker declines, the portal lets lapse what was never paid.
create function act."deviceOrder.released"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
  v_status text;
  v_actor text := public.app_context('actorRole');
begin
  select * into o from public.device_order where id = p_order for update;
  select status into v_status from public.voucher where id = o.voucher_id;
  perform guard.demand(o.status in ('cancelled', 'declined') and v_status = 'issued', 'state');
  perform guard.demand(case
    when o.status = 'declined' then v_actor = 'maker_staff' and public.app_organisation() = o.maker_id::text
    when v_actor = 'system' then o.top_up_tiyin > 0 and not exists (select 1 from public.effect e
      where e.subject_id = o.id and e.kind = 'deviceOrder.topUpPaid')
    else o.person_id = public.app_person() end, 'actor');
  return guard.back_from('hold:' || o.id, 'deviceOrder.released', 'deviceOrder.topUpReturned');
end $$;

-- ---------------------------------------------------------------- the market

create function act."order.paid"(p_order uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public."order";
  i public.payment_intent;
  v_moves act.move[];
  v_sum bigint;
  v_fresh boolean;
begin
  select * into o from public."order" where id = p_order for update;
  select * into i from public.payment_intent
    where subject_id = o.checkout_id and purpose = 'market_checkout' and status = 'paid';
  select array_agg(row('provider:' || i.provider, 'escrow:' || s.id, s.goods_tiyin + s.delivery_tiyin,
        'order.paid')::act.move order by s.number),
      sum(s.goods_tiyin + s.delivery_tiyin), bool_and(s.status = 'paid')
    into v_moves, v_sum, v_fresh from public.seller_order s where s.order_id = o.id;
  perform guard.demand(v_fresh, 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(i.amount_tiyin = o.total_tiyin and v_sum = o.total_tiyin, 'amount');
  return v_moves;
end $$;

-- The buyer has it, or her time to object is over. A guest has shown her code to the portal.
create function act."sellerOrder.delivered"(p_part uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'delivered', 'state');
  perform guard.demand(public.app_context('actorRole') = 'system' or s.person_id = public.app_person(), 'actor');
  return array[row('escrow:' || s.id, 'seller:' || s.seller_id, s.goods_tiyin + s.delivery_tiyin,
    'sellerOrder.delivered')::act.move];
end $$;

-- The seller, the desk of the market, or the portal when it was not sent in time.
create function act."sellerOrder.cancelled"(p_part uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'cancelled', 'state');
  perform guard.demand(case public.app_context('actorRole')
    when 'system' then true
    when 'approver' then public.app_person() <> all (public.app_seller_side(s.seller_id))
      and public.app_person() is distinct from s.person_id
    when 'artisan' then public.app_organisation() = s.seller_id::text end, 'actor');
  return guard.back_from('escrow:' || s.id, 'sellerOrder.cancelled', 'sellerOrder.cancelled');
end $$;

-- ---------------------------------------------------------------- the one door

-- An act is done once (effect_subject_id_kind_key). Accounts are locked in id order before anything moves, as the
-- posting trigger takes them: two acts cannot wait for each other.
create function app_post_act(p_act text, p_subject uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_moves act.move[];
  v_codes text[];
  v_effect uuid := gen_random_uuid();
begin
  if public.app_role() <> 'system' then
    raise exception 'money moves with the portal''s eyes only'
      using errcode = 'insufficient_privilege', constraint = 'act_by_portal';
  end if;
  if to_regprocedure(format('act.%I(uuid)', p_act)) is null then
    raise exception 'there is no act "%"', p_act using errcode = 'undefined_function', constraint = 'act_known';
  end if;
  execute format('select act.%I($1)', p_act) into v_moves using p_subject;
  select array_agg(distinct side.code order by side.code) into v_codes
    from unnest(v_moves) m, lateral (values (m.source), (m.target)) side (code) where m.amount_tiyin <> 0;
  perform guard.demand(v_codes is not null, 'amount');
  perform guard.open_account(code) from unnest(v_codes) code;
  perform 1 from public.account a where a.code = any (v_codes) order by a.id for no key update;
  insert into public.effect (id, kind, subject_id, actor_id, at)
    values (v_effect, p_act, p_subject, public.app_person(), guard.act_at());
  insert into public.posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
    select v_effect, m.place - 1, source.id, target.id, m.amount_tiyin, m.purpose, guard.act_at()
      from unnest(v_moves) with ordinality m (source, target, amount_tiyin, purpose, place)
      join public.account source on source.code = m.source
      join public.account target on target.code = m.target
     where m.amount_tiyin <> 0 order by m.place;
end $$;

-- ---------------------------------------------------------------- state and money agree at every commit

create function guard.check_right() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.application a join public.decision d on d.application_id = a.id
      where a.id = new.application_id and a.status = 'approved' and d.outcome = 'approved'
        and a.applicant_id = new.person_id) then
    raise exception 'a right comes from a decision'
      using errcode = 'check_violation', constraint = 'entitlement_of_decision';
  end if;
  return null;
end $$;
create constraint trigger right_of_decision after insert on entitlement
  deferrable initially deferred for each row execute function guard.check_right();

create function guard.check_parcel_money() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_standing bigint;
  v_expected bigint;
begin
  select case when s.status in ('paid', 'shipped') then s.goods_tiyin + s.delivery_tiyin else 0 end
    into v_expected from public.seller_order s where s.id = new.id;
  select coalesce(sum(a.balance_tiyin), 0) into v_standing from public.account a where a.code = 'escrow:' || new.id;
  if v_standing <> v_expected then
    raise exception 'parcel % should hold % and holds %', new.id, v_expected, v_standing
      using errcode = 'check_violation', constraint = 'seller_order_money';
  end if;
  return null;
end $$;
create constraint trigger seller_order_money after insert or update of status on seller_order
  deferrable initially deferred for each row execute function guard.check_parcel_money();

-- ---------------------------------------------------------------- refunds follow acts

-- As in migration 007, and money goes back only when its act has brought it back to the provider, or when no act ever
-- took it: a refund for what is on hold, in escrow or with its maker or seller is refused.
create or replace function app_guard_refund() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_intent public.payment_intent;
  v_codes text[];
  v_paid bigint;
  v_taken bigint;
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
  select * into v_intent from public.payment_intent i where i.id = new.payment_intent_id for update;
  select coalesce(sum(r.amount_tiyin), 0) into v_refunded
    from public.refund r where r.payment_intent_id = new.payment_intent_id;
  if v_intent.status is null or v_intent.status not in ('paid', 'refunded')
     or v_refunded + new.amount_tiyin > v_intent.amount_tiyin then
    raise exception 'a refund stays within what was paid'
      using errcode = 'check_violation', constraint = 'refund_within_payment';
  end if;
  select coalesce(sum(i.amount_tiyin), 0) into v_paid from public.payment_intent i
    where i.subject_id = v_intent.subject_id and i.status in ('paid', 'refunded');
  select coalesce(sum(r.amount_tiyin), 0) into v_refunded from public.refund r
    join public.payment_intent i on i.id = r.payment_intent_id where i.subject_id = v_intent.subject_id;
  v_codes := array(select 'escrow:' || s.id from public.seller_order s join public."order" o on o.id = s.order_id
    where o.checkout_id = v_intent.subject_id) || ('hold:' || v_intent.subject_id);
  select coalesce(sum(case when p.to_account_id = own.id then p.amount_tiyin else -p.amount_tiyin end), 0) into v_taken
    from public.account own
    join public.posting p on own.id in (p.from_account_id, p.to_account_id)
    join public.account provider on provider.kind = 'provider'
      and provider.id = case when p.to_account_id = own.id then p.from_account_id else p.to_account_id end
   where own.code = any (v_codes);
  if v_refunded + new.amount_tiyin > v_paid - v_taken then
    raise exception 'a refund comes after what brought the money back'
      using errcode = 'check_violation', constraint = 'refund_of_act';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- what amounts are taken from

-- Prices of makers, ceilings and who may sell are changed by few, whoever's eyes the transaction has at the moment. The
-- arguments are the roles of the actor.
create function guard.by_role() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> all (tg_argv) then
    raise exception '% is not changed in this role', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_role';
  end if;
  return new;
end $$;
create trigger by_role before insert or update on parameter
  for each row execute function guard.by_role('system', 'administrator');
create trigger by_role before insert or update on maker for each row execute function guard.by_role('system');
create trigger by_role before insert or update on offer for each row execute function guard.by_role('system');
create trigger by_role before insert or update on device_kind for each row execute function guard.by_role('system');
create trigger by_role before update of status on seller for each row execute function guard.by_role('system', 'approver');

-- ---------------------------------------------------------------- privileges

drop policy app_insert on account;
drop policy app_insert on effect;
drop policy app_insert on posting;
revoke insert, update, delete on account, effect, posting from hamroh_app;
revoke usage on sequence posting_id_seq from hamroh_app;
drop function app_lock_accounts(text[]);

-- What states money is written once, with its row.
revoke update on voucher, device_order from hamroh_app;
grant update (status, valid_until, version) on voucher to hamroh_app;
grant update (status, measurements_cipher, handover_code_hash, handover_code_cipher, handover_attempts, pay_until,
  ready_on, handed_over_at, version) on device_order to hamroh_app;

revoke all on all functions in schema act, guard from public;
revoke all on function app_post_act(text, uuid) from public;
grant execute on function app_post_act(text, uuid) to hamroh_app;
