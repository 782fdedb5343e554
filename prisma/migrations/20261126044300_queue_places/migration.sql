-- A place in a queue: by class, within a class by when it was asked for, in the district of its centre.

CREATE TABLE "queue_place" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "centre_code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_place_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "queue_place_rank" CHECK (rank >= 1)
);
CREATE INDEX "queue_place_code_centre_code_rank_asked_at_idx"
  ON "queue_place"("code", "centre_code", "rank", "asked_at");
ALTER TABLE "queue_place" ADD CONSTRAINT "queue_place_id_fkey"
  FOREIGN KEY ("id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What it stands by is the case's, not somebody's word.
create function guard.check_queue_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.provision p join public.case_file c on c.id = p.application_id
      where p.id = new.id and p.kind = 'queue' and p.code = new.code and c.centre_code = new.centre_code
        and c.submitted_at = new.asked_at) then
    raise exception 'a place in a queue is that of its case'
      using errcode = 'check_violation', table = 'queue_place', constraint = 'queue_place_of_case';
  end if;
  return new;
end $$;
create trigger of_case before insert on queue_place for each row execute function guard.check_queue_place();
create trigger append_only before update or delete or truncate on queue_place
  for each statement execute function app_refuse_change();
alter table queue_place enable always trigger append_only;

alter table queue_place enable row level security;
alter table queue_place force row level security;
create policy owner_all on queue_place to current_user using (true) with check (true);
create policy app_select on queue_place for select to hamroh_app using (
  (select app_is_system()) or exists (select 1 from provision p where p.id = queue_place.id));
create policy app_insert on queue_place for insert to hamroh_app with check ((select app_is_system()));
revoke all on queue_place from hamroh_app;
grant select, insert on queue_place to hamroh_app;

revoke all on all functions in schema guard from public;
