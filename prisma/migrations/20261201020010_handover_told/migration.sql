-- A hand-over that was written down where there was no line is sent later. When it was, by the phone's own clock, is kept
-- beside the moment at which it arrived: that one alone counts.
create table "handover_told" (
    "handover_id" uuid not null,
    "device_order_id" uuid not null,
    "told_at" timestamptz(3) not null,
    "arrived_at" timestamptz(3) not null,
    "recorded_by_id" uuid not null,

    constraint "handover_told_pkey" primary key ("handover_id")
);
create index "handover_told_device_order_id_idx" on "handover_told"("device_order_id");
create index "handover_told_recorded_by_id_idx" on "handover_told"("recorded_by_id");
alter table "handover_told" add constraint "handover_told_device_order_id_fkey"
  foreign key ("device_order_id") references "device_order"("id") on delete restrict on update cascade;

-- Its maker says it, of a hand-over that there is.
create function guard.check_handover_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  o public.device_order;
begin
  select * into o from public.device_order where id = new.device_order_id;
  if public.app_context('actorRole') is distinct from 'maker_staff'
    or public.app_organisation() is distinct from o.maker_id::text
    or new.recorded_by_id is distinct from public.app_person() then
    raise exception 'the maker of an order says when it was handed over'
      using errcode = 'insufficient_privilege', table = 'handover_told', constraint = 'handover_told_by_maker';
  end if;
  if o.handover_id is distinct from new.handover_id and not exists (select 1 from public.handover_act a
      where a.id = new.handover_id and a.device_order_id = o.id) then
    raise exception 'there is no such hand-over'
      using errcode = 'check_violation', table = 'handover_told', constraint = 'handover_told_of_hand_over';
  end if;
  new.arrived_at := guard.act_at();
  return new;
end $$;
create trigger told before insert on handover_told for each row execute function guard.check_handover_told();
create trigger append_only before update or delete or truncate on handover_told
  for each statement execute function app_refuse_change();
alter table handover_told enable always trigger append_only;
revoke all on all functions in schema guard from public;

alter table handover_told enable row level security;
alter table handover_told force row level security;
create policy owner_all on handover_told to current_user using (true) with check (true);
create policy app_select on handover_told for select to hamroh_app using ((select app_is_system()) or exists (
  select 1 from device_order o where o.id = handover_told.device_order_id and (
    o.person_id = (select app_person())
    or (select app_role()) = 'maker_staff' and o.maker_id::text = (select app_organisation()))));
create policy app_insert on handover_told for insert to hamroh_app with check ((select app_is_system()));
revoke all on handover_told from hamroh_app;
grant select, insert on handover_told to hamroh_app;
