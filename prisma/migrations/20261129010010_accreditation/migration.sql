-- How a workshop comes to take vouchers, and ceases to. It applies with its papers; approvers check one requirement after
-- another and visit it; one prepares what is decided and another approves it; what was decided against it can be
-- appealed, and is looked at by somebody who did neither. Nobody of the workshop, or of its staff's families, does any of it.

CREATE TYPE "accreditation_status" AS ENUM ('draft', 'submitted', 'accredited', 'refused', 'withdrawn');
CREATE TYPE "requirement_verdict" AS ENUM ('pending', 'accepted', 'refused', 'waived');
CREATE TYPE "maker_act" AS ENUM ('accredit', 'refuse', 'suspend', 'lift', 'remove');
CREATE TYPE "maker_appeal_status" AS ENUM ('filed', 'upheld', 'rejected', 'withdrawn');

CREATE TABLE "accreditation" (
    "id" UUID NOT NULL,
    "maker_id" UUID,
    "applicant_id" UUID NOT NULL,
    "status" "accreditation_status" NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "tax_number" TEXT NOT NULL,
    "director" TEXT NOT NULL,
    "soato" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "about_uz" TEXT NOT NULL,
    "about_ru" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "device_codes" TEXT[] NOT NULL,
    "regions" TEXT[] NOT NULL,
    "account_cipher" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "accreditation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "accreditation_some_kind" CHECK (cardinality(device_codes) > 0 and capacity > 0),
    CONSTRAINT "accreditation_closed" CHECK ((status in ('draft', 'submitted')) = (closed_at is null)),
    CONSTRAINT "accreditation_of_maker" CHECK (status <> 'accredited' or maker_id is not null)
);
CREATE INDEX "accreditation_status_submitted_at_idx" ON "accreditation"("status", "submitted_at");
CREATE INDEX "accreditation_maker_id_idx" ON "accreditation"("maker_id");
CREATE INDEX "accreditation_applicant_id_idx" ON "accreditation"("applicant_id");
create unique index accreditation_one_open on accreditation (coalesce(maker_id, applicant_id))
  where status in ('draft', 'submitted');
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "accreditation_document" (
    "id" UUID NOT NULL,
    "accreditation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "device_code" TEXT,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name_cipher" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "scan" "document_scan" NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),

    CONSTRAINT "accreditation_document_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "accreditation_document_licence" CHECK ((kind = 'licence') = (device_code is not null)),
    CONSTRAINT "accreditation_document_scanned" CHECK ((scan in ('clean', 'infected')) = (scanned_at is not null)),
    CONSTRAINT "accreditation_document_infected" CHECK (scan <> 'infected' or removed_at is not null)
);
CREATE INDEX "accreditation_document_accreditation_id_idx" ON "accreditation_document"("accreditation_id");
CREATE INDEX "accreditation_document_scan_idx" ON "accreditation_document"("scan");
CREATE INDEX "accreditation_document_added_by_id_idx" ON "accreditation_document"("added_by_id");
ALTER TABLE "accreditation_document" ADD CONSTRAINT "accreditation_document_accreditation_id_fkey"
  FOREIGN KEY ("accreditation_id") REFERENCES "accreditation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "accreditation_check" (
    "id" UUID NOT NULL,
    "accreditation_id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "requirement" TEXT NOT NULL,
    "device_code" TEXT,
    "verdict" "requirement_verdict" NOT NULL,
    "reason" TEXT,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accreditation_check_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "accreditation_check_reason" CHECK ((verdict in ('refused', 'waived')) = (reason is not null)),
    CONSTRAINT "accreditation_check_licence" CHECK ((requirement = 'licence') = (device_code is not null))
);
CREATE INDEX "accreditation_check_accreditation_id_ordinal_idx" ON "accreditation_check"("accreditation_id", "ordinal");
CREATE INDEX "accreditation_check_checked_by_id_idx" ON "accreditation_check"("checked_by_id");
ALTER TABLE "accreditation_check" ADD CONSTRAINT "accreditation_check_accreditation_id_fkey"
  FOREIGN KEY ("accreditation_id") REFERENCES "accreditation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "accreditation_visit" (
    "id" UUID NOT NULL,
    "accreditation_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "visitors" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accreditation_visit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "accreditation_visit_accreditation_id_idx" ON "accreditation_visit"("accreditation_id");
