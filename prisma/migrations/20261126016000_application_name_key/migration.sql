-- The queue finds a case by the applicant's name in the database, not by reading the names of all cases of a centre.
ALTER TABLE application ADD COLUMN name_key TEXT;

-- What the program writes from now on (i18n/uzbek/name-key), for names in Latin letters as OneID gives them.
DO $$
DECLARE
  step text[];
BEGIN
  UPDATE application a
  SET name_key = ' ' || lower(regexp_replace(concat_ws(' ', p.family_name, p.given_name, p.patronymic), '[^[:alpha:] ]', '', 'g'))
  FROM person p WHERE p.id = a.applicant_id AND a.number IS NOT NULL;
  FOREACH step SLICE 1 IN ARRAY ARRAY[
    ['ya', 'ia'], ['[ʻʼ’‘`]', ''], ['dj|zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ph', 'f'], ['ts', 's'], ['x', 'h'],
    ['[qc](?!h)', 'k'], ['w', 'v'], ['u', 'o'], ['y[oe]', 'e'], ['[ey]', 'i'], ['([a-z])\1+', '\1'],
    ['lia', 'la'], ['o', 'a']]
  LOOP
    UPDATE application SET name_key = regexp_replace(name_key, step[1], step[2], 'g') WHERE name_key IS NOT NULL;
  END LOOP;
END
$$;
