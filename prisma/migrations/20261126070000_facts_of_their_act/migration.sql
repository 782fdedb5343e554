-- What SQL of somebody else's could still do as the app's own role, found by writing every column in every role:
-- date back what an act had written, call a payment refunded that was not, withdraw a case in its applicant's stead, give
-- it to nobody who works there, and keep a session awake for ever.

-- ---------------------------------------------------------------- facts of an act

-- What an act wrote changes with the state alone: the first argument is the state, the others are its facts.
CREATE FUNCTION guard.keep_with_state() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
declare
  v_old jsonb := to_jsonb(old);
  v_new jsonb := to_jsonb(new);
  v_column text;
begin
  if v_old -> tg_argv[0] is distinct from v_new -> tg_argv[0] then return new; end if;
  foreach v_column in array tg_argv[1:] loop
    if v_old -> v_column is distinct from v_new -> v_column then
      raise exception '% of % does not change without its state', v_column, tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_facts';
    end if;
  end loop;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.keep_with_state() FROM PUBLIC;

CREATE TRIGGER facts BEFORE UPDATE ON care_task FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'accepted_at', 'expected_on', 'answered_by_id', 'reason_code', 'answer_cipher', 'closed_at');
CREATE TRIGGER facts BEFORE UPDATE ON mandate FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'ended_at', 'ended_by_id');
CREATE TRIGGER facts BEFORE UPDATE ON device_order FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'handed_over_at');
CREATE TRIGGER facts BEFORE UPDATE ON seller FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state('status', 'verified_at');
CREATE TRIGGER facts BEFORE UPDATE ON seller_order FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'shipped_at');
CREATE TRIGGER facts BEFORE UPDATE ON payment_intent FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'paid_at');
CREATE TRIGGER facts BEFORE UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'completed_at', 'failure_code', 'asked_by_id', 'attempt');

-- ---------------------------------------------------------------- refunded

-- A payment is called refunded when all of it went back, and never otherwise.
CREATE FUNCTION guard.check_refunded() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if (select coalesce(sum(r.amount_tiyin), 0) from public.refund r
      where r.payment_intent_id = new.id and r.status = 'completed') <> new.amount_tiyin
     and exists (select from public.payment_intent i where i.id = new.id and i.status = 'refunded') then
    raise exception 'a payment is not refunded before all of it went back'
      using errcode = 'check_violation', table = 'payment_intent', constraint = 'payment_intent_refunded';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_refunded() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER refunded AFTER UPDATE OF status ON payment_intent DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.status = 'refunded') EXECUTE FUNCTION guard.check_refunded();

-- ---------------------------------------------------------------- cases

-- Staff neither take a case back in its applicant's stead, nor give it to somebody who does not work there.
DO $$
declare
  v_source text := pg_get_functiondef('guard.keep_case()'::regprocedure);
  v_before constant text := E'  if new.status in (''approved'', ''refused'', ''correction_requested'') and new.status <> old.status\n';
begin
  if position(v_before in v_source) = 0 then
    raise exception 'keep_case does not look as expected';
  end if;
  execute replace(v_source, v_before, $insert$  if new.status = 'withdrawn' then
    raise exception 'a case is taken back by its applicant: this is not theirs'
      using errcode = 'insufficient_privilege', constraint = 'case_by_applicant';
  end if;
  if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null
     and public.app_has_left(new.assignee_id, new.centre_code) then
    raise exception 'a case is not theirs to give to somebody who does not work at its centre'
      using errcode = 'check_violation', constraint = 'case_assignee_of_centre';
  end if;
$insert$ || v_before);
end $$;

-- ---------------------------------------------------------------- sessions and roles

-- A session never lasts longer than it was to last when it began.
CREATE FUNCTION guard.keep_session_end() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
begin
  if public.app_context('actorRole') is null then return new; end if;
  if new.absolute_expires_at > old.absolute_expires_at or new.idle_expires_at > old.absolute_expires_at then
    raise exception 'a session does not last longer than it was to'
      using errcode = 'restrict_violation', table = 'session', constraint = 'session_end';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.keep_session_end() FROM PUBLIC;
CREATE TRIGGER ends BEFORE UPDATE OF absolute_expires_at, idle_expires_at ON session
  FOR EACH ROW EXECUTE FUNCTION guard.keep_session_end();

-- When a role was given and taken is what the clock said then.
CREATE FUNCTION guard.keep_grant_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if public.app_context('actorRole') is null then return new; end if;
  if new.granted_at is distinct from old.granted_at and abs(extract(epoch from new.granted_at - guard.act_at())) > 60
     or old.revoked_at is not null and new.revoked_at is not null and new.revoked_at <> old.revoked_at then
    raise exception 'the days of a role that was given are not to be changed'
      using errcode = 'restrict_violation', table = 'role_grant', constraint = 'role_grant_days';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.keep_grant_days() FROM PUBLIC;
CREATE TRIGGER days BEFORE UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION guard.keep_grant_days();

-- ---------------------------------------------------------------- one phone

-- Who reads both ends of a code has proved nobody: a mandate by code needs a phone that is not the holder's, and a
-- clerk's own is none by which somebody lets her help.
CREATE FUNCTION guard.refuse_one_phone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if tg_table_name = 'assistance' then
    perform public.app_refuse_both_sides('assist', (to_jsonb(new) ->> 'clerk_id')::uuid,
      public.app_citizen_side((to_jsonb(new) ->> 'person_id')::uuid, null));
  elsif exists (select from public.person h join public.person g on g.phone_index = h.phone_index
      where h.id = (to_jsonb(new) ->> 'holder_id')::uuid and g.pinfl_index = to_jsonb(new) ->> 'grantor_index') then
    raise exception 'a code to a phone of both is not theirs to answer'
      using errcode = 'insufficient_privilege', table = 'mandate', constraint = 'mandate_one_phone';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.refuse_one_phone() FROM PUBLIC;
CREATE TRIGGER one_phone BEFORE UPDATE OF status ON assistance FOR EACH ROW
  WHEN (new.status = 'in_force') EXECUTE FUNCTION guard.refuse_one_phone();
CREATE TRIGGER one_phone BEFORE UPDATE OF status ON mandate FOR EACH ROW
  WHEN (new.status = 'in_force' AND new.basis = 'code') EXECUTE FUNCTION guard.refuse_one_phone();