CREATE INDEX "accreditation_visit_recorded_by_id_idx" ON "accreditation_visit"("recorded_by_id");
ALTER TABLE "accreditation_visit" ADD CONSTRAINT "accreditation_visit_accreditation_id_fkey"
  FOREIGN KEY ("accreditation_id") REFERENCES "accreditation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "maker_decision" (
    "id" UUID NOT NULL,
    "act" "maker_act" NOT NULL,
    "accreditation_id" UUID,
    "maker_id" UUID,
    "text" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "maker_decision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_decision_subject" CHECK ((act in ('accredit', 'refuse')) = (accreditation_id is not null)
      and (accreditation_id is null) = (maker_id is not null)),
    CONSTRAINT "maker_decision_term" CHECK ((act = 'accredit') = (valid_from is not null)
      and (valid_from is null) = (valid_until is null) and (valid_until is null or valid_until > valid_from)),
    CONSTRAINT "maker_decision_closed" CHECK (
      (status = 'prepared') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "maker_decision_two_people" CHECK (status <> 'approved' or closed_by_id <> prepared_by_id)
);
CREATE INDEX "maker_decision_accreditation_id_idx" ON "maker_decision"("accreditation_id");
CREATE INDEX "maker_decision_maker_id_idx" ON "maker_decision"("maker_id");
CREATE INDEX "maker_decision_prepared_by_id_idx" ON "maker_decision"("prepared_by_id");
CREATE INDEX "maker_decision_closed_by_id_idx" ON "maker_decision"("closed_by_id");
create unique index maker_decision_one_prepared on maker_decision (coalesce(accreditation_id, maker_id))
  where status = 'prepared';
ALTER TABLE "maker_decision" ADD CONSTRAINT "maker_decision_accreditation_id_fkey"
  FOREIGN KEY ("accreditation_id") REFERENCES "accreditation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker_decision" ADD CONSTRAINT "maker_decision_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "maker_appeal" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "status" "maker_appeal_status" NOT NULL DEFAULT 'filed',
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "answer" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "maker_appeal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "maker_appeal_closed" CHECK (
      (status = 'filed') = (closed_by_id is null) and (closed_by_id is null) = (closed_at is null)),
    CONSTRAINT "maker_appeal_answer" CHECK ((status in ('upheld', 'rejected')) = (answer is not null))
);
CREATE UNIQUE INDEX "maker_appeal_decision_id_key" ON "maker_appeal"("decision_id");
CREATE INDEX "maker_appeal_status_answer_by_idx" ON "maker_appeal"("status", "answer_by");
CREATE INDEX "maker_appeal_filed_by_id_idx" ON "maker_appeal"("filed_by_id");
CREATE INDEX "maker_appeal_closed_by_id_idx" ON "maker_appeal"("closed_by_id");
ALTER TABLE "maker_appeal" ADD CONSTRAINT "maker_appeal_decision_id_fkey"
  FOREIGN KEY ("decision_id") REFERENCES "maker_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('accreditation', '', 'draft'),
  ('accreditation', 'draft', 'submitted'),
  ('accreditation', 'draft', 'withdrawn'),
  ('accreditation', 'submitted', 'withdrawn'),
  ('accreditation', 'submitted', 'accredited'),
  ('accreditation', 'submitted', 'refused'),
  ('accreditation', 'refused', 'submitted'),
  ('accreditation_document', '', 'waiting'),
  ('accreditation_document', '', 'unscanned'),
  ('accreditation_document', 'waiting', 'clean'),
  ('accreditation_document', 'waiting', 'infected'),
  ('accreditation_document', 'unscanned', 'clean'),
  ('accreditation_document', 'unscanned', 'infected'),
  ('maker_decision', '', 'prepared'),
  ('maker_decision', 'prepared', 'approved'),
  ('maker_decision', 'prepared', 'withdrawn'),
  ('maker_appeal', '', 'filed'),
  ('maker_appeal', 'filed', 'upheld'),
  ('maker_appeal', 'filed', 'rejected'),
  ('maker_appeal', 'filed', 'withdrawn'),
  ('maker', '', 'accredited'),
  ('maker', 'accredited', 'suspended'),
  ('maker', 'accredited', 'withdrawn'),
  ('maker', 'suspended', 'accredited'),
  ('maker', 'suspended', 'withdrawn'),
  ('maker', 'withdrawn', 'accredited');
