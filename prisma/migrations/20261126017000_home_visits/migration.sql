-- Where the maker comes for a home visit: a row of its own, so that whoever may see an order (finance, audit) does not
-- see where somebody lives, and the maker sees it only while the order is paid for and his.

CREATE TABLE "device_order_visit" (
    "device_order_id" UUID NOT NULL,
    "address_cipher" TEXT NOT NULL,

    CONSTRAINT "device_order_visit_pkey" PRIMARY KEY ("device_order_id")
);

ALTER TABLE "device_order_visit" ADD CONSTRAINT "device_order_visit_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table device_order_visit enable row level security;
alter table device_order_visit force row level security;
create policy owner_all on device_order_visit to current_user using (true) with check (true);
create policy app_select on device_order_visit for select to hamroh_app using (
  (select app_is_system()) or exists (
    select 1 from device_order o where o.id = device_order_id and (
      o.person_id = (select app_person())
      or (select app_role()) = 'maker_staff' and o.maker_id::text = (select app_organisation())
        and o.status in ('placed', 'accepted', 'in_making', 'ready'))));
create policy app_insert on device_order_visit for insert to hamroh_app with check ((select app_is_system()));
revoke all on device_order_visit from hamroh_app;
grant select, insert on device_order_visit to hamroh_app;

-- A home visit has an address from its first commit on, and nothing else has one. Orders from before this migration
-- were placed without; what is asked of them is only what they had.
create function guard.keep_visit_address() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- As it stands at the commit: one transaction may place an order and end it.
  if exists (select 1 from public.device_order o where o.id = new.id
       and (o.delivery = 'visit' and o.status not in ('handed_over', 'cancelled', 'declined'))
         is distinct from exists (select 1 from public.device_order_visit v where v.device_order_id = o.id)) then
    raise exception 'a home visit does not stand without an address, nor an address without a home visit'
      using errcode = 'check_violation', table = 'device_order', constraint = 'device_order_visit_address';
  end if;
  return null;
end $$;
create constraint trigger device_order_visit_address after insert on device_order
  deferrable initially deferred for each row execute function guard.keep_visit_address();

create function guard.keep_visit_order() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from public.device_order o where o.id = new.device_order_id and o.delivery = 'visit'
       and o.status not in ('handed_over', 'cancelled', 'declined')) then
    raise exception 'an address does not stand with an order that is over or is not a home visit'
      using errcode = 'check_violation', table = 'device_order_visit', constraint = 'device_order_visit_of_visit';
  end if;
  return new;
end $$;
create trigger device_order_visit_of_visit before insert or update on device_order_visit
  for each row execute function guard.keep_visit_order();

-- The address goes with the order, whichever way that ends.
create function guard.forget_visit_address() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from public.device_order_visit where device_order_id = new.id;
  return null;
end $$;
create trigger device_order_visit_forgotten after update of status on device_order
  for each row when (new.status in ('handed_over', 'cancelled', 'declined'))
  execute function guard.forget_visit_address();

revoke all on function guard.keep_visit_address(), guard.keep_visit_order(), guard.forget_visit_address() from public;
