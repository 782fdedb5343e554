-- A maker has a licence for each kind of device, for a term, and serves the regions that she was accredited for. People
-- are offered, and order, nothing without a licence; nobody comes home where she does not serve.

CREATE TABLE "maker_licence" (
    "maker_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,

    CONSTRAINT "maker_licence_pkey" PRIMARY KEY ("maker_id","device_code","valid_from"),
    CONSTRAINT "maker_licence_term" CHECK (valid_until >= valid_from)
);
CREATE INDEX "maker_licence_device_code_idx" ON "maker_licence"("device_code");
ALTER TABLE "maker_licence" ADD CONSTRAINT "maker_licence_maker_id_fkey"
  FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker_licence" ADD CONSTRAINT "maker_licence_device_code_fkey"
  FOREIGN KEY ("device_code") REFERENCES "device_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "maker" ADD COLUMN "regions" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Who was accredited before licences were written down may go on with what she makes.
insert into maker_licence (maker_id, device_code, valid_from, valid_until)
  select distinct o.maker_id, o.device_code, m.accredited_from, m.accredited_until
    from offer o join maker m on m.id = o.maker_id where m.accredited_until >= m.accredited_from;

create trigger by_role before insert on maker_licence for each row execute function guard.by_role('system');
create trigger append_only before update or delete or truncate on maker_licence
  for each statement execute function app_refuse_change();
alter table maker_licence enable always trigger append_only;
alter table maker_licence enable row level security;
alter table maker_licence force row level security;
create policy owner_all on maker_licence to current_user using (true) with check (true);
create policy app_select on maker_licence for select to hamroh_app using (true);
create policy app_insert on maker_licence for insert to hamroh_app with check ((select app_is_system()));
revoke all on maker_licence from hamroh_app;
grant select, insert on maker_licence to hamroh_app;
create trigger page_change after insert or update or delete or truncate on maker_licence
  for each statement execute function guard.note_page_change('portal');

-- ---------------------------------------------------------------- what it is asked for

create function guard.is_licensed(p_maker uuid, p_device text, p_day date) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.maker_licence l where l.maker_id = p_maker and l.device_code = p_device
    and p_day between l.valid_from and l.valid_until)
$$;

-- Where both the offer and its maker come home; no region means the whole country.
create function guard.comes_home(p_offer uuid, p_region text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.offer o join public.maker m on m.id = o.maker_id
    where o.id = p_offer and o.home_visit
      and (cardinality(o.regions) = 0 or p_region = any (o.regions))
      and (cardinality(m.regions) = 0 or p_region = any (m.regions)))
$$;

create function guard.check_offer_licence() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not guard.is_licensed(new.maker_id, new.device_code, guard.day_of(guard.act_at())) then
    raise exception 'nothing is offered without a licence for its kind'
      using errcode = 'restrict_violation', table = 'offer', constraint = 'offer_licensed';
  end if;
  return new;
end $$;
create trigger zz_licensed before update of status on offer
  for each row when (new.status = 'offered' and old.status <> 'offered') execute function guard.check_offer_licence();

create function guard.check_order_licence() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_today date := guard.day_of(guard.act_at());
begin
  if not guard.is_licensed(new.maker_id, new.device_code, v_today) or not exists (select from public.maker m
      where m.id = new.maker_id and m.status = 'accredited' and v_today between m.accredited_from and m.accredited_until) then
    raise exception 'nothing is ordered from a maker without accreditation and licence'
      using errcode = 'restrict_violation', table = 'device_order', constraint = 'device_order_licensed';
  end if;
  return new;
end $$;
create trigger licensed before insert on device_order for each row execute function guard.check_order_licence();

-- Of where she lives the region stands open, so that it can be compared.
ALTER TABLE "device_order_visit" ADD COLUMN "region_code" TEXT;
create function guard.check_visit_region() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce((select guard.comes_home(o.offer_id, new.region_code) from public.device_order o
      where o.id = new.device_order_id), false) then
    raise exception 'the maker does not come home there'
      using errcode = 'restrict_violation', table = 'device_order_visit', constraint = 'device_order_visit_served';
  end if;
  return new;
end $$;
create trigger served before insert on device_order_visit for each row execute function guard.check_visit_region();
create trigger fixed before update on device_order_visit for each row execute function guard.keep_fixed('region_code');

revoke all on all functions in schema guard from public;
