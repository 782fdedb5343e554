-- An administrator keeps what people are told of centres, and the organisations that answer referrals. What was said
-- before stays: the database itself writes it down, so that no way of changing a place goes past its history.
ALTER TABLE "centre" ADD COLUMN "has_ramp" BOOLEAN, ADD COLUMN "has_interpreter" BOOLEAN,
  ADD COLUMN "is_example" BOOLEAN NOT NULL DEFAULT true;
alter table centre add constraint centre_hours check (
  opens_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and closes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and opens_at < closes_at);
alter table organisation add constraint organisation_days check (valid_until >= valid_from);

CREATE TABLE "place_change" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "place_id" TEXT NOT NULL,
  "changed_by_id" UUID NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  "before" JSONB,
  "after" JSONB NOT NULL,
  CONSTRAINT "place_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "place_change_kind" CHECK (kind IN ('centre', 'organisation'))
);
CREATE INDEX "place_change_kind_place_id_changed_at_idx" ON "place_change"("kind", "place_id", "changed_at");
CREATE INDEX "place_change_changed_by_id_idx" ON "place_change"("changed_by_id");
ALTER TABLE "place_change" ADD CONSTRAINT "place_change_changed_by_id_fkey"
  FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
create trigger append_only before update or delete or truncate on place_change
  for each statement execute function app_refuse_change();
alter table place_change enable always trigger append_only;

alter table place_change enable row level security;
alter table place_change force row level security;
create policy owner_all on place_change to current_user using (true) with check (true);
create policy app_select on place_change for select to hamroh_app
  using ((select app_is_system()) or (select app_role()) in ('administrator', 'auditor'));
revoke all on place_change from hamroh_app;
grant select on place_change to hamroh_app;

-- What the portal itself writes (a seed) is no change of anybody's.
create function guard.keep_place_history() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_after jsonb := to_jsonb(new);
  v_before jsonb := case tg_op when 'UPDATE' then to_jsonb(old) end;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' or v_before = v_after then return null; end if;
  insert into public.place_change (id, kind, place_id, changed_by_id, changed_at, before, after)
    values (gen_random_uuid(), tg_table_name, v_after ->> tg_argv[0], public.app_person(), clock_timestamp(),
      v_before, v_after);
  return null;
end $$;
revoke all on function guard.keep_place_history() from public;
create trigger history after update on centre for each row execute function guard.keep_place_history('code');
create trigger history after insert or update on organisation for each row
  execute function guard.keep_place_history('id');
create trigger fixed before update on centre for each row execute function guard.keep_fixed('code');
create trigger fixed before update on organisation for each row
  execute function guard.keep_fixed('id', 'kind', 'region_soato', 'valid_from');

drop policy app_update on centre;
create policy app_update on centre for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'administrator');
drop policy app_insert on organisation;
create policy app_insert on organisation for insert to hamroh_app
  with check ((select app_is_system()) or (select app_role()) = 'administrator');
create policy app_update on organisation for update to hamroh_app
  using ((select app_is_system()) or (select app_role()) = 'administrator');
grant update on organisation to hamroh_app;

update guard.audit_word set roles = array_append(roles, 'administrator') where word = 'centre' and roles is not null;
insert into guard.audit_word (word, chain, has_subject, roles) values
  ('organisation', 'organisation', true, '{administrator}');
