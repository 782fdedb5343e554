-- Which way states go, what never changes, and what is kept for ever, whatever code and whoever writes: the same tables
-- as the domains' lifecycle.ts (a test compares them).

-- ---------------------------------------------------------------- states

create table guard.transition (
  subject text not null,
  -- Empty = how a row begins.
  from_state text not null,
  to_state text not null,
  primary key (subject, from_state, to_state)
);
comment on table guard.transition is 'Moves that a state of a table allows; read by guard.keep_lifecycle.';

insert into guard.transition values
  ('application', '', 'draft'),
  ('application', 'draft', 'submitted'),
  ('application', 'submitted', 'in_review'),
  ('application', 'submitted', 'withdrawn'),
  ('application', 'in_review', 'submitted'),
  ('application', 'in_review', 'correction_requested'),
  ('application', 'in_review', 'approved'),
  ('application', 'in_review', 'refused'),
  ('application', 'in_review', 'withdrawn'),
  ('application', 'correction_requested', 'in_review'),
  ('application', 'correction_requested', 'refused'),
  ('application', 'correction_requested', 'withdrawn'),
  ('agency_check', '', 'waiting'),
  ('agency_check', 'waiting', 'found'),
  ('agency_check', 'waiting', 'not_found'),
  ('agency_check', 'waiting', 'not_known'),
  ('voucher', '', 'issued'),
  ('voucher', 'issued', 'held'),
  ('voucher', 'issued', 'expired'),
  ('voucher', 'issued', 'cancelled'),
  ('voucher', 'held', 'issued'),
  ('voucher', 'held', 'redeemed'),
  ('device_order', '', 'awaiting_payment'),
  ('device_order', '', 'placed'),
  ('device_order', 'awaiting_payment', 'placed'),
  ('device_order', 'awaiting_payment', 'cancelled'),
  ('device_order', 'placed', 'accepted'),
  ('device_order', 'placed', 'declined'),
  ('device_order', 'placed', 'cancelled'),
  ('device_order', 'accepted', 'in_making'),
  ('device_order', 'accepted', 'declined'),
  ('device_order', 'accepted', 'cancelled'),
  ('device_order', 'in_making', 'ready'),
  ('device_order', 'in_making', 'cancelled'),
  ('device_order', 'ready', 'handed_over'),
  ('device_order', 'ready', 'cancelled'),
  ('payment_intent', '', 'created'),
  ('payment_intent', 'created', 'open'),
  ('payment_intent', 'created', 'paid'),
  ('payment_intent', 'created', 'unresolved'),
  ('payment_intent', 'created', 'expired'),
  ('payment_intent', 'created', 'cancelled'),
  ('payment_intent', 'open', 'paid'),
  ('payment_intent', 'open', 'unresolved'),
  ('payment_intent', 'open', 'expired'),
  ('payment_intent', 'open', 'cancelled'),
  ('payment_intent', 'unresolved', 'open'),
  ('payment_intent', 'unresolved', 'paid'),
  ('payment_intent', 'unresolved', 'expired'),
  ('payment_intent', 'unresolved', 'cancelled'),
  ('payment_intent', 'expired', 'paid'),
  ('payment_intent', 'cancelled', 'paid'),
  ('payment_intent', 'paid', 'refunded'),
  ('payment_intent', 'refunded', 'paid'),
  ('refund', '', 'requested'),
  ('refund', 'requested', 'completed'),
  ('refund', 'requested', 'failed'),
  ('refund', 'completed', 'failed'),
  ('refund', 'failed', 'requested'),
  ('refund', 'failed', 'completed'),
  ('message', '', 'queued'),
  ('message', '', 'sent'),
  ('message', 'queued', 'sent'),
  ('message', 'queued', 'delivered'),
  ('message', 'queued', 'failed'),
  ('message', 'queued', 'skipped'),
  ('message', 'sent', 'delivered'),
  ('message', 'sent', 'failed'),
  ('message', 'failed', 'delivered'),
  ('checkout', '', 'open'),
  ('checkout', 'open', 'completed'),
  ('checkout', 'open', 'expired'),
  ('checkout', 'open', 'cancelled'),
  ('checkout', 'expired', 'completed'),
  ('checkout', 'cancelled', 'completed'),
  ('seller_order', '', 'paid'),
  ('seller_order', 'paid', 'shipped'),
  ('seller_order', 'paid', 'cancelled'),
  ('seller_order', 'shipped', 'delivered'),
  ('seller', '', 'pending'),
  ('seller', 'pending', 'approved'),
  ('seller', 'pending', 'refused'),
  ('seller', 'approved', 'suspended'),
  ('seller', 'suspended', 'approved'),
  ('product', '', 'draft'),
  ('product', '', 'published'),
  ('product', '', 'hidden'),
  ('product', 'draft', 'published'),
  ('product', 'published', 'hidden'),
  ('product', 'hidden', 'published');

