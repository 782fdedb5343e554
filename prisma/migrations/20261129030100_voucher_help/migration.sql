-- Somebody lost the number of her voucher or her hand-over code: at the desk of a centre, or on the phone, she gets
-- another. The old one is dead, each help is kept with who gave it, and wrong answers are counted.

CREATE TYPE "voucher_help_act" AS ENUM ('code', 'number');

CREATE TABLE "voucher_help" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "device_order_id" UUID,
    "act" "voucher_help_act" NOT NULL,
    "way" "assistance_way" NOT NULL,
    "told" TEXT NOT NULL,
    "document_cipher" TEXT NOT NULL,
    "helper_id" UUID NOT NULL,
    "helper_role" "role" NOT NULL,
    "organisation_id" TEXT,
    "old_number" TEXT,
    "new_number" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voucher_help_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "voucher_help_way" CHECK (way in ('desk', 'phone') and told in ('sms', 'aloud')),
    CONSTRAINT "voucher_help_helper" CHECK (case helper_role when 'phone_operator' then way = 'phone'
      else helper_role in ('inson_specialist', 'inson_head') end),
    CONSTRAINT "voucher_help_of_code" CHECK ((act = 'code') = (device_order_id is not null)),
    CONSTRAINT "voucher_help_of_number" CHECK ((act = 'number') = (old_number is not null)
      and (act = 'number') = (new_number is not null) and old_number is distinct from new_number
        or act = 'code' and old_number is null and new_number is null)
);
CREATE UNIQUE INDEX "voucher_help_old_number_key" ON "voucher_help"("old_number");
CREATE INDEX "voucher_help_voucher_id_idx" ON "voucher_help"("voucher_id");
CREATE INDEX "voucher_help_device_order_id_idx" ON "voucher_help"("device_order_id");
CREATE INDEX "voucher_help_helper_id_idx" ON "voucher_help"("helper_id");
CREATE INDEX "voucher_help_organisation_id_idx" ON "voucher_help"("organisation_id");
ALTER TABLE "voucher_help" ADD CONSTRAINT "voucher_help_voucher_id_fkey"
  FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voucher_help" ADD CONSTRAINT "voucher_help_device_order_id_fkey"
  FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "voucher_help_try" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voucher_help_try_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "voucher_help_try_person_id_at_idx" ON "voucher_help_try"("person_id", "at");
CREATE INDEX "voucher_help_try_helper_id_idx" ON "voucher_help_try"("helper_id");

create trigger kept before update or delete or truncate on voucher_help
  for each statement execute function app_refuse_change();
alter table voucher_help enable always trigger kept;
create trigger kept before update or delete or truncate on voucher_help_try
  for each statement execute function app_refuse_change();
alter table voucher_help_try enable always trigger kept;
create trigger by_actor before insert on voucher_help for each row execute function guard.by_actor('helper_id');
create trigger by_actor before insert on voucher_help_try for each row execute function guard.by_actor('helper_id');

-- Who helps is of no side, acts in the role that is written, and not where wrong answers were given too often.
create function guard.check_voucher_help() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v public.voucher;
  o public.device_order;
begin
  select * into v from public.voucher where id = new.voucher_id;
  select * into o from public.device_order where id = new.device_order_id;
  if new.helper_role::text is distinct from public.app_context('actorRole')
     or new.act = 'number' and (v.status not in ('issued', 'held') or v.number <> new.old_number)
     or new.act = 'code' and (o.status <> 'ready' or o.voucher_id <> v.id)
     or (select count(*) from public.voucher_help_try t where t.person_id = v.person_id
       and guard.day_of(t.at) = guard.day_of(guard.act_at())) >= 3 then
    raise exception 'this help is not given'
      using errcode = 'insufficient_privilege', table = 'voucher_help', constraint = 'voucher_help_given';
  end if;
  perform public.app_refuse_both_sides('assist', public.app_person(), public.app_voucher_side(v.id)
    || coalesce(public.app_maker_family(o.maker_id), '{}'));
  return new;
end $$;
create trigger given before insert on voucher_help for each row execute function guard.check_voucher_help();

create function guard.check_number_renewed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.voucher v where v.id = new.voucher_id and v.number = new.new_number) then
    raise exception 'a new number is the voucher''s'
      using errcode = 'check_violation', table = 'voucher_help', constraint = 'voucher_help_renews';
  end if;
  return null;
end $$;
create constraint trigger renews after insert on voucher_help
  deferrable initially deferred for each row when (new.act = 'number') execute function guard.check_number_renewed();

-- A voucher's number changes by such a help alone.
create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('app_guard_voucher()', '(new.id, new.number, new.entitlement_id', $$(new.id,
      case when new.number is distinct from old.number and exists (select 1 from public.voucher_help h
        where h.voucher_id = old.id and h.old_number = old.number and h.new_number = new.number) then old.number
        else new.number end, new.entitlement_id$$);
drop function guard.amend(regprocedure, text, text);
grant update (number) on voucher to hamroh_app;
revoke all on all functions in schema act, guard from public;

-- ---------------------------------------------------------------- who sees it

ALTER TABLE voucher_help ENABLE ROW LEVEL SECURITY;
ALTER TABLE voucher_help FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON voucher_help TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON voucher_help FOR SELECT TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_insert ON voucher_help FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON voucher_help FROM hamroh_app;
GRANT SELECT, INSERT ON voucher_help TO hamroh_app;
ALTER TABLE voucher_help_try ENABLE ROW LEVEL SECURITY;
ALTER TABLE voucher_help_try FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON voucher_help_try TO current_user USING (true) WITH CHECK (true);
CREATE POLICY app_select ON voucher_help_try FOR SELECT TO hamroh_app USING ((SELECT app_is_system()));
CREATE POLICY app_insert ON voucher_help_try FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON voucher_help_try FROM hamroh_app;
GRANT SELECT, INSERT ON voucher_help_try TO hamroh_app;
