-- A suspended seller says what she has changed, and the desk looks again. Open is a plea that nothing was decided after; one
-- at a time.

CREATE TABLE "seller_plea" (
  "id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "note" TEXT NOT NULL,
  "asked_by_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "seller_plea_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "seller_plea_note" CHECK (length(note) BETWEEN 1 AND 500)
);
CREATE INDEX "seller_plea_seller_id_asked_at_idx" ON "seller_plea"("seller_id", "asked_at");
CREATE INDEX "seller_plea_asked_by_id_idx" ON "seller_plea"("asked_by_id");
ALTER TABLE "seller_plea" ADD CONSTRAINT "seller_plea_seller_id_fkey"
  FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger append_only before update or delete or truncate on seller_plea
  for each statement execute function app_refuse_change();
alter table seller_plea enable always trigger append_only;
create trigger by_actor before insert on seller_plea for each row execute function guard.by_actor('asked_by_id');

create function guard.check_seller_plea() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_status public.seller_status;
  v_decided timestamptz;
begin
  select s.status into v_status from public.seller s where s.id = new.seller_id for update;
  select max(d.decided_at) into v_decided from public.seller_decision d where d.seller_id = new.seller_id;
  if v_status is distinct from 'suspended' then
    raise exception 'a seller who may sell has nothing to ask for'
      using errcode = 'check_violation', table = 'seller_plea', constraint = 'seller_plea_suspended';
  end if;
  if exists (select from public.seller_plea p where p.seller_id = new.seller_id
      and p.asked_at >= coalesce(v_decided, '-infinity')) then
    raise exception 'the desk has not answered the one before'
      using errcode = 'unique_violation', table = 'seller_plea', constraint = 'seller_plea_one_open';
  end if;
  return new;
end $$;
revoke all on function guard.check_seller_plea() from public;
create trigger checked before insert on seller_plea for each row execute function guard.check_seller_plea();

alter table seller_plea enable row level security;
alter table seller_plea force row level security;
create policy owner_all on seller_plea to current_user using (true) with check (true);
create policy app_select on seller_plea for select to hamroh_app using (
  (select app_role()) in ('system', 'approver', 'auditor')
  or (select app_role()) = 'artisan' and seller_id::text = (select app_organisation())
  or exists (select 1 from seller s where s.id = seller_id and s.person_id = (select app_person())));
create policy app_insert on seller_plea for insert to hamroh_app with check ((select app_is_system())
  or asked_by_id = (select app_person())
    and exists (select 1 from seller s where s.id = seller_id and s.person_id = (select app_person())));
revoke all on seller_plea from hamroh_app;
grant select, insert on seller_plea to hamroh_app;
