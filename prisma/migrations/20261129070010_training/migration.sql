-- Training in use and rehabilitation courses: the twelve centres, their courses as a calendar, and the places on them. A
-- place that is free is given at once; where none is, people wait by the order in which they asked, and a place that comes
-- free is offered to the first of them for a term.

CREATE TYPE "training_course_status" AS ENUM ('draft', 'published', 'running', 'done', 'cancelled');
CREATE TYPE "training_place_status" AS ENUM ('waiting', 'offered', 'taken', 'left', 'lapsed', 'called_off', 'attended',
  'missed');
CREATE TYPE "training_basis" AS ENUM ('own', 'mandate', 'child');

-- What an organisation that trains people tells of itself.
CREATE TABLE "training_centre" (
    "organisation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "territory_soato" TEXT NOT NULL,
    "address_uz_latn" TEXT NOT NULL,
    "address_uz_cyrl" TEXT NOT NULL,
    "address_ru" TEXT NOT NULL,
    "address_en" TEXT NOT NULL,
    "trainings" TEXT[] NOT NULL,
    "has_ramp" BOOLEAN,
    "has_interpreter" BOOLEAN,
    "has_lodging" BOOLEAN NOT NULL,
    "has_transport" BOOLEAN NOT NULL,

    CONSTRAINT "training_centre_pkey" PRIMARY KEY ("organisation_id"),
    CONSTRAINT "training_centre_code" CHECK (code ~ '^[a-z][a-z-]{1,39}$'),
    CONSTRAINT "training_centre_trainings" CHECK (cardinality(trainings) > 0)
);
CREATE UNIQUE INDEX "training_centre_code_key" ON "training_centre"("code");
CREATE INDEX "training_centre_territory_soato_idx" ON "training_centre"("territory_soato");
ALTER TABLE "training_centre" ADD CONSTRAINT "training_centre_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_centre" ADD CONSTRAINT "training_centre_territory_soato_fkey"
  FOREIGN KEY ("territory_soato") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "training_course" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "training" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "opens_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "has_transport" BOOLEAN NOT NULL,
    "has_lodging" BOOLEAN NOT NULL,
    "note" TEXT,
    "status" "training_course_status" NOT NULL,
    "reason_code" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_course_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "training_course_days" CHECK (last_on >= first_on AND last_on - first_on <= 92),
    CONSTRAINT "training_course_hours" CHECK (opens_at >= 0 AND closes_at <= 1440 AND closes_at > opens_at),
    CONSTRAINT "training_course_places" CHECK (places BETWEEN 1 AND 200),
    CONSTRAINT "training_course_audience" CHECK (audience IN ('adults', 'children', 'families')),
    CONSTRAINT "training_course_published" CHECK (status IN ('draft', 'cancelled') OR published_at IS NOT NULL),
    CONSTRAINT "training_course_closed" CHECK ((status IN ('done', 'cancelled')) = (closed_at IS NOT NULL)),
    CONSTRAINT "training_course_reason" CHECK ((status = 'cancelled') = (reason_code IS NOT NULL))
);
CREATE INDEX "training_course_organisation_id_first_on_idx" ON "training_course"("organisation_id", "first_on");
CREATE INDEX "training_course_status_first_on_idx" ON "training_course"("status", "first_on");
CREATE INDEX "training_course_created_by_id_idx" ON "training_course"("created_by_id");
ALTER TABLE "training_course" ADD CONSTRAINT "training_course_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "training_centre"("organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "training_place" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "course_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "basis" "training_basis" NOT NULL,
    "beneficiary_index" TEXT NOT NULL,
    "beneficiary_cipher" TEXT,
    "status" "training_place_status" NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "place" INTEGER,
    "needs_cipher" TEXT,
    "transport_cipher" TEXT,
    "wants_lodging" BOOLEAN NOT NULL DEFAULT false,
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "result_by_id" UUID,
    "result_at" TIMESTAMPTZ(3),
    "has_certificate" BOOLEAN NOT NULL DEFAULT false,
    "next_code" TEXT,
    "result_cipher" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_place_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "training_place_holds" CHECK (
      (status IN ('offered', 'taken', 'attended', 'missed')) = (place IS NOT NULL)),
    CONSTRAINT "training_place_offered" CHECK (status <> 'offered' OR offered_until IS NOT NULL),
    CONSTRAINT "training_place_taken" CHECK (status NOT IN ('taken', 'attended', 'missed') OR taken_at IS NOT NULL),
    CONSTRAINT "training_place_closed" CHECK ((status IN ('left', 'lapsed', 'called_off')) = (closed_at IS NOT NULL)),
    CONSTRAINT "training_place_result" CHECK ((status IN ('attended', 'missed')) = (result_by_id IS NOT NULL)
      AND (result_by_id IS NULL) = (result_at IS NULL) AND (status = 'attended' OR NOT has_certificate)),
    CONSTRAINT "training_place_whose" CHECK ((basis = 'own') = (beneficiary_cipher IS NULL)),
    -- Nobody says of herself that she attended.
    CONSTRAINT "training_place_both_sides" CHECK (result_by_id <> person_id)
);
CREATE UNIQUE INDEX "training_place_number_key" ON "training_place"("number");
CREATE UNIQUE INDEX "training_place_ordinal_key" ON "training_place"("ordinal");
-- One place is one person's, and one person asks once.
CREATE UNIQUE INDEX "training_place_once" ON "training_place"("course_id", "place") WHERE place IS NOT NULL;
CREATE UNIQUE INDEX "training_place_person_once" ON "training_place"("course_id", "beneficiary_index")
  WHERE status IN ('waiting', 'offered', 'taken', 'attended', 'missed');
