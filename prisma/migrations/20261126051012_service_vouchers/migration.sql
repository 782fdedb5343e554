-- Hours, days, visits or meals a month that a person takes at a provider of the kind: she shows a code, it is spent once.

CREATE TABLE "service_voucher" (
    "id" UUID NOT NULL,
    "per_month" INTEGER NOT NULL,
    "provider_kind" TEXT NOT NULL,
    "code_hash" TEXT,
    "code_cipher" TEXT,
    "code_attempts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_voucher_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "service_voucher_per_month" CHECK (per_month >= 1),
    CONSTRAINT "service_voucher_code" CHECK ((code_hash IS NULL) = (code_cipher IS NULL)),
    CONSTRAINT "service_voucher_attempts" CHECK (code_attempts BETWEEN 0 AND 5)
);
ALTER TABLE "service_voucher" ADD CONSTRAINT "service_voucher_id_fkey"
  FOREIGN KEY ("id") REFERENCES "provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "service_use" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "units" INTEGER NOT NULL,
    "code_hash" TEXT NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_use_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "service_use_units" CHECK (units >= 1),
    CONSTRAINT "service_use_month" CHECK (month = date_trunc('month', confirmed_at AT TIME ZONE 'Asia/Tashkent')::date)
);
-- A code is spent once.
CREATE UNIQUE INDEX "service_use_voucher_id_code_hash_key" ON "service_use"("voucher_id", "code_hash");
CREATE INDEX "service_use_voucher_id_month_idx" ON "service_use"("voucher_id", "month");
CREATE INDEX "service_use_organisation_id_confirmed_at_idx" ON "service_use"("organisation_id", "confirmed_at");
CREATE INDEX "service_use_confirmed_by_id_idx" ON "service_use"("confirmed_by_id");
ALTER TABLE "service_use" ADD CONSTRAINT "service_use_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "service_voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_use" ADD CONSTRAINT "service_use_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger fixed before update on service_voucher for each row execute function guard.keep_fixed(
  'id', 'per_month', 'provider_kind');
create trigger kept before delete or truncate on service_voucher
  for each statement execute function app_refuse_change();
alter table service_voucher enable always trigger kept;
create trigger append_only before update or delete or truncate on service_use
  for each statement execute function app_refuse_change();
alter table service_use enable always trigger append_only;
create trigger by_actor before insert on service_use for each row execute function guard.by_actor('confirmed_by_id');

create function guard.check_service_voucher() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.provision p where p.id = new.id and p.kind = 'service-voucher') then
    raise exception 'a service voucher comes from a decision'
      using errcode = 'check_violation', table = 'service_voucher', constraint = 'service_voucher_of_provision';
  end if;
  return new;
end $$;
create trigger of_provision before insert on service_voucher
  for each row execute function guard.check_service_voucher();

-- What is taken is taken at a provider of the kind, by somebody of it, not for herself or her family, with the code that
-- the person showed, while the voucher holds, and never more than a month has.
create function guard.check_service_use() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_voucher public.service_voucher;
  v_provision public.provision;
  v_day date := (new.confirmed_at at time zone 'Asia/Tashkent')::date;
begin
  select * into v_voucher from public.service_voucher v where v.id = new.voucher_id for update;
  select * into v_provision from public.provision p where p.id = new.voucher_id;
  if new.confirmed_by_id is distinct from public.app_person() or not exists (
      select 1 from public.organisation o join public.role_grant g on g.organisation_id = o.id::text
        where o.id = new.organisation_id and o.kind = v_voucher.provider_kind and g.person_id = new.confirmed_by_id
          and g.role::text = 'organisation_staff' and g.revoked_at is null) then
    raise exception 'a service voucher is taken by a provider of its kind'
      using errcode = 'insufficient_privilege', table = 'service_use', constraint = 'service_use_provider';
  end if;
  perform public.app_refuse_both_sides('answerTask', new.confirmed_by_id,
    public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  if v_provision.status <> 'active' or v_day < v_provision.from_on or v_day > v_provision.until_on then
    raise exception 'the service voucher does not hold on this day'
      using errcode = 'check_violation', table = 'service_use', constraint = 'service_use_in_force';
  end if;
  if v_voucher.code_hash is distinct from new.code_hash then
    raise exception 'a service voucher is taken by the code that the person showed'
      using errcode = 'check_violation', table = 'service_use', constraint = 'service_use_code';
  end if;
  if new.units + (select coalesce(sum(u.units), 0) from public.service_use u
      where u.voucher_id = new.voucher_id and u.month = new.month) > v_voucher.per_month then
    raise exception 'a month has no more than that'
      using errcode = 'check_violation', table = 'service_use', constraint = 'service_use_left';
  end if;
  update public.service_voucher v set code_hash = null, code_cipher = null, code_attempts = 0, version = v.version + 1
    where v.id = new.voucher_id;
  return new;
end $$;
create trigger checked before insert on service_use for each row execute function guard.check_service_use();
revoke all on all functions in schema guard from public;

alter table service_voucher enable row level security;
alter table service_voucher force row level security;
create policy owner_all on service_voucher to current_user using (true) with check (true);
create policy app_select on service_voucher for select to hamroh_app using (
  (select app_is_system()) or exists (select 1 from provision p where p.id = service_voucher.id));
create policy app_insert on service_voucher for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on service_voucher for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on service_voucher from hamroh_app;
grant select, insert on service_voucher to hamroh_app;
grant update (code_hash, code_cipher, code_attempts, version) on service_voucher to hamroh_app;

alter table service_use enable row level security;
alter table service_use force row level security;
create policy owner_all on service_use to current_user using (true) with check (true);
create policy app_select on service_use for select to hamroh_app using (
  (select app_is_system())
  or (select app_role()) = 'organisation_staff' and organisation_id::text = (select app_organisation())
  or exists (select 1 from provision p where p.id = service_use.voucher_id));
create policy app_insert on service_use for insert to hamroh_app with check ((select app_is_system()));
revoke all on service_use from hamroh_app;
grant select, insert on service_use to hamroh_app;
