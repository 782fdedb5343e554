-- A place that came free is offered to the first of its queue: she takes it or not within a term, and nobody is passed over
-- but for a reason that a second person read.

CREATE TYPE "free_place_status" AS ENUM ('open', 'given', 'withdrawn');
CREATE TYPE "queue_offer_status" AS ENUM ('offered', 'taken', 'given', 'declined', 'lapsed', 'withdrawn');
CREATE TYPE "queue_offer_channel" AS ENUM ('portal', 'desk', 'phone');
CREATE TYPE "queue_pass_status" AS ENUM ('prepared', 'decided', 'withdrawn');

CREATE TABLE "free_place" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "centre_code" TEXT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "free_on" DATE NOT NULL,
    "status" "free_place_status" NOT NULL DEFAULT 'open',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reason_cipher" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "free_place_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "free_place_closed" CHECK ((status = 'open') = (closed_at IS NULL) AND (status = 'open') = (closed_by_id IS NULL)),
    CONSTRAINT "free_place_reason" CHECK ((status = 'withdrawn') = (reason_cipher IS NOT NULL))
);
CREATE INDEX "free_place_centre_code_status_free_on_idx" ON "free_place"("centre_code", "status", "free_on");
CREATE INDEX "free_place_recorded_by_id_idx" ON "free_place"("recorded_by_id");
CREATE INDEX "free_place_closed_by_id_idx" ON "free_place"("closed_by_id");

CREATE TABLE "queue_offer" (
    "id" UUID NOT NULL,
    "free_place_id" UUID NOT NULL,
    "queue_place_id" UUID NOT NULL,
    "status" "queue_offer_status" NOT NULL DEFAULT 'offered',
    "moves_back" BOOLEAN NOT NULL,
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "channel" "queue_offer_channel",
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "reason_code" TEXT,
    "text_cipher" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queue_offer_pkey" PRIMARY KEY ("id"),
    -- Whoever answered, how and when stand together; what was only offered, or lapsed, nobody answered.
    CONSTRAINT "queue_offer_answered" CHECK ((answered_at IS NULL) = (answered_by_id IS NULL)
      AND (answered_at IS NULL) = (channel IS NULL)
      AND (status NOT IN ('taken', 'given', 'declined') OR answered_at IS NOT NULL)
      AND (status NOT IN ('offered', 'lapsed') OR answered_at IS NULL)),
    CONSTRAINT "queue_offer_closed" CHECK ((status IN ('offered', 'taken')) = (closed_at IS NULL)),
    CONSTRAINT "queue_offer_reason" CHECK ((status = 'declined') = (reason_code IS NOT NULL)),
    CONSTRAINT "queue_offer_text" CHECK (text_cipher IS NULL OR status = 'declined')
);
CREATE INDEX "queue_offer_free_place_id_offered_at_idx" ON "queue_offer"("free_place_id", "offered_at");
CREATE INDEX "queue_offer_queue_place_id_offered_at_idx" ON "queue_offer"("queue_place_id", "offered_at");
CREATE INDEX "queue_offer_status_answer_by_idx" ON "queue_offer"("status", "answer_by");
CREATE INDEX "queue_offer_offered_by_id_idx" ON "queue_offer"("offered_by_id");
CREATE INDEX "queue_offer_answered_by_id_idx" ON "queue_offer"("answered_by_id");
CREATE INDEX "queue_offer_closed_by_id_idx" ON "queue_offer"("closed_by_id");
-- One offer of a place at a time, and one to a person.
CREATE UNIQUE INDEX queue_offer_one_a_place ON queue_offer (free_place_id) WHERE status IN ('offered', 'taken', 'given');
CREATE UNIQUE INDEX queue_offer_one_a_person ON queue_offer (queue_place_id) WHERE status IN ('offered', 'taken', 'given');

CREATE TABLE "queue_pass" (
    "id" UUID NOT NULL,
    "free_place_id" UUID NOT NULL,
    "queue_place_id" UUID NOT NULL,
    "status" "queue_pass_status" NOT NULL DEFAULT 'prepared',
    "reason_code" TEXT NOT NULL,
    "text_cipher" TEXT NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "queue_pass_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "queue_pass_closed" CHECK ((status = 'prepared') = (closed_at IS NULL) AND (status = 'prepared') = (closed_by_id IS NULL)),
    CONSTRAINT "queue_pass_two_people" CHECK (status <> 'decided' OR closed_by_id <> prepared_by_id)
);
CREATE INDEX "queue_pass_free_place_id_prepared_at_idx" ON "queue_pass"("free_place_id", "prepared_at");
CREATE INDEX "queue_pass_queue_place_id_prepared_at_idx" ON "queue_pass"("queue_place_id", "prepared_at");
CREATE INDEX "queue_pass_prepared_by_id_idx" ON "queue_pass"("prepared_by_id");
CREATE INDEX "queue_pass_closed_by_id_idx" ON "queue_pass"("closed_by_id");
CREATE UNIQUE INDEX queue_pass_one_a_place ON queue_pass (free_place_id) WHERE status = 'prepared';
CREATE UNIQUE INDEX queue_pass_once ON queue_pass (free_place_id, queue_place_id) WHERE status <> 'withdrawn';

