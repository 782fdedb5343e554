-- An organisation's own system reads and answers what is asked of it. Its key is asked for by one administrator and made
-- by another, and names somebody of the organisation in whose name the system acts: it may what she may, as long as she
-- may, and nothing that touches her own side. The key itself is kept by nobody here, only its keyed hash.
create type "program_key_status" as enum ('prepared', 'active', 'refused', 'revoked');
create table "program_key" (
  "id" uuid not null,
  "organisation_id" uuid not null,
  "person_id" uuid not null,
  "name" text not null,
  "scopes" text[] not null,
  "status" "program_key_status" not null,
  "secret_hash" text,
  "mark" text,
  "prepared_by_id" uuid not null,
  "prepared_at" timestamptz(3) not null,
  "decided_by_id" uuid,
  "decided_at" timestamptz(3),
  "valid_until" date,
  "revoked_by_id" uuid,
  "revoked_at" timestamptz(3),
  "last_used_at" timestamptz(3),
  constraint "program_key_pkey" primary key ("id"),
  constraint "program_key_scopes" check (cardinality(scopes) > 0),
  constraint "program_key_two_people" check (decided_by_id <> prepared_by_id),
  constraint "program_key_other_side" check (person_id <> prepared_by_id and person_id <> decided_by_id),
  constraint "program_key_decided" check ((status = 'prepared') = (decided_by_id is null)
    and (decided_by_id is null) = (decided_at is null)),
  constraint "program_key_secret" check ((status in ('active', 'revoked')) = (secret_hash is not null)
    and (secret_hash is null) = (mark is null) and (secret_hash is null) = (valid_until is null)),
  constraint "program_key_revoked" check ((status = 'revoked') = (revoked_at is not null)
    and (revoked_at is null) = (revoked_by_id is null))
);
create unique index "program_key_secret_hash_key" on "program_key"("secret_hash");
create index "program_key_organisation_id_idx" on "program_key"("organisation_id");
create index "program_key_person_id_idx" on "program_key"("person_id");
create index "program_key_prepared_by_id_idx" on "program_key"("prepared_by_id");
create index "program_key_decided_by_id_idx" on "program_key"("decided_by_id");
create index "program_key_revoked_by_id_idx" on "program_key"("revoked_by_id");
alter table "program_key" add constraint "program_key_organisation_id_fkey"
  foreign key ("organisation_id") references "organisation"("id") on delete restrict on update cascade;
alter table "program_key" add constraint "program_key_person_id_fkey"
  foreign key ("person_id") references "person"("id") on delete restrict on update cascade;

-- What a program did, once a key of its own: said again, it is answered as the first time.
create table "program_write" (
  "key_id" uuid not null,
  "request_key" text not null,
  "input_hash" text not null,
  "answer" jsonb not null,
  "at" timestamptz(3) not null,
  constraint "program_write_pkey" primary key ("key_id", "request_key")
);
alter table "program_write" add constraint "program_write_key_id_fkey"
  foreign key ("key_id") references "program_key"("id") on delete restrict on update cascade;

insert into guard.transition values
  ('program_key', '', 'prepared'),
  ('program_key', 'prepared', 'active'),
  ('program_key', 'prepared', 'refused'),
  ('program_key', 'active', 'revoked');
create trigger lifecycle before insert or update of status on program_key
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on program_key for each row execute function guard.keep_fixed(
  'id', 'organisation_id', 'person_id', 'name', 'scopes', 'prepared_by_id', 'prepared_at',
  '?decided_by_id', '?decided_at', '?secret_hash', '?mark', '?valid_until', '?revoked_by_id', '?revoked_at');
create trigger kept before delete or truncate on program_key for each statement execute function app_refuse_change();
alter table program_key enable always trigger kept;
create trigger append_only before update or delete or truncate on program_write
  for each statement execute function app_refuse_change();
alter table program_write enable always trigger append_only;

create function guard.keep_program_key() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
begin
  if v_actor = 'system' then return new; end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'revoked' then new.revoked_by_id
      else new.decided_by_id end) is distinct from v_person then
    raise exception 'a key of a program names somebody else than who acts'
      using errcode = 'insufficient_privilege', table = 'program_key', constraint = 'program_key_by_actor';
  end if;
  if new.status in ('prepared', 'active') and not exists (select 1 from public.role_grant g
      where g.person_id = new.person_id and g.role = 'organisation_staff'
        and g.organisation_id = new.organisation_id::text and guard.grant_stands(g)) then
    raise exception 'a key of a program acts for somebody of its organisation'
      using errcode = 'check_violation', table = 'program_key', constraint = 'program_key_of_staff';
  end if;
  return new;
end $$;
create trigger people before insert or update of status on program_key
  for each row execute function guard.keep_program_key();
revoke all on function guard.keep_program_key() from public;

alter table program_key enable row level security;
alter table program_key force row level security;
create policy owner_all on program_key to current_user using (true) with check (true);
create policy app_select on program_key for select to hamroh_app using ((select app_is_system())
  or (select app_role()) in ('administrator', 'auditor')
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()));
create policy app_insert on program_key for insert to hamroh_app
  with check ((select app_role()) = 'administrator' and status = 'prepared');
create policy app_update on program_key for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'administrator'
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()) and status = 'active')
  with check ((select app_is_system()) or (select app_role()) = 'administrator' or status = 'revoked');
revoke all on program_key from hamroh_app;
grant select, insert on program_key to hamroh_app;
grant update (status, secret_hash, mark, valid_until, decided_by_id, decided_at, revoked_by_id, revoked_at, last_used_at)
  on program_key to hamroh_app;
alter table program_write enable row level security;
alter table program_write force row level security;
create policy owner_all on program_write to current_user using (true) with check (true);
create policy app_select on program_write for select to hamroh_app using ((select app_is_system()));
create policy app_insert on program_write for insert to hamroh_app with check ((select app_is_system()));
revoke all on program_write from hamroh_app;
grant select, insert on program_write to hamroh_app;
