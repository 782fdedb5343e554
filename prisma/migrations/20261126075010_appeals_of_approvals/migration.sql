-- An approval and a later decision are appealed, too. What was given stays meanwhile; where a later decision takes
-- something away, an appeal suspends it, unless the version of the service says otherwise. The reviewer lets it stand,
-- changes what was given, or sets it aside.

ALTER TABLE "appeal" ADD COLUMN "ground" "appeal_ground" NOT NULL DEFAULT 'refused';
ALTER TABLE "appeal" ADD COLUMN "suspends" BOOLEAN NOT NULL DEFAULT false;
drop trigger fixed on appeal;
create trigger fixed before update on appeal for each row execute function guard.keep_fixed(
  'id', 'application_id', 'decision_id', 'channel', 'text_cipher', 'filed_by_id', 'filed_at', 'centre_code',
  'excluded_ids', 'ground', 'suspends', '?taken_at', '?answer_cipher', '?closed_at');

ALTER TABLE "provision_change" ADD COLUMN "appeal_id" UUID;
ALTER TABLE "provision_change" ADD COLUMN "until_on" DATE;
ALTER TABLE "provision_change" ADD COLUMN "until_before" DATE;
CREATE UNIQUE INDEX "provision_change_appeal_id_key" ON "provision_change"("appeal_id");
ALTER TABLE "provision_change" ADD CONSTRAINT "provision_change_appeal_id_fkey"
  FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table provision_change drop constraint provision_change_sum;
alter table provision_change add constraint provision_change_sum check (
  (act = 'change') = (monthly_tiyin is not null or until_on is not null) and coalesce(monthly_tiyin, 1) > 0);
alter table provision_change add constraint provision_change_term check (
  (until_before is null or until_on is not null) and (until_on is null or until_on >= from_on));
alter table provision_change drop constraint provision_change_decided;
alter table provision_change add constraint provision_change_decided check (
  (status in ('decided', 'set_aside')) = (decision_id is not null));
alter table provision_change drop constraint provision_change_two_people;
-- The reviewer of an appeal is the second person: somebody else decided what she changes.
alter table provision_change add constraint provision_change_two_people check (
  status not in ('decided', 'set_aside') or closed_by_id <> prepared_by_id or appeal_id is not null);
drop trigger fixed on provision_change;
create trigger fixed before update on provision_change for each row execute function guard.keep_fixed(
  'id', 'provision_id', 'application_id', 'act', 'from_on', 'monthly_tiyin', 'until_on', 'reason_code', 'text_cipher',
  'appeal_id', 'prepared_by_id', 'prepared_at', '?until_before', '?decision_id', '?closed_by_id', '?closed_at');
drop trigger fixed on provision;
create trigger fixed before update on provision for each row execute function guard.keep_fixed(
  'id', 'application_id', 'person_id', 'beneficiary_index', 'service_code', 'kind', 'code', 'number', 'from_on',
  'terms_cipher', 'granted_by_id', 'granted_at');
grant update (until_before) on provision_change to hamroh_app;
grant update (until_on) on provision to hamroh_app;

insert into guard.transition values
  ('provision_change', 'decided', 'set_aside'),
  ('provision', 'ended', 'active'),
  ('provision', 'ended', 'suspended');

-- ---------------------------------------------------------------- what an appeal suspends

