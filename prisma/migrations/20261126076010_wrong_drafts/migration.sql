-- A clerk throws a draft away that began with what she was let do, when it was begun in error; one that the person had
-- begun herself stays.
drop policy app_delete on application;
create policy app_delete on application for delete to hamroh_app using (
  submission_key is null and (applicant_id = (select app_person())
    or id = (select app_assisted_application()) and exists (select 1 from assistance s
      where s.application_id = application.id and s.clerk_id = (select app_person()) and s.status = 'in_force'
        and s.given_at <= application.created_at)));