CREATE INDEX "training_place_course_id_status_ordinal_idx" ON "training_place"("course_id", "status", "ordinal");
CREATE INDEX "training_place_person_id_asked_at_idx" ON "training_place"("person_id", "asked_at");
CREATE INDEX "training_place_beneficiary_index_idx" ON "training_place"("beneficiary_index");
CREATE INDEX "training_place_result_by_id_idx" ON "training_place"("result_by_id");
CREATE INDEX "training_place_status_offered_until_idx" ON "training_place"("status", "offered_until");
ALTER TABLE "training_place" ADD CONSTRAINT "training_place_course_id_fkey"
  FOREIGN KEY ("course_id") REFERENCES "training_course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "training_day" (
    "place_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "was_there" BOOLEAN NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_day_pkey" PRIMARY KEY ("place_id", "day")
);
CREATE INDEX "training_day_marked_by_id_idx" ON "training_day"("marked_by_id");
ALTER TABLE "training_day" ADD CONSTRAINT "training_day_place_id_fkey"
  FOREIGN KEY ("place_id") REFERENCES "training_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states

insert into guard.transition values
  ('training_course', '', 'draft'),
  ('training_course', 'draft', 'published'),
  ('training_course', 'draft', 'cancelled'),
  ('training_course', 'published', 'running'),
  ('training_course', 'published', 'cancelled'),
  ('training_course', 'running', 'done'),
  ('training_course', 'running', 'cancelled'),
  ('training_place', '', 'waiting'),
  ('training_place', '', 'taken'),
  ('training_place', 'waiting', 'offered'),
  ('training_place', 'waiting', 'left'),
  ('training_place', 'waiting', 'called_off'),
  ('training_place', 'offered', 'taken'),
  ('training_place', 'offered', 'left'),
  ('training_place', 'offered', 'lapsed'),
  ('training_place', 'offered', 'called_off'),
  ('training_place', 'taken', 'left'),
  ('training_place', 'taken', 'called_off'),
  ('training_place', 'taken', 'attended'),
  ('training_place', 'taken', 'missed'),
  ('training_place', 'attended', 'missed'),
  ('training_place', 'missed', 'attended');
create trigger lifecycle before insert or update of status on training_course
  for each row execute function guard.keep_lifecycle('status');
create trigger lifecycle before insert or update of status on training_place
  for each row execute function guard.keep_lifecycle('status');
-- What people have read of a course stays; its places grow, and its note can be made clearer.
create trigger fixed before update on training_course for each row when (old.status <> 'draft')
  execute function guard.keep_fixed('training', 'audience', 'first_on', 'last_on', 'opens_at', 'closes_at',
    'has_transport', 'has_lodging', 'published_at', '?closed_at', '?reason_code');