-- Whether a later decision takes something away, so that an appeal suspends it. An example until an act says it.
create function guard.is_suspended_by_appeal(p_decision uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select coalesce((v.definition -> 'decides' ->> 'appealSuspends')::boolean, true)
        and case c.act when 'suspend' then true when 'end' then true when 'resume' then false else
          c.until_on < coalesce(c.until_before, p.until_on) or c.monthly_tiyin < coalesce(
            (select b.monthly_tiyin from public.provision_change b join public.decision d on d.id = b.decision_id
              where b.provision_id = c.provision_id and b.id <> c.id and b.status = 'decided'
                and b.monthly_tiyin is not null order by d.number desc limit 1),
            (select a.monthly_tiyin from public.award a where a.id = c.provision_id)) end
        -- She was given the same anew meanwhile: both cannot stand.
        and not exists (select 1 from public.provision o where o.id <> p.id and o.kind = p.kind
          and o.service_code = p.service_code and o.status <> 'ended'
          and coalesce(o.beneficiary_index, o.person_id::text) = coalesce(p.beneficiary_index, p.person_id::text)
          and daterange(o.from_on, o.until_on, '[]') && daterange(p.from_on, p.until_on, '[]'))
      from public.provision_change c join public.provision p on p.id = c.provision_id
      join public.case_file f on f.id = c.application_id
      join public.service_version v on v.service_code = f.service_code and v.number = f.journey_version
     where c.decision_id = p_decision), false)
$$;
create function app_is_suspended_by_appeal(p_decision uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.decision d join public.case_file c on c.id = d.application_id
      where d.id = p_decision and (public.app_role() = 'system' or c.applicant_id = public.app_person()
        or public.app_is_centre_staff() and c.centre_code = public.app_organisation()))
    and guard.is_suspended_by_appeal(p_decision)
$$;
revoke all on function app_is_suspended_by_appeal(uuid) from public;
grant execute on function app_is_suspended_by_appeal(uuid) to hamroh_app;

create function guard.is_suspended(p_decision uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.appeal a
    where a.decision_id = p_decision and a.suspends and a.status in ('filed', 'in_review'))
$$;

create or replace function guard.award_amount(p_award uuid, p_month date) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case
    when p_month < a.from_on or p_month > p.until_on then 0
    when coalesce((select c.act from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = a.id and c.act <> 'change' and c.from_on <= p_month and c.status = 'decided'
        and not guard.is_suspended(d.id)
      order by d.number desc limit 1), 'resume') <> 'resume' then 0
    else coalesce((select c.monthly_tiyin from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = a.id and c.monthly_tiyin is not null and c.from_on <= p_month and c.status = 'decided'
        and not guard.is_suspended(d.id)
      order by d.number desc limit 1), a.monthly_tiyin)
    end
  from public.award a join public.provision p on p.id = a.id where a.id = p_award
$$;

-- What was given stands as the decisions that count left it: those set aside do not, nor one that an appeal suspends.
create or replace function guard.check_provision_state() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_provision uuid;
  v_status text;
  v_ended date;
  v_until date;
  v_act text;
  v_from date;
  v_wanted date;
begin
  v_provision := case tg_table_name when 'provision' then to_jsonb(new) ->> 'id'
    when 'appeal' then (select c.provision_id::text from public.provision_change c
      where c.decision_id = (to_jsonb(new) ->> 'decision_id')::uuid)
    else to_jsonb(new) ->> 'provision_id' end;
  if v_provision is null then return null; end if;
  select p.status, p.ended_on, p.until_on into v_status, v_ended, v_until from public.provision p where p.id = v_provision;
  select c.act, c.from_on into v_act, v_from from public.provision_change c
    join public.decision d on d.id = c.decision_id
    where c.provision_id = v_provision and c.status = 'decided' and c.act <> 'change' and not guard.is_suspended(d.id)
    order by d.number desc limit 1;
  if v_status <> (case coalesce(v_act, 'resume') when 'suspend' then 'suspended' when 'end' then 'ended' else 'active' end)
     or (v_act = 'end' and v_ended <> v_from - 1) then
    raise exception 'provision % is % after %', v_provision, v_status, v_act
      using errcode = 'check_violation', table = 'provision', constraint = 'provision_state';
  end if;
  select coalesce(
    (select c.until_on from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = v_provision and c.until_on is not null and c.status = 'decided'
        and not guard.is_suspended(d.id) order by d.number desc limit 1),
    (select c.until_before from public.provision_change c join public.decision d on d.id = c.decision_id
      where c.provision_id = v_provision and c.until_on is not null order by d.number limit 1),
    v_until) into v_wanted;
  if v_until is distinct from v_wanted then
    raise exception 'the last day of provision % is %, not %', v_provision, v_wanted, v_until
      using errcode = 'check_violation', table = 'provision', constraint = 'provision_term';
  end if;
  return null;
