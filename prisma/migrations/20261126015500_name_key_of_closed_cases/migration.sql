-- The next migration gives every case the key by which its applicant's name is found. The guard of closed cases refused
-- that in every database that has some, so it lets the key through: it says nothing of the case.
create or replace function guard.keep_case() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_role text := public.app_role();
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_may text[];
  v_changed text;
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then
      raise exception 'cases are kept' using errcode = 'restrict_violation', constraint = 'application_kept';
    end if;
    return old;
  end if;
  -- By what a name is found again is made of the name, and may be made anew.
  if v_actor = 'system' and to_jsonb(new) - 'name_key' = to_jsonb(old) - 'name_key' then return new; end if;
  if old.status in ('approved', 'refused', 'withdrawn') then
    raise exception 'a closed case stays as it is'
      using errcode = 'restrict_violation', constraint = 'application_closed';
  end if;
  if v_actor = 'system' then return new; end if;
  if v_role = 'system' then
    -- The portal writes for the applicant what she decided.
    if old.applicant_id is distinct from v_person
       or (old.status::text, new.status::text) not in (('draft', 'submitted'), ('correction_requested', 'in_review'),
         ('submitted', 'withdrawn'), ('in_review', 'withdrawn'), ('correction_requested', 'withdrawn')) then
      raise exception 'this move is not the applicant''s'
        using errcode = 'insufficient_privilege', constraint = 'application_by_applicant';
    end if;
    return new;
  end if;
  if old.applicant_id = v_person then
    if old.status not in ('draft', 'correction_requested') then
      raise exception 'the answers are not to be changed now'
        using errcode = 'restrict_violation', constraint = 'application_editable';
    end if;
    v_may := array['answers_cipher', 'journey_version', 'updated_at'];
  else
    v_may := array['status', 'assignee_id', 'decided_at', 'version', 'updated_at'];
    if new.status in ('approved', 'refused', 'correction_requested') and new.status <> old.status
       and (old.assignee_id is distinct from v_person or new.assignee_id is distinct from v_person) then
      raise exception 'who has the case in hand decides it'
        using errcode = 'insufficient_privilege', constraint = 'application_in_hand';
    end if;
  end if;
  select n.key into v_changed from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key)
    where n.value is distinct from o.value and n.key <> all (v_may) limit 1;
  if v_changed is not null then
    raise exception '% of a case is not theirs to change', v_changed
      using errcode = 'insufficient_privilege', constraint = 'application_own';
  end if;
  return new;
end $$;
