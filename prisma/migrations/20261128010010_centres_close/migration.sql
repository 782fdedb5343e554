-- A centre closes: the one that is named takes its districts and all its cases, its roles and hours end, and nothing new
-- begins there. Two administrators decide it; the database does it whole.

ALTER TYPE "case_move_reason" ADD VALUE 'centre_closed';

-- Nothing begins at a centre that is closed, also when it closes at this very moment: who waited for that tries again,
-- and then reads that it is closed. The column that names the centre is the argument; other organisations pass.
create function guard.refuse_closed_centre() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_code text := to_jsonb(new) ->> tg_argv[0];
begin
  if v_code is null then return new; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('centre:' || v_code, 0));
  if exists (select 1 from public.centre c where c.code = v_code and c.closed_on is not null) then
    raise exception 'this centre is closed'
      using errcode = 'serialization_failure', table = tg_table_name, constraint = 'centre_is_closed';
  end if;
  return new;
end $$;
create trigger closed_centre before insert on case_file
  for each row execute function guard.refuse_closed_centre('centre_code');
create trigger closed_centre before insert on case_move
  for each row execute function guard.refuse_closed_centre('to_code');
create trigger closed_centre before insert or update of centre_code on appeal
  for each row execute function guard.refuse_closed_centre('centre_code');
create trigger closed_centre before insert on appointment
  for each row execute function guard.refuse_closed_centre('centre_code');
create trigger closed_centre before insert on reception_window
  for each row execute function guard.refuse_closed_centre('centre_code');
create trigger closed_centre before insert on assistance
  for each row execute function guard.refuse_closed_centre('organisation_id');
create trigger closed_centre before update of centre_code on territory
  for each row execute function guard.refuse_closed_centre('centre_code');
create trigger closed_centre before insert or update on role_grant
  for each row when (new.revoked_at is null) execute function guard.refuse_closed_centre('organisation_id');
create trigger closed_centre before insert on role_request
  for each row when (new.act = 'grant') execute function guard.refuse_closed_centre('organisation_id');

-- ---------------------------------------------------------------- what goes where

create or replace function guard.apply_centre_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from unnest(new.territories) one left join public.territory t on t.soato = one
      where t.soato is null or t.level = 'region' or left(one, 4) <> left(new.centre_code, 4)) then
    raise exception 'a centre serves districts of its region'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_region';
  end if;
  if new.act = 'open' then
    insert into public.centre (code, territory_soato, name_uz_latn, name_uz_cyrl, name_ru, name_en, address_uz_latn,
        address_uz_cyrl, address_ru, address_en, phone, opens_at, closes_at, has_ramp, has_interpreter, is_example)
      select new.centre_code, f.territory_soato, f.name_uz_latn, f.name_uz_cyrl, f.name_ru, f.name_en, f.address_uz_latn,
        f.address_uz_cyrl, f.address_ru, f.address_en, f.phone, f.opens_at, f.closes_at, f.has_ramp, f.has_interpreter, false
        from jsonb_populate_record(null::public.centre, new.facts) f;
  elsif not exists (select 1 from public.centre c where c.code = new.centre_code and c.closed_on is null) then
    raise exception 'this centre is closed'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_of_open';
  end if;
  if new.act = 'close' then
    perform guard.close_centre(new);
  end if;
  update public.territory t set centre_code = new.centre_code where t.soato = any (new.territories);
  return null;
end $$;

-- Everything that the centre has goes to its successor, or ends. Who was to come has been told before.
create function guard.close_centre(p_change public.centre_change) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_from constant text := p_change.centre_code;
  v_to constant text := p_change.successor_code;
  v_day constant date := guard.day_of(p_change.confirmed_at);
begin
  -- Whoever begins something here or there at this moment is done before, or comes after.
  perform pg_advisory_xact_lock(hashtextextended('centre:' || v_from, 0));
  perform pg_advisory_xact_lock_shared(hashtextextended('centre:' || v_to, 0));
  if not exists (select 1 from public.centre c where c.code = v_to and c.closed_on is null) then
    raise exception 'who takes over is a centre that works'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_successor';
  end if;
  if exists (select 1 from public.appointment a where a.centre_code = v_from
      and a.status in ('booked', 'waiting', 'called')) then
    raise exception 'somebody is to come to this centre'
      using errcode = 'check_violation', table = 'centre_change', constraint = 'centre_change_visits';
  end if;
  update public.centre c set closed_on = v_day, successor_code = v_to where c.code = v_from;
  update public.territory t set centre_code = v_to where t.centre_code = v_from;
  insert into public.case_move (id, application_id, from_code, to_code, reason, moved_by_id, moved_at)
    select gen_random_uuid(), c.id, v_from, v_to, 'centre_closed', p_change.confirmed_by_id, p_change.confirmed_at
      from public.case_file c where c.centre_code = v_from;
  update public.queue_place q set centre_code = v_to where q.centre_code = v_from;
  update public.reception_window w set valid_until = case when w.valid_from > v_day then w.valid_from - 1 else v_day end
    where w.centre_code = v_from and w.valid_until is null;
  update public.staff_absence s set ended_at = p_change.confirmed_at where s.centre_code = v_from and s.ended_at is null;
  update public.role_grant g set revoked_at = p_change.confirmed_at
    where g.organisation_id = v_from and g.revoked_at is null;