create trigger lifecycle before insert or update of status on maker
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on maker for each row execute function guard.keep_fixed('id', 'slug');
create trigger lifecycle before insert or update of status on accreditation
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of scan on accreditation_document
  for each row execute function guard.keep_lifecycle('scan');
create trigger lifecycle before insert or update of status on maker_decision
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on maker_appeal
  for each row execute function guard.keep_lifecycle('status');

create trigger fixed before update on accreditation for each row execute function guard.keep_fixed(
  'id', 'applicant_id', 'created_at', '?maker_id');
create trigger fixed before update on accreditation_document for each row execute function guard.keep_fixed(
  'id', 'accreditation_id', 'kind', 'device_code', 'storage_key', 'content_type', 'size_bytes', 'sha256', 'name_cipher',
  'added_by_id', 'created_at', '?removed_at', '?scanned_at');
create trigger fixed before update on maker_decision for each row execute function guard.keep_fixed(
  'id', 'act', 'accreditation_id', 'maker_id', 'text', 'valid_from', 'valid_until', 'prepared_by_id', 'prepared_at',
  '?closed_by_id', '?closed_at');
create trigger fixed before update on maker_appeal for each row execute function guard.keep_fixed(
  'id', 'decision_id', 'text', 'filed_by_id', 'filed_at', 'answer_by', '?answer', '?closed_by_id', '?closed_at');

create trigger by_actor before insert on accreditation for each row execute function guard.by_actor('applicant_id');
create trigger by_actor before insert on accreditation_document for each row execute function guard.by_actor('added_by_id');
create trigger by_actor before insert on accreditation_check for each row execute function guard.by_actor('checked_by_id');
create trigger by_actor before insert on accreditation_visit for each row execute function guard.by_actor('recorded_by_id');
create trigger by_actor before insert on maker_decision for each row execute function guard.by_actor('prepared_by_id');
create trigger by_actor before insert on maker_appeal for each row execute function guard.by_actor('filed_by_id');

-- ---------------------------------------------------------------- who does what

-- The applicant, and whoever works for the maker that it is of.
create function guard.is_of_accreditation(p_accreditation uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.accreditation a where a.id = p_accreditation
    and (a.applicant_id = public.app_person() and public.app_context('actorRole') <> 'approver'
      or public.app_context('actorRole') = 'maker_staff' and a.maker_id::text = public.app_organisation()))
$$;