-- The argument is the column of the state.
create function guard.keep_lifecycle() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_from text := case when tg_op = 'INSERT' then '' else to_jsonb(old) ->> tg_argv[0] end;
  v_to text := to_jsonb(new) ->> tg_argv[0];
begin
  if v_from = v_to or exists (
    select 1 from guard.transition t where t.subject = tg_table_name and t.from_state = v_from and t.to_state = v_to)
  then
    return new;
  end if;
  if v_from = '' then
    raise exception 'a row of % does not begin as %', tg_table_name, v_to
      using errcode = 'check_violation', table = tg_table_name, constraint = tg_table_name || '_begins';
  end if;
  raise exception 'a row of % does not go from % to %', tg_table_name, v_from, v_to
    using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_lifecycle';
end $$;

-- The arguments are columns that keep their first value, also when that is null; `?` before a name: null may be filled.
create function guard.keep_fixed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_old jsonb := to_jsonb(old);
  v_new jsonb := to_jsonb(new);
  v_column text;
begin
  foreach v_column in array tg_argv loop
    if v_column like '?%' then
      v_column := substr(v_column, 2);
      continue when jsonb_typeof(v_old -> v_column) = 'null';
    end if;
    if v_old -> v_column is distinct from v_new -> v_column then
      raise exception '% of % does not change', v_column, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_fixed';
    end if;
  end loop;
  return new;
end $$;

-- The arguments are the only columns that a person may change in her own context; the portal's eyes are not bound.
create function guard.keep_own() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_changed text;
begin
  if public.app_role() in ('system', 'none') then return new; end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value and n.key <> all (tg_argv) limit 1;
  if v_changed is not null then
    raise exception '% of % is not the person''s own to change', v_changed, tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_own';
  end if;
  return new;
end $$;

-- A line of history names who acts in this transaction. The argument is the column of the actor. The portal itself
-- (jobs, imports) may write what others did.
create function guard.by_actor() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and to_jsonb(new) ->> tg_argv[0] is distinct from public.app_context('person') then
    raise exception 'a row of % names somebody else than who acts', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name, constraint = tg_table_name || '_by_actor';
  end if;
  return new;
end $$;

do $$
declare
  one record;
begin
  for one in select distinct subject from guard.transition loop
    execute format('create trigger lifecycle before insert or update of %1$I on public.%2$I
      for each row execute function guard.keep_lifecycle(%1$L)',
      case one.subject when 'agency_check' then 'outcome' else 'status' end, one.subject);
  end loop;
end
$$;

create trigger fixed before update on application for each row execute function guard.keep_fixed(
  'id', 'service_code', 'applicant_id', 'created_at', '?number', '?submission_key', '?submitted_at', '?centre_code',
  '?decided_at');
create trigger fixed before update on application_document for each row execute function guard.keep_fixed(
  'id', 'application_id', 'kind', 'storage_key', 'content_type', 'size_bytes', 'sha256', 'name_cipher', 'created_at',
  '?removed_at');
create trigger fixed before update on agency_check for each row execute function guard.keep_fixed(
  'id', 'application_id', 'source', 'requested_at', '?answer_cipher', '?as_of', '?responded_at');
create trigger fixed before update on refund for each row execute function guard.keep_fixed(
  'id', 'payment_intent_id', 'key', 'amount_tiyin', 'reason_code', 'created_at');
create trigger fixed before update on provider_event for each row execute function guard.keep_fixed(
  'id', 'provider', 'type', 'payload', 'received_at');
create trigger fixed before update on message for each row execute function guard.keep_fixed(
  'id', 'key', 'person_id', 'channel', 'template', 'locale', 'variables_cipher', 'path', 'created_at', '?read_at');
