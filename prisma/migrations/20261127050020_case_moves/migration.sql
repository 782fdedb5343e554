-- A case goes to another centre, and nothing but a move takes it there: who moved it, from where, to where and why stays,
-- and both centres see it. The database itself carries it over, so that nothing of a case is left behind.
CREATE TYPE "case_move_reason" AS ENUM ('moved_house', 'wrong_centre', 'other');
CREATE TABLE "case_move" (
  "id" UUID NOT NULL,
  "application_id" UUID NOT NULL,
  "from_code" TEXT NOT NULL,
  "to_code" TEXT NOT NULL,
  "reason" "case_move_reason" NOT NULL,
  "moved_by_id" UUID NOT NULL,
  "moved_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "case_move_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "case_move_elsewhere" CHECK (from_code <> to_code),
  CONSTRAINT "case_move_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "case_file"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "case_move_from_code_fkey" FOREIGN KEY ("from_code") REFERENCES "centre"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "case_move_to_code_fkey" FOREIGN KEY ("to_code") REFERENCES "centre"("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "case_move_moved_by_id_fkey" FOREIGN KEY ("moved_by_id") REFERENCES "person"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "case_move_application_id_moved_at_idx" ON "case_move"("application_id", "moved_at");
CREATE INDEX "case_move_from_code_moved_at_idx" ON "case_move"("from_code", "moved_at");
CREATE INDEX "case_move_to_code_moved_at_idx" ON "case_move"("to_code", "moved_at");
CREATE INDEX "case_move_moved_by_id_idx" ON "case_move"("moved_by_id");
create trigger append_only before update or delete or truncate on case_move
  for each statement execute function app_refuse_change();
alter table case_move enable always trigger append_only;

-- A head of the centre that has it moves an open case of somebody else's to a centre that works.
create function guard.check_case_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
begin
  select * into v_case from public.case_file c where c.id = new.application_id for update;
  if v_case.centre_code is distinct from new.from_code or not v_case.is_open
     or not exists (select 1 from public.centre c where c.code = new.to_code and c.closed_on is null) then
    raise exception 'an open case goes from its centre to one that works'
      using errcode = 'check_violation', table = 'case_move', constraint = 'case_move_of_open';
  end if;
  if new.moved_by_id is distinct from public.app_person() or public.app_context('actorRole') is distinct from 'inson_head'
     or not exists (select 1 from public.role_grant g where g.person_id = new.moved_by_id and g.role = 'inson_head'
       and g.organisation_id = new.from_code and guard.grant_stands(g)) then
    raise exception 'a head of its centre moves a case'
      using errcode = 'insufficient_privilege', table = 'case_move', constraint = 'case_move_by_head';
  end if;
  perform public.app_refuse_both_sides('workOnCase', new.moved_by_id,
    public.app_citizen_side(v_case.applicant_id, v_case.beneficiary_index));
  return new;
end $$;
create trigger by_head before insert on case_move for each row execute function guard.check_case_move();

-- It waits in the queue of the other centre as it waited here: its day, its state and its tasks stay.
create function guard.carry_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.case_file c set centre_code = new.to_code, assignee_id = null, version = c.version + 1,
      updated_at = new.moved_at, status = case c.status when 'in_review' then 'submitted' else c.status end
    where c.id = new.application_id;
  update public.case_task t set centre_code = new.to_code,
      assignee_id = case when t.status = 'open' then null else t.assignee_id end
    where t.application_id = new.application_id;
  delete from public.case_name_mark m where m.application_id = new.application_id and m.centre_code = new.from_code;
  return null;
end $$;
create trigger carries after insert on case_move for each row execute function guard.carry_case();

-- The column of the case is the argument.
create function guard.keep_centre() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.case_move m where m.application_id = (to_jsonb(new) ->> tg_argv[0])::uuid
      and m.from_code = old.centre_code and m.to_code = new.centre_code and m.xmin = pg_current_xact_id()::xid) then
    raise exception 'a case changes its centre by a move'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_centre';
  end if;
  return new;
end $$;
drop trigger fixed on case_file;
create trigger fixed before update on case_file for each row execute function guard.keep_fixed(
  'id', 'origin', 'application_id', 'number', 'service_code', 'applicant_id', 'created_at', 'submitted_at');
create trigger centre before update on case_file for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_centre('id');
drop trigger fixed on case_task;
create trigger fixed before update on case_task for each row execute function guard.keep_fixed(
  'id', 'application_id', 'kind', 'created_at', '?closed_at', '?closed_by_id');
create trigger centre before update on case_task for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_centre('application_id');

-- What a move does to a case is the move's own to guard.
do $$
declare
  v_source text := pg_get_functiondef('guard.keep_case()'::regprocedure);
  v_before constant text := E'  if old.status in (''approved'', ''refused'', ''withdrawn'') then\n';
begin
  if position(v_before in v_source) = 0 then
    raise exception 'keep_case does not look as expected';
  end if;
  execute replace(v_source, v_before, $insert$  if new.centre_code <> old.centre_code and to_jsonb(new) - array['centre_code', 'status', 'assignee_id', 'version', 'updated_at']
      = to_jsonb(old) - array['centre_code', 'status', 'assignee_id', 'version', 'updated_at'] then
    return new;
  end if;
$insert$ || v_before);
end $$;

alter table case_move enable row level security;
alter table case_move force row level security;
create policy owner_all on case_move to current_user using (true) with check (true);
create policy app_select on case_move for select to hamroh_app using ((select app_is_system())
  or (select app_role()) = 'auditor'
  or (select app_role()) = 'inson_head' and (select app_organisation()) in (from_code, to_code)
  or exists (select 1 from case_file c where c.id = case_move.application_id));
create policy app_insert on case_move for insert to hamroh_app with check ((select app_is_system()));
revoke all on case_move from hamroh_app;
grant select, insert on case_move to hamroh_app;
revoke all on function guard.check_case_move(), guard.carry_case(), guard.keep_centre() from public;
