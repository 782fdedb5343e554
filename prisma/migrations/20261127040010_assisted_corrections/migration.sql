-- A clerk also answers for somebody what the centre asked to be corrected: the same consent, for that one case. Who has
-- had the case in hand answers nothing for her, and it is shut as soon as the case waits for her no more.

alter table assistance add column corrects_id uuid;
create index assistance_corrects_id_idx on assistance (corrects_id);
alter table assistance add constraint assistance_corrects_id_fkey
  foreign key (corrects_id) references case_file (id) on delete restrict on update cascade;
alter table assistance add constraint assistance_corrects check (
  corrects_id is null or application_id is null or application_id = corrects_id);

drop trigger fixed on assistance;
create trigger fixed before update on assistance for each row execute function guard.keep_fixed(
  'id', 'clerk_id', 'clerk_role', 'organisation_id', 'person_id', 'service_code', 'way', 'received_on',
  'document_cipher', 'asked_at', 'valid_until', 'corrects_id',
  '?consent', '?application_id', '?given_at', '?ended_at', '?ended_by_id');

-- Who has had a case in hand stands on its other side.
create function guard.refuse_handler() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform public.app_refuse_both_sides('assist', new.clerk_id,
    (select c.handler_ids from public.case_file c where c.id = new.corrects_id));
  return new;
end $$;
revoke all on function guard.refuse_handler() from public;
create trigger handlers before insert or update of status on assistance for each row
  when (new.corrects_id is not null and new.status in ('asked', 'in_force')) execute function guard.refuse_handler();

create or replace function app_assisted_application() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.application_id from public.assistance a
   where public.app_context('actorRole') in ('inson_specialist', 'inson_head', 'phone_operator')
     and a.clerk_id = public.app_person() and a.status = 'in_force'
     and a.valid_until > coalesce(public.app_context('at')::timestamptz, clock_timestamp())
     and (a.corrects_id is null or exists (select 1 from public.case_file c
       where c.id = a.corrects_id and c.status = 'correction_requested'))
   limit 1
$$;

-- The same, where it is a correction: an operator sees no case, so a policy cannot ask how it stands.
create function app_assisted_correction() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.corrects_id from public.assistance a
   where a.corrects_id is not null and a.clerk_id = public.app_person() and a.status = 'in_force'
     and a.application_id = public.app_assisted_application()
   limit 1
$$;
revoke all on function app_assisted_correction() from public;
grant execute on function app_assisted_correction() to hamroh_app;

drop policy app_insert on application_document;
drop policy app_update on application_document;
create policy app_insert on application_document for insert to hamroh_app with check (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id
      and (a.applicant_id = (select app_person()) or a.id = (select app_assisted_application()))
      and (a.submission_key is null or c.status = 'correction_requested' or a.id = (select app_assisted_correction()))));
create policy app_update on application_document for update to hamroh_app using (
  (select app_is_system()) or exists (select 1 from application a left join case_file c on c.application_id = a.id
    where a.id = application_document.application_id
      and (a.applicant_id = (select app_person()) or a.id = (select app_assisted_application()))
      and (a.submission_key is null or c.status = 'correction_requested' or a.id = (select app_assisted_correction()))));

-- What she said yes to: a draft of hers, or the case of hers that waits for her.
create or replace function guard.check_assisted() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'in_force' and not exists (select 1 from public.application a
      left join public.case_file c on c.application_id = a.id
      where a.id = new.application_id and a.applicant_id = new.person_id and a.service_code = new.service_code
        and (case when new.corrects_id is null then a.submission_key is null
          else c.id = new.corrects_id and c.status = 'correction_requested' end)) then
    raise exception 'what she said yes to is not her application'
      using errcode = 'check_violation', table = 'assistance', constraint = 'assistance_of_applicant';
  end if;
  return null;
end $$;

-- A paper that she signed for something earlier is no consent to this.
create or replace function guard.check_signed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.consent = 'paper' and not exists (select 1 from public.application_document d
      where d.application_id = new.application_id and d.kind = 'signed-form' and d.removed_at is null
        and d.created_at >= new.given_at) then
    raise exception 'a consent on paper does not stand without the paper'
      using errcode = 'check_violation', table = 'assistance', constraint = 'assistance_signed';
  end if;
  return null;
end $$;

-- What is sent again for her by whom she lets help is her move.
do $$
declare
  v_source text := pg_get_functiondef('guard.keep_case()'::regprocedure);
  v_old text := 'if old.applicant_id is distinct from v_person';
begin
  if position(v_old in v_source) = 0 then
    raise exception 'keep_case does not look as expected';
  end if;
  execute replace(v_source, v_old, 'if (old.applicant_id is distinct from v_person
         and not (new.status = ''in_review'' and old.id is not distinct from public.app_assisted_correction()))');
end $$;