create trigger fixed_always before update on training_course for each row
  execute function guard.keep_fixed('id', 'organisation_id', 'created_by_id', 'created_at');
create trigger fixed before update on training_place for each row execute function guard.keep_fixed(
  'id', 'number', 'course_id', 'person_id', 'basis', 'beneficiary_index', 'beneficiary_cipher', 'ordinal', 'needs_cipher',
  'wants_lodging', 'asked_at', '?offered_until', '?taken_at', '?closed_at');
create trigger fixed before update on training_day for each row execute function guard.keep_fixed('place_id', 'day');
create trigger kept before delete or truncate on training_course
  for each statement execute function app_refuse_change();
alter table training_course enable always trigger kept;
create trigger kept before delete or truncate on training_place
  for each statement execute function app_refuse_change();
alter table training_place enable always trigger kept;
create trigger kept before delete or truncate on training_day
  for each statement execute function app_refuse_change();
alter table training_day enable always trigger kept;
create trigger by_role before insert or update on training_centre for each row execute function guard.by_role('system');
create trigger kept before delete or truncate on training_centre for each statement execute function app_refuse_change();
alter table training_centre enable always trigger kept;
create trigger by_actor before insert on training_course for each row execute function guard.by_actor('created_by_id');
create trigger by_actor before insert on training_place for each row execute function guard.by_actor('person_id');

