-- Public money is not given on nobody's word but one person's. A decision says what it rests on, and an approval that
-- rests on no register and no paper is the head's, in writing, on a case that somebody else worked on and passed on.

CREATE TYPE "decision_evidence" AS ENUM ('register', 'papers', 'none');
ALTER TABLE "decision" ADD COLUMN "evidence" "decision_evidence";

create function guard.check_evidence() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_centre text;
begin
  if (new.outcome = 'approved') is distinct from (new.evidence is not null) then
    raise exception 'an approval does not stand without saying what it rests on'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_said';
  end if;
  if new.evidence = 'register' and not exists (select 1 from public.agency_check c
       where c.application_id = new.application_id and c.outcome = 'found'
         and c.source in ('disability-register', 'medical-conclusions')) then
    raise exception 'this approval does not rest on a register'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_register';
  end if;
  if new.evidence = 'papers' and not exists (select 1 from public.application_document d
       where d.application_id = new.application_id and d.removed_at is null and d.kind <> 'measurement') then
    raise exception 'this approval does not rest on a paper'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_papers';
  end if;
  if new.evidence = 'none' then
    select centre_code into v_centre from public.application where id = new.application_id;
    if new.text_cipher is null
       or not exists (select 1 from public.role_grant g where g.person_id = new.decided_by_id
         and g.role = 'inson_head' and g.organisation_id = v_centre and g.revoked_at is null)
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
create constraint trigger decision_rests_on_evidence after insert on decision
  deferrable initially deferred for each row execute function guard.check_evidence();

revoke all on function guard.check_evidence() from public;
