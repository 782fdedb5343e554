-- Counsel, shelter and protection are given to whoever asks: such a decision rests on the person's own word, and saying
-- "register" of it would be false.
alter type "decision_evidence" add value 'word' before 'none';

-- A version says of which of its services that holds: one of its rules shows the right and asks no register.
create function guard.check_word() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.evidence::text = 'word' and not exists (
    select 1 from public.case_file c
      join public.service_version v on v.service_code = c.service_code and v.number = c.journey_version,
      jsonb_path_query(v.definition, '$.rules[*] ? (@.showsRight == true)') r
    where c.id = new.application_id and v.status = 'published' and position('"registers.' in r::text) = 0) then
    raise exception 'this service is not given on somebody''s word'
      using errcode = 'check_violation', table = 'decision', constraint = 'decision_evidence_word';
  end if;
  return new;
end $$;
revoke all on function guard.check_word() from public;
create trigger word before insert on decision for each row execute function guard.check_word();