-- Whoever acts works for the centre now.
create function guard.is_trainer(p_organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select public.app_context('actorRole') = 'organisation_staff' and public.app_organisation() = p_organisation::text
    and exists (select 1 from public.role_grant g where g.person_id = public.app_person()
      and g.role::text = 'organisation_staff' and g.organisation_id = p_organisation::text and g.revoked_at is null)
$$;

-- The centre writes, publishes and cancels; that a course begins and ends is the calendar's to say.
create function guard.check_training_course() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_today date := guard.day_of(guard.act_at());
  v_is_system boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
begin
  if tg_op = 'UPDATE' and new.status <> old.status and new.status in ('running', 'done') then
    if not v_is_system or new.status = 'running' and v_today < new.first_on or new.status = 'done' and v_today <= new.last_on then
      raise exception 'a course begins and ends with its days'
        using errcode = 'restrict_violation', table = 'training_course', constraint = 'training_course_in_time';
    end if;
    return new;
  end if;
  if not v_is_system and not guard.is_trainer(new.organisation_id) then
    raise exception 'this course is not theirs'
      using errcode = 'insufficient_privilege', table = 'training_course', constraint = 'training_course_by_actor';
  end if;
  if tg_op = 'UPDATE' and old.status = 'draft' and new.status = 'published' and new.first_on <= v_today then
    raise exception 'a course is published before it begins'
      using errcode = 'restrict_violation', table = 'training_course', constraint = 'training_course_in_time';
  end if;
  if new.status in ('draft', 'published') and not exists (select 1 from public.training_centre c
      where c.organisation_id = new.organisation_id and new.training = any (c.trainings)) then
    raise exception 'the centre does not train this'
      using errcode = 'check_violation', table = 'training_course', constraint = 'training_course_training';
  end if;
  if exists (select 1 from public.training_place p where p.course_id = new.id and p.place > new.places) then
    raise exception 'the places that are given stay'
      using errcode = 'restrict_violation', table = 'training_course', constraint = 'training_course_given';
  end if;
  return new;
end $$;
create trigger checked before insert or update on training_course
  for each row execute function guard.check_training_course();

-- Whose a place is, that there is one, and that nobody is passed over. She takes it, gives it back until the day before,
-- or leaves the list; the centre says what came of it, and of nobody of its own family.
create function guard.check_training_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  v_at timestamptz := guard.act_at();
  v_today date := guard.day_of(v_at);
  c public.training_course;
  v_is_own boolean := new.person_id is not distinct from v_actor;
  v_is_trainer boolean;
  v_own_index text;
  v_first bigint;
  v_may boolean := true;
begin
  select * into c from public.training_course where id = new.course_id;
  if new.status not in ('attended', 'missed') then
    new.is_protected := exists (select 1 from public.case_file f where f.applicant_id = new.person_id and f.is_protected);
  end if;
  if new.place > c.places then
    raise exception 'the course has no such place'
      using errcode = 'check_violation', table = 'training_place', constraint = 'training_place_in_course';
  end if;
  if tg_op = 'INSERT' then
    select p.pinfl_index into v_own_index from public.person p where p.id = new.person_id;
    if (new.basis = 'own') <> (new.beneficiary_index = v_own_index)
       or new.basis = 'mandate' and not exists (select 1 from public.mandate m where m.holder_id = new.person_id
         and m.grantor_index = new.beneficiary_index and m.status = 'in_force' and 'apply' = any (m.acts)
         and m.valid_until >= v_today) then
      raise exception 'nobody asked her to act'
        using errcode = 'insufficient_privilege', table = 'training_place', constraint = 'training_place_basis';
    end if;
    if c.status <> 'published' or v_today >= c.first_on then
      raise exception 'the course takes nobody any more'
        using errcode = 'restrict_violation', table = 'training_place', constraint = 'training_place_in_time';
    end if;
    if new.status = 'taken' and exists (select 1 from public.training_place p
        where p.course_id = new.course_id and p.status = 'waiting') then
      raise exception 'others wait for this place'
        using errcode = 'check_violation', table = 'training_place', constraint = 'training_place_turn';
    end if;
    return new;
  end if;

  if new.status = old.status then return new; end if;
  v_is_trainer := guard.is_trainer(c.organisation_id);
  if new.status = 'offered' then
    select min(p.ordinal) into v_first from public.training_place p where p.course_id = new.course_id and p.status = 'waiting';
    if v_first < new.ordinal then
      raise exception 'others wait longer for this place'
        using errcode = 'check_violation', table = 'training_place', constraint = 'training_place_turn';
    end if;
    v_may := c.status = 'published' and v_today < c.first_on and new.offered_until > v_at;
  elsif new.status = 'taken' then
    v_may := v_is_own and c.status = 'published' and v_today < c.first_on and old.offered_until > v_at;
  elsif new.status = 'left' then
    v_may := (v_is_own or v_is_trainer) and c.status = 'published' and v_today < c.first_on;
  elsif new.status = 'lapsed' then
    v_may := old.offered_until <= v_at or c.status <> 'published';
  elsif new.status = 'called_off' then
    v_may := c.status = 'cancelled' or old.status in ('waiting', 'offered') and c.status in ('running', 'done');
  else
    v_may := v_is_trainer and c.status in ('running', 'done') and new.result_by_id is not distinct from v_actor
      and (new.status = 'missed' or exists (select 1 from public.training_day d where d.place_id = new.id and d.was_there));
  end if;
  if v_may is not true then
    raise exception 'this place is not theirs to move'
      using errcode = 'insufficient_privilege', table = 'training_place', constraint = 'training_place_by_actor';
  end if;
  if v_is_trainer and not v_is_own and v_role <> 'system' and new.status in ('left', 'attended', 'missed') then
    perform public.app_refuse_both_sides('trainPerson', v_actor,
      public.app_citizen_side(new.person_id, new.beneficiary_index));
  end if;
  return new;
end $$;
create trigger checked before insert or update on training_place
  for each row execute function guard.check_training_place();

-- What was said of a place is said with its state, or anew by somebody of the centre.
create function guard.check_training_result() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.result_by_id, new.result_at, new.has_certificate, new.next_code, new.result_cipher)
     is distinct from (old.result_by_id, old.result_at, old.has_certificate, old.next_code, old.result_cipher) then
    if new.result_by_id is distinct from public.app_person() or not guard.is_trainer(
        (select c.organisation_id from public.training_course c where c.id = new.course_id)) then
      raise exception 'the centre says what came of it'
        using errcode = 'insufficient_privilege', table = 'training_place', constraint = 'training_place_result_by';
    end if;
    perform public.app_refuse_both_sides('trainPerson', public.app_person(),
      public.app_citizen_side(new.person_id, new.beneficiary_index));
  end if;
  return new;
end $$;
create trigger result before update on training_place for each row execute function guard.check_training_result();

-- Who was there is marked on a day of the course that has come, by the centre, and for nobody of one's own family.
create function guard.check_training_day() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.training_place;
  c public.training_course;
