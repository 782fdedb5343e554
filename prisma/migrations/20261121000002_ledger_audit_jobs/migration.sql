-- Guards of money, of the audit chain and of the job queue. Prisma knows none of them; the app role
-- (hamroh_app) may add facts and read them, and every other change is refused here, whatever code says.

-- ---------------------------------------------------------------- append-only tables

CREATE FUNCTION app_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;

CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER effect_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON effect
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER account_kept BEFORE DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();

-- ALWAYS: they hold in replica mode too, so that spoiling the past needs an open ALTER TABLE.
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_append_only;
ALTER TABLE effect ENABLE ALWAYS TRIGGER effect_append_only;
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only;
ALTER TABLE audit_head ENABLE ALWAYS TRIGGER audit_head_kept;
ALTER TABLE account ENABLE ALWAYS TRIGGER account_kept;

-- ---------------------------------------------------------------- ledger

ALTER TABLE account
  ADD CONSTRAINT account_balance_not_negative CHECK (may_be_negative OR balance_tiyin >= 0),
  -- Public money (vouchers, holds) and buyers' money can never be overdrawn. A seller's account may, after a
  -- refund of goods that were paid out.
  ADD CONSTRAINT account_negative_kinds CHECK (NOT may_be_negative OR kind IN ('treasury', 'provider', 'seller'));

ALTER TABLE posting
  ADD CONSTRAINT posting_amount_positive CHECK (amount_tiyin > 0),
  ADD CONSTRAINT posting_two_accounts CHECK (from_account_id <> to_account_id);

-- A balance changes only from inside the posting trigger, also for the owner of the table.
CREATE FUNCTION app_guard_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.balance_tiyin <> 0 THEN
      RAISE EXCEPTION 'an account is opened with a balance of 0'
        USING ERRCODE = 'check_violation', TABLE = 'account', CONSTRAINT = 'account_opens_empty';
    END IF;
  ELSIF pg_trigger_depth() < 2
    OR (NEW.id, NEW.code, NEW.kind, NEW.may_be_negative, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.code, OLD.kind, OLD.may_be_negative, OLD.created_at)
    OR NEW.owner_id IS DISTINCT FROM OLD.owner_id THEN
    RAISE EXCEPTION 'an account is changed by postings only'
      USING ERRCODE = 'restrict_violation', TABLE = 'account', CONSTRAINT = 'account_changed_by_postings';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER account_guard BEFORE INSERT OR UPDATE ON account
  FOR EACH ROW EXECUTE FUNCTION app_guard_account();

-- AFTER, so that a row skipped by ON CONFLICT moves nothing. The two rows are taken in id order, as
-- app_lock_accounts does: two opposite transfers cannot wait for each other.
-- SET app.role: the function works for every caller, whatever row-level security shows to the caller.
CREATE FUNCTION app_apply_posting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET app.role = 'system' AS $$
DECLARE
  moved int;
BEGIN
  IF NEW.from_account_id < NEW.to_account_id THEN
    UPDATE public.account SET balance_tiyin = balance_tiyin - NEW.amount_tiyin WHERE id = NEW.from_account_id;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> 1 THEN RAISE EXCEPTION 'posting from an account that is not there'; END IF;
    UPDATE public.account SET balance_tiyin = balance_tiyin + NEW.amount_tiyin WHERE id = NEW.to_account_id;
  ELSE
    UPDATE public.account SET balance_tiyin = balance_tiyin + NEW.amount_tiyin WHERE id = NEW.to_account_id;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> 1 THEN RAISE EXCEPTION 'posting to an account that is not there'; END IF;
    UPDATE public.account SET balance_tiyin = balance_tiyin - NEW.amount_tiyin WHERE id = NEW.from_account_id;
  END IF;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> 1 THEN RAISE EXCEPTION 'posting between accounts that are not there'; END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER posting_apply AFTER INSERT ON posting
  FOR EACH ROW EXECUTE FUNCTION app_apply_posting();