ALTER TABLE "queue_offer" ADD CONSTRAINT "queue_offer_free_place_id_fkey"
  FOREIGN KEY ("free_place_id") REFERENCES "free_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_offer" ADD CONSTRAINT "queue_offer_queue_place_id_fkey"
  FOREIGN KEY ("queue_place_id") REFERENCES "queue_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_pass" ADD CONSTRAINT "queue_pass_free_place_id_fkey"
  FOREIGN KEY ("free_place_id") REFERENCES "free_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_pass" ADD CONSTRAINT "queue_pass_queue_place_id_fkey"
  FOREIGN KEY ("queue_place_id") REFERENCES "queue_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- the order of a queue

-- Who waits at a time, in turn: by class, then by when it was asked for, or by when she came behind the others for an offer
-- that she did not take. Of the past it counts who was not ended then.
create function app_queue_order(p_code text, p_centre text, p_at timestamptz, p_past boolean)
returns table (id uuid, place integer)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select q.id, row_number() over (order by q.rank, greatest(q.asked_at, back.at), q.id)::int
  from public.queue_place q join public.provision p on p.id = q.id
  cross join lateral (select max(o.closed_at) as at from public.queue_offer o
    where o.queue_place_id = q.id and o.moves_back and o.status in ('declined', 'lapsed') and o.closed_at <= p_at) back
  where q.code = p_code and q.centre_code = p_centre and p.granted_at <= p_at
    and case when p_past then p.ended_on is null or p.ended_on >= p_at else p.status = 'active' end
    and not exists (select from public.queue_offer o where o.queue_place_id = q.id and o.answered_at <= p_at
      and o.status in ('taken', 'given'))
$$;

-- Who is offered a free place next: the first who waits, was not offered this one, and was not passed over for it.
create function app_next_for_place(p_place uuid, p_at timestamptz) returns uuid
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select w.id from public.free_place f
  cross join lateral public.app_queue_order(f.code, f.centre_code, p_at, false) w
  where f.id = p_place
    and not exists (select from public.queue_offer o where o.queue_place_id = w.id
      and (o.status = 'offered' or o.free_place_id = p_place))
    and not exists (select from public.queue_pass s where s.queue_place_id = w.id and s.free_place_id = p_place
      and s.status = 'decided')
  order by w.place limit 1
$$;
revoke all on function app_queue_order(text, text, timestamptz, boolean), app_next_for_place(uuid, timestamptz) from public;
grant execute on function app_queue_order(text, text, timestamptz, boolean), app_next_for_place(uuid, timestamptz) to hamroh_app;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('free_place', '', 'open'),
  ('free_place', 'open', 'given'),
  ('free_place', 'open', 'withdrawn'),
  ('queue_offer', '', 'offered'),
  ('queue_offer', 'offered', 'taken'),
  ('queue_offer', 'offered', 'declined'),
  ('queue_offer', 'offered', 'lapsed'),
  ('queue_offer', 'offered', 'withdrawn'),
  ('queue_offer', 'taken', 'given'),
  ('queue_offer', 'taken', 'withdrawn'),
  ('queue_pass', '', 'prepared'),
  ('queue_pass', 'prepared', 'decided'),
  ('queue_pass', 'prepared', 'withdrawn');

do $$
declare
  one text;
