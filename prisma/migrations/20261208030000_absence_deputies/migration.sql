-- Who stands in for somebody who is away: named with the days, for all of them.
ALTER TABLE "staff_absence" ADD COLUMN "deputy_id" UUID;
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_deputy" CHECK ("deputy_id" <> "person_id");
CREATE INDEX "staff_absence_deputy_id_idx" ON "staff_absence"("deputy_id");

create function guard.check_deputy() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.role_grant g where g.person_id = new.deputy_id
      and g.organisation_id = new.centre_code and g.role in ('inson_specialist', 'inson_head')
      and g.revoked_at is null) then
    raise exception 'who stands in works at the centre'
      using errcode = 'check_violation', table = 'staff_absence', constraint = 'staff_absence_deputy_of_centre';
  end if;
  return new;
end $$;
revoke all on function guard.check_deputy() from public;
create trigger deputy before insert on staff_absence for each row
  when (new.deputy_id is not null) execute function guard.check_deputy();

drop trigger fixed on staff_absence;
create trigger fixed before update on staff_absence for each row execute function guard.keep_fixed(
  'id', 'person_id', 'centre_code', 'from_on', 'until_on', 'marked_by_id', 'deputy_id', 'created_at', '?ended_at');
