-- A case of a protected service is seen by whoever needs it for her work, and by no other colleague of the centre: by
-- who has it in hand or had it before, and by the heads, who give it out. No such case stands yet (no service of the
-- kind could be applied for), so nothing is filled in.
alter table case_file add column is_protected boolean not null default false;
alter table case_file add column handler_ids uuid[] not null default '{}';

-- Neither can be forgotten or said otherwise: both follow from the service and from who is given the case.
create function guard.protect_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.is_protected := exists (
      select 1 from public.service s where s.code = new.service_code and s.privacy = 'protected');
    new.handler_ids := '{}';
  else
    new.is_protected := old.is_protected;
    new.handler_ids := old.handler_ids;
  end if;
  if new.assignee_id is not null and new.assignee_id <> all (new.handler_ids) then
    new.handler_ids := new.handler_ids || new.assignee_id;
  end if;
  return new;
end $$;
revoke all on function guard.protect_case() from public;
create trigger protected before insert or update on case_file for each row execute function guard.protect_case();

drop policy app_select on case_file;
create policy app_select on case_file for select to hamroh_app using (
  (select app_is_system()) or applicant_id = (select app_person())
  or (select app_is_centre_staff()) and centre_code = (select app_organisation())
    and (not is_protected or (select app_role()) = 'inson_head' or (select app_person()) = any (handler_ids))
  or (select app_role()) = 'auditor');
drop policy app_update on case_file;
create policy app_update on case_file for update to hamroh_app
  using ((select app_is_system())
    or (select app_is_centre_staff()) and centre_code = (select app_organisation())
      and (not is_protected or (select app_role()) = 'inson_head' or (select app_person()) = any (handler_ids)))
  with check ((select app_is_system())
    or (select app_is_centre_staff()) and centre_code = (select app_organisation())
      and applicant_id is distinct from (select app_person())
      and (not is_protected or (select app_role()) = 'inson_head' or (select app_person()) = any (handler_ids)));