begin
  foreach one in array array['free_place', 'queue_offer', 'queue_pass'] loop
    execute format('create trigger lifecycle before insert or update of status on %I
      for each row execute function guard.keep_lifecycle(%L)', one, 'status');
    execute format('create trigger kept before delete or truncate on %I
      for each statement execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger kept', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('create policy app_update on %I for update to hamroh_app
      using ((select app_is_system())) with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end $$;

create trigger fixed before update on free_place for each row execute function guard.keep_fixed(
  'id', 'code', 'text_cipher', 'free_on', 'recorded_by_id', 'recorded_at', '?reason_cipher', '?closed_by_id', '?closed_at');
create trigger fixed before update on queue_offer for each row execute function guard.keep_fixed(
  'id', 'free_place_id', 'queue_place_id', 'moves_back', 'offered_by_id', 'offered_at', 'answer_by', '?channel',
  '?answered_by_id', '?answered_at', '?reason_code', '?text_cipher', '?closed_by_id', '?closed_at');
create trigger fixed before update on queue_pass for each row execute function guard.keep_fixed(
  'id', 'free_place_id', 'queue_place_id', 'reason_code', 'text_cipher', 'prepared_by_id', 'prepared_at', '?closed_by_id',
  '?closed_at');
create trigger facts before update on free_place for each row execute function guard.keep_with_state(
  'status', 'reason_cipher', 'closed_by_id', 'closed_at');
create trigger facts before update on queue_offer for each row execute function guard.keep_with_state(
  'status', 'channel', 'answered_by_id', 'answered_at', 'reason_code', 'text_cipher', 'closed_by_id', 'closed_at');
create trigger facts before update on queue_pass for each row execute function guard.keep_with_state(
  'status', 'closed_by_id', 'closed_at');
create trigger by_actor before insert on free_place for each row execute function guard.by_actor('recorded_by_id');
create trigger by_actor before insert on queue_offer for each row execute function guard.by_actor('offered_by_id');
create trigger by_actor before insert on queue_pass for each row execute function guard.by_actor('prepared_by_id');

-- ---------------------------------------------------------------- who may

-- Whether whoever acts works at a centre now; the portal itself may write what others did.
create function guard.is_of_centre(p_centre text, p_head boolean) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(public.app_context('actorRole'), 'system') = 'system' or exists (
    select from public.role_grant g where g.person_id = public.app_person() and g.organisation_id = p_centre
      and g.role::text = any (case when p_head then array['inson_head'] else array['inson_specialist', 'inson_head'] end)
      and guard.grant_stands(g))
$$;

create function guard.check_free_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.status = old.status and new.centre_code = old.centre_code then return new; end if;
  if tg_op = 'UPDATE' and new.centre_code <> old.centre_code then
    if new.status = old.status and guard.is_closing(old.centre_code, new.centre_code) then return new; end if;
    raise exception 'a free place stays with its centre'
      using errcode = 'restrict_violation', table = 'free_place', constraint = 'free_place_centre';
  end if;
  if not guard.is_of_centre(new.centre_code, false) then
    raise exception 'the centre of a queue says what is free'
      using errcode = 'insufficient_privilege', table = 'free_place', constraint = 'free_place_by_centre';
  end if;
  if new.status = 'given' and not exists (select from public.queue_offer o
      where o.free_place_id = new.id and o.status = 'given') then
    raise exception 'a place is given to who took it'
      using errcode = 'check_violation', table = 'free_place', constraint = 'free_place_given';
  end if;
  if new.status = 'withdrawn' and exists (select from public.queue_offer o
      where o.free_place_id = new.id and o.status in ('offered', 'taken', 'given')) then
    raise exception 'a place that is offered falls away with its offer'
      using errcode = 'check_violation', table = 'free_place', constraint = 'free_place_withdrawn';
  end if;
  return new;
end $$;
create trigger checked before insert or update on free_place for each row execute function guard.check_free_place();

-- Offered in turn, answered by whom it is offered to or for her by the centre, and by nobody on her side.
create function guard.check_queue_offer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_place public.free_place;
  v_provision public.provision;
  v_actor uuid := public.app_person();
  v_is_portal boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_before int;
begin
  if tg_op = 'UPDATE' and new.status = old.status then return new; end if;
  select * into v_place from public.free_place f where f.id = new.free_place_id;
  select * into v_provision from public.provision p where p.id = new.queue_place_id;
  if tg_op = 'INSERT' then
    if v_place.status <> 'open' or new.queue_place_id is distinct from
        public.app_next_for_place(new.free_place_id, new.offered_at) then
      raise exception 'a free place is offered to the first of its queue'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_turn';
    end if;
    if exists (select from public.queue_pass s where s.free_place_id = new.free_place_id and s.status = 'prepared') then
      raise exception 'whether somebody is passed over is decided first'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_pass_waits';
    end if;
    if new.answer_by <= guard.day_of(new.offered_at) then
      raise exception 'an offer leaves a day to answer'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_term';
    end if;
    select count(*) into v_before from public.queue_offer o
      where o.queue_place_id = new.queue_place_id and o.status in ('declined', 'lapsed');
    if new.moves_back <> (v_before >= guard.parameter_on('queue-offers-kept', guard.day_of(new.offered_at), 1)) then
      raise exception 'what an offer does to a place is the rule of its day'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_rule';
    end if;
  end if;
  if new.status = 'lapsed' then
    if not v_is_portal or guard.day_of(new.closed_at) <= new.answer_by then
      raise exception 'an offer lapses after its last day, by itself'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_lapse';
    end if;
    return new;
  end if;
  if new.status in ('taken', 'declined') then
    if v_provision.status <> 'active' or guard.day_of(new.answered_at) > new.answer_by then
      raise exception 'an offer is answered within its term'
        using errcode = 'check_violation', table = 'queue_offer', constraint = 'queue_offer_in_time';
    end if;
    if not v_is_portal and new.answered_by_id is distinct from v_actor then
      raise exception 'an answer names whoever gives it'
        using errcode = 'insufficient_privilege', table = 'queue_offer', constraint = 'queue_offer_by_actor';
    end if;
    if (new.channel = 'portal') <> (new.answered_by_id is not distinct from v_provision.person_id) then
      raise exception 'on the portal she answers herself, elsewhere the centre writes it down'
        using errcode = 'insufficient_privilege', table = 'queue_offer', constraint = 'queue_offer_channel';
    end if;
    if new.channel = 'portal' then return new; end if;
  end if;
  -- What was decided later ends an offer, too: by people who are looked at there.
  if new.status = 'withdrawn' and v_provision.status <> 'active' then return new; end if;
  if not guard.is_of_centre(v_place.centre_code, false) then
    raise exception 'the centre of a queue offers its places'
      using errcode = 'insufficient_privilege', table = 'queue_offer', constraint = 'queue_offer_by_centre';
  end if;
  if not v_is_portal then
    perform public.app_refuse_both_sides('workOnCase', v_actor,
      public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  end if;
  return new;
end $$;
create trigger checked before insert or update on queue_offer for each row execute function guard.check_queue_offer();

-- One of the centre says why, a head who is another decides; about the first alone.
create function guard.check_queue_pass() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_place public.free_place;
  v_provision public.provision;
  v_actor uuid := public.app_person();
  v_is_portal boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
begin
  if tg_op = 'UPDATE' and new.status = old.status then return new; end if;
  select * into v_place from public.free_place f where f.id = new.free_place_id;
  select * into v_provision from public.provision p where p.id = new.queue_place_id;
  if new.status <> 'withdrawn' and (v_place.status <> 'open'
      or exists (select from public.queue_offer o where o.free_place_id = new.free_place_id
        and o.status in ('offered', 'taken', 'given'))
      or new.queue_place_id is distinct from
        public.app_next_for_place(new.free_place_id, coalesce(new.closed_at, new.prepared_at))) then
    raise exception 'who is passed over is the first for a place that is free'
      using errcode = 'check_violation', table = 'queue_pass', constraint = 'queue_pass_turn';
  end if;
  if not v_is_portal and tg_op = 'UPDATE' and new.closed_by_id is distinct from v_actor then
    raise exception 'a decision names whoever takes it'
      using errcode = 'insufficient_privilege', table = 'queue_pass', constraint = 'queue_pass_by_actor';
  end if;
  if not guard.is_of_centre(v_place.centre_code, new.status = 'decided') then
    raise exception 'the centre of a queue passes over, and its head decides'
      using errcode = 'insufficient_privilege', table = 'queue_pass', constraint = 'queue_pass_by_centre';
  end if;
  if not v_is_portal then
    perform public.app_refuse_both_sides('workOnCase', v_actor,
      public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  end if;
  return new;
end $$;
create trigger checked before insert or update on queue_pass for each row execute function guard.check_queue_pass();

-- Free places of a centre that closes go with the cases of their queue.
create or replace function guard.carry_queue_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.queue_place q set centre_code = new.to_code from public.provision p
    where p.application_id = new.application_id and q.id = p.id and q.centre_code = new.from_code;
  if found then
    update public.free_place f set centre_code = new.to_code where f.centre_code = new.from_code and f.status = 'open';
  end if;
  return null;
end $$;

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- who sees

grant update (centre_code, status, reason_cipher, closed_by_id, closed_at) on free_place to hamroh_app;
grant update (status, channel, answered_by_id, answered_at, reason_code, text_cipher, closed_by_id, closed_at, version)
  on queue_offer to hamroh_app;
grant update (status, closed_by_id, closed_at) on queue_pass to hamroh_app;
create policy app_select on queue_offer for select to hamroh_app using (
  (select app_is_system()) or app_sees_provision(queue_place_id));
create policy app_select on queue_pass for select to hamroh_app using (
  (select app_is_system())
  or ((select app_is_centre_staff()) or status = 'decided') and app_sees_provision(queue_place_id));
create policy app_select on free_place for select to hamroh_app using (
  (select app_is_system())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
  or exists (select from queue_offer o where o.free_place_id = free_place.id));