end $$;

-- True while the transaction runs that closes a centre in favour of another.
create function guard.is_closing(p_from text, p_to text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.centre_change c where c.act = 'close' and c.status = 'confirmed'
    and c.centre_code = p_from and c.successor_code = p_to and c.xmin = pg_current_xact_id()::xid)
$$;

-- A head of the centre that has it moves an open case of somebody else's to a centre that works; the closing of a centre
-- moves them all, also those that were answered.
create or replace function guard.check_case_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_case public.case_file;
begin
  if new.reason = 'centre_closed' then
    if not guard.is_closing(new.from_code, new.to_code) or new.moved_by_id is distinct from public.app_person() then
      raise exception 'a centre that closes hands its cases over'
        using errcode = 'insufficient_privilege', table = 'case_move', constraint = 'case_move_by_closing';
    end if;
    return new;
  end if;
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

-- It waits in the queue of the other centre as it waited here: its day, its state and its tasks stay. Of a case
-- that waits for a correction, or was answered, it stays who had it: who has left a centre is taken over from by anybody
-- there. An appeal stays with the head who looks at it.
create or replace function guard.carry_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.case_file c set centre_code = new.to_code, version = c.version + 1,
      assignee_id = case when c.status in ('submitted', 'in_review') then null else c.assignee_id end,
      updated_at = case when c.is_open then new.moved_at else c.updated_at end,
      status = case c.status when 'in_review' then 'submitted' else c.status end
    where c.id = new.application_id;
  update public.case_task t set centre_code = new.to_code,
      assignee_id = case when t.status = 'open' and t.kind <> 'appeal' then null else t.assignee_id end
    where t.application_id = new.application_id;
  delete from public.case_name_mark m where m.application_id = new.application_id and m.centre_code = new.from_code;
  return null;
end $$;

-- What a move does to a task is the move's own to guard.
drop trigger closed on case_task;
create trigger closed before update on case_task for each row
  when (old.centre_code is not distinct from new.centre_code) execute function guard.close_task();

-- A place in a queue stays the place that it is: only the centre that closes is another.
drop trigger append_only on queue_place;
create trigger append_only before delete or truncate on queue_place
  for each statement execute function app_refuse_change();
alter table queue_place enable always trigger append_only;
create trigger fixed before update on queue_place for each row execute function guard.keep_fixed(
  'id', 'code', 'rank', 'asked_at');

-- An appeal goes to another centre when the one that had it closes, and then alone.
create function guard.keep_centre_of_closed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.centre c where c.code = old.centre_code and c.closed_on is not null) then
    raise exception 'this stays with its centre as long as that works'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_centre';
  end if;
  return new;
end $$;
create trigger centre before update of centre_code on queue_place for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_centre_of_closed();
drop trigger fixed on appeal;
create trigger fixed before update on appeal for each row execute function guard.keep_fixed(
  'id', 'application_id', 'decision_id', 'channel', 'text_cipher', 'filed_by_id', 'filed_at', 'excluded_ids', 'ground',
  'suspends', '?taken_at', '?answer_cipher', '?closed_at');
create trigger centre before update of centre_code on appeal for each row
  when (old.centre_code is distinct from new.centre_code) execute function guard.keep_centre_of_closed();
grant update (centre_code) on appeal to hamroh_app;

-- Of a centre that closed every role ends: nobody needs a request about it.
do $$
declare
  v_source text := pg_get_functiondef('guard.check_powerful_grant()'::regprocedure);
  v_before constant text := 'or public.app_context(''actorRole'') is null';
begin
  if position(v_before in v_source) = 0 then
    raise exception 'check_powerful_grant does not look as expected';
  end if;
  execute replace(v_source, v_before, 'or v_takes and exists (select from public.centre c
       where c.code = new.organisation_id and c.closed_on is not null)
     ' || v_before);
end $$;

revoke all on function guard.refuse_closed_centre(), guard.close_centre(public.centre_change),
  guard.is_closing(text, text), guard.keep_centre_of_closed() from public;
