-- Wrong answers about somebody are counted in one place, by her number and not by her row: who is unknown is refused as
-- often as who is known, so that "too many" says nothing of who is in the portal.

CREATE TYPE "answer_try_about" AS ENUM ('voucher_help', 'training_enrolment');

CREATE TABLE "answer_try" (
    "id" UUID NOT NULL,
    "about" "answer_try_about" NOT NULL,
    "pinfl_index" TEXT NOT NULL,
    "helper_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_try_pkey" PRIMARY KEY ("id")
);
insert into answer_try
  select t.id, 'voucher_help'::answer_try_about, p.pinfl_index, t.helper_id, t.at
    from voucher_help_try t join person p on p.id = t.person_id
  union all
  select t.id, 'training_enrolment'::answer_try_about, p.pinfl_index, t.helper_id, t.at
    from training_enrolment_try t join person p on p.id = t.person_id;
CREATE INDEX "answer_try_pinfl_index_at_idx" ON "answer_try"("pinfl_index", "at");
CREATE INDEX "answer_try_helper_id_idx" ON "answer_try"("helper_id");

create trigger kept before update or delete or truncate on answer_try
  for each statement execute function app_refuse_change();
alter table answer_try enable always trigger kept;
create trigger by_actor before insert on answer_try for each row execute function guard.by_actor('helper_id');

-- How many were given today; where the person is known by her row.
create function guard.answer_tries(p_about public.answer_try_about, p_person uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from public.answer_try t join public.person p on p.pinfl_index = t.pinfl_index
   where p.id = p_person and t.about = p_about and guard.day_of(t.at) = guard.day_of(guard.act_at())
$$;

create or replace function guard.check_voucher_help() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  o public.device_order;
begin
  select * into v from public.voucher where id = new.voucher_id;
  select * into o from public.device_order where id = new.device_order_id;
  if new.helper_role::text is distinct from public.app_context('actorRole')
     or new.act = 'number' and (v.status not in ('issued', 'held') or v.number <> new.old_number)
     or new.act = 'code' and (o.status <> 'ready' or o.voucher_id <> v.id)
     or guard.answer_tries('voucher_help', v.person_id) >= 3 then
    raise exception 'this help is not given'
      using errcode = 'insufficient_privilege', table = 'voucher_help', constraint = 'voucher_help_given';
  end if;
  perform public.app_refuse_both_sides('assist', public.app_person(), public.app_voucher_side(v.id)
    || coalesce(public.app_maker_family(o.maker_id), '{}'));
  return new;
end $$;

create or replace function guard.check_training_enrolment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not guard.is_trainer(new.organisation_id)
     or guard.answer_tries('training_enrolment', new.person_id) >= 3 then
    raise exception 'nobody is enrolled so'
      using errcode = 'insufficient_privilege', table = 'training_enrolment', constraint = 'training_enrolment_by_centre';
  end if;
  perform public.app_refuse_both_sides('trainPerson', new.helper_id, public.app_citizen_side(new.person_id,
    (select p.pinfl_index from public.person p where p.id = new.person_id)));
  return new;
end $$;
revoke all on all functions in schema guard from public;

DROP TABLE "voucher_help_try";
DROP TABLE "training_enrolment_try";

alter table answer_try enable row level security;
alter table answer_try force row level security;
create policy owner_all on answer_try to current_user using (true) with check (true);
create policy app_select on answer_try for select to hamroh_app using ((select app_is_system()));
create policy app_insert on answer_try for insert to hamroh_app with check ((select app_is_system()));
revoke all on answer_try from hamroh_app;
grant select, insert on answer_try to hamroh_app;