begin
  select * into p from public.training_place where id = new.place_id;
  select * into c from public.training_course where id = p.course_id;
  if not guard.is_trainer(c.organisation_id) or new.marked_by_id is distinct from public.app_person() then
    raise exception 'the centre says who was there'
      using errcode = 'insufficient_privilege', table = 'training_day', constraint = 'training_day_by_actor';
  end if;
  if new.day not between c.first_on and c.last_on or new.day > guard.day_of(guard.act_at())
     or c.status not in ('running', 'done') or p.status not in ('taken', 'attended', 'missed') then
    raise exception 'nobody can have been there'
      using errcode = 'check_violation', table = 'training_day', constraint = 'training_day_of_course';
  end if;
  perform public.app_refuse_both_sides('trainPerson', new.marked_by_id,
    public.app_citizen_side(p.person_id, p.beneficiary_index));
  return new;
end $$;
create trigger checked before insert or update on training_day
  for each row execute function guard.check_training_day();

-- Who comes into danger after she asked is hidden from then on.
create function guard.protect_training_places() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.training_place p set is_protected = true
    where p.person_id = new.applicant_id and not p.is_protected and p.status in ('waiting', 'offered', 'taken');
  return null;
end $$;
create trigger protect_training_places after insert on case_file for each row
  when (new.is_protected) execute function guard.protect_training_places();

revoke all on all functions in schema guard from public;

-- ---------------------------------------------------------------- pages that are kept

alter table guard.page_version drop constraint page_version_name_check;
alter table guard.page_version add constraint page_version_name_check
  check (name in ('market', 'portal', 'search', 'training'));
insert into guard.page_version (name, slot) select 'training', slot from generate_series(1, 32) slot;
do $$
declare
  v_table text;
begin
  foreach v_table in array array['organisation', 'training_centre', 'training_course', 'training_place'] loop
    execute format('create trigger page_change after insert or update or delete or truncate on public.%I
      for each statement execute function guard.note_page_change(''training'')', v_table);
  end loop;
end
$$;

-- ---------------------------------------------------------------- who sees what

alter table training_centre enable row level security;
alter table training_centre force row level security;
create policy owner_all on training_centre to current_user using (true) with check (true);
create policy app_select on training_centre for select to hamroh_app using (true);
create policy app_insert on training_centre for insert to hamroh_app with check ((select app_is_system()));

alter table training_course enable row level security;
alter table training_course force row level security;
create policy owner_all on training_course to current_user using (true) with check (true);
create policy app_select on training_course for select to hamroh_app using (status <> 'draft' and published_at is not null
  or (select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()));
create policy app_insert on training_course for insert to hamroh_app with check ((select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()));
create policy app_update on training_course for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()));
revoke all on training_course from hamroh_app;
grant select, insert on training_course to hamroh_app;
grant update (training, audience, first_on, last_on, opens_at, closes_at, places, has_transport, has_lodging, note,
  status, reason_code, published_at, closed_at, version) on training_course to hamroh_app;

alter table training_place enable row level security;
alter table training_place force row level security;
create policy owner_all on training_place to current_user using (true) with check (true);
create policy app_select on training_place for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person())
  or (select app_role()) = 'organisation_staff' and exists (select 1 from training_course c
    where c.id = training_place.course_id and c.organisation_id::text = (select app_organisation())));
create policy app_insert on training_place for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on training_place for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on training_place from hamroh_app;
grant select, insert on training_place to hamroh_app;
grant usage on sequence training_place_ordinal_seq to hamroh_app;
grant update (status, place, transport_cipher, offered_until, taken_at, closed_at, result_by_id, result_at, has_certificate,
  next_code, result_cipher, version) on training_place to hamroh_app;

alter table training_day enable row level security;
alter table training_day force row level security;
create policy owner_all on training_day to current_user using (true) with check (true);
create policy app_select on training_day for select to hamroh_app using ((select app_is_system())
  or exists (select 1 from training_place p where p.id = training_day.place_id));
create policy app_insert on training_day for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on training_day for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on training_day from hamroh_app;
grant select, insert on training_day to hamroh_app;
grant update (was_there, marked_by_id, marked_at) on training_day to hamroh_app;

revoke all on training_centre from hamroh_app;
grant select, insert on training_centre to hamroh_app;

insert into guard.audit_word (word, chain, has_subject, roles) values ('training', 'training', true, null);
