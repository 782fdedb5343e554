-- Who wants to be told when something new applies, and what she was told of or knew already: once a service.
CREATE TABLE "entitlement_watch" (
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entitlement_watch_pkey" PRIMARY KEY ("person_id")
);
ALTER TABLE "entitlement_watch" ADD CONSTRAINT "entitlement_watch_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "entitlement_seen" (
    "person_id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entitlement_seen_pkey" PRIMARY KEY ("person_id", "service_code")
);
ALTER TABLE "entitlement_seen" ADD CONSTRAINT "entitlement_seen_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "entitlement_watch"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "entitlement_seen_service_code_idx" ON "entitlement_seen"("service_code");
ALTER TABLE "entitlement_seen" ADD CONSTRAINT "entitlement_seen_service_code_fkey"
  FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['entitlement_watch', 'entitlement_seen'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', v_table);
    execute format('create policy app_select on %I for select to hamroh_app using (
      (select app_is_system()) or person_id = (select app_person()))', v_table);
    execute format('create policy app_insert on %I for insert to hamroh_app with check (
      (select app_is_system()) or person_id = (select app_person()))', v_table);
    execute format('revoke all on %I from hamroh_app', v_table);
    execute format('grant select, insert on %I to hamroh_app', v_table);
  end loop;
end
$$;
create policy app_delete on entitlement_watch for delete to hamroh_app using (
  (select app_is_system()) or person_id = (select app_person()));
grant delete on entitlement_watch to hamroh_app;