end $$;
create constraint trigger state_of_changes after insert or update of status on appeal
  deferrable initially deferred for each row execute function guard.check_provision_state();
-- A last day moves by a decision only.
create function guard.keep_term() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.until_on is null or not exists (select 1 from public.provision_change c where c.provision_id = new.id
      and (c.until_on = new.until_on or c.until_before = new.until_on)) then
    raise exception 'the last day moves by a decision'
      using errcode = 'check_violation', table = 'provision', constraint = 'provision_term';
  end if;
  return new;
end $$;
create trigger term before update of until_on on provision for each row
  when (old.until_on is distinct from new.until_on) execute function guard.keep_term();
create constraint trigger term_of_changes after update of until_on on provision
  deferrable initially deferred for each row execute function guard.check_provision_state();

-- ---------------------------------------------------------------- who appeals what

create or replace function guard.file_appeal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
  v_decision public.decision;
  v_is_later boolean;
begin
  select * into v_case from public.case_file c where c.id = new.application_id;
  select * into v_decision from public.decision d where d.application_id = new.application_id order by d.number desc limit 1;
  v_is_later := exists (select 1 from public.provision_change c where c.decision_id = v_decision.id);
  if v_decision.id is distinct from new.decision_id or v_case.status not in ('refused', 'approved')
     or (v_case.status = 'refused') <> (new.ground = 'refused') or v_is_later <> (new.ground = 'later')
     -- A voucher for a device is looked at anew by applying anew.
     or v_case.status = 'approved' and not exists (select 1 from public.provision p where p.application_id = v_case.id) then
    raise exception 'only a decision that stands is appealed, and for what it is'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_of_decision';
  end if;
  if (new.filed_at at time zone 'Asia/Tashkent')::date > v_decision.appeal_until then
    raise exception 'the time to appeal is over'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_in_time';
  end if;
  if (new.channel = 'portal') <> (new.filed_by_id is not distinct from v_case.applicant_id) then
    raise exception 'an appeal is filed by the applicant, or at the desk for her'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_by_applicant';
  end if;
  new.suspends := v_is_later and guard.is_suspended_by_appeal(v_decision.id);
  new.excluded_ids := array(
    select unnest(v_case.handler_ids)
    union select d.decided_by_id from public.decision d where d.application_id = v_case.id
    union select d.prepared_by_id from public.decision d where d.application_id = v_case.id and d.prepared_by_id is not null);
  -- A head's decision is not judged in her own centre.
  if new.centre_code = v_case.centre_code and exists (select 1 from public.role_grant g
      where g.person_id = v_decision.decided_by_id and g.role = 'inson_head' and g.organisation_id = v_case.centre_code) then
    raise exception 'what a head decided goes to another centre'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_level';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- what a reviewer decides

-- A refusal that was set aside is decided anew; an approval stays, and is changed by a decision of its own.
create or replace function guard.is_set_aside(p_decision uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.appeal a
    where a.decision_id = p_decision and a.ground = 'refused' and a.status in ('returned', 'changed'))
$$;

create function guard.is_changed_by(p_decision uuid, p_reviewer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.appeal a where a.decision_id = p_decision and a.ground <> 'refused'
    and a.status = 'changed' and a.reviewer_id = p_reviewer)
$$;

