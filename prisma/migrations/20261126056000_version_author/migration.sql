-- A version has an author: nobody who is not a person writes one, whatever role the context names. The same function as
-- before with that one line.
DO $$
DECLARE
  v_source text := pg_get_functiondef('guard.check_version()'::regprocedure);
  v_line constant text := 'if coalesce(public.app_context(''actorRole''), ''system'') = ''system'' then return new; end if;';
BEGIN
  IF position(v_line IN v_source) = 0 THEN RAISE EXCEPTION 'guard.check_version is not the one that is known'; END IF;
  EXECUTE replace(v_source, v_line, v_line || '
  if v_me is null then
    raise exception ''a version is written by a person''
      using errcode = ''check_violation'', table = ''service_version'', constraint = ''service_version_author'';
  end if;');
END
$$;
