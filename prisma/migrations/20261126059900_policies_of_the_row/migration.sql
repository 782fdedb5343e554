-- `exists (select 1 from case_file c where c.id = application_id)` asks about the case, not about the row: the name is
-- found in `case_file` first. So whoever saw any case saw the appeals of everybody, and staff what every centre had
-- given. Each such policy compares with its own row from now on; `tests/architecture` refuses a new one.
DO $$
DECLARE
  one record;
  v_wrong constant text := 'c.id = c.application_id';
  v_right text;
BEGIN
  FOR one IN SELECT tablename, policyname, qual, with_check FROM pg_policies
    WHERE schemaname = 'public' AND (strpos(qual, v_wrong) > 0 OR strpos(with_check, v_wrong) > 0)
  LOOP
    v_right := format('c.id = %I.application_id', one.tablename);
    EXECUTE format('ALTER POLICY %I ON public.%I', one.policyname, one.tablename)
      || coalesce(' USING (' || replace(one.qual, v_wrong, v_right) || ')', '')
      || coalesce(' WITH CHECK (' || replace(one.with_check, v_wrong, v_right) || ')', '');
  END LOOP;
END
$$;