create trigger fixed before update on checkout for each row execute function guard.keep_fixed(
  'id', 'cart_id', 'key', 'person_id', 'region_soato', 'goods_tiyin', 'delivery_tiyin', 'total_tiyin', 'created_at');
create trigger fixed before update on stock_hold for each row execute function guard.keep_fixed(
  'checkout_id', 'product_id', 'quantity', 'unit_price_tiyin');
create trigger fixed before update on "order" for each row execute function guard.keep_fixed(
  'id', 'number', 'checkout_id', 'person_id', 'total_tiyin', 'paid_at');
create trigger fixed before update on seller_order for each row execute function guard.keep_fixed(
  'id', 'number', 'order_id', 'seller_id', 'goods_tiyin', 'delivery_tiyin', 'person_id', 'region_soato', 'paid_at',
  '?shipped_at', '?delivered_at', '?cancelled_at');
create trigger fixed before update on person for each row execute function guard.keep_fixed(
  'id', 'pinfl_index', 'created_at');
create trigger fixed before update on role_grant for each row execute function guard.keep_fixed(
  'id', 'person_id', 'role', 'organisation_id');
create trigger fixed before update on session for each row execute function guard.keep_fixed(
  'id', 'person_id', 'auth_method', 'created_at', '?revoked_at');
create trigger fixed before update on parameter for each row execute function guard.keep_fixed(
  'id', 'code', 'value', 'unit', 'valid_from', 'source', 'is_example');
create trigger fixed before update on seller for each row execute function guard.keep_fixed(
  'id', 'slug', 'person_id', 'created_at');
create trigger fixed before update on product for each row execute function guard.keep_fixed(
  'id', 'slug', 'seller_id', 'created_at');

create trigger own before update on person for each row execute function guard.keep_own(
  'phone_cipher', 'email_cipher', 'preferred_locale', 'district_soato', 'view_settings', 'updated_at');
create trigger own before update on message for each row execute function guard.keep_own('read_at');
create trigger own before update on seller for each row execute function guard.keep_own('status', 'verified_at');

create trigger by_actor before insert on application_event
  for each row execute function guard.by_actor('actor_id');
create trigger by_actor before insert on decision for each row execute function guard.by_actor('decided_by_id');
create trigger by_actor before insert on voucher_event for each row execute function guard.by_actor('actor_id');
create trigger by_actor before insert on device_order_event for each row execute function guard.by_actor('actor_id');
create trigger by_actor before insert on seller_order_event for each row execute function guard.by_actor('actor_id');

-- ---------------------------------------------------------------- what is kept for ever

do $$
declare
  one text;
