-- Which registers and which papers show a right is said by the version that a case was given under, and no longer here.

create or replace function guard.check_evidence() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_case public.application;
  v_definition jsonb;
begin
  if (new.outcome = 'approved') is distinct from (new.evidence is not null) then
    raise exception 'an approval does not stand without saying what it rests on'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_said';
  end if;
  if new.evidence is null then return null; end if;
  select * into v_case from public.application where id = new.application_id;
  select v.definition into v_definition from public.service_version v
    where v.service_code = v_case.service_code and v.number = v_case.journey_version and v.status = 'published';
  -- A register shows the right when a rule of the right asks it.
  if new.evidence = 'register' and not exists (select 1 from public.agency_check c
       where c.application_id = new.application_id and c.outcome = 'found' and exists (
         select 1 from jsonb_path_query(v_definition, '$.rules[*] ? (@.showsRight == true)') r
           where position('"registers.' || c.source || '.' in r::text) > 0)) then
    raise exception 'this approval does not rest on a register'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_register';
  end if;
  if new.evidence = 'papers' and not exists (select 1 from public.application_document d
       where d.application_id = new.application_id and d.removed_at is null and to_jsonb(d.kind) in (
         select jsonb_path_query(v_definition, '$.pages[*].questions[*].kinds[*] ? (@.showsRight == true).code'))) then
    raise exception 'this approval does not rest on a paper'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_papers';
  end if;
  if new.evidence = 'none' then
    if new.text_cipher is null
       or not exists (select 1 from public.role_grant g where g.person_id = new.decided_by_id
         and g.role = 'inson_head' and g.organisation_id = v_case.centre_code and g.revoked_at is null)
       or not exists (select 1 from public.application_event e where e.application_id = new.application_id
         and e.type = 'application.passedToHead' and e.actor_id <> new.decided_by_id)
       or exists (select 1 from public.application_event e where e.application_id = new.application_id
         and e.type in ('application.taken', 'application.correctionRequested') and e.actor_id = new.decided_by_id)
    then
      raise exception 'an approval that rests on nothing does not stand without a head who did not work on the case'
        using errcode = 'check_violation', table = 'decision', constraint = 'decision_second_person';
    end if;
  end if;
  return null;
end $$;
