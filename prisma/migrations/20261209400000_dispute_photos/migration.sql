-- Each side of a dispute shows what it says: pictures that stand beside its words, and come with them alone.
create table "parcel_problem_photo" (
  "id" uuid not null,
  "problem_id" uuid not null,
  "side" "parcel_dispute_side" not null,
  "storage_key" text not null,
  "width" integer not null,
  "height" integer not null,
  "position" integer not null,
  constraint "parcel_problem_photo_pkey" primary key ("id"),
  constraint "parcel_problem_photo_position" check (position between 0 and 3)
);
create unique index "parcel_problem_photo_problem_id_side_position_key"
  on "parcel_problem_photo"("problem_id", "side", "position");
alter table "parcel_problem_photo" add constraint "parcel_problem_photo_problem_id_fkey"
  foreign key ("problem_id") references "parcel_problem"("id") on delete restrict on update cascade;

-- What was said is not changed, nor is what was shown.
create trigger append_only before update or delete or truncate on parcel_problem_photo
  for each statement execute function app_refuse_change();
alter table parcel_problem_photo enable always trigger append_only;

-- Nothing is put beside them later: who answers has seen all that is shown against her.
create function guard.check_problem_photo() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.parcel_problem;
  v_written xid;
begin
  select * into p from public.parcel_problem where id = new.problem_id for update;
  select xmin into v_written from public.parcel_problem where id = new.problem_id;
  -- The words were written by this same transaction: of who opened it when it began, of the other side with its answer.
  if v_written is distinct from pg_current_xact_id()::xid
     or new.side = p.opened_by and p.status <> 'open'
     or new.side <> p.opened_by and (p.status <> 'deciding' or p.reply_cipher is null) then
    raise exception 'a picture of dispute % comes with the words of its side', new.problem_id
      using errcode = 'check_violation', table = 'parcel_problem_photo', constraint = 'parcel_problem_photo_with_words';
  end if;
  return new;
end $$;
revoke all on function guard.check_problem_photo() from public;
create trigger with_words before insert on parcel_problem_photo
  for each row execute function guard.check_problem_photo();

alter table parcel_problem_photo enable row level security;
alter table parcel_problem_photo force row level security;
create policy owner_all on parcel_problem_photo to current_user using (true) with check (true);
create policy app_insert on parcel_problem_photo for insert to hamroh_app with check ((select app_is_system()));
revoke all on parcel_problem_photo from hamroh_app;
grant select, insert on parcel_problem_photo to hamroh_app;
-- As its dispute is seen.
create function app_sees_parcel_problem(p_id uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from public.parcel_problem where id = p_id);
end $$;
create policy app_select on parcel_problem_photo for select to hamroh_app using (
  (select app_is_system()) or app_sees_parcel_problem(problem_id));