-- An approver who is neither of the workshop nor of the family of anybody of it.
create function guard.demand_approver(p_accreditation uuid, p_maker uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.accreditation;
begin
  if public.app_context('actorRole') is distinct from 'approver' then
    raise exception 'approvers look at workshops: it is not theirs'
      using errcode = 'insufficient_privilege', constraint = 'accreditation_by_approver';
  end if;
  select * into a from public.accreditation where id = p_accreditation;
  perform public.app_refuse_both_sides('accreditMaker', public.app_person(),
    public.app_maker_family(coalesce(p_maker, a.maker_id))
      || case when a.applicant_id is null then '{}'::uuid[] else public.app_citizen_side(a.applicant_id, null) end);
end $$;

-- What two decided, or an appeal, in this very transaction.
create function guard.is_decided_now(p_act public.maker_act, p_accreditation uuid, p_maker uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.maker_decision d where d.act = p_act and d.status = 'approved'
    and d.xmin = pg_current_xact_id()::xid
    and (d.accreditation_id = p_accreditation or p_accreditation is null)
    and (d.maker_id = p_maker or p_maker is null))
$$;
create function guard.is_upheld_now(p_accreditation uuid, p_maker uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.maker_appeal p join public.maker_decision d on d.id = p.decision_id
    where p.status = 'upheld' and p.xmin = pg_current_xact_id()::xid
      and (d.accreditation_id = p_accreditation or d.maker_id = p_maker))
$$;

create function guard.check_accreditation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_context('actorRole');
  v_may boolean;
begin
  if tg_op = 'INSERT' then
    v_may := case when new.maker_id is null then v_role in ('citizen', 'artisan', 'buyer')
      else v_role = 'maker_staff' and new.maker_id::text = public.app_organisation() end;
  elsif new.status = old.status then
    v_may := old.status = 'draft' and guard.is_of_accreditation(old.id) and new.maker_id is not distinct from old.maker_id;
  elsif new.status in ('accredited', 'refused') then
    v_may := guard.is_decided_now(case new.status when 'accredited' then 'accredit' else 'refuse' end::public.maker_act,
      new.id, null);
  elsif old.status = 'refused' then
    v_may := guard.is_upheld_now(new.id, null);
  else
    v_may := guard.is_of_accreditation(old.id) and new.maker_id is not distinct from old.maker_id;
  end if;
  if v_may is not true then
    raise exception 'this application for accreditation is not theirs to change'
      using errcode = 'insufficient_privilege', table = 'accreditation', constraint = 'accreditation_by_side';
  end if;
  if tg_op = 'UPDATE' and old.status <> 'draft' and (to_jsonb(new) - '{status,closed_at,submitted_at,maker_id}'::text[])
      is distinct from (to_jsonb(old) - '{status,closed_at,submitted_at,maker_id}'::text[]) then
    raise exception 'what was sent stays as it was sent'
      using errcode = 'restrict_violation', table = 'accreditation', constraint = 'accreditation_as_sent';
  end if;
  return new;
end $$;
create trigger by_side before insert or update on accreditation
  for each row execute function guard.check_accreditation();

create function guard.check_accreditation_paper() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.accreditation;
begin
  if tg_op = 'UPDATE' and new.scan is distinct from old.scan then
    if coalesce(public.app_context('actorRole'), 'system') <> 'system' then
      raise exception 'whether a file is clean is not theirs to say' using errcode = 'insufficient_privilege',
        table = 'accreditation_document', constraint = 'accreditation_document_scan';
    end if;
    return new;
  end if;
  select * into a from public.accreditation where id = new.accreditation_id;
  if not guard.is_of_accreditation(a.id) or a.status not in ('draft', 'submitted')
     or tg_op = 'UPDATE' and a.status <> 'draft' or new.device_code <> all (a.device_codes) then
    raise exception 'papers are added by the workshop, and taken out before they are sent'
      using errcode = 'insufficient_privilege', table = 'accreditation_document', constraint = 'accreditation_document_side';
  end if;
  return new;
end $$;
create trigger by_side before insert or update on accreditation_document
  for each row execute function guard.check_accreditation_paper();

-- What every workshop has to show; a licence is looked at for each kind.
create function guard.accreditation_requirements() returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array['registration', 'taxes', 'premises', 'equipment', 'specialists']
$$;
create function guard.verdict_of(p_accreditation uuid, p_requirement text, p_device text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.verdict::text from public.accreditation_check c where c.accreditation_id = p_accreditation
    and c.requirement = p_requirement and c.device_code is not distinct from p_device
    order by c.ordinal desc limit 1
$$;
create function guard.may_be_accredited(p_accreditation uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.accreditation_visit v where v.accreditation_id = p_accreditation)
    and (select bool_and(coalesce(guard.verdict_of(p_accreditation, one, null), '') in ('accepted', 'waived'))
      from unnest(guard.accreditation_requirements()) one)
    and (select bool_or(coalesce(guard.verdict_of(p_accreditation, 'licence', kind), '') in ('accepted', 'waived'))
      from public.accreditation a, unnest(a.device_codes) kind where a.id = p_accreditation)
$$;

create function guard.check_accreditation_work() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.accreditation;
  v_row jsonb := to_jsonb(new);
begin
  perform guard.demand_approver(new.accreditation_id, null);
  select * into a from public.accreditation where id = new.accreditation_id for share;
  if a.status <> 'submitted' or exists (select from public.maker_decision d
      where d.accreditation_id = a.id and d.status = 'prepared')
     or v_row ->> 'requirement' <> all (guard.accreditation_requirements() || 'licence'::text)
     or v_row ->> 'device_code' <> all (a.device_codes)
     or (v_row ->> 'visited_on')::date > guard.day_of(guard.act_at()) then
    raise exception 'this is looked at while it waits for a decision'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'accreditation_work_in_time';
  end if;
  return new;
end $$;
create trigger by_approver before insert on accreditation_check
  for each row execute function guard.check_accreditation_work();
create trigger by_approver before insert on accreditation_visit
  for each row execute function guard.check_accreditation_work();

create function guard.check_maker_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fits boolean;
begin
  perform guard.demand_approver(new.accreditation_id, new.maker_id);
  if tg_op = 'UPDATE' and new.closed_by_id is distinct from public.app_person() then
    raise exception 'a decision names somebody else than who acts'
      using errcode = 'insufficient_privilege', table = 'maker_decision', constraint = 'maker_decision_by_actor';
  end if;
  if new.status = 'withdrawn' then return new; end if;
  if new.accreditation_id is not null then
    v_fits := (select a.status = 'submitted' from public.accreditation a where a.id = new.accreditation_id for share)
      and (new.act <> 'accredit' or guard.may_be_accredited(new.accreditation_id)
        and new.valid_until > guard.day_of(guard.act_at()));
  else
    v_fits := (select case new.act when 'suspend' then m.status = 'accredited' when 'lift' then m.status = 'suspended'
        else m.status <> 'withdrawn' end
      from public.maker m where m.id = new.maker_id for share);
  end if;
  if v_fits is not true then
    raise exception 'this is not to be decided as things stand'
      using errcode = 'restrict_violation', table = 'maker_decision', constraint = 'maker_decision_fits';
  end if;
  return new;
end $$;
create trigger by_approver before insert or update of status on maker_decision
  for each row execute function guard.check_maker_decision();

create function guard.check_maker_appeal() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  d public.maker_decision;
  v_today date := guard.day_of(guard.act_at());
  v_is_side boolean;
begin
  select * into d from public.maker_decision where id = new.decision_id;
  v_is_side := guard.is_of_accreditation(d.accreditation_id) or public.app_context('actorRole') = 'maker_staff'
    and d.maker_id::text = public.app_organisation();
  if tg_op = 'INSERT' then
    if d.status <> 'approved' or d.act not in ('refuse', 'suspend', 'remove')
       or v_today > guard.day_of(d.closed_at) + guard.parameter_on('maker-appeal-days', v_today, 30)::int then
      raise exception 'there is nothing to appeal, or its time is over'
        using errcode = 'restrict_violation', table = 'maker_appeal', constraint = 'maker_appeal_in_time';
    end if;
  elsif new.status in ('upheld', 'rejected') then
    perform guard.demand_approver(d.accreditation_id, d.maker_id);
    perform public.app_refuse_both_sides('decideMakerAppeal', public.app_person(), array[d.prepared_by_id, d.closed_by_id]);
    v_is_side := true;
  end if;
  if v_is_side is not true or tg_op = 'UPDATE' and new.closed_by_id is distinct from public.app_person() then
    raise exception 'this appeal is not theirs'
      using errcode = 'insufficient_privilege', table = 'maker_appeal', constraint = 'maker_appeal_by_side';
  end if;
  return new;
end $$;
create trigger by_side before insert or update of status on maker_appeal
  for each row execute function guard.check_maker_appeal();

-- ---------------------------------------------------------------- what follows

-- A maker comes and goes by what two decided, and comes back by an appeal that was upheld.
create function guard.check_maker() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_may boolean;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if tg_op = 'INSERT' or new.status = old.status then
    v_may := guard.is_decided_now('accredit', null, null);
  else
    v_may := case new.status
      when 'suspended' then guard.is_decided_now('suspend', null, new.id)
      when 'withdrawn' then guard.is_decided_now('remove', null, new.id)
      else guard.is_decided_now('lift', null, new.id) or guard.is_upheld_now(null, new.id)
        or old.status = 'withdrawn' and exists (select from public.accreditation a
          where a.maker_id = new.id and guard.is_decided_now('accredit', a.id, null)) end;
  end if;
  if v_may is not true then
    raise exception 'whether a maker takes vouchers is decided by two'
      using errcode = 'insufficient_privilege', table = 'maker', constraint = 'maker_by_decision';
  end if;
  return new;
end $$;
drop trigger by_role on maker;
create trigger by_decision before insert or update on maker for each row execute function guard.check_maker();

create function guard.check_maker_licence() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and not exists (
      select from public.accreditation a join public.maker_decision d on d.accreditation_id = a.id
       where a.maker_id = new.maker_id and guard.is_decided_now('accredit', a.id, null) and d.act = 'accredit'
         and d.status = 'approved' and (d.valid_from, d.valid_until) = (new.valid_from, new.valid_until)
         and guard.verdict_of(a.id, 'licence', new.device_code) in ('accepted', 'waived')) then
    raise exception 'a licence is that which was looked at and decided'
      using errcode = 'insufficient_privilege', table = 'maker_licence', constraint = 'maker_licence_by_decision';
  end if;
  return new;
end $$;
drop trigger by_role on maker_licence;
create trigger by_decision before insert on maker_licence for each row execute function guard.check_maker_licence();

-- Who closed a decision did what it says, in the same transaction.
create function guard.check_decision_done() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_done boolean;
begin
  v_done := case new.act
    when 'accredit' then exists (select from public.accreditation a join public.maker_licence l on l.maker_id = a.maker_id
      where a.id = new.accreditation_id and a.status = 'accredited'
        and (l.valid_from, l.valid_until) = (new.valid_from, new.valid_until))
    when 'refuse' then exists (select from public.accreditation a where a.id = new.accreditation_id and a.status = 'refused')
    else exists (select from public.maker m where m.id = new.maker_id and m.status::text = case new.act
      when 'suspend' then 'suspended' when 'lift' then 'accredited' else 'withdrawn' end) end;
  if not v_done then
    raise exception 'what is decided is done'
      using errcode = 'check_violation', table = 'maker_decision', constraint = 'maker_decision_done';
  end if;
  return null;
end $$;
create constraint trigger done after update of status on maker_decision deferrable initially deferred
  for each row when (new.status = 'approved') execute function guard.check_decision_done();

-- A function as it stands at this point, with one place of it changed; nothing is lost of what others changed before.
create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
-- Whoever applied for a new workshop works for it, once two have accredited it.
select guard.amend('guard.check_powerful_grant()', $$raise exception 'this role is given and taken by two administrators'$$,
  $$if new.role = 'maker_staff' and exists (select from public.accreditation a where a.maker_id::text = new.organisation_id
        and a.applicant_id = new.person_id and guard.is_decided_now('accredit', a.id, null)) then
      return null;
    end if;
    raise exception 'this role is given and taken by two administrators'$$);
-- The holds of a maker who takes no vouchers any more are released by the portal, paid or not.
select guard.amend('act."deviceOrder.released"(uuid)', $$when v_actor = 'system' then o.top_up_tiyin$$,
  $$when v_actor = 'system' and (select m.status <> 'accredited' from public.maker m where m.id = o.maker_id) then true
    when v_actor = 'system' then o.top_up_tiyin$$);
drop function guard.amend(regprocedure, text, text);

-- ---------------------------------------------------------------- who sees it

do $$
declare
  one text;
begin
  foreach one in array array['accreditation', 'accreditation_document', 'accreditation_check', 'accreditation_visit',
      'maker_decision', 'maker_appeal'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['accreditation', 'accreditation_document', 'maker_decision', 'maker_appeal'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))
      with check ((select app_is_system()))', one);
    execute format('create trigger kept before delete or truncate on %I for each statement
      execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger kept', one);
  end loop;
  foreach one in array array['accreditation_check', 'accreditation_visit'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement
      execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger append_only', one);
  end loop;
  foreach one in array array['accreditation_document', 'accreditation_check', 'accreditation_visit'] loop
    execute format('create policy app_select on %I for select to hamroh_app using ((select app_is_system())
      or exists (select from accreditation a where a.id = accreditation_id))', one);
  end loop;
end
$$;
create policy app_select on accreditation for select to hamroh_app using ((select app_is_system())
  or (select app_role()) in ('approver', 'auditor') or applicant_id = (select app_person())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
-- What was decided about a workshop is the workshop's to read; what is only prepared is not.
create policy app_select on maker_decision for select to hamroh_app using ((select app_is_system())
  or (select app_role()) in ('approver', 'auditor')
  or status = 'approved' and (exists (select from accreditation a where a.id = accreditation_id)
    or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())));
create policy app_select on maker_appeal for select to hamroh_app using ((select app_is_system())
  or exists (select from maker_decision d where d.id = decision_id));
grant update (maker_id, status, name, tax_number, director, soato, address, phone, about_uz, about_ru, capacity,
  device_codes, regions, account_cipher, submitted_at, closed_at) on accreditation to hamroh_app;
grant update (removed_at, scan, scanned_at) on accreditation_document to hamroh_app;
grant update (status, closed_by_id, closed_at) on maker_decision to hamroh_app;
grant update (status, answer, closed_by_id, closed_at) on maker_appeal to hamroh_app;
grant usage on sequence accreditation_check_ordinal_seq to hamroh_app;
revoke all on all functions in schema act, guard from public;

insert into guard.audit_word (word, chain, has_subject, roles) values
  ('accreditation', 'accreditation', true, '{citizen,artisan,buyer,maker_staff,approver}');