-- Locks accounts in id order and reads them. The app role may not UPDATE account, so it cannot lock by itself.
-- NO KEY UPDATE: the foreign keys of new postings must not wait for it.
CREATE FUNCTION app_lock_accounts(p_codes text[])
RETURNS TABLE (id uuid, code text, balance_tiyin bigint, may_be_negative boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET app.role = 'system' AS $$
  SELECT a.id, a.code, a.balance_tiyin, a.may_be_negative
    FROM public.account a WHERE a.code = ANY (p_codes) ORDER BY a.id FOR NO KEY UPDATE
$$;

-- ---------------------------------------------------------------- audit

-- The canonical text of an entry: ten fields, each as <octets>:<text>, null as -, joined by line feeds:
--   chain, sequence, actor, role, action, details as PostgreSQL prints jsonb, request id,
--   instant as 2026-11-21T09:00:00.000Z, previous hash; the first field is the form's own name, audit-1.
-- The hash is SHA-256 of its UTF-8 octets in lower-case hex. The first entry of a chain has 64 zeros before it.
-- app/domains/audit/rules.ts computes the same on its own.
CREATE FUNCTION app_audit_field(p_value text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(octet_length(convert_to(p_value, 'UTF8')) || ':' || p_value, '-')
$$;

CREATE FUNCTION app_add_audit(
  p_chain text, p_actor uuid, p_role text, p_action text, p_details jsonb, p_request_id text, p_at timestamptz
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET app.role = 'system' AS $$
DECLARE
  v_sequence int;
  v_previous text;
  v_hash text;
  v_id bigint;
  v_at timestamptz(3) := p_at;
BEGIN
  INSERT INTO public.audit_head (chain, sequence, hash) VALUES (p_chain, 0, repeat('0', 64))
    ON CONFLICT (chain) DO NOTHING;
  SELECT h.sequence + 1, h.hash INTO STRICT v_sequence, v_previous
    FROM public.audit_head h WHERE h.chain = p_chain FOR UPDATE;
  v_hash := encode(sha256(convert_to(concat_ws(E'\n',
    public.app_audit_field('audit-1'),
    public.app_audit_field(p_chain),
    public.app_audit_field(v_sequence::text),
    public.app_audit_field(p_actor::text),
    public.app_audit_field(p_role),
    public.app_audit_field(p_action),
    public.app_audit_field(p_details::text),
    public.app_audit_field(p_request_id),
    public.app_audit_field(to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    public.app_audit_field(v_previous)
  ), 'UTF8')), 'hex');
  INSERT INTO public.audit_entry
      (chain, sequence, actor_id, actor_role, action, details, request_id, at, previous_hash, hash)
    VALUES (p_chain, v_sequence, p_actor, p_role, p_action, p_details, p_request_id, v_at, v_previous, v_hash)
    RETURNING id INTO v_id;
  UPDATE public.audit_head SET sequence = v_sequence, hash = v_hash WHERE chain = p_chain;
  RETURN v_id;
END $$;

-- ---------------------------------------------------------------- jobs

-- graphile-worker makes its own schema, before or after this migration: plpgsql looks it up when called.
CREATE FUNCTION app_enqueue(
  p_task text, p_payload json, p_job_key text, p_run_at timestamptz, p_max_attempts int
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_id bigint;
BEGIN
  SELECT j.id INTO v_id FROM graphile_worker.add_job(
    identifier => p_task, payload => p_payload, job_key => p_job_key,
    run_at => p_run_at, max_attempts => p_max_attempts) j;
  RETURN v_id;
END $$;

CREATE FUNCTION app_require_operator() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF coalesce(public.app_role(), '') NOT IN ('administrator', 'system') THEN
    RAISE EXCEPTION 'jobs are for the operator' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Jobs whose last run failed, newest first; one that was told to run again has no attempts and is not among them; is_final = no attempt is left. Payloads stay inside.
CREATE FUNCTION app_failed_jobs(p_limit int, p_offset int)
RETURNS TABLE (
  id bigint, task text, attempts int, max_attempts int, last_error text,
  run_at timestamptz, created_at timestamptz, updated_at timestamptz, is_final boolean, total bigint
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.app_require_operator();
  RETURN QUERY
    SELECT j.id, j.task_identifier, j.attempts::int, j.max_attempts::int, j.last_error,
           j.run_at, j.created_at, j.updated_at, j.attempts >= j.max_attempts, count(*) OVER ()
      FROM graphile_worker.jobs j WHERE j.last_error IS NOT NULL AND j.attempts > 0
      ORDER BY j.updated_at DESC, j.id DESC LIMIT p_limit OFFSET p_offset;
END $$;

-- Gives a failed job all its attempts again, at once. False when there is no such failed job, or it runs now.
CREATE FUNCTION app_retry_job(p_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_count int;
BEGIN
  PERFORM public.app_require_operator();
  SELECT count(*) INTO v_count FROM graphile_worker.reschedule_jobs(
    job_ids => ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.id = p_id AND j.last_error IS NOT NULL AND j.attempts > 0),
    run_at => now(), attempts => 0);
  RETURN v_count = 1;
END $$;

-- ---------------------------------------------------------------- privileges

REVOKE ALL ON account, effect, posting, audit_entry, audit_head FROM hamroh_app;
GRANT SELECT, INSERT ON account, effect, posting TO hamroh_app;
GRANT SELECT ON audit_entry TO hamroh_app;
GRANT USAGE ON SEQUENCE posting_id_seq TO hamroh_app;
REVOKE ALL ON SEQUENCE audit_entry_id_seq FROM hamroh_app;

REVOKE ALL ON FUNCTION app_refuse_change(), app_guard_account(), app_apply_posting(),
  app_lock_accounts(text[]), app_audit_field(text),
  app_add_audit(text, uuid, text, text, jsonb, text, timestamptz),
  app_enqueue(text, json, text, timestamptz, int), app_require_operator(),
  app_failed_jobs(int, int), app_retry_job(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_lock_accounts(text[]),
  app_add_audit(text, uuid, text, text, jsonb, text, timestamptz),
  app_enqueue(text, json, text, timestamptz, int),
  app_failed_jobs(int, int), app_retry_job(bigint) TO hamroh_app;
