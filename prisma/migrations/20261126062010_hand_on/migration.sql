-- An appeal whose reviewer is no head of the centre any more goes to another head of it; as long as she is one, it stays.

DROP TRIGGER fixed ON appeal;
CREATE TRIGGER fixed BEFORE UPDATE ON appeal FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'application_id', 'decision_id', 'channel', 'text_cipher', 'filed_by_id', 'filed_at', 'centre_code', 'due_on',
  'excluded_ids', '?taken_at', '?answer_cipher', '?closed_at');

CREATE FUNCTION guard.hand_on_appeal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.reviewer_id is null or new.status <> old.status or public.app_role() <> 'system'
     or exists (select from public.role_grant g where g.person_id = old.reviewer_id and g.role = 'inson_head'
       and g.organisation_id = new.centre_code and guard.grant_stands(g))
     or not exists (select from public.role_grant g where g.person_id = new.reviewer_id and g.role = 'inson_head'
       and g.organisation_id = new.centre_code and guard.grant_stands(g)) then
    raise exception 'an appeal stays with the head who took it'
      using errcode = 'restrict_violation', table = 'appeal', constraint = 'appeal_reviewer_stays';
  end if;
  return new;
end $$;
CREATE TRIGGER handed_on BEFORE UPDATE OF reviewer_id ON appeal FOR EACH ROW
  WHEN (old.reviewer_id IS NOT NULL AND new.reviewer_id IS DISTINCT FROM old.reviewer_id)
  EXECUTE FUNCTION guard.hand_on_appeal();
REVOKE ALL ON FUNCTION guard.hand_on_appeal() FROM PUBLIC;

-- Whether nobody of this centre's case workers is this person (any more).
CREATE FUNCTION app_has_left(p_person uuid, p_centre text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM public.role_grant g WHERE g.person_id = p_person AND g.organisation_id = p_centre
    AND g.role IN ('inson_specialist', 'inson_head') AND guard.grant_stands(g))
$$;
REVOKE ALL ON FUNCTION app_has_left(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_has_left(uuid, text) TO hamroh_app;

-- An administrator who ends a role gives its open cases to colleagues: whose role has ended has none.
DO $$
declare
  v_source text := pg_get_functiondef('guard.keep_case()'::regprocedure);
  v_before constant text := E'  if public.app_role() = ''system'' then\n';
begin
  if position(v_before in v_source) = 0 then
    raise exception 'keep_case does not look as expected';
  end if;
  execute replace(v_source, v_before, v_before || $insert$    if v_actor = 'administrator' and new.status = old.status and old.assignee_id is not null
       and public.app_has_left(old.assignee_id, old.centre_code) and not public.app_has_left(new.assignee_id, old.centre_code)
       and to_jsonb(new) - array['assignee_id', 'handler_ids', 'version', 'updated_at']
         = to_jsonb(old) - array['assignee_id', 'handler_ids', 'version', 'updated_at'] then
      return new;
    end if;
$insert$);
end $$;
