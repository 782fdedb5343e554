-- A number of the law is prepared by one administrator and counts only once another has confirmed it. Until its day
-- either of them may take it back, with a reason. So nobody changes a ceiling alone, not in SQL either.

CREATE TYPE "proposal_status" AS ENUM ('prepared', 'confirmed', 'withdrawn');

CREATE TABLE "parameter_proposal" (
  "id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "value" BIGINT NOT NULL,
  "unit" TEXT NOT NULL,
  "valid_from" DATE NOT NULL,
  "source" TEXT NOT NULL,
  "is_example" BOOLEAN NOT NULL,
  "status" "proposal_status" NOT NULL,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ(3),
  "withdrawal_reason" TEXT,
  CONSTRAINT "parameter_proposal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parameter_proposal_value_not_negative" CHECK (value >= 0),
  CONSTRAINT "parameter_proposal_two_people" CHECK (confirmed_by_id <> prepared_by_id),
  CONSTRAINT "parameter_proposal_confirmed" CHECK (
    (status <> 'confirmed' OR confirmed_by_id IS NOT NULL) AND (status <> 'prepared' OR confirmed_by_id IS NULL)
    AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT "parameter_proposal_withdrawn" CHECK (
    (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL)
    AND (withdrawn_by_id IS NULL) = (withdrawn_at IS NULL)
    AND (withdrawn_by_id IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX "parameter_proposal_code_idx" ON "parameter_proposal"("code");
CREATE UNIQUE INDEX parameter_proposal_one_waiting ON parameter_proposal (code) WHERE status = 'prepared';

-- What was confirmed and taken back before its day stays, and never counts.
ALTER TABLE "parameter" ADD COLUMN "proposal_id" UUID, ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
ALTER TABLE "parameter" ADD CONSTRAINT "parameter_proposal_id_fkey"
  FOREIGN KEY ("proposal_id") REFERENCES "parameter_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "parameter_proposal_id_idx" ON "parameter"("proposal_id");
DROP INDEX "parameter_code_valid_from_key";
CREATE INDEX "parameter_code_valid_from_idx" ON "parameter"("code", "valid_from");
ALTER TABLE parameter DROP CONSTRAINT parameter_no_overlap;
ALTER TABLE parameter ADD CONSTRAINT parameter_no_overlap
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until, '[]') WITH &&) WHERE (withdrawn_at IS NULL);

-- ---------------------------------------------------------------- who

-- The day in Tashkent, by the clock of whoever acts, which the program signed.
CREATE FUNCTION guard.today() RETURNS date
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT (coalesce(public.app_context('at')::timestamptz, clock_timestamp()) AT TIME ZONE 'Asia/Tashkent')::date $$;

CREATE FUNCTION guard.check_proposal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.status = 'confirmed' then
    perform public.app_refuse_both_sides('confirmParameter', public.app_person(), array[new.prepared_by_id]);
  end if;
  if (case new.status when 'prepared' then new.prepared_by_id when 'confirmed' then new.confirmed_by_id
      else new.withdrawn_by_id end) is distinct from public.app_person() then
    raise exception 'a proposal names somebody else than who acts'
      using errcode = 'insufficient_privilege', constraint = 'parameter_proposal_by_actor';
  end if;
  if new.valid_from < guard.today() and new.status <> 'withdrawn'
     or tg_op = 'UPDATE' and new.status = 'withdrawn' and old.status = 'confirmed'
       and new.valid_from <= guard.today() then
    raise exception 'the day of this value has come'
      using errcode = 'check_violation', constraint = 'parameter_proposal_before_its_day';
  end if;
  return new;
end $$;
CREATE TRIGGER people BEFORE INSERT OR UPDATE ON parameter_proposal
  FOR EACH ROW EXECUTE FUNCTION guard.check_proposal();

-- Whoever is not the portal itself (a seed, an import) adds what was confirmed and takes away what was withdrawn, and
-- ends a value only where the next begins.
CREATE FUNCTION guard.check_parameter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_proposal public.parameter_proposal;
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return null; end if;
  if tg_op = 'UPDATE' and new.withdrawn_at is not distinct from old.withdrawn_at then
    if new.valid_until is distinct from (select min(p.valid_from) - 1 from public.parameter p
        where p.code = new.code and p.valid_from > new.valid_from and p.withdrawn_at is null) then
      raise exception 'a value ends where the next begins'
        using errcode = 'check_violation', constraint = 'parameter_ends_at_next';
    end if;
    return null;
  end if;
  select * into v_proposal from public.parameter_proposal p where p.id = new.proposal_id;
  if v_proposal.status is distinct from (case when new.withdrawn_at is null then 'confirmed' else 'withdrawn' end)
        ::public.proposal_status
     or (v_proposal.code, v_proposal.value, v_proposal.unit, v_proposal.valid_from, v_proposal.source,
       v_proposal.is_example)
       is distinct from (new.code, new.value, new.unit, new.valid_from, new.source, new.is_example) then
    raise exception 'a value counts when a second administrator has confirmed it'
      using errcode = 'check_violation', constraint = 'parameter_confirmed';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER confirmed AFTER INSERT OR UPDATE ON parameter
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_parameter();

-- ---------------------------------------------------------------- how

INSERT INTO guard.transition VALUES
  ('parameter_proposal', '', 'prepared'),
  ('parameter_proposal', 'prepared', 'confirmed'),
  ('parameter_proposal', 'prepared', 'withdrawn'),
  ('parameter_proposal', 'confirmed', 'withdrawn');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON parameter_proposal
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON parameter_proposal FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'code', 'value', 'unit', 'valid_from', 'source', 'is_example', 'prepared_by_id', 'prepared_at',
  '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at', '?withdrawal_reason');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON parameter_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parameter_proposal ENABLE ALWAYS TRIGGER kept;
DROP TRIGGER fixed ON parameter;
CREATE TRIGGER fixed BEFORE UPDATE ON parameter FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'code', 'value', 'unit', 'valid_from', 'source', 'is_example', 'proposal_id', '?withdrawn_at');

ALTER TABLE parameter_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE parameter_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parameter_proposal TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON parameter_proposal FOR SELECT TO hamroh_app
  USING ((SELECT app_is_system()) OR (SELECT app_role()) IN ('administrator', 'auditor'));
CREATE POLICY app_insert ON parameter_proposal FOR INSERT TO hamroh_app
  WITH CHECK ((SELECT app_role()) = 'administrator' AND status = 'prepared');
CREATE POLICY app_update ON parameter_proposal FOR UPDATE TO hamroh_app
  USING ((SELECT app_role()) = 'administrator') WITH CHECK (status <> 'prepared');
REVOKE ALL ON parameter_proposal FROM hamroh_app;
GRANT SELECT, INSERT, UPDATE ON parameter_proposal TO hamroh_app;
REVOKE ALL ON FUNCTION guard.today(), guard.check_proposal(), guard.check_parameter() FROM PUBLIC;