create or replace function guard.check_prepared() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_four_eyes boolean;
begin
  if new.supersedes_id is not null then
    if new.prepared_by_id is null and guard.is_changed_by(new.supersedes_id, new.decided_by_id) then return new; end if;
    if exists (select 1 from public.appeal a where a.decision_id = new.supersedes_id and a.ground <> 'refused'
        and (a.status in ('filed', 'in_review') or a.status = 'returned'
          and (new.decided_by_id = any (a.excluded_ids) or new.prepared_by_id = any (a.excluded_ids)))) then
      raise exception 'what is appealed waits, and what was set aside other people decide anew'
        using errcode = 'check_violation', table = 'decision', constraint = 'decision_other_people';
    end if;
    if new.prepared_by_id is null or not exists (select 1 from public.provision_change c
        where c.application_id = new.application_id and c.status = 'prepared'
          and c.prepared_by_id = new.prepared_by_id) then
      raise exception 'a decision that takes the place of another was prepared by somebody'
        using errcode = 'check_violation', table = 'decision', constraint = 'decision_prepared';
    end if;
    return new;
  end if;
  select coalesce((v.definition -> 'decides' ->> 'fourEyes')::boolean, false) into v_four_eyes
    from public.case_file c join public.service_version v
      on v.service_code = c.service_code and v.number = c.journey_version where c.id = new.application_id;
  if new.outcome = 'approved' and v_four_eyes and new.prepared_by_id is null then
    raise exception 'an approval of this service does not stand on one person''s word'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_four_eyes';
  end if;
  if new.prepared_by_id is not null and not exists (select 1 from public.application_event e
      where e.application_id = new.application_id and e.type = 'application.passedToHead'
        and e.actor_id = new.prepared_by_id) then
    raise exception 'a decision does not name as preparer who did not pass it on'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_prepared';
  end if;
  return new;
end $$;

create or replace function guard.check_provision_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.provision p
      where p.id = new.provision_id and p.application_id = new.application_id
        and (new.monthly_tiyin is null or p.kind = 'cash') and (new.until_on is null or p.until_on is not null)) then
    raise exception 'a change belongs to what was given'
      using errcode = 'check_violation', table = 'provision_change', constraint = 'provision_change_of_provision';
  end if;
  if new.status in ('decided', 'set_aside') and not exists (select 1 from public.decision d
      where d.id = new.decision_id and d.application_id = new.application_id and d.supersedes_id is not null
        and d.decided_by_id = new.closed_by_id
        and case when new.appeal_id is null then d.prepared_by_id = new.prepared_by_id
          else new.prepared_by_id = new.closed_by_id and guard.is_changed_by(d.supersedes_id, new.closed_by_id)
            and exists (select 1 from public.appeal a where a.id = new.appeal_id and a.decision_id = d.supersedes_id) end)
  then
    raise exception 'what is changed is changed by a decision of two people'
      using errcode = 'check_violation', table = 'provision_change', constraint = 'provision_change_of_decision';
  end if;
  if new.status = 'set_aside' and not exists (select 1 from public.appeal a
      where a.decision_id = new.decision_id and a.ground = 'later' and a.status in ('changed', 'returned')) then
    raise exception 'a decision is set aside by an appeal'
      using errcode = 'check_violation', table = 'provision_change', constraint = 'provision_change_set_aside';
  end if;
  return null;
end $$;
-- And the other way round: what an appeal set aside counts no more.
create function guard.check_appeal_effect() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.ground = 'later' and new.status in ('changed', 'returned') and exists (select 1 from public.provision_change c
      where c.decision_id = new.decision_id and c.status <> 'set_aside') then
    raise exception 'what an appeal set aside counts no more'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_effect';
  end if;
  if new.ground <> 'refused' and new.status = 'changed' and not exists (select 1 from public.decision d
      where d.supersedes_id = new.decision_id and d.decided_by_id = new.reviewer_id) then
    raise exception 'who changes it decides so'
      using errcode = 'check_violation', table = 'appeal', constraint = 'appeal_effect';
  end if;
  return null;
end $$;
create constraint trigger effect after update of status on appeal
  deferrable initially deferred for each row execute function guard.check_appeal_effect();

-- A refusal that was set aside is decided anew at home. Of what was given the reviewer says it herself, wherever she is.
do $$
declare
  v_change text[];
  v_before text;
