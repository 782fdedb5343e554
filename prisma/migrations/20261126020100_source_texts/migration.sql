-- Where a number of the law is from, by language: what came with the program in all of them, what an administrator
-- typed in the language of her page. `source` stays as it was written first; it was Uzbek until now.
ALTER TABLE "parameter" ADD COLUMN "source_texts" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "parameter_proposal" ADD COLUMN "source_texts" JSONB NOT NULL DEFAULT '{}';
UPDATE parameter SET source_texts = jsonb_build_object('uz-Latn', source);

DROP TRIGGER fixed ON parameter;
CREATE TRIGGER fixed BEFORE UPDATE ON parameter FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'code', 'value', 'unit', 'valid_from', 'source', 'source_texts', 'is_example', 'proposal_id', '?withdrawn_at');
DROP TRIGGER fixed ON parameter_proposal;
CREATE TRIGGER fixed BEFORE UPDATE ON parameter_proposal FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'code', 'value', 'unit', 'valid_from', 'source', 'source_texts', 'is_example', 'prepared_by_id', 'prepared_at',
  '?confirmed_by_id', '?confirmed_at', '?withdrawn_by_id', '?withdrawn_at', '?withdrawal_reason');

-- As before, and the source's texts as they were confirmed.
CREATE OR REPLACE FUNCTION guard.check_parameter() RETURNS trigger
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
       v_proposal.source_texts, v_proposal.is_example)
       is distinct from (new.code, new.value, new.unit, new.valid_from, new.source, new.source_texts,
         new.is_example) then
    raise exception 'a value counts when a second administrator has confirmed it'
      using errcode = 'check_violation', constraint = 'parameter_confirmed';
  end if;
  return null;
end $$;
