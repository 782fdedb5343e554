-- A visit counts where the workshop has asked: not before the day on which the application was sent, nor after today.
create or replace function guard.check_accreditation_work() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.accreditation;
  v_row jsonb := to_jsonb(new);
begin
  perform guard.demand_approver(new.accreditation_id, null);
  select * into a from public.accreditation where id = new.accreditation_id for share;
  if a.status <> 'submitted' or exists (select from public.maker_decision d
      where d.accreditation_id = a.id and d.status = 'prepared')
     or v_row ->> 'requirement' <> all (guard.accreditation_requirements() || 'licence'::text)
     or v_row ->> 'device_code' <> all (a.device_codes)
     or (v_row ->> 'visited_on')::date > guard.day_of(guard.act_at())
     or (v_row ->> 'visited_on')::date < guard.day_of(a.submitted_at) then
    raise exception 'this is looked at while it waits for a decision'
      using errcode = 'restrict_violation', table = tg_table_name, constraint = 'accreditation_work_in_time';
  end if;
  return new;
end $$;
