-- A workshop's own system calls the portal by the same keys as an organisation's. Somebody who works there makes one for
-- herself, without administrators: the program may nothing that she may not do in the cabinet, as long as she works there,
-- and all her colleagues read of it. Each kind of holder has scopes of its own.
alter table program_key alter column organisation_id drop not null;
alter table program_key add column maker_id uuid;
alter table program_key add constraint "program_key_maker_id_fkey"
  foreign key ("maker_id") references "maker"("id") on delete restrict on update cascade;
create index "program_key_maker_id_idx" on "program_key"("maker_id");
alter table program_key drop constraint program_key_two_people;
alter table program_key drop constraint program_key_other_side;
alter table program_key
  add constraint program_key_one_holder check (num_nonnulls(organisation_id, maker_id) = 1),
  add constraint program_key_two_people check (maker_id is not null or decided_by_id <> prepared_by_id),
  add constraint program_key_other_side
    check (maker_id is not null or (person_id <> prepared_by_id and person_id <> decided_by_id)),
  add constraint program_key_of_herself
    check (maker_id is null or (prepared_by_id = person_id and coalesce(decided_by_id, person_id) = person_id)),
  add constraint program_key_known_scopes check (scopes <@ (case when maker_id is null
    then array['referrals.read', 'referrals.answer']
    else array['offers.read', 'offers.write', 'orders.read', 'orders.write', 'handover.write'] end));

drop trigger fixed on program_key;
create trigger fixed before update on program_key for each row execute function guard.keep_fixed(
  'id', 'organisation_id', 'maker_id', 'person_id', 'name', 'scopes', 'prepared_by_id', 'prepared_at',
  '?decided_by_id', '?decided_at', '?secret_hash', '?mark', '?valid_until', '?revoked_by_id', '?revoked_at');

create or replace function guard.keep_program_key() returns trigger
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
      where g.person_id = new.person_id and guard.grant_stands(g)
        and g.role = (case when new.maker_id is null then 'organisation_staff' else 'maker_staff' end)::public.role
        and g.organisation_id = coalesce(new.organisation_id, new.maker_id)::text) then
    raise exception 'a key of a program acts for somebody of its organisation'
      using errcode = 'check_violation', table = 'program_key', constraint = 'program_key_of_staff';
  end if;
  return new;
end $$;

drop policy app_select on program_key;
create policy app_select on program_key for select to hamroh_app using ((select app_is_system())
  or (select app_role()) in ('administrator', 'auditor')
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation())
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()));
drop policy app_insert on program_key;
create policy app_insert on program_key for insert to hamroh_app with check (status = 'prepared' and (
  (select app_role()) = 'administrator' and maker_id is null
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation())));
drop policy app_update on program_key;
create policy app_update on program_key for update to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'administrator'
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation()) and status = 'active'
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()) and status in ('prepared', 'active'))
  with check ((select app_is_system()) or (select app_role()) = 'administrator' and (maker_id is null or status = 'revoked')
  or status = 'revoked'
  or (select app_role()) = 'maker_staff' and maker_id::text = (select app_organisation()) and status = 'active');