begin
  foreach v_change slice 1 in array array[
    array['guard.review_appeal()', 'if new.status = ''changed'' and new.centre_code',
      'if new.ground = ''refused'' and new.status = ''changed'' and new.centre_code'],
    array['guard.check_superseding()', 'if not exists (select 1 from public.case_file c join public.role_grant g',
      'if not guard.is_changed_by(new.supersedes_id, new.decided_by_id) and not exists (select 1 from public.case_file c join public.role_grant g']
  ] loop
    v_before := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_before, v_change[2]) = 0 then raise exception '% says something else', v_change[1]; end if;
    execute replace(v_before, v_change[2], v_change[3]);
  end loop;
end $$;

-- ---------------------------------------------------------------- money

-- A month that was paid too little is made up by a next part of it.
ALTER TABLE "award_transfer" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 1;
drop index award_transfer_once;
create unique index award_transfer_once on award_transfer (award_id, month, part)
  where status in ('prepared', 'sent', 'paid');
create or replace function guard.check_transfer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.amount_tiyin + new.deducted_tiyin <> guard.award_amount(new.award_id, new.month) - coalesce((
      select sum(t.amount_tiyin + t.deducted_tiyin) from public.award_transfer t where t.award_id = new.award_id
        and t.month = new.month and t.id <> new.id and t.status in ('prepared', 'sent', 'paid')), 0) then
    raise exception 'a transfer is what the award pays for the month'
      using errcode = 'check_violation', table = 'award_transfer', constraint = 'award_transfer_sum';
  end if;
  return new;
end $$;

-- What goes out for a month is what it pays, in one part or several.
create or replace function act."awardTransfer.sent"(p_transfer uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  t public.award_transfer;
  b public.award_batch;
begin
  select * into t from public.award_transfer where id = p_transfer for update;
  select * into b from public.award_batch where id = t.batch_id;
  perform guard.demand(t.status = 'sent' and b.status = 'approved', 'state');
  perform guard.demand(public.app_context('actorRole') = 'finance_officer'
    and b.closed_by_id = public.app_person() and b.prepared_by_id <> public.app_person(), 'actor');
  perform guard.demand(t.deducted_tiyin <= greatest(guard.owed(t.award_id), 0) and guard.award_amount(t.award_id, t.month) = (
    select sum(o.amount_tiyin + o.deducted_tiyin) from public.award_transfer o
     where o.award_id = t.award_id and o.month = t.month and o.status in ('prepared', 'sent', 'paid')), 'amount');
  return array[
    row('treasury', 'award:' || t.award_id, t.amount_tiyin, 'awardTransfer.sent')::act.move,
    row('treasury', 'debt:' || t.award_id, t.deducted_tiyin, 'awardTransfer.deducted')::act.move];
end $$;

-- It may be found twice by one decision: when it is decided, and when an appeal that suspended it is answered.
ALTER TABLE "award_overpayment" ADD COLUMN "appeal_id" UUID;
DROP INDEX "award_overpayment_change_id_key";
CREATE INDEX "award_overpayment_change_id_idx" ON "award_overpayment"("change_id");
CREATE INDEX "award_overpayment_appeal_id_idx" ON "award_overpayment"("appeal_id");
create unique index award_overpayment_once on award_overpayment (change_id, coalesce(appeal_id, change_id));
ALTER TABLE "award_overpayment" ADD CONSTRAINT "award_overpayment_appeal_id_fkey"
  FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create or replace function guard.award_overpaid(p_award uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select sum(greatest(m.paid - guard.award_amount(p_award, m.month), 0)) from (
      select t.month, sum(t.amount_tiyin + t.deducted_tiyin) as paid from public.award_transfer t
       where t.award_id = p_award and t.status in ('sent', 'paid') group by t.month) m), 0)::bigint
    - coalesce((select sum(o.amount_tiyin) from public.award_overpayment o
      join public.provision_change c on c.id = o.change_id
      where o.award_id = p_award and c.status <> 'set_aside'), 0)::bigint
