-- Many people whose devices are brought or sent to one address: for somebody of finance to look at. Of an address only a keyed
-- hash of how it is folded is kept, also after the address itself went with its order.
create table "device_order_place" (
    "device_order_id" uuid not null,
    "address_index" text not null,
    "recorded_at" timestamptz(3) not null,

    constraint "device_order_place_pkey" primary key ("device_order_id", "address_index")
);
create index "device_order_place_address_index_idx" on "device_order_place"("address_index");
alter table "device_order_place" add constraint "device_order_place_device_order_id_fkey"
  foreign key ("device_order_id") references "device_order"("id") on delete restrict on update cascade;
create trigger append_only before update or delete or truncate on device_order_place
  for each statement execute function app_refuse_change();
alter table device_order_place enable always trigger append_only;

alter table device_order_place enable row level security;
alter table device_order_place force row level security;
create policy owner_all on device_order_place to current_user using (true) with check (true);
create policy app_select on device_order_place for select to hamroh_app using ((select app_is_system()));
create policy app_insert on device_order_place for insert to hamroh_app with check ((select app_is_system()));
revoke all on device_order_place from hamroh_app;
grant select, insert on device_order_place to hamroh_app;

-- Example values.
insert into fraud_rule (code, least, days, position) values ('sameAddress', 4, 365, 8);
