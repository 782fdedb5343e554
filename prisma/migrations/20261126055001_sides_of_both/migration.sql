-- Who stands on a citizen's side, as in migrations 047002 and 049100: whoever has her phone or e-mail, and whoever acts
-- for her by a mandate. The later of the two was written without knowing the earlier, and had taken its people out.
CREATE OR REPLACE FUNCTION app_citizen_side(p_person uuid, p_beneficiary text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH family AS (
    SELECT p_beneficiary AS key WHERE p_beneficiary IS NOT NULL
    UNION SELECT p.pinfl_index FROM public.person p WHERE p.id = p_person
    UNION SELECT c.beneficiary_index FROM public.case_file c
      WHERE c.applicant_id = p_person AND c.beneficiary_index IS NOT NULL
    UNION SELECT m.grantor_index FROM public.mandate m WHERE m.holder_id = p_person AND m.status = 'in_force')
  SELECT array(
    SELECT p_person
    UNION SELECT p.id FROM public.person p WHERE p.pinfl_index IN (SELECT key FROM family)
    UNION SELECT c.applicant_id FROM public.case_file c WHERE c.beneficiary_index IN (SELECT key FROM family)
    UNION SELECT m.holder_id FROM public.mandate m
      WHERE m.grantor_index IN (SELECT key FROM family) AND m.status = 'in_force'
    UNION SELECT unnest(public.app_people_by_contact(p.phone_index, p.email_index))
      FROM public.person p WHERE p.id = p_person)
$$;