begin
  foreach one in array array['application_event', 'decision', 'order_line'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
      for each statement execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger append_only', one);
  end loop;
  foreach one in array array['agency_check', 'entitlement', 'voucher', 'device_order', 'payment_intent', 'refund', 'provider_event',
    'message', 'checkout', 'stock_hold', 'order', 'seller_order', 'person', 'role_grant', 'parameter', 'seller',
    'product', 'maker', 'offer'] loop
    execute format('create trigger kept before delete or truncate on %I
      for each statement execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger kept', one);
  end loop;
  foreach one in array array['voucher_event_append_only on voucher_event',
    'device_order_event_append_only on device_order_event', 'seller_order_event_append_only on seller_order_event'] loop
    execute format('alter table %s enable always trigger %s', split_part(one, ' on ', 2), split_part(one, ' on ', 1));
  end loop;
end
$$;

-- ---------------------------------------------------------------- cases

-- A case that is closed stays as it is. The applicant changes her answers and nothing else, and only while she may;
-- the centre's staff move the case and change nothing that the applicant said; whoever decides has the case in hand.
create function guard.keep_case() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_role();
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_may text[];
  v_changed text;
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'cases are kept' using errcode = 'restrict_violation', constraint = 'application_kept';
    end if;
    return old;
  end if;
  if old.status in ('approved', 'refused', 'withdrawn') then
    raise exception 'a closed case stays as it is'
      using errcode = 'restrict_violation', constraint = 'application_closed';
  end if;
  if v_actor = 'system' then return new; end if;
  if v_role = 'system' then
    -- The portal writes for the applicant what she decided.
    if old.applicant_id is distinct from v_person
       or (old.status::text, new.status::text) not in (('draft', 'submitted'), ('correction_requested', 'in_review'),
         ('submitted', 'withdrawn'), ('in_review', 'withdrawn'), ('correction_requested', 'withdrawn')) then
      raise exception 'this move is not the applicant''s'
        using errcode = 'insufficient_privilege', constraint = 'application_by_applicant';
    end if;
    return new;
  end if;
  if old.applicant_id = v_person then
    if old.status not in ('draft', 'correction_requested') then
      raise exception 'the answers are not to be changed now'
        using errcode = 'restrict_violation', constraint = 'application_editable';
    end if;
    v_may := array['answers_cipher', 'journey_version', 'updated_at'];
  else
    v_may := array['status', 'assignee_id', 'decided_at', 'version', 'updated_at'];
    if new.status in ('approved', 'refused', 'correction_requested') and new.status <> old.status
       and (old.assignee_id is distinct from v_person or new.assignee_id is distinct from v_person) then
      raise exception 'who has the case in hand decides it'
        using errcode = 'insufficient_privilege', constraint = 'application_in_hand';
    end if;
  end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value and n.key <> all (v_may) limit 1;
  if v_changed is not null then
    raise exception '% of a case is not theirs to change', v_changed
      using errcode = 'insufficient_privilege', constraint = 'application_own';
  end if;
  return new;
end $$;
create trigger case_kept before update or delete on application for each row execute function guard.keep_case();
create trigger kept before truncate on application for each statement execute function app_refuse_change();
alter table application enable always trigger kept;

alter table application
  add constraint application_draft_is_bare check (status <> 'draft' or (number is null and submitted_at is null
    and centre_code is null and assignee_id is null and decided_at is null)),
  add constraint application_case_is_complete check (status = 'draft' or (number is not null and submitted_at is not null
    and centre_code is not null and due_on is not null and snapshot_cipher is not null)),
  add constraint application_in_review_is_in_hand check (
    status not in ('in_review', 'correction_requested', 'approved', 'refused') or assignee_id is not null),
  add constraint application_decided check ((status in ('approved', 'refused')) = (decided_at is not null));

-- A case is decided by a decision, and a decision decides its case, at every commit.
create function guard.check_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case uuid := case tg_table_name when 'decision' then to_jsonb(new) ->> 'application_id' else to_jsonb(new) ->> 'id' end;
  v_status text;
  v_outcome text;
begin
  select a.status, d.outcome into v_status, v_outcome
    from public.application a left join public.decision d on d.application_id = a.id where a.id = v_case;
  if (v_status in ('approved', 'refused') or v_outcome is not null) and v_status is distinct from v_outcome then
    raise exception 'case % is % and its decision %', v_case, v_status, v_outcome
      using errcode = 'check_violation', constraint = 'application_decision';
  end if;
  return null;
end $$;
create constraint trigger decision_agrees after insert or update of status on application
  deferrable initially deferred for each row execute function guard.check_decision();
create constraint trigger decision_agrees after insert on decision
  deferrable initially deferred for each row execute function guard.check_decision();

-- An answer of a register stands as it came.
create function guard.keep_answer() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.outcome <> 'waiting' then
    raise exception 'the answer of a register stands as it came'
      using errcode = 'restrict_violation', constraint = 'agency_check_answered';
  end if;
  return new;
end $$;
create trigger answered before update on agency_check for each row execute function guard.keep_answer();

-- ---------------------------------------------------------------- rights

-- The last day of a voucher moves only when the days of an order that came to nothing are given back.
create function guard.keep_days() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.valid_until < old.valid_until or (old.status, new.status) is distinct from ('held', 'issued') then
    raise exception 'the last day of a voucher does not change by itself'
      using errcode = 'restrict_violation', constraint = 'voucher_last_day';
  end if;
  return new;
end $$;
create trigger last_day before update on voucher for each row
  when (new.valid_until is distinct from old.valid_until) execute function guard.keep_days();

-- A session acts in a role that the person holds.
create function guard.check_session_role() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.role_grant g where g.person_id = new.person_id and g.role = new.role
      and g.organisation_id is not distinct from new.organisation_id and g.revoked_at is null) then
    raise exception 'the person does not hold this role'
      using errcode = 'check_violation', constraint = 'session_role_held';
  end if;
  return new;
end $$;
create trigger role_held before insert or update of role, organisation_id on session
  for each row execute function guard.check_session_role();

revoke all on all functions in schema guard from public;