$$;

-- What is owed by a decision that may still be appealed, or is: nobody has to pay it back yet.
create function guard.owed_later(p_award uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(o.amount_tiyin), 0)::bigint from public.award_overpayment o
    join public.provision_change c on c.id = o.change_id join public.decision d on d.id = c.decision_id
   where o.award_id = p_award and c.status = 'decided' and guard.is_suspended_by_appeal(d.id)
     and (guard.is_suspended(d.id) or d.appeal_until >= guard.today()
       and not exists (select 1 from public.appeal a where a.decision_id = d.id and a.status = 'upheld'))
$$;
create or replace function guard.owed(p_award uuid) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select -a.balance_tiyin from public.account a where a.code = 'debt:' || p_award), 0)
    - guard.owed_later(p_award)
$$;
create function app_owed_later(p_award uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when public.app_is_system() or public.app_is_money_staff() then guard.owed_later(p_award) end
$$;
revoke all on function app_owed_later(uuid) from public;
grant execute on function app_owed_later(uuid) to hamroh_app;

create or replace function act."awardOverpayment.found"(p_overpayment uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.award_overpayment;
  c public.provision_change;
begin
  select * into o from public.award_overpayment where id = p_overpayment for update;
  select * into c from public.provision_change where id = o.change_id;
  perform guard.demand(c.status = 'decided' and c.provision_id = o.award_id, 'state');
  perform guard.demand(case when o.appeal_id is null
      then public.app_context('actorRole') = 'inson_head' and c.closed_by_id = public.app_person()
    else exists (select 1 from public.appeal a where a.id = o.appeal_id and a.decision_id = c.decision_id and a.suspends
      and case a.status when 'upheld' then a.reviewer_id = public.app_person() when 'withdrawn' then true end) end, 'actor');
  -- It is itself among what was found already.
  perform guard.demand(guard.award_overpaid(o.award_id) = 0, 'amount');
  return array[row('debt:' || o.award_id, 'treasury', o.amount_tiyin, 'awardOverpayment.found')::act.move];
end $$;

-- The decision by which it was owed was set aside.
create function act."awardOverpayment.undone"(p_overpayment uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  o public.award_overpayment;
  c public.provision_change;
begin
  select * into o from public.award_overpayment where id = p_overpayment for update;
  select * into c from public.provision_change where id = o.change_id;
  perform guard.demand(c.status = 'set_aside', 'state');
  perform guard.demand(exists (select 1 from public.appeal a where a.decision_id = c.decision_id
    and a.status in ('changed', 'returned') and a.reviewer_id = public.app_person()), 'actor');
  return array[row('treasury', 'debt:' || o.award_id, o.amount_tiyin, 'awardOverpayment.undone')::act.move];
end $$;
revoke all on all functions in schema act, guard from public;
-- Conditions of triggers run as whoever writes.
grant execute on function guard.is_set_aside(uuid) to hamroh_app;

-- ---------------------------------------------------------------- who sees it

alter policy app_select on provision_change using (
  exists (select 1 from provision p where p.id = provision_change.provision_id)
  and ((select app_is_system()) or (select app_is_centre_staff()) or status in ('decided', 'set_aside')));
-- The reviewer of another centre sees what the appeal is about.
alter policy app_select on provision using (
  (select app_is_system()) or person_id = (select app_person())
  or (select app_is_centre_staff()) and exists (select 1 from case_file c
    where c.id = provision.application_id and c.centre_code = (select app_organisation()))
  or application_id in (select app_reviewed_cases()));
alter policy app_select on award using (
  (select app_is_system()) or person_id = (select app_person())
  or (select app_is_centre_staff()) and exists (select 1 from case_file c
    where c.id = award.application_id and c.centre_code = (select app_organisation()))
  or application_id in (select app_reviewed_cases()));
