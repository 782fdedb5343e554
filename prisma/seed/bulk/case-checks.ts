/** What foreign keys and guards would have refused in cases: each answers how many rows break it. */
export const caseChecks: Record<string, string> = {
  'cases without what was sent': `select count(*) from case_file c where c.application_id is not null
    and not exists (select 1 from submission s where s.application_id = c.application_id)`,
  'cases without their applicant': `select count(*) from case_file c where c.applicant_id is not null
    and not exists (select 1 from person p where p.id = c.applicant_id)`,
  'decided cases whose last decision says otherwise': `select count(*) from case_file c
    left join lateral (select outcome from decision d where d.application_id = c.id order by number desc limit 1) d on true
    where c.status in ('approved', 'refused') and d.outcome is distinct from c.status::text`,
  'cases that somebody has who does not work there': `select count(*) from case_file c where c.assignee_id is not null
    and not exists (select 1 from role_grant g where g.person_id = c.assignee_id and g.organisation_id = c.centre_code)`,
  'applied for and seen twice at a time': `select count(*) from (select 1 from case_file
    where status in ('submitted', 'in_review', 'correction_requested') and service_code <> 'device-voucher'
    and beneficiary_index is not null group by beneficiary_index, service_code having count(*) > 1) twice`,
  'marks that say otherwise who sees the case': `select count(*) from case_name_mark m join case_file c on c.id = m.application_id
    where m.centre_code = c.centre_code and m.is_guarded <> c.is_protected`,
}
