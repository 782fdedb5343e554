-- A rehabilitation centre enrols somebody who calls, or stands at its desk: what was seen or said, and who wrote it down,
-- is kept with the place, which is hers as if she had asked for it herself. Wrong answers are counted.

CREATE TABLE "training_enrolment" (
    "place_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "way" "assistance_way" NOT NULL,
    "document_cipher" TEXT NOT NULL,
    "helper_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_enrolment_pkey" PRIMARY KEY ("place_id"),
    CONSTRAINT "training_enrolment_way" CHECK (way in ('desk', 'phone')),
    CONSTRAINT "training_enrolment_both_sides" CHECK (helper_id <> person_id)
);
CREATE INDEX "training_enrolment_person_id_idx" ON "training_enrolment"("person_id");
CREATE INDEX "training_enrolment_helper_id_idx" ON "training_enrolment"("helper_id");
CREATE INDEX "training_enrolment_organisation_id_idx" ON "training_enrolment"("organisation_id");
-- It is written before the place, which is let in by it.
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_place_id_fkey"
  FOREIGN KEY ("place_id") REFERENCES "training_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE
  DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE "training_enrolment_try" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_enrolment_try_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "training_enrolment_try_person_id_at_idx" ON "training_enrolment_try"("person_id", "at");
CREATE INDEX "training_enrolment_try_helper_id_idx" ON "training_enrolment_try"("helper_id");

create trigger kept before update or delete or truncate on training_enrolment
  for each statement execute function app_refuse_change();
alter table training_enrolment enable always trigger kept;
create trigger kept before update or delete or truncate on training_enrolment_try
  for each statement execute function app_refuse_change();
alter table training_enrolment_try enable always trigger kept;
create trigger by_actor before insert on training_enrolment for each row execute function guard.by_actor('helper_id');
create trigger by_actor before insert on training_enrolment_try for each row execute function guard.by_actor('helper_id');

-- Somebody of the centre, of no side of hers, and not where wrong answers were given too often.
create function guard.check_training_enrolment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not guard.is_trainer(new.organisation_id)
     or (select count(*) from public.training_enrolment_try t where t.person_id = new.person_id
       and guard.day_of(t.at) = guard.day_of(guard.act_at())) >= 3 then
    raise exception 'nobody is enrolled so'
      using errcode = 'insufficient_privilege', table = 'training_enrolment', constraint = 'training_enrolment_by_centre';
  end if;
  perform public.app_refuse_both_sides('trainPerson', new.helper_id, public.app_citizen_side(new.person_id,
    (select p.pinfl_index from public.person p where p.id = new.person_id)));
  return new;
end $$;
create trigger checked before insert on training_enrolment
  for each row execute function guard.check_training_enrolment();

-- Whoever asks, asks for a place of her own; the centre does so by an enrolment of that place and person alone.
create function guard.check_who_asks() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system'
     and new.person_id is distinct from public.app_person()
     and not (new.basis = 'own' and exists (select 1 from public.training_enrolment e
       join public.training_course c on c.id = new.course_id and c.organisation_id = e.organisation_id
       where e.place_id = new.id and e.person_id = new.person_id and e.helper_id = public.app_person())) then
    raise exception 'a place is asked for by its person, or for her by an enrolment'
      using errcode = 'insufficient_privilege', table = 'training_place', constraint = 'training_place_by_actor';
  end if;
  return new;
end $$;
drop trigger by_actor on training_place;
create trigger by_actor before insert on training_place for each row execute function guard.check_who_asks();
revoke all on all functions in schema guard from public;

alter table training_enrolment enable row level security;
alter table training_enrolment force row level security;
create policy owner_all on training_enrolment to current_user using (true) with check (true);
create policy app_select on training_enrolment for select to hamroh_app using ((select app_is_system())
  or person_id = (select app_person()));
create policy app_insert on training_enrolment for insert to hamroh_app with check ((select app_is_system()));
revoke all on training_enrolment from hamroh_app;
grant select, insert on training_enrolment to hamroh_app;
alter table training_enrolment_try enable row level security;
alter table training_enrolment_try force row level security;
create policy owner_all on training_enrolment_try to current_user using (true) with check (true);
create policy app_select on training_enrolment_try for select to hamroh_app using ((select app_is_system()));
create policy app_insert on training_enrolment_try for insert to hamroh_app with check ((select app_is_system()));
revoke all on training_enrolment_try from hamroh_app;
grant select, insert on training_enrolment_try to hamroh_app;
